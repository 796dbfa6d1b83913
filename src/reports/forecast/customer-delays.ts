import { addMonths, daysBetween, laterDay, type Day } from '../../kernel/calendar/day.ts'
import { isZeroAmount, signOf } from '../../kernel/money/arithmetic.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import { minorUnits } from '../../kernel/money/minor-units.ts'
import { dueOn } from '../../items/ageing.ts'
import { openOn } from '../../items/balance.ts'
import type { Item } from '../../items/item.ts'
import { roundFraction } from '../fraction.ts'

type WeightedDays = { days: bigint; weight: bigint }
type ByCurrency = Map<Currency, WeightedDays>

/** How late customers paid, weighted by amount; amounts of different currencies are never added up. */
export type CustomerDelays = {
  readonly customers: Map<string, ByCurrency>
  /** All of them together. */
  readonly perimeter: ByCurrency
}

/** The months back from the as-of day that are looked at. */
const monthsLookedAt = 6

/** No invoice yet. */
export function startDelays(): CustomerDelays {
  return { customers: new Map(), perimeter: new Map() }
}

/** The day after which an invoice must have been settled to count: six months before the as-of day. */
export function delaysSince(asOf: Day): Day {
  return addMonths(asOf, -monthsLookedAt)
}

/**
 * The day an item was settled, as the ledger showed at the end of a day; `null` when it was open then. What was paid,
 * bounced and paid again has the day that held then, which the clearings tell.
 */
export function settledAsOf(item: Item, asOf: Day): Day | null {
  const { settledOn, clearings } = item
  const wasSettled = settledOn !== null && settledOn <= asOf
  if (clearings === undefined) return wasSettled ? settledOn : null
  if (item.documentDate > asOf || !isZeroAmount(openOn(item, asOf))) return null
  if (wasSettled) return settledOn
  return clearings
    .filter(({ on }) => on <= asOf)
    .reduce<Day | null>((last, { on }) => (last === null ? on : laterDay(last, on)), null)
}

/** Adds a settled invoice: its amount × (settled − due). */
export function addSettled(delays: CustomerDelays, item: Item, settledOn: Day): void {
  const { customer, currency, amount } = item
  if (signOf(amount) <= 0) return
  const weight = minorUnits(amount)
  const days = weight * BigInt(daysBetween(dueOn(item), settledOn))
  let own = delays.customers.get(customer)
  if (own === undefined) delays.customers.set(customer, (own = new Map<Currency, WeightedDays>()))
  for (const sums of [own, delays.perimeter]) {
    const sum = sums.get(currency)
    if (sum === undefined) sums.set(currency, { days, weight })
    else {
      sum.days += days
      sum.weight += weight
    }
  }
}

/** The delay of a customer in whole days, half away from zero; unknown: that of the perimeter, else 0. */
export function delayDaysOf(delays: CustomerDelays, customer: string, currency: Currency): number {
  const sum = delays.customers.get(customer)?.get(currency) ?? delays.perimeter.get(currency)
  return sum === undefined ? 0 : Number(roundFraction({ numerator: sum.days, denominator: sum.weight }))
}
