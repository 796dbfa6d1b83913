import { monthOf, type Day } from '../../kernel/calendar/day.ts'
import { daysInMonth } from '../../kernel/calendar/gregorian.ts'
import type { Amount } from '../../kernel/money/amount.ts'

/** What was sold in a month, in one currency: VAT included, credit notes taken off. */
export type MonthlySales = {
  /** `YYYY-MM`. */
  readonly month: string
  /** Below zero when more was credited than sold. Of the running month: what was sold up to the as-of day. */
  readonly amount: Amount
}

/** The month before a month. */
export function monthBefore(month: string): string {
  const { year, number } = partsOf(month)
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}

/** The days of a month that have passed at the end of a day: those of the running month, else all of them. */
export function elapsedDays(month: string, asOf: Day): number {
  if (month === monthOf(asOf)) return Number(asOf.slice(8))
  const { year, number } = partsOf(month)
  return daysInMonth(year, number)
}

function partsOf(month: string): { readonly year: number; readonly number: number } {
  return { year: Number(month.slice(0, 4)), number: Number(month.slice(5)) }
}
