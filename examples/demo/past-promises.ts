import type { Desk, Item } from 'redress'
import type { MemoryLedger } from 'redress/memory'

import { addDays } from './calendar.ts'
import { firstDay, writeCents } from './ledger.ts'

/** A promise from before the story: made and due so many days ago, and what part of it came in on the day. */
const promises = [
  { daysAgo: 20, dueAgo: 10, paid: 'all' },
  { daysAgo: 16, dueAgo: 8, paid: 'all' },
  { daysAgo: 15, dueAgo: 7, paid: 'half' },
  { daysAgo: 12, dueAgo: 5, paid: 'nothing' },
] as const

/** Something that happened so many days before the story. */
type PastEvent = { readonly daysAgo: number; readonly act: () => Promise<unknown> }

/** What customers promised before the story, and what they paid of it. */
export function pastPromises(desk: Desk, ledger: MemoryLedger, items: readonly Item[]): readonly PastEvent[] {
  const promised = items.filter(
    ({ id, currency, kind, documentDate, clearings }) =>
      id.endsWith('2') &&
      kind === 'invoice' &&
      currency === 'EUR' &&
      clearings?.length === 0 &&
      documentDate < addDays(firstDay, -30),
  )
  return promises.flatMap(({ daysAgo, dueAgo, paid }, at): readonly PastEvent[] => {
    const item = promised[at * 2]
    if (item === undefined) return []
    const on = addDays(firstDay, -dueAgo)
    const act = () => desk.promise({ items: [item.id], on, comment: 'Said on the phone.' }, { by: 'tom' })
    const pay = async () => {
      ledger.put([paid === 'all' ? paidInFull(item, on) : paidByHalf(item, on)])
      await desk.sync({ items: [item.id] })
    }
    return [{ daysAgo, act }, ...(paid === 'nothing' ? [] : [{ daysAgo: dueAgo, act: pay }])]
  })
}

function paidInFull(item: Item, on: string): Item {
  const clearings = [{ on, nature: 'paid', amount: item.amount }] as const
  return { ...item, openAmount: '0.00', clearings, settledOn: on }
}

function paidByHalf(item: Item, on: string): Item {
  const cents = Math.round(Number(item.amount) * 100)
  const half = Math.floor(cents / 2)
  const clearings = [{ on, nature: 'paid', amount: writeCents(half) }] as const
  return { ...item, openAmount: writeCents(cents - half), clearings }
}
