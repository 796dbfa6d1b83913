import type { Item } from '../../items/item.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { allocateAmount } from '../../kernel/money/allocate.ts'
import { parseAmount, zeroAmount, type Amount } from '../../kernel/money/amount.ts'
import { compareAmounts, isZeroAmount, signOf, subtractAmounts } from '../../kernel/money/arithmetic.ts'
import { sumAmounts } from '../../kernel/money/sum.ts'
import type { Facts } from '../facts.ts'

/** An item of which something is promised. */
export type PromisedItem = {
  readonly item: Item
  /** What is promised of it in all; `null` stands for what is open. */
  readonly amount: string | null
}

/** One day of a plan, as a person says it. */
export type Instalment = {
  readonly on: Day
  /** For all items together, shared by what is open of each; `null` stands for what the days before leave. */
  readonly amount: string | null
}

/** One day of a plan with what is promised of each item for it, none of it zero. */
export type SharedInstalment = {
  readonly on: Day
  readonly items: readonly { readonly item: Item; readonly amount: Amount }[]
}

/** What is still to be promised of an item. */
type Left = { readonly item: Item; readonly amount: Amount }

/**
 * Shares the days of a plan over its items (T-1). Something is promised of every item, and of none more than is open.
 *
 * @throws {RedressError} `promise-of-credits`, `promise-date-past`, `promise-plan-unordered`,
 * `promised-amount-invalid`, `promise-currencies-mixed` or `amount-invalid`.
 */
export function shareInstalments(
  facts: Facts,
  items: readonly PromisedItem[],
  instalments: readonly Instalment[],
): readonly SharedInstalment[] {
  requireDays(facts, instalments)
  requireDebits(items)
  const promisable = items.map(({ item, amount }): Left => ({ item, amount: promisedOf(item, amount) }))
  let left: readonly Left[] = promisable
  const shared = instalments.map(({ on, amount }): SharedInstalment => {
    const shares = amount === null ? takeAll(left) : shareOut(left, amount)
    left = subtractShares(left, shares)
    return { on, items: shares.filter((share) => !isZeroAmount(share.amount)) }
  })
  const unreached = left.find(({ amount }, at) => amount === promisable[at]?.amount)
  if (unreached !== undefined) throw nothingPromised(unreached.item)
  return shared
}

function requireDays(facts: Facts, instalments: readonly Instalment[]): void {
  let before: Day | null = null
  for (const { on } of instalments) {
    if (on < facts.today) {
      throw new RedressError('promise-date-past', `A promise is for today, ${facts.today}, or later.`, {
        given: on,
        today: facts.today,
      })
    }
    if (before !== null && on <= before) {
      throw new RedressError('promise-plan-unordered', 'Each day of a plan is later than the one before.', {
        given: on,
        after: before,
      })
    }
    before = on
  }
}

function requireDebits(items: readonly PromisedItem[]): void {
  const credits = items.filter(({ item }) => signOf(item.openAmount) < 0)
  if (credits.length === 0) return
  throw new RedressError('promise-of-credits', 'Credits are not promised; leave them out.', {
    items: credits.slice(0, 50).map(({ item }) => item.id),
  })
}

function promisedOf(item: Item, given: string | null): Amount {
  const { id, openAmount, currency } = item
  const amount = given === null ? openAmount : parseAmount(given, currency)
  if (signOf(amount) > 0 && compareAmounts(amount, openAmount) <= 0) return amount
  throw amountInvalid(id, amount, openAmount, currency)
}

/** Shares one amount over what is left of each item, largest remainder. */
function shareOut(left: readonly Left[], given: string): readonly Left[] {
  const currencies = [...new Set(left.map(({ item }) => item.currency))]
  const [currency, ...others] = currencies
  if (currency === undefined || others.length > 0) {
    throw new RedressError('promise-currencies-mixed', 'One promised amount is in one currency.', {
      currencies,
    })
  }
  const total = parseAmount(given, currency)
  const weights = left.map(({ amount }) => amount)
  const open = sumAmounts(weights, currency)
  if (signOf(total) <= 0 || compareAmounts(total, open) > 0) throw amountInvalid(null, total, open, currency)
  const shares = allocateAmount(total, weights, currency)
  return left.map(({ item }, at) => ({ item, amount: shares[at] ?? total }))
}

function takeAll(left: readonly Left[]): readonly Left[] {
  const [first] = left
  if (first !== undefined && left.every(({ amount }) => isZeroAmount(amount)))
    throw nothingPromised(first.item)
  return left
}

function subtractShares(left: readonly Left[], shares: readonly Left[]): readonly Left[] {
  return left.map(({ item, amount }, at) => ({
    item,
    amount: subtractAmounts(amount, shares[at]?.amount ?? amount, item.currency),
  }))
}

/** A day of the plan, or an item of it, is left without a promise: the amounts are too large or too small. */
function nothingPromised({ id, openAmount, currency }: Item): RedressError<'promised-amount-invalid'> {
  return amountInvalid(id, zeroAmount(currency), openAmount, currency)
}

function amountInvalid(
  item: string | null,
  given: Amount,
  open: Amount,
  currency: string,
): RedressError<'promised-amount-invalid'> {
  return new RedressError(
    'promised-amount-invalid',
    `What is promised is above zero and at most what is open: ${open} ${currency}.`,
    { item, given, open, currency },
  )
}
