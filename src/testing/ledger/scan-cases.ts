import type { Item } from '../../items/item.ts'
import type { LedgerFilter } from '../../ports/ledger.ts'
import { checkEqual, ConformanceFailure } from '../conformance/failure.ts'
import { checkItems, ledgerCase, scanChunks, type LedgerSuite, type OpenLedger } from './ledger-case.ts'
import { manyItems, north, northItems, south, southItems } from './sample-items.ts'

/** Walks through the books. */
export const scanCases: LedgerSuite = [
  ledgerCase(
    'ledger.scan.all',
    'a scan gives every item of the books once, settled ones too.',
    async (open) => {
      await checkScan(open, {}, () => true)
    },
  ),
  ledgerCase(
    'ledger.scan.many',
    'a scan of thousands of items leaves none out and gives none twice.',
    async (open) => {
      const items = manyItems(5_000, 700)
      const { ledger } = await open({ books: [{ tenant: north, items }] })
      const seen = (await scanChunks(ledger, north)).flat()
      checkEqual([seen.length, new Set(seen.map(({ id }) => id)).size], [5_000, 5_000], 'items, and ids')
    },
  ),
  ledgerCase('ledger.scan.customers-together', 'all items of a customer come in one chunk.', async (open) => {
    const items = manyItems(5_000, 700)
    const { ledger } = await open({ books: [{ tenant: north, items }] })
    const done = new Set<string>()
    for (const chunk of await scanChunks(ledger, north)) {
      const customers = new Set(chunk.map(({ customer }) => customer))
      for (const customer of customers) {
        if (done.has(customer)) throw new ConformanceFailure('chunks with items of one customer', 1, customer)
        done.add(customer)
      }
    }
    checkEqual(done.size > 0, true, 'customers were seen')
  }),
  ledgerCase(
    'ledger.scan.customers',
    'a scan of some customers gives the items of these, named byte by byte.',
    async (open) => {
      await checkScan(open, { customers: ['C-1'] }, ({ customer }) => customer === 'C-1')
      await checkScan(
        open,
        { customers: ['C-2', 'C-\u{1f4b6}', 'C-9'] },
        ({ customer }) => customer === 'C-2' || customer === 'C-\u{1f4b6}',
      )
      await checkScan(open, { customers: ['C-2', 'C-2'] }, ({ customer }) => customer === 'C-2')
    },
  ),
  ledgerCase('ledger.scan.no-customers', 'a scan of no customers gives nothing.', async (open) => {
    await checkScan(open, { customers: [] }, () => false)
  }),
  ledgerCase(
    'ledger.scan.open-on',
    'a scan as of a day gives the items documented by its end and not settled by then.',
    async (open) => {
      for (const day of ['2026-01-09', '2026-01-10', '2026-02-28', '2026-12-31']) {
        const isOpen = (item: Item) =>
          item.documentDate <= day && (item.settledOn === null || item.settledOn > day)
        await checkScan(open, { openOn: day }, isOpen)
      }
    },
  ),
  ledgerCase(
    'ledger.scan.settled-that-day',
    'an item that is settled on a day is not open at the end of it.',
    async (open) => {
      const isOpen = ({ id, documentDate }: Item) => id !== 'F-4' && documentDate <= '2026-03-01'
      await checkScan(open, { openOn: '2026-03-01' }, isOpen)
    },
  ),
  ledgerCase(
    'ledger.scan.both-filters',
    'when customers and a day are given, both must hold.',
    async (open) => {
      await checkScan(open, { customers: ['C-3'], openOn: '2026-03-02' }, ({ id }) => id === 'T-1')
      await checkScan(open, { customers: ['C-3'], openOn: '2026-02-28' }, ({ id }) => id === 'F-4')
    },
  ),
  ledgerCase('ledger.scan.nothing', 'a scan of empty books ends at once.', async (open) => {
    const { ledger } = await open()
    checkEqual((await scanChunks(ledger, north)).flat(), [], 'the items')
  }),
  ledgerCase(
    'ledger.scan.given-up',
    'a reader may stop early, and scan again from the start.',
    async (open) => {
      const { ledger } = await open({ books: [{ tenant: north, items: northItems }] })
      for await (const _chunk of ledger.scan(north, {})) break
      checkItems((await scanChunks(ledger, north)).flat(), northItems, 'the second scan')
    },
  ),
  ledgerCase(
    'ledger.scan.interleaved',
    'scans that run side by side do not disturb each other.',
    async (open) => {
      const { ledger } = await open({
        books: [
          { tenant: north, items: northItems },
          { tenant: south, items: southItems },
        ],
      })
      const [first, second, third] = await Promise.all([
        scanChunks(ledger, north),
        scanChunks(ledger, north, { customers: ['C-1'] }),
        scanChunks(ledger, south),
      ])
      checkItems(first.flat(), northItems, 'a whole scan')
      checkItems(
        second.flat(),
        northItems.filter(({ customer }) => customer === 'C-1'),
        'a scan of one customer',
      )
      checkItems(third.flat(), southItems, 'a scan of another tenant')
    },
  ),
]

async function checkScan(
  open: OpenLedger,
  filter: LedgerFilter,
  isExpected: (item: Item) => boolean,
): Promise<void> {
  const { ledger } = await open({
    books: [
      { tenant: north, items: northItems },
      { tenant: south, items: southItems },
    ],
  })
  const seen = (await scanChunks(ledger, north, filter)).flat()
  checkItems(seen, northItems.filter(isExpected), `a scan of ${JSON.stringify(filter)}`)
}
