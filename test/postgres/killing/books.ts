import type pg from 'pg'
import type { Day, Item, Ledger } from 'redress'

/** Four customers with six invoices each: few enough for two processes to meet on them all the time. */
const numbers = Array.from({ length: 24 }, (_, at) => at + 1)

/** The ids of all items. */
export const itemIds = numbers.map((number) => `F-${String(number)}`)

/** Whose an item is. */
export function customerOf(item: string): string {
  return `C-${String(1 + (Number(item.slice(2)) % 4))}`
}

/** What the ledger can show of an item. */
export const itemStates = ['open', 'paid-in-part', 'settled'] as const

/** An item as the ledger shows it on a day. */
export function itemIn(state: (typeof itemStates)[number], id: string, on: Day): Item {
  const paid = { open: null, 'paid-in-part': '40.00', settled: '100.00' }[state]
  return {
    id,
    number: id,
    customer: customerOf(id),
    kind: 'invoice',
    documentDate: '2026-01-02',
    dueDate: '2026-02-01',
    currency: 'EUR',
    amount: '100.00',
    openAmount: { open: '100.00', 'paid-in-part': '60.00', settled: '0.00' }[state],
    clearings: paid === null ? [] : [{ on, nature: 'paid', amount: paid }],
    settledOn: state === 'settled' ? on : null,
  }
}

/** The host's own table of items, in the same database: it outlives the processes as well. */
export async function createBooks(pool: pg.Pool): Promise<void> {
  await pool.query('create table books (id text primary key, item jsonb not null)')
  for (const id of itemIds) await putItem(pool, itemIn('open', id, '2026-01-02'))
}

/** The host books something. */
export async function putItem(pool: pg.Pool, item: Item): Promise<void> {
  await pool.query(
    'insert into books (id, item) values ($1, $2) on conflict (id) do update set item = excluded.item',
    [item.id, JSON.stringify(item)],
  )
}

/** The ledger over that table. */
export function ledgerOf(pool: pg.Pool): Ledger {
  return {
    items: async (_tenant, ids) => {
      const { rows } = await pool.query<{ item: Item }>('select item from books where id = any($1)', [ids])
      return rows.map(({ item }) => item)
    },
    scan: async function* () {
      const { rows } = await pool.query<{ item: Item }>("select item from books order by item->>'customer'")
      yield rows.map(({ item }) => item)
    },
  }
}
