import type { Day } from 'redress'

import type { Receivable } from './receivable.ts'

/** What happens on one day: what appears in the ledger, and what is settled. */
export type DayOfLife = {
  readonly on: Day
  readonly appearing: readonly Receivable[]
  readonly settling: readonly Receivable[]
}

/** The days on which something happens, in their order; what comes after the as-of day is not lived. */
export function planLife(receivables: readonly Receivable[], asOf: Day): readonly DayOfLife[] {
  const days = new Map<Day, { readonly appearing: Receivable[]; readonly settling: Receivable[] }>()
  const dayOf = (on: Day) => {
    let day = days.get(on)
    if (day === undefined) days.set(on, (day = { appearing: [], settling: [] }))
    return day
  }
  for (const receivable of receivables) {
    const { invoicedOn, settledOn } = receivable
    if (invoicedOn <= asOf) dayOf(invoicedOn).appearing.push(receivable)
    if (settledOn !== null && settledOn <= asOf) dayOf(settledOn).settling.push(receivable)
  }
  return [...days].map(([on, day]) => ({ on, ...day })).toSorted((a, b) => (a.on < b.on ? -1 : 1))
}
