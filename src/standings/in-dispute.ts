import { entryAt } from '../kernel/entry-at.ts'
import type { Amount } from '../kernel/money/amount.ts'
import { isZeroAmount, subtractAmounts } from '../kernel/money/arithmetic.ts'
import type { Currency } from '../kernel/money/currency.ts'
import type { ItemsDisputed, ItemsLeftDispute } from './changes.ts'
import type { ItemsSettled, Shift } from './ledger-item-changes.ts'
import type { Stamp } from './stamp.ts'
import type { AwaitedCredit, CurrentStatus, Standing } from './standing.ts'
import { startStanding } from './start-standing.ts'

/** The standing of an item that joins a dispute (D-3). */
export function disputed(
  standing: Standing | undefined,
  change: ItemsDisputed,
  index: number,
  stamp: Stamp,
): Standing {
  const entry = entryAt(change.items, index)
  return {
    ...(standing ?? startStanding(entry, stamp.on)),
    ledger: 'open',
    status: { ...change.status, entry: stamp.event },
    amendment: null,
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
  }
}

/** A dispute that runs again takes back what was agreed in it; credits of other disputes stay awaited (D-5, D-7). */
function awaitedElsewhere(standing: Standing | undefined, dispute: string): AwaitedCredit | null {
  const awaited = standing?.creditAwaited ?? null
  return awaited?.dispute === dispute ? null : awaited
}

/** The standing of an item that leaves its dispute while it is open. */
export function leftDispute(
  standing: Standing,
  change: ItemsLeftDispute,
  index: number,
  stamp: Stamp,
): Standing {
  const { toCredit } = entryAt(change.items, index)
  const status: CurrentStatus | null =
    change.status === 'before' ? statusBefore(standing) : { ...change.status, entry: stamp.event }
  return {
    ...outsideDispute(standing),
    status,
    amendment: null,
    creditAwaited:
      toCredit === null || isZeroAmount(toCredit)
        ? standing.creditAwaited
        : { dispute: change.dispute, chunk: change.chunk, amount: toCredit, since: stamp.on },
  }
}

/** A promise whose time came while the item was disputed is none any more. */
function statusBefore({ before, promises }: Standing): CurrentStatus | null {
  const isExpired = before?.type === 'promise' && promises.every(({ state }) => state !== 'pending')
  return isExpired ? null : before
}

/** The standing of an item that the ledger settled: it has no status any more, and nothing to hold (A-7, E-6). */
export function settled(standing: Standing, change: ItemsSettled): Standing {
  const { dispute, chunk, watchedUntil } = change
  const watch =
    dispute === null || chunk === null || watchedUntil === null
      ? null
      : { dispute, chunk, settledOn: change.on, until: watchedUntil }
  return {
    ...outsideDispute(standing),
    ledger: 'settled',
    status: null,
    amendment: null,
    creditAwaited: null,
    watch,
    hold: null,
    ignored: null,
  }
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

/** What is left disputed after the ledger moved parts of it elsewhere (D-2). */
export function reduced(disputedAmount: Amount | null, shift: Shift, currency: Currency): Amount | null {
  if (disputedAmount === null) return null
  const withoutPaid = subtractAmounts(disputedAmount, shift.paid, currency)
  const withoutCredited = subtractAmounts(withoutPaid, shift.credited, currency)
  return subtractAmounts(withoutCredited, shift.otherwise, currency)
}
