import { dueOn } from '../../items/ageing.ts'
import type { Item } from '../../items/item.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { zeroAmount, type Amount } from '../../kernel/money/amount.ts'
import {
  absoluteAmount,
  isNegativeAmount,
  isZeroAmount,
  negateAmount,
  smallerAmount,
  subtractAmounts,
} from '../../kernel/money/arithmetic.ts'
import type { PaymentPromise } from '../../promises/promise.ts'
import { headerOf, sideOfStretch } from '../dispute-side.ts'
import { episodeOn } from '../episodes.ts'
import type { Facts } from '../facts.ts'
import type { Stretch } from '../stretch.ts'
import type { ForecastPart } from './expected-day.ts'
import { promisedParts, standingPromises } from './promised-parts.ts'
import type { ResolutionOf } from './resolution-days.ts'

/** What is open on an item as of a day, and all that its parts are made from. */
export type OpenItem = {
  readonly item: Item
  readonly open: Amount
  readonly stretch: Stretch | undefined
  /** All that were ever made of it. */
  readonly promises: readonly PaymentPromise[] | undefined
  readonly delayDays: number
}

/** A part of what is open, with its amount and how much of that is disputed. */
export type AmountOfPart = {
  readonly part: ForecastPart
  readonly amount: Amount
  readonly disputed: Amount
}

/**
 * Shares out what is open on an item: all of a credit or of an item in litigation; else what is disputed of it,
 * then what is promised of the rest, then what is left.
 *
 * @throws {RedressError} `facts-missing` when the dispute of the item was not given.
 */
export function partsOfItem(
  given: OpenItem,
  facts: Facts,
  resolutionOf: ResolutionOf,
): readonly AmountOfPart[] {
  const { item, open, stretch, delayDays } = given
  const nothing = zeroAmount(item.currency)
  const dispute = disputedOf(stretch, open)
  const disputed = dispute?.amount ?? nothing
  if (isNegativeAmount(open)) return [{ part: { kind: 'credit' }, amount: open, disputed }]
  if (stretch?.status?.type === 'litigation')
    return [{ part: { kind: 'litigation' }, amount: open, disputed }]
  const parts: AmountOfPart[] = []
  if (dispute !== null && !isZeroAmount(dispute.amount)) {
    const part = disputedPart(given, dispute, facts, resolutionOf)
    parts.push({ part, amount: disputed, disputed })
  }
  let rest = subtractAmounts(open, disputed, item.currency)
  for (const { promise, amount } of promisedOf(given, facts.asOf, rest)) {
    parts.push({
      part: { kind: 'promised', on: promise.on, until: promise.until },
      amount,
      disputed: nothing,
    })
    rest = subtractAmounts(rest, amount, item.currency)
  }
  if (!isZeroAmount(rest)) {
    parts.push({ part: { kind: 'rest', dueOn: dueOn(item), delayDays }, amount: rest, disputed: nothing })
  }
  return parts
}

type Disputed = { readonly id: string; readonly cause: string | null; readonly amount: Amount }

/** the sign of what is open × min(|disputed|, |open|). */
function disputedOf(stretch: Stretch | undefined, open: Amount): Disputed | null {
  if (stretch === undefined || stretch.dispute === null || stretch.disputed === null) return null
  const amount = smallerAmount(absoluteAmount(stretch.disputed), absoluteAmount(open))
  const { dispute: id, cause } = sideOfStretch(stretch, stretch.dispute)
  return { id, cause, amount: isNegativeAmount(open) ? negateAmount(amount) : amount }
}

function disputedPart(
  { item, delayDays }: OpenItem,
  { id, cause }: Disputed,
  facts: Facts,
  resolutionOf: ResolutionOf,
): ForecastPart {
  const dispute = headerOf(facts, id, 'forecast')
  const openedOn = episodeOn(dispute, facts.asOf)?.openedOn ?? dispute.openedOn
  return { kind: 'disputed', dueOn: dueOn(item), openedOn, resolution: resolutionOf(cause), delayDays }
}

/** Whoever has taken an item up again after its promised day no longer waits for the promise. */
function promisedOf({ item, open, stretch, promises }: OpenItem, asOf: Day, atMost: Amount) {
  if (promises === undefined) return []
  const isTakenUp = stretch?.status?.type === 'in-progress'
  const standing = standingPromises(promises, asOf).filter(({ on }) => !isTakenUp || on > asOf)
  return promisedParts(standing, { ...item, openAmount: open, settledOn: null }, asOf, atMost)
}
