import type { Draft } from '../../history/draft.ts'
import type { Item } from '../../items/item.ts'
import { addToTotals, type Totals } from '../../kernel/money/totals.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import type { RenderFacts } from '../../templates/render-facts.ts'

/** What is promised of items, day by day, per currency (T-1); `null` when nothing is. */
export function promisedIn(draft: Draft, items: readonly Item[]): RenderFacts['promise'] {
  const byDay = new Map<Day, Totals>()
  for (const { id, currency } of items) {
    for (const { on, amount, state } of draft.read('standing', id)?.promises ?? []) {
      if (state === 'pending') byDay.set(on, addToTotals(byDay.get(on) ?? {}, { amount, currency }))
    }
  }
  const payments = Array.from(byDay, ([on, amounts]) => ({ on, amounts })).sort((a, b) =>
    a.on < b.on ? -1 : 1,
  )
  const [next] = payments
  return next === undefined ? null : { ...next, ...(payments.length > 1 && { payments }) }
}
