import type { Catalog } from '../catalogs/catalog.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { Day } from '../kernel/calendar/day.ts'
import { compareIds } from '../kernel/ids.ts'
import type { PaymentPromise } from '../promises/promise.ts'
import { coversDay, isLaterStretch, type Stretch } from './stretch.ts'

/** A dispute that an item was in, and its place in the order of time among those of the item. */
export type PastDispute = {
  readonly dispute: string
  readonly place: number
}

/** What items are joined with while they stream by: everything known about them as of the day, by id. */
export type Facts = {
  readonly asOf: Day
  readonly catalog: Catalog
  /** By item: the one stretch that covers the day. */
  readonly stretches: Map<string, Stretch>
  readonly disputes: Map<string, Dispute>
  /** By item: every dispute it was in up to the day; `null` when no figure asks. */
  readonly past: Map<string, PastDispute[]> | null
  /** By item: all that was ever promised of it. */
  readonly promises: Map<string, PaymentPromise[]>
  /** By customer, as the host says. */
  readonly collectors: Map<string, string | null>
}

/** Facts of nothing yet. */
export function startFacts(asOf: Day, catalog: Catalog, asksPast: boolean): Facts {
  const past = asksPast ? new Map<string, PastDispute[]>() : null
  return {
    asOf,
    catalog,
    stretches: new Map(),
    disputes: new Map(),
    past,
    promises: new Map(),
    collectors: new Map(),
  }
}

/**
 * Takes in a stretch; one that began after the day says nothing, the one before it does. Of two that cover the day, one
 * was read before the item changed: the later one counts.
 */
export function takeStretch(facts: Facts, stretch: Stretch): void {
  const { item, dispute, left, ordinal } = stretch
  if (stretch.from > facts.asOf) return
  // It left before this stretch began, and after every earlier one had: between the two places.
  if (left !== null) remember(facts, item, { dispute: left.dispute, place: 2 * ordinal - 1 })
  if (dispute !== null) remember(facts, item, { dispute, place: 2 * ordinal })
  if (!coversDay(stretch, facts.asOf)) return
  const known = facts.stretches.get(item)
  if (known === undefined || isLaterStretch(stretch, known)) facts.stretches.set(item, stretch)
}

/** Takes in a promise. */
export function takePromise({ promises }: Facts, promise: PaymentPromise): void {
  const known = promises.get(promise.item)
  if (known === undefined) promises.set(promise.item, [promise])
  else known.push(promise)
}

/**
 * For each key, the stretch that speaks for all of its items: the one recorded last, of several the one of the first
 * item. Stretches without a key speak for nobody.
 */
export function leadersBy(
  facts: Facts,
  keyOf: (stretch: Stretch) => string | null,
): ReadonlyMap<string, Stretch> {
  const leaders = new Map<string, Stretch>()
  for (const stretch of facts.stretches.values()) {
    const key = keyOf(stretch)
    if (key === null) continue
    const leader = leaders.get(key)
    if (leader === undefined || leads(stretch, leader)) leaders.set(key, stretch)
  }
  return leaders
}

function leads(a: Stretch, b: Stretch): boolean {
  return a.from === b.from ? compareIds(a.item, b.item) < 0 : a.from > b.from
}

function remember({ past }: Facts, item: string, entry: PastDispute): void {
  if (past === null) return
  const entries = past.get(item)
  if (entries === undefined) past.set(item, [entry])
  else entries.push(entry)
}
