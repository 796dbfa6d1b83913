import type { Day } from '../kernel/calendar/day.ts'
import { isZeroAmount, subtractAmounts } from '../kernel/money/arithmetic.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Currency } from '../kernel/money/currency.ts'
import { entryAt, inconsistentHistory } from '../kernel/entry-at.ts'
import type { ItemChange, ItemsDisputed, ItemsLeftDispute, ItemsSettled, Shift } from './changes.ts'
import type { AwaitedCredit, CurrentStatus, Spell, Standing } from './standing.ts'

/** Which event a change belongs to, and the day the desk recorded it. */
export type Stamp = {
  readonly event: string
  readonly on: Day
}

/** A standing after a change, and the stretch that the change closed; `null` when none was. */
export type StandingStep = {
  readonly standing: Standing
  readonly spell: Spell | null
}

/**
 * What a change makes of the standing of its `index`-th item (I-2).
 * The recorded day never goes back: a clock that did must not make a negative stretch.
 */
export function evolveStanding(
  standing: Standing | undefined,
  change: ItemChange,
  index: number,
  stamp: Stamp,
): StandingStep {
  const next = nextStanding(standing, change, index, stamp)
  if (standing === undefined) return { standing: next, spell: null }
  const until = stamp.on > standing.since ? stamp.on : standing.since
  if (until === standing.since || isSameStretch(standing, next)) {
    return { standing: { ...next, since: standing.since }, spell: null }
  }
  const ordinal = standing.spells + 1
  return { standing: { ...next, since: until, spells: ordinal }, spell: spellOf(standing, ordinal, until) }
}

function nextStanding(
  standing: Standing | undefined,
  change: ItemChange,
  index: number,
  stamp: Stamp,
): Standing {
  if (change.type === 'items-disputed') return disputed(standing, change, index, stamp)
  if (standing === undefined) {
    throw inconsistentHistory(`A ${change.type} change names an item that was never qualified.`, change.type)
  }
  switch (change.type) {
    case 'items-left-dispute':
      return leftDispute(standing, change, index, stamp)
    case 'items-settled':
      return settled(standing, change)
    case 'settlements-reversed':
      return { ...standing, ledger: 'open', watch: null }
    case 'watches-ended':
      return { ...standing, watch: null }
    case 'balances-changed': {
      const entry = entryAt(change.items, index)
      return { ...standing, disputed: reduced(standing.disputed, entry.shift, entry.currency) }
    }
    case 'credits-shown': {
      const { awaited } = entryAt(change.items, index)
      const creditAwaited = standing.creditAwaited
      return {
        ...standing,
        creditAwaited: creditAwaited && awaited !== null ? { ...creditAwaited, amount: awaited } : null,
      }
    }
    case 'resolver-changed':
      return { ...standing, resolver: change.resolver }
  }
}

function disputed(
  standing: Standing | undefined,
  change: ItemsDisputed,
  index: number,
  stamp: Stamp,
): Standing {
  const entry = entryAt(change.items, index)
  return {
    item: entry.item,
    customer: entry.customer,
    currency: entry.currency,
    ledger: 'open',
    status: { ...change.status, entry: stamp.event },
    dispute: change.dispute,
    action: change.action,
    chunk: change.chunk,
    disputed: entry.disputed,
    creditAwaited: awaitedElsewhere(standing, change.dispute),
    before: standing?.status ?? null,
    watch: null,
    left: null,
    collector: entry.collector,
    resolver: change.resolver,
    since: stamp.on,
    spells: standing?.spells ?? 0,
  }
}

/** A dispute that runs again takes back what was agreed in it; credits of other disputes stay awaited (D-5, D-7). */
function awaitedElsewhere(standing: Standing | undefined, dispute: string): AwaitedCredit | null {
  const awaited = standing?.creditAwaited ?? null
  return awaited?.dispute === dispute ? null : awaited
}

function leftDispute(standing: Standing, change: ItemsLeftDispute, index: number, stamp: Stamp): Standing {
  const { toCredit } = entryAt(change.items, index)
  const status: CurrentStatus | null =
    change.status === 'before' ? standing.before : { ...change.status, entry: stamp.event }
  return {
    ...outsideDispute(standing),
    status,
    creditAwaited:
      toCredit === null || isZeroAmount(toCredit)
        ? standing.creditAwaited
        : { dispute: change.dispute, chunk: change.chunk, amount: toCredit, since: stamp.on },
  }
}

function settled(standing: Standing, change: ItemsSettled): Standing {
  const { dispute, chunk, watchedUntil } = change
  const watch =
    dispute === null || chunk === null || watchedUntil === null
      ? null
      : { dispute, chunk, settledOn: change.on, until: watchedUntil }
  return { ...outsideDispute(standing), ledger: 'settled', status: null, creditAwaited: null, watch }
}

function outsideDispute(standing: Standing): Standing {
  const { dispute, chunk } = standing
  return {
    ...standing,
    left: dispute === null || chunk === null ? standing.left : { dispute, chunk },
    dispute: null,
    action: null,
    chunk: null,
    disputed: null,
    before: null,
    resolver: null,
  }
}

function reduced(disputedAmount: Amount | null, shift: Shift, currency: Currency): Amount | null {
  if (disputedAmount === null) return null
  const withoutPaid = subtractAmounts(disputedAmount, shift.paid, currency)
  const withoutCredited = subtractAmounts(withoutPaid, shift.credited, currency)
  return subtractAmounts(withoutCredited, shift.otherwise, currency)
}

function spellOf(standing: Standing, ordinal: number, until: Day): Spell {
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
function isSameStretch(before: Standing, after: Standing): boolean {
  return (
    before.status === after.status &&
    before.dispute === after.dispute &&
    before.disputed === after.disputed &&
    before.creditAwaited === after.creditAwaited &&
    before.collector === after.collector &&
    before.resolver === after.resolver
  )
}
