import type { Day } from '../kernel/calendar/day.ts'
import type { Spell, Standing } from './standing.ts'

/** The closed stretch that a change of the standing leaves behind. */
export function spellOf(standing: Standing, ordinal: number, until: Day): Spell {
  const { item, customer, currency, status, dispute, disputed: amount, creditAwaited } = standing
  const { collector, resolver, left, since } = standing
  return {
    item,
    ordinal,
    customer,
    currency,
    status,
    dispute,
    disputed: amount,
    creditAwaited,
    collector,
    resolver,
    left,
    from: since,
    until,
  }
}

/** What figures read is the same before and after, so that no stretch ends. */
export function isSameStretch(before: Standing, after: Standing): boolean {
  return (
    before.status === after.status &&
    before.dispute === after.dispute &&
    before.disputed === after.disputed &&
    before.creditAwaited === after.creditAwaited &&
    before.collector === after.collector &&
    before.resolver === after.resolver
  )
}
