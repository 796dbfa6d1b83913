import { ageDaysOn } from '../items/ageing.ts'
import type { Item } from '../items/item.ts'
import type { Day } from '../kernel/calendar/day.ts'
import { echo } from '../kernel/echo.ts'
import { RedressError } from '../kernel/errors/redress-error.ts'
import { parseAmount, zeroAmount, type Amount } from '../kernel/money/amount.ts'
import { isNegativeAmount, isZeroAmount, signOf } from '../kernel/money/arithmetic.ts'
import type { Currency } from '../kernel/money/currency.ts'
import { amountFromMinorUnits, minorUnits } from '../kernel/money/minor-units.ts'
import { divideHalfUp } from '../kernel/money/ratio.ts'
import type { Outcome } from '../standings/changes.ts'

/** What the host claims for late payment (E-4). */
export type LateChargeRates = {
  /** Interest of a year as a plain decimal text: `0.10` is ten per cent. */
  readonly annualRate: string
  /** Days of the year by which interest is counted. Left out: 365. */
  readonly yearDays?: 360 | 365
  /** The fixed fee of an invoice by currency, such as `{ EUR: '40.00' }`. Left out, or for other currencies: none. */
  readonly fixedFee?: Readonly<Record<Currency, Amount>>
}

/** An item as its late charges are judged. */
export type LateItem = {
  readonly item: Pick<Item, 'kind' | 'currency' | 'dueDate' | 'documentDate'>
  /** What is open and neither disputed nor awaiting a credit. */
  readonly amount: Amount
  /** Whether anything of it is disputed now. */
  readonly isDisputed: boolean
  /** How its last dispute ended; `null` when it was never disputed. */
  readonly outcome: Outcome | null
}

/** What is claimed for an item that is paid late. */
export type LateCharges = {
  readonly interest: Amount
  /** Once, however late the item is. */
  readonly fee: Amount
}

const RATE = /^\d{1,3}(?:\.\d{1,9})?$/
const DEFAULT_YEAR_DAYS = 365

/**
 * The late interest and fixed fee of an item on a day (E-4); `null` when none is claimed. Only invoices bear them, from
 * the day after they were due. While anything of an item is disputed nothing is claimed; after `accepted` never; after
 * every other outcome from the original due date on what remains, as if there had been no dispute.
 *
 * Interest is amount × rate × days late ÷ days of the year, rounded once, half up, to the decimals of the currency.
 *
 * @throws {RedressError} `amount-invalid` when the rate is not a plain decimal, or the fee not an amount of the currency
 * of at least zero.
 * @example
 * ```ts
 * const item = { kind: 'invoice', currency: 'EUR', documentDate: '2026-05-01', dueDate: '2026-05-31' } as const
 * const late = { item, amount: '1000.00', isDisputed: false, outcome: null }
 * const rates = { annualRate: '0.10', fixedFee: { EUR: '40.00' } }
 *
 * lateChargesOf(late, rates, '2026-06-30') // { interest: '8.22', fee: '40.00' }
 * lateChargesOf(late, rates, '2026-05-31') // null
 * ```
 */
export function lateChargesOf(
  { item, amount, isDisputed, outcome }: LateItem,
  rates: LateChargeRates,
  on: Day,
): LateCharges | null {
  const days = ageDaysOn(item, on)
  const isClaimed = item.kind === 'invoice' && !isDisputed && outcome !== 'accepted'
  if (!isClaimed || days <= 0 || signOf(amount) <= 0) return null
  const interest = interestOn(amount, item.currency, rates, days)
  const fee = feeIn(item.currency, rates)
  return isZeroAmount(interest) && isZeroAmount(fee) ? null : { interest, fee }
}

function interestOn(
  amount: Amount,
  currency: Currency,
  { annualRate, yearDays = DEFAULT_YEAR_DAYS }: LateChargeRates,
  days: number,
): Amount {
  if (!RATE.test(annualRate)) throw refused(annualRate, currency)
  const [whole = '', decimals = ''] = annualRate.split('.')
  const dividend = minorUnits(amount) * BigInt(whole + decimals) * BigInt(days)
  const divisor = 10n ** BigInt(decimals.length) * BigInt(yearDays)
  return amountFromMinorUnits(BigInt(divideHalfUp(dividend, divisor, 0)), currency)
}

function feeIn(currency: Currency, { fixedFee = {} }: LateChargeRates): Amount {
  const given = Object.hasOwn(fixedFee, currency) ? fixedFee[currency] : undefined
  if (given === undefined) return zeroAmount(currency)
  const fee = parseAmount(given, currency)
  if (isNegativeAmount(fee)) throw refused(given, currency)
  return fee
}

function refused(text: string, currency: Currency): RedressError {
  const given = echo(text, /^[\d.,+_eExX-]+$/)
  return new RedressError(
    'amount-invalid',
    `The rate or fee ${given} of late charges in ${currency} is not a plain decimal of at least zero, such as 0.10.`,
    { given, currency, reason: 'rate-invalid' },
  )
}
