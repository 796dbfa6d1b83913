import type { Listed, Sort } from 'redress'
import { createMemoryStore } from 'redress/memory'
import { createKyselyStore } from 'redress/kysely'
import { describe, expect, it } from 'vitest'

import type { Store } from '../../src/ports/store.ts'
import { anInvoice, deskWorld, lea, openDispute, type DeskWorld } from '../support/desk-world.ts'
import { openSqlite } from '../support/databases/sqlite.ts'

const size = 40
const causes = ['dispute-price', 'dispute-quality', 'dispute-delivery']

/** Days, customers and amounts that tie, some of them partly paid, some closed, two customers in dispute. */
const lived = async (store: Store): Promise<DeskWorld> => {
  const items = Array.from({ length: size }, (_, at) =>
    anInvoice(`F-${String(at)}`, `${String(100 + (at % 7) * 50)}.00`, {
      customer: `C${String(1 + (at % 3))}`,
    }),
  )
  const world = deskWorld({ items, store })
  for (let at = 0; at < size; at += 1) {
    world.on(`2026-06-${String(1 + Math.floor(at / 4)).padStart(2, '0')}`)
    const { action } = await openDispute(world, [`F-${String(at)}`], { status: causes[at % 3] ?? '' })
    if (at % 5 === 0)
      await world.desk.complete(action.id, { outcome: 'accepted', credit: `${String(50 + at)}` }, lea)
  }
  for (const customer of ['C3', 'C1']) await world.desk.putInDispute(customer, {}, lea)
  world.on('2026-06-20')
  return world
}

/** Every row of a list, read a few at a time. */
async function allOf<Row>(
  ask: (page: { readonly limit: number; readonly after?: string }) => Promise<Listed<Row>>,
) {
  const rows: Row[] = []
  let after: string | null = null
  do {
    const page: Listed<Row> = await ask({ limit: 7, ...(after !== null && { after }) })
    rows.push(...page.documents)
    after = page.next
  } while (after !== null)
  return rows
}

const directions = ['ascending', 'descending'] as const
const everySort = <By extends string>(keys: readonly By[]): readonly Sort<By>[] =>
  keys.flatMap((by) => directions.map((direction) => ({ by, direction })))

/** Each list in each order, page by page. */
async function listsOf({ desk }: DeskWorld) {
  const inEuros = { currency: 'EUR' } as const
  const lists: Record<string, readonly unknown[]> = {}
  for (const sort of everySort(['opened', 'age', 'last-contact', 'customer', 'disputed'])) {
    const name = `${sort.by} ${String(sort.direction)}`
    lists[`disputes by ${name}`] = await allOf((page) => desk.disputes(inEuros, { sort, ...page }))
    lists[`stale by ${name}`] = await allOf((page) => desk.stale(inEuros, { sort, ...page }))
  }
  for (const sort of everySort(['item', 'waiting', 'amount'])) {
    const name = `credits by ${sort.by} ${String(sort.direction)}`
    lists[name] = await allOf((page) => desk.creditAwaited(inEuros, { sort, ...page }))
  }
  for (const sort of everySort(['customer', 'since'])) {
    const name = `customers by ${sort.by} ${String(sort.direction)}`
    lists[name] = await allOf((page) => desk.customersInDispute({}, { sort, ...page }))
  }
  for (const sort of everySort(['customer', 'balance', 'overdue', 'disputed', 'oldest-due'])) {
    const name = `debtors by ${sort.by} ${String(sort.direction)}`
    lists[name] = await allOf((page) => desk.debtors(inEuros, { sort, ...page }))
  }
  lists['workload'] = await allOf((page) => desk.workload({}, page))
  return lists
}

describe('lists in other orders', () => {
  it('are the same over SQL as in memory, and whole, whatever the order', { timeout: 60_000 }, async () => {
    const { db, dialect, close } = await openSqlite()
    const inMemory = await listsOf(await lived(createMemoryStore()))
    const inSql = await listsOf(await lived(createKyselyStore(db, { dialect })))
    await close()
    expect(inSql).toEqual(inMemory)
    const sizes = Object.entries(inMemory).map(([name, rows]) => [name.split(' ')[0], rows.length])
    const whole = { disputes: size, stale: size - 8, credits: 8, customers: 2, debtors: 3, workload: 1 }
    expect(Object.fromEntries(sizes)).toEqual(whole)
    expect(new Set(sizes.map((one) => one.join(' '))).size).toBe(Object.keys(whole).length)
  })
})
