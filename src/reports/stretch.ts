import type { Day } from '../kernel/calendar/day.ts'
import type { Spell, Standing } from '../standings/standing.ts'

/** What held for an item from a day on, as the desk recorded it: a standing, or a spell that ended. */
export type Stretch = Pick<
  Standing,
  'item' | 'customer' | 'status' | 'dispute' | 'disputed' | 'left' | 'collector' | 'resolver'
> & {
  readonly from: Day
  /** The first day it no longer held; `null` while it holds. */
  readonly until: Day | null
  /** Its place among the stretches of the item, from 1. */
  readonly ordinal: number
}

// Written out and not spread: there are as many stretches as items, and spread objects are slow to make and to read.

/** The stretch that holds since the last change of a standing. */
export function stretchOfStanding(standing: Standing): Stretch {
  const {
    item,
    customer,
    status,
    dispute,
    disputed,
    left,
    collector,
    resolver,
    since: from,
    spells,
  } = standing
  const ordinal = spells + 1
  return { item, customer, status, dispute, disputed, left, collector, resolver, from, until: null, ordinal }
}

/** The closed stretch of a spell. */
export function stretchOfSpell(spell: Spell): Stretch {
  const { item, customer, status, dispute, disputed, left, collector, resolver, from, until, ordinal } = spell
  return { item, customer, status, dispute, disputed, left, collector, resolver, from, until, ordinal }
}

/** Tells whether a stretch covers a day: from ≤ day < until. */
export function coversDay({ from, until }: Stretch, day: Day): boolean {
  return from <= day && (until === null || day < until)
}

/** Tells whether a stretch of an item came after another one. */
export function isLaterStretch(a: Stretch, b: Stretch): boolean {
  return a.from === b.from ? a.ordinal > b.ordinal : a.from > b.from
}
