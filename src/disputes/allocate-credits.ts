import { dueOn } from '../items/ageing.ts'
import { daysBetween } from '../kernel/calendar/day.ts'
import { RedressError } from '../kernel/errors/redress-error.ts'
import { compareIds } from '../kernel/ids.ts'
import { parseAmount } from '../kernel/money/amount.ts'
import { negateAmount, signOf } from '../kernel/money/arithmetic.ts'
import { coverByAge, coverByAmount, coverByReference, type CoverableItem, type SpareCredit } from './cover.ts'
import type { AmountToCover, Cover, CreditAllocation, OpenCredit } from './credit-allocation.ts'

/**
 * Shows which open credits of a customer would cover a dispute, and how far (D-11): first the credits that name an
 * item, then those of exactly the right amount (of all that is uncovered, then of one item), then the oldest credits
 * for the items due first. Indicative: the ledger decides, and nothing here is recorded.
 *
 * A credit that names an item is for that item only, even when the item is not in the dispute. Currencies are never
 * mixed. Amounts that are not above zero and credits that are not below are left out, so that all lines of a dispute
 * and the whole account of its customer may be given.
 *
 * @throws {RedressError} `item-duplicate` when an item is to be covered twice, or a credit given twice.
 * @throws {RedressError} `customers-mixed` when the items and credits belong to several customers.
 * @throws {RedressError} `amount-invalid` or `currency-unknown` when an amount is none of its currency.
 * @example
 * ```ts
 * const [disputed] = sampleItems
 * const credits = sampleItems.map((item) => ({ item }))
 * if (disputed !== undefined) {
 *   const { covers, uncovered } = allocateCredits([{ item: disputed, amount: '300.00' }], credits)
 *   console.log(covers) // [{ credit: 'A-77', item: 'F-1042', currency: 'EUR', amount: '200.00', why: 'age' }]
 *   console.log(uncovered) // [{ item: 'F-1042', currency: 'EUR', amount: '100.00' }]
 * }
 * ```
 */
export function allocateCredits(
  disputed: readonly AmountToCover[],
  credits: readonly OpenCredit[],
): CreditAllocation {
  const items = disputed.map(coverable).filter(({ uncovered }) => signOf(uncovered) > 0)
  const spare = credits.map(spareCredit).filter(({ left }) => signOf(left) > 0)
  requireOnce(items.map(({ item }) => item.id))
  requireOnce(spare.map(({ item }) => item.id))
  requireOneCustomer([...items, ...spare].map(({ item }) => item.customer))
  const covers = coversOf(items.toSorted(byDueDay), spare.toSorted(byDocumentDate))
  return {
    covers,
    uncovered: items.map(({ item, uncovered }) => ({
      item: item.id,
      currency: item.currency,
      amount: uncovered,
    })),
    left: spare.map(({ item, left }) => ({
      credit: item.id,
      currency: item.currency,
      amount: negateAmount(left),
    })),
  }
}

function coverable({ item, amount }: AmountToCover): CoverableItem {
  return { item, uncovered: parseAmount(amount, item.currency) }
}

function spareCredit({ item, reference }: OpenCredit): SpareCredit {
  return {
    item,
    reference: reference ?? null,
    left: negateAmount(parseAmount(item.openAmount, item.currency)),
  }
}

function coversOf(items: readonly CoverableItem[], spare: readonly SpareCredit[]): readonly Cover[] {
  const named = spare.filter(({ reference }) => reference !== null)
  const unnamed = spare.filter(({ reference }) => reference === null)
  const currencies = [...new Set(items.map(({ item }) => item.currency))]
  return [
    ...coverByReference(items, named),
    ...inEach(currencies, items, unnamed, coverByAmount),
    ...inEach(currencies, items, unnamed, coverByAge),
  ]
}

function inEach(
  currencies: readonly string[],
  items: readonly CoverableItem[],
  credits: readonly SpareCredit[],
  cover: (items: readonly CoverableItem[], credits: readonly SpareCredit[]) => readonly Cover[],
): readonly Cover[] {
  return currencies.flatMap((currency) =>
    cover(
      items.filter(({ item }) => item.currency === currency),
      credits.filter(({ item }) => item.currency === currency),
    ),
  )
}

function byDueDay({ item: a }: CoverableItem, { item: b }: CoverableItem): number {
  return daysBetween(dueOn(b), dueOn(a)) || byDocumentDate({ item: a }, { item: b })
}

type Dated = { readonly item: Pick<AmountToCover['item'], 'id' | 'documentDate'> }

function byDocumentDate({ item: a }: Dated, { item: b }: Dated): number {
  return daysBetween(b.documentDate, a.documentDate) || compareIds(a.id, b.id)
}

function requireOnce(ids: readonly string[]): void {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) throw new RedressError('item-duplicate', `The item ${id} is named twice.`, { item: id })
    seen.add(id)
  }
}

function requireOneCustomer(all: readonly string[]): void {
  const customers = new Set(all)
  if (customers.size <= 1) return
  throw new RedressError(
    'customers-mixed',
    `The items and credits belong to ${customers.size} customers; take one at a time.`,
    { customers: [...customers].slice(0, 50) },
  )
}
