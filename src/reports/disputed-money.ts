import type { DisputedTotals } from '../disputes/dispute.ts'
import type { Currency } from '../kernel/money/currency.ts'
import { addToSum, amountOfSum, startSum, type RunningSum } from '../kernel/money/sum.ts'
import type { DisputedMoneyRow } from './money-rows.ts'
import { amountRatio } from './ratio.ts'
import { byKey } from './tally.ts'

const places = ['original', 'current', 'paid', 'credited', 'otherwise', 'released'] as const
type Place = (typeof places)[number]

/** The money of disputes by currency, in the places it went to (D-8). */
export type DisputedMoney = Map<Currency, Readonly<Record<Place, RunningSum>>>

/** Adds the amounts of a dispute. */
export function addMoney(money: DisputedMoney, amounts: DisputedTotals): void {
  for (const place of places) {
    for (const [currency, amount] of Object.entries(amounts[place]))
      addToSum(sumsIn(money, currency)[place], amount)
  }
}

/** The rows by currency (R-5, D-8). */
export function moneyOf(money: DisputedMoney): readonly DisputedMoneyRow[] {
  return byKey(money).map(([currency, sums]) => {
    const original = amountOfSum(sums.original)
    const credited = amountOfSum(sums.credited)
    return {
      currency,
      original,
      current: amountOfSum(sums.current),
      paid: amountOfSum(sums.paid),
      credited,
      otherwise: amountOfSum(sums.otherwise),
      released: amountOfSum(sums.released),
      creditedShare: amountRatio(credited, original, 'nothing-disputed'),
    }
  })
}

function sumsIn(money: DisputedMoney, currency: Currency): Readonly<Record<Place, RunningSum>> {
  let sums = money.get(currency)
  if (sums === undefined) {
    const start = (): RunningSum => startSum(currency)
    sums = {
      original: start(),
      current: start(),
      paid: start(),
      credited: start(),
      otherwise: start(),
      released: start(),
    }
    money.set(currency, sums)
  }
  return sums
}
