import type { Amount } from '../kernel/money/amount.ts'
import { isZeroAmount, signOf, smallerAmount, subtractAmounts } from '../kernel/money/arithmetic.ts'
import { sumAmounts } from '../kernel/money/sum.ts'
import type { AmountToCover, Cover, CoverReason, OpenCredit } from './credit-allocation.ts'

/** An item, and what is uncovered of it so far: it shrinks while credits are found. */
export type CoverableItem = {
  readonly item: AmountToCover['item']
  uncovered: Amount
}

/** A credit, and what is left of it so far, without its sign. */
export type SpareCredit = {
  readonly item: OpenCredit['item']
  readonly reference: string | null
  left: Amount
}

/** Credits that name an item by its id, else by its number, which parts of one document may share. */
export function coverByReference(
  items: readonly CoverableItem[],
  credits: readonly SpareCredit[],
): readonly Cover[] {
  const byId = new Map(items.map((one) => [one.item.id, [one]]))
  const byNumber = groupBy(items, ({ item }) => item.number)
  return credits.flatMap((credit) => {
    const name = credit.reference ?? ''
    const named = byId.get(name) ?? byNumber.get(name) ?? []
    return named
      .filter(({ item }) => item.currency === credit.item.currency)
      .flatMap((one) => cover(one, credit, 'reference'))
  })
}

/**
 * Credits of one currency that are exactly of an amount uncovered: of all of it first, since that can hardly be chance,
 * then of one item.
 */
export function coverByAmount(
  items: readonly CoverableItem[],
  credits: readonly SpareCredit[],
): readonly Cover[] {
  const [first] = items
  if (first === undefined) return []
  const all = sumAmounts(
    items.map(({ uncovered }) => uncovered),
    first.item.currency,
  )
  const ofAll = credits.find(({ left }) => left === all)
  if (ofAll !== undefined) return items.flatMap((one) => cover(one, ofAll, 'amount'))
  const waiting = groupBy(items.toReversed(), ({ uncovered }) => uncovered)
  return credits.flatMap((credit) => {
    const one = waiting.get(credit.left)?.pop()
    return one === undefined ? [] : cover(one, credit, 'amount')
  })
}

/** The oldest credits of one currency for the items due first. */
export function coverByAge(
  items: readonly CoverableItem[],
  credits: readonly SpareCredit[],
): readonly Cover[] {
  let next = 0
  return credits.flatMap((credit) => {
    const covers: Cover[] = []
    for (let one = items[next]; one !== undefined && signOf(credit.left) > 0; one = items[next]) {
      for (const found of cover(one, credit, 'age')) covers.push(found)
      if (isZeroAmount(one.uncovered)) next += 1
    }
    return covers
  })
}

function groupBy(
  items: readonly CoverableItem[],
  keyOf: (one: CoverableItem) => string,
): ReadonlyMap<string, CoverableItem[]> {
  const groups = new Map<string, CoverableItem[]>()
  for (const one of items) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return groups
}

/** Takes as much as both have; nothing of what is covered or used up already. */
function cover(one: CoverableItem, credit: SpareCredit, why: CoverReason): readonly Cover[] {
  const amount = smallerAmount(one.uncovered, credit.left)
  if (isZeroAmount(amount)) return []
  const { id: item, currency } = one.item
  one.uncovered = subtractAmounts(one.uncovered, amount, currency)
  credit.left = subtractAmounts(credit.left, amount, currency)
  return [{ credit: credit.item.id, item, currency, amount, why }]
}
