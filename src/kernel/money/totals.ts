import type { Amount, Money } from './amount.ts'
import { zeroAmount } from './amount.ts'
import { addAmounts, subtractAmounts } from './arithmetic.ts'
import type { Currency } from './currency.ts'
import type { RunningSum } from './sum.ts'
import { addToSum, amountOfSum, startSum } from './sum.ts'

/**
 * Amounts per currency, which are never added to each other; keys in alphabetical order, plain JSON.
 * A currency that was counted once stays, at zero if need be: `{ EUR: '0.00' }` says that nothing is left in euros,
 * `{}` that nothing was ever counted.
 */
export type Totals = Readonly<Record<Currency, Amount>>

/**
 * The totals with one more amount.
 *
 * @throws {RedressError} `amount-invalid` when the amount does not have the decimals of its currency;
 * `currency-unknown` when the currency is not one of ISO 4217.
 * @example
 * ```ts
 * addToTotals({ USD: '1.00' }, { amount: '2.00', currency: 'EUR' }) // { EUR: '2.00', USD: '1.00' }
 * ```
 */
export function addToTotals(totals: Totals, money: Money): Totals {
  return withTotal(
    totals,
    money.currency,
    addAmounts(totalIn(totals, money.currency), money.amount, money.currency),
  )
}

/**
 * The totals with one amount taken away; its currency stays, at zero if need be.
 *
 * @throws {RedressError} `amount-invalid` when the amount does not have the decimals of its currency;
 * `currency-unknown` when the currency is not one of ISO 4217.
 * @example
 * ```ts
 * subtractFromTotals({ EUR: '2.00' }, { amount: '2.00', currency: 'EUR' }) // { EUR: '0.00' }
 * ```
 */
export function subtractFromTotals(totals: Totals, money: Money): Totals {
  const left = subtractAmounts(totalIn(totals, money.currency), money.amount, money.currency)
  return withTotal(totals, money.currency, left)
}

/**
 * The totals of many amounts, in one pass.
 *
 * @throws {RedressError} `amount-invalid` when a text is not a canonical amount; `currency-unknown` when a currency
 * is not one of ISO 4217.
 * @example
 * ```ts
 * totalsOf([
 *   { amount: '2.00', currency: 'EUR' },
 *   { amount: '300', currency: 'JPY' },
 *   { amount: '-0.50', currency: 'EUR' },
 * ]) // { EUR: '1.50', JPY: '300' }
 * ```
 */
export function totalsOf(moneys: Iterable<Money>): Totals {
  const sums = new Map<Currency, RunningSum>()
  for (const { amount, currency } of moneys) {
    let sum = sums.get(currency)
    if (sum === undefined) sums.set(currency, (sum = startSum(currency)))
    addToSum(sum, amount)
  }
  return sorted([...sums.values()].map((sum) => [sum.currency, amountOfSum(sum)]))
}

function totalIn(totals: Totals, currency: Currency): Amount {
  return Object.hasOwn(totals, currency) ? (totals[currency] as Amount) : zeroAmount(currency)
}

function withTotal(totals: Totals, currency: Currency, amount: Amount): Totals {
  return sorted([...Object.entries(totals).filter(([other]) => other !== currency), [currency, amount]])
}

function sorted(entries: readonly (readonly [Currency, Amount])[]): Totals {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
