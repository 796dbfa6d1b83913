import { parseAmount, type Amount } from '../../kernel/money/amount.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import { minorUnits } from '../../kernel/money/minor-units.ts'
import { parse } from '../../kernel/parse.ts'
import { amountOfFraction, type Fraction } from '../fraction.ts'
import { yearlyRateSchema, yearlySalesSchema } from './sales-schema.ts'

/** What disputes cost is told from, all of one currency. */
export type CostFacts = {
  readonly currency: Currency
  /** As the figure `exposure` says: net. */
  readonly disputed: Amount
  /** VAT included, like what is outstanding. */
  readonly yearlySales: Amount
  /** What money costs in a year as a plain decimal text: `0.06` is six per cent. */
  readonly yearlyRate: string
}

/** What disputes and days cost in one currency. */
export type CostFigure = {
  readonly currency: Currency
  readonly disputed: Amount
  /** Yearly sales ÷ 365; `null` when nothing was sold. */
  readonly dayOfSales: Amount | null
  /** What one day of DSO costs in a year: a day of sales × the yearly rate; `null` when nothing was sold. */
  readonly costOfDay: Amount | null
  readonly reason: 'no-sales' | null
  /** What it costs in a year to carry what is disputed: disputed × the yearly rate. */
  readonly carrying: Amount
}

const daysOfYear = 365n

/**
 * What disputes and days of DSO cost, to the minor unit and each rounded once: the cost of a day is that of the
 * exact day of sales, not of the rounded one.
 *
 * @throws {RedressError} `input-invalid` when sales or rate are no plain decimal texts; `amount-invalid` when the sales
 * have more decimals than the currency; `currency-unknown` when it is not one of ISO 4217.
 * @example
 * ```ts
 * const cost = costOf({
 *   currency: 'EUR',
 *   disputed: '2500.00',
 *   yearlySales: '24000.00',
 *   yearlyRate: '0.06',
 * })
 * cost.dayOfSales // '65.75'
 * cost.costOfDay // '3.95'
 * cost.carrying // '150.00'
 * ```
 */
export function costOf({ currency, disputed, yearlySales, yearlyRate }: CostFacts): CostFigure {
  const sold = minorUnits(parseAmount(parse(yearlySalesSchema, yearlySales, 'yearly sales'), currency))
  const rate = rateOf(parse(yearlyRateSchema, yearlyRate, 'yearly rate'))
  const day: Fraction = { numerator: sold, denominator: daysOfYear }
  const hasSales = sold > 0n
  return {
    currency,
    disputed,
    dayOfSales: hasSales ? amountOfFraction(day, currency) : null,
    costOfDay: hasSales ? amountOfFraction(product(day, rate), currency) : null,
    reason: hasSales ? null : 'no-sales',
    carrying: amountOfFraction(product({ numerator: minorUnits(disputed), denominator: 1n }, rate), currency),
  }
}

function rateOf(text: string): Fraction {
  const [, decimals = ''] = text.split('.')
  return { numerator: BigInt(text.replace('.', '')), denominator: 10n ** BigInt(decimals.length) }
}

function product(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }
}
