import { monthOf, type Day } from '../../kernel/calendar/day.ts'
import { compareIds } from '../../kernel/ids.ts'
import { parseAmount, type Amount } from '../../kernel/money/amount.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import { minorUnits } from '../../kernel/money/minor-units.ts'
import { parse } from '../../kernel/parse.ts'
import { daysText, subtractFractions } from '../fraction.ts'
import { countBack, type CountedBack, type SoldInMonth } from './count-back.ts'
import type { MonthlySales } from './monthly-sales.ts'
import { monthlySalesSchema } from './sales-schema.ts'

/** Why a number of days cannot be told: no sales to count by, nothing to be a part of, or no end to count to. */
export type NoDays = 'no-sales' | 'outstanding-not-positive' | 'sales-exhausted'

/** Days to 2 decimals; `null` when they cannot be told, and why. */
export type SalesDays = {
  readonly days: string | null
  /** The sales that were given are exhausted: it is so many days or more. */
  readonly atLeast: boolean
  readonly reason: NoDays | null
}

/** What DSO is told from, all of one currency. */
export type DsoFacts = {
  readonly asOf: Day
  readonly currency: Currency
  /** As the figure `outstanding` says: net of credits, without down-payment requests (F-3). */
  readonly outstanding: Amount
  /** As the figure `exposure` says: net. */
  readonly disputed: Amount
  /** In any order; months after the as-of day do not count. */
  readonly sales: readonly MonthlySales[]
}

/** Days of sales outstanding by count-back, and what of them is due to disputes. */
export type DsoFigure = {
  readonly currency: Currency
  readonly outstanding: Amount
  readonly disputed: Amount
  readonly dso: SalesDays
  /** DSO × disputed ÷ outstanding: parts of one outstanding add up to the whole. */
  readonly disputedPart: SalesDays
  /** Count-back of what is outstanding and not disputed, which is not the whole less the part. */
  readonly withoutDisputes: SalesDays
  /** Days gained if all disputes were paid: DSO less DSO without disputes. */
  readonly daysGained: SalesDays
}

/**
 * DSO by count-back: from the month of the as-of day backwards, each month's sales are taken off what is
 * outstanding, and its days added; of the month that sold more than what is left, a part of its days. The running
 * month has as many days as have elapsed. Nothing outstanding is 0 days; without any sales there are none to count by.
 * All is exact and rounded once.
 *
 * @throws {RedressError} `input-invalid` when the sales do not have their shape, or a month twice; `amount-invalid`
 * when they have more decimals than the currency; `currency-unknown` when it is not one of ISO 4217; `facts-missing`
 * when a month is needed that is missing between others.
 * @example
 * ```ts
 * const figure = dsoOf({
 *   asOf: '2026-06-30',
 *   currency: 'EUR',
 *   outstanding: '5900.00',
 *   disputed: '2500.00',
 *   sales: [
 *     { month: '2026-06', amount: '3000.00' },
 *     { month: '2026-05', amount: '2000.00' },
 *     { month: '2026-04', amount: '1500.00' },
 *   ],
 * })
 * figure.dso.days // '79.00'
 * figure.disputedPart.days // '33.47'
 * figure.withoutDisputes.days // '36.20'
 * figure.daysGained.days // '42.80'
 * ```
 */
export function dsoOf({ asOf, currency, outstanding, disputed, sales }: DsoFacts): DsoFigure {
  const sold = latestFirst(sales, currency, asOf)
  const units = minorUnits(outstanding)
  const disputedUnits = minorUnits(disputed)
  const whole = countBack(units, sold, asOf)
  const without = countBack(units - disputedUnits, sold, asOf)
  const noEnd = sold.length === 0 ? 'no-sales' : 'sales-exhausted'
  return {
    currency,
    outstanding,
    disputed,
    dso: told(whole, noEnd),
    disputedPart: told(partOf(whole, disputedUnits, units), noEnd),
    withoutDisputes: told(without, noEnd),
    daysGained: told(gainOf(whole, without), noEnd),
  }
}

/** So many days, or so many at least; or why they cannot be told. */
type Days = CountedBack | NoDays

function partOf({ days, isExhausted }: CountedBack, part: bigint, units: bigint): Days {
  if (units <= 0n) return 'outstanding-not-positive'
  // A negative part of what has no end has no beginning.
  if (isExhausted && part < 0n) return 'sales-exhausted'
  const { numerator, denominator } = days
  return { days: { numerator: numerator * part, denominator: denominator * units }, isExhausted }
}

/** The whole may be more than can be counted, and then so is the gain; but what has no end cannot be taken off. */
function gainOf(whole: CountedBack, without: CountedBack): Days {
  if (without.isExhausted) return 'sales-exhausted'
  return { days: subtractFractions(whole.days, without.days), isExhausted: whole.isExhausted }
}

function told(days: Days, noEnd: NoDays): SalesDays {
  if (typeof days === 'string') {
    return { days: null, atLeast: false, reason: days === 'sales-exhausted' ? noEnd : days }
  }
  if (days.isExhausted && noEnd === 'no-sales') return { days: null, atLeast: false, reason: noEnd }
  return { days: daysText(days.days), atLeast: days.isExhausted, reason: null }
}

function latestFirst(input: readonly MonthlySales[], currency: Currency, asOf: Day): readonly SoldInMonth[] {
  return parse(monthlySalesSchema, input, 'monthly sales')
    .filter(({ month }) => month <= monthOf(asOf))
    .map(({ month, amount }): SoldInMonth => [month, minorUnits(parseAmount(amount, currency))])
    .sort(([a], [b]) => compareIds(b, a))
}
