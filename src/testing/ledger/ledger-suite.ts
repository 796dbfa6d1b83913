import { checkEqual, ConformanceFailure } from '../conformance/failure.ts'
import { hostileIds } from '../store/hostile-ids.ts'
import { checkItems, ledgerCase, type LedgerNeeds, type LedgerSuite } from './ledger-case.ts'
import { manyItems, north, northItems, south, southItems } from './sample-items.ts'
import { scanCases } from './scan-cases.ts'

const books: LedgerNeeds = {
  books: [
    { tenant: north, items: northItems },
    { tenant: south, items: southItems },
  ],
}

const allIds = northItems.map(({ id }) => id)

/** Every promise of the `Ledger` port, each as a case that runs alone. */
export const ledgerSuite: LedgerSuite = [
  ledgerCase(
    'ledger.apart',
    'ledgers that the factory makes hold what they were asked to hold, and nothing else.',
    async (open) => {
      const first = await open(books)
      const second = await open({ books: [{ tenant: north, items: northItems.slice(0, 1) }] })
      const third = await open()
      checkItems(await second.ledger.items(north, allIds), northItems.slice(0, 1), 'the second ledger')
      checkItems(await third.ledger.items(north, allIds), [], 'the third ledger, which is empty')
      checkItems(await first.ledger.items(north, allIds), northItems, 'the first ledger')
    },
  ),
  ledgerCase(
    'ledger.items.known',
    'items come back as the books have them, amounts and days as texts.',
    async (open) => {
      const { ledger } = await open(books)
      checkItems(await ledger.items(north, allIds), northItems, 'all items')
      checkItems(
        await ledger.items(north, ['F-3', 'P-1']),
        northItems.filter(({ id }) => id === 'F-3' || id === 'P-1'),
        'two items',
      )
    },
  ),
  ledgerCase('ledger.items.unknown', 'ids that the books do not have are left out.', async (open) => {
    const { ledger } = await open(books)
    const seen = await ledger.items(north, ['nothing', 'F-1', 'F-', 'F-11', 'S-1'])
    checkItems(seen, northItems.slice(0, 1), 'the items')
    checkItems(await ledger.items(north, []), [], 'nothing asked for')
  }),
  ledgerCase('ledger.items.once', 'an item asked for several times comes once.', async (open) => {
    const { ledger } = await open(books)
    checkItems(await ledger.items(north, ['F-1', 'F-2', 'F-1', 'F-1']), northItems.slice(0, 2), 'the items')
  }),
  ledgerCase('ledger.items.settled', 'settled items are still known.', async (open) => {
    const { ledger } = await open(books)
    const settled = northItems.filter(({ settledOn }) => settledOn !== null)
    checkItems(
      await ledger.items(
        north,
        settled.map(({ id }) => id),
      ),
      settled,
      'settled items',
    )
  }),
  ledgerCase('ledger.items.many', 'one call answers for a thousand items.', async (open) => {
    const items = manyItems(1_000, 10)
    const { ledger } = await open({ books: [{ tenant: north, items }] })
    checkItems(
      await ledger.items(
        north,
        items.map(({ id }) => id),
      ),
      items,
      'the items',
    )
  }),
  ledgerCase(
    'ledger.ids.exact',
    'ids are compared byte by byte: neither case, nor spaces, nor Unicode forms are forgiven.',
    async (open) => {
      const [sample] = manyItems(1, 1)
      if (sample === undefined) return
      const items = hostileIds.map((id, at) => ({ ...sample, id, number: `n ${at}` }))
      const { ledger } = await open({ books: [{ tenant: north, items }] })
      for (const item of items) checkItems(await ledger.items(north, [item.id]), [item], 'an item alone')
      checkItems(
        await ledger.items(north, ['CAFÉ', ' case', 'case ', 'x', 'cAsE']),
        [],
        'ids that are only similar',
      )
    },
  ),
  ledgerCase(
    'ledger.items.copies',
    'what the reader changes in an item does not reach the books.',
    async (open) => {
      const { ledger } = await open(books)
      for (const _reader of [1, 2]) {
        const [item] = await ledger.items(north, ['F-1'])
        checkEqual(item, northItems[0], 'the item')
        try {
          Object.defineProperty(item ?? {}, 'openAmount', { value: '0.00' })
        } catch {
          // Frozen.
        }
      }
    },
  ),
  ledgerCase(
    'ledger.tenants.apart',
    'a tenant sees only its own books, whatever ids they share with others.',
    async (open) => {
      const { ledger } = await open(books)
      checkItems(await ledger.items(south, ['F-1', 'F-2', 'S-1']), southItems, 'items of the south')
      checkItems(await ledger.items(north, ['S-1']), [], 'an item of the south, asked for in the north')
      for await (const chunk of ledger.scan(south, { customers: ['C-1'] })) {
        if (chunk.some(({ amount }) => amount === '1200.00'))
          throw new ConformanceFailure('scan', 'own items', chunk)
      }
    },
  ),
  ...scanCases,
]
