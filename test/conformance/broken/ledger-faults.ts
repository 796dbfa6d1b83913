import type { Item } from '../../../src/items/item.ts'
import type { TenantId } from '../../../src/kernel/ids.ts'
import type { Ledger, LedgerFilter } from '../../../src/ports/ledger.ts'
import { ledgerReference } from '../support/references.ts'
import { sharing, wrapping, type Broken } from './broken-adapter.ts'

const brokenLedger = (
  fault: string,
  spoil: (ledger: Ledger, everyItem: readonly Item[]) => Partial<Ledger>,
  breaks: readonly string[],
): Broken<typeof ledgerReference> => ({
  fault,
  factory: wrapping(ledgerReference, ({ ledger }, { books = [] }) => {
    const everyItem = books.flatMap(({ items }) => items)
    return { ledger: { ...ledger, ...spoil(ledger, everyItem) } }
  }),
  breaks,
})

async function* inChunks(
  ledger: Ledger,
  tenant: TenantId,
  filter: LedgerFilter,
  change: (items: readonly Item[]) => readonly (readonly Item[])[],
): AsyncGenerator<readonly Item[]> {
  for await (const chunk of ledger.scan(tenant, filter)) yield* change(chunk)
}

const scanning = (change: (item: Item) => Item) => (ledger: Ledger) => ({
  scan: (...[tenant, filter]: Parameters<Ledger['scan']>) =>
    inChunks(ledger, tenant, filter, (items) => [items.map(change)]),
})

const changing = (change: (item: Item) => Item) => (ledger: Ledger) => ({
  ...scanning(change)(ledger),
  items: async (...[tenant, ids]: Parameters<Ledger['items']>) =>
    (await ledger.items(tenant, ids)).map(change),
})

/** Ledgers with one fault each. */
export const brokenLedgers = [
  {
    fault: 'is one ledger however often it is made',
    factory: sharing(ledgerReference),
    breaks: ['ledger.apart'],
  },
  brokenLedger(
    'fails on empty books',
    (ledger, everyItem) => ({
      scan: (tenant, filter) => {
        if (everyItem.length === 0) throw new Error('no rows')
        return ledger.scan(tenant, filter)
      },
    }),
    ['ledger.scan.nothing'],
  ),
  brokenLedger(
    'invents items for ids it does not know',
    (ledger) => ({
      items: async (tenant, ids) => {
        const known = await ledger.items(tenant, ids)
        const [sample] = await ledger.items(tenant, ['F-1'])
        const unknown = ids.filter((id) => !known.some((item) => item.id === id))
        return [...known, ...(sample === undefined ? [] : unknown.map((id) => ({ ...sample, id })))]
      },
    }),
    ['ledger.apart', 'ledger.items.unknown', 'ledger.tenants.apart'],
  ),
  brokenLedger(
    'answers twice what is asked for twice',
    (ledger) => ({
      items: async (tenant, ids) => (await Promise.all(ids.map((id) => ledger.items(tenant, [id])))).flat(),
    }),
    ['ledger.items.once'],
  ),
  brokenLedger(
    'forgets settled items',
    (ledger) => ({
      items: async (tenant, ids) =>
        (await ledger.items(tenant, ids)).filter(({ settledOn }) => settledOn === null),
    }),
    ['ledger.apart', 'ledger.items.known', 'ledger.items.settled'],
  ),
  brokenLedger(
    'scans open items only',
    (ledger) => ({
      scan: (tenant, filter) =>
        inChunks(ledger, tenant, filter, (items) => [items.filter(({ settledOn }) => settledOn === null)]),
    }),
    [
      'ledger.scan.all',
      'ledger.scan.open-on',
      'ledger.scan.both-filters',
      'ledger.scan.given-up',
      'ledger.scan.interleaved',
    ],
  ),
  brokenLedger(
    'scans amounts as floating-point numbers',
    scanning((item) => ({
      ...item,
      amount: String(Number(item.amount)),
      openAmount: String(Number(item.openAmount)),
    })),
    [
      'ledger.scan.all',
      'ledger.scan.customers',
      'ledger.scan.open-on',
      'ledger.scan.settled-that-day',
      'ledger.scan.both-filters',
      'ledger.scan.given-up',
      'ledger.scan.interleaved',
    ],
  ),
  brokenLedger(
    'leaves out clearings',
    changing(({ clearings: _clearings, ...item }) => item),
    [
      'ledger.apart',
      'ledger.items.known',
      'ledger.items.unknown',
      'ledger.items.once',
      'ledger.items.settled',
      'ledger.items.many',
      'ledger.ids.exact',
      'ledger.items.copies',
      'ledger.tenants.apart',
      'ledger.scan.all',
      'ledger.scan.customers',
      'ledger.scan.open-on',
      'ledger.scan.settled-that-day',
      'ledger.scan.both-filters',
      'ledger.scan.given-up',
      'ledger.scan.interleaved',
    ],
  ),
  brokenLedger(
    'finds ids whatever their case',
    (ledger, everyItem) => ({
      items: async (tenant, ids) => {
        const folded = new Set(ids.map((id) => id.toLowerCase()))
        const similar = everyItem.map(({ id }) => id).filter((id) => folded.has(id.toLowerCase()))
        return ledger.items(tenant, [...ids, ...similar])
      },
    }),
    ['ledger.items.unknown', 'ledger.items.once', 'ledger.ids.exact'],
  ),
  brokenLedger(
    'answers for at most 500 ids',
    (ledger) => ({ items: (tenant, ids) => ledger.items(tenant, ids.slice(0, 500)) }),
    ['ledger.items.many'],
  ),
  brokenLedger(
    'hands out its own objects',
    (ledger) => {
      const kept = new Map<string, Item>()
      return {
        items: async (tenant, ids) => {
          const items = await ledger.items(tenant, ids)
          for (const item of items)
            if (!kept.has(`${tenant} ${item.id}`)) kept.set(`${tenant} ${item.id}`, item)
          return items.map((item) => kept.get(`${tenant} ${item.id}`) ?? item)
        },
      }
    },
    ['ledger.items.copies'],
  ),
  brokenLedger(
    'forgets the tenant',
    (ledger) => {
      const first = (tenant: TenantId) => tenant.replace('south', 'north') as TenantId
      return {
        items: (tenant, ids) => ledger.items(first(tenant), ids),
        scan: (tenant, filter) => ledger.scan(first(tenant), filter),
      }
    },
    ['ledger.tenants.apart', 'ledger.scan.interleaved'],
  ),
  brokenLedger(
    'splits customers over chunks',
    (ledger) => ({
      scan: (tenant, filter) =>
        inChunks(ledger, tenant, filter, (items) => [
          items.filter((_, at) => at % 2 === 0),
          items.filter((_, at) => at % 2 === 1),
        ]),
    }),
    ['ledger.scan.customers-together'],
  ),
  brokenLedger(
    'repeats the last item of a chunk in the next',
    (ledger) => ({
      scan: (tenant, filter) => {
        let last: readonly Item[] = []
        return inChunks(ledger, tenant, filter, (items) => {
          const chunk = [...last, ...items]
          last = items.slice(-1)
          return [chunk]
        })
      },
    }),
    ['ledger.scan.many', 'ledger.scan.customers-together'],
  ),
  brokenLedger(
    'stops after the first chunk',
    (ledger) => ({
      scan: (tenant, filter) => {
        let isFirst = true
        return inChunks(ledger, tenant, filter, (items) => {
          const chunks = isFirst ? [items] : []
          isFirst = false
          return chunks
        })
      },
    }),
    ['ledger.scan.many'],
  ),
  brokenLedger(
    'scans everybody',
    (ledger) => ({
      scan: (tenant, { openOn }) => ledger.scan(tenant, openOn === undefined ? {} : { openOn }),
    }),
    [
      'ledger.scan.customers',
      'ledger.scan.no-customers',
      'ledger.scan.both-filters',
      'ledger.scan.interleaved',
    ],
  ),
  brokenLedger(
    'takes no customers for all customers',
    (ledger) => ({
      scan: (tenant, filter) => {
        const { customers, ...others } = filter
        return ledger.scan(tenant, customers?.length === 0 ? others : filter)
      },
    }),
    ['ledger.scan.no-customers'],
  ),
  brokenLedger(
    'finds customers whatever their case',
    (ledger, everyItem) => ({
      scan: (tenant, filter) => {
        if (filter.customers === undefined) return ledger.scan(tenant, filter)
        const folded = new Set(filter.customers.map((customer) => customer.toLowerCase()))
        const customers = everyItem
          .map(({ customer }) => customer)
          .filter((customer) => folded.has(customer.toLowerCase()))
        return ledger.scan(tenant, { ...filter, customers })
      },
    }),
    ['ledger.scan.customers', 'ledger.scan.interleaved'],
  ),
  brokenLedger(
    'scans without looking at the day',
    (ledger) => ({
      scan: (tenant, { customers }) => ledger.scan(tenant, customers === undefined ? {} : { customers }),
    }),
    ['ledger.scan.open-on', 'ledger.scan.settled-that-day', 'ledger.scan.both-filters'],
  ),
  brokenLedger(
    'takes what is settled on the day for open',
    (ledger, everyItem) => ({
      scan: (tenant, filter) => {
        const { openOn, ...others } = filter
        if (openOn === undefined) return ledger.scan(tenant, filter)
        const isOpen = ({ documentDate, settledOn }: Item) =>
          documentDate <= openOn && (settledOn === null || settledOn >= openOn)
        return inChunks(ledger, tenant, others, (items) => [
          items.filter((item) => everyItem.length > 0 && isOpen(item)),
        ])
      },
    }),
    ['ledger.scan.settled-that-day'],
  ),
  brokenLedger(
    'looks at the day only when no customers are given',
    (ledger) => ({
      scan: (tenant, filter) =>
        ledger.scan(tenant, filter.customers === undefined ? filter : { customers: filter.customers }),
    }),
    ['ledger.scan.both-filters'],
  ),
  brokenLedger(
    'goes on where an abandoned scan stopped',
    (ledger) => {
      const running = new Map<string, AsyncIterator<readonly Item[]>>()
      return {
        scan: (tenant, filter) => {
          const name = JSON.stringify([tenant, filter])
          const iterator = running.get(name) ?? ledger.scan(tenant, filter)[Symbol.asyncIterator]()
          running.set(name, iterator)
          return { [Symbol.asyncIterator]: () => ({ next: () => iterator.next() }) }
        },
      }
    },
    ['ledger.scan.given-up'],
  ),
  brokenLedger(
    'shares one place among all its scans',
    (ledger) => {
      let shared: AsyncIterator<readonly Item[]> | null = null
      let open = 0
      return {
        scan: (tenant, filter) => {
          const own = ledger.scan(tenant, filter)[Symbol.asyncIterator]()
          if (open === 0 || shared === null) shared = own
          const iterator = shared
          open += 1
          const close = () => {
            open -= 1
            return Promise.resolve({ done: true as const, value: undefined })
          }
          return {
            [Symbol.asyncIterator]: () => ({
              next: async () => {
                const result = await iterator.next()
                if (result.done === true) await close()
                return result
              },
              return: close,
            }),
          }
        },
      }
    },
    ['ledger.scan.interleaved'],
  ),
]
