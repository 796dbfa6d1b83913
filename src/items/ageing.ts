import { daysBetween, type Day } from '../kernel/calendar/day.ts'
import { isNegativeAmount } from '../kernel/money/arithmetic.ts'
import type { Item } from './item.ts'

/** The bands an outstanding item falls in by age; credits have their own, whatever their age. */
export type AgeBand = (typeof ageBands)[number]

/** The bands by age, credits last. */
export const ageBands = ['not-due', '1-30', '31-60', '61-90', '91+', 'credits'] as const

/**
 * The day an item falls due: its due date, else its document date, as payments and credits without one are due at once.
 *
 * @example
 * ```ts
 * dueOn({ dueDate: null, documentDate: '2026-06-01' }) // '2026-06-01'
 * ```
 */
export function dueOn({ dueDate, documentDate }: Pick<Item, 'dueDate' | 'documentDate'>): Day {
  return dueDate ?? documentDate
}

/**
 * The age of an item in calendar days: as-of day less due day. Not above zero: not due.
 *
 * @example
 * ```ts
 * ageDaysOn({ dueDate: '2026-05-31', documentDate: '2026-05-01' }, '2026-06-30') // 30
 * ```
 */
export function ageDaysOn(item: Pick<Item, 'dueDate' | 'documentDate'>, asOf: Day): number {
  return daysBetween(dueOn(item), asOf)
}

/**
 * The band of an age in days. On the due day itself an item is not overdue.
 *
 * @example
 * ```ts
 * ageBandOf(0) // 'not-due'
 * ageBandOf(61) // '61-90'
 * ```
 */
export function ageBandOf(ageDays: number): Exclude<AgeBand, 'credits'> {
  if (ageDays <= 0) return 'not-due'
  if (ageDays <= 30) return '1-30'
  if (ageDays <= 60) return '31-60'
  return ageDays <= 90 ? '61-90' : '91+'
}

/**
 * The band of an item on a day: by age for debits, `credits` for credits.
 *
 * @example
 * ```ts
 * const creditNote = { amount: '-200.00', documentDate: '2026-06-01', dueDate: '2026-06-05' }
 * ageBandOn(creditNote, '2026-06-30') // 'credits'
 * ```
 */
export function ageBandOn(item: Pick<Item, 'dueDate' | 'documentDate' | 'amount'>, asOf: Day): AgeBand {
  return isNegativeAmount(item.amount) ? 'credits' : ageBandOf(ageDaysOn(item, asOf))
}
