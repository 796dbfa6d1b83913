import { laterDay } from '../kernel/calendar/day.ts'
import { entryAt, inconsistentHistory } from '../kernel/entry-at.ts'
import type { ItemChange } from './changes.ts'
import type { ItemsAttached, ItemsQualified } from './item-changes.ts'
import { disputed, leftDispute, reduced, settled } from './in-dispute.ts'
import { promised } from './promised.ts'
import { leftAlone } from './left-alone.ts'
import type { Spell, Standing } from './standing.ts'
import type { Stamp } from './stamp.ts'
import { startStanding } from './start-standing.ts'
import { isSameStretch, spellOf } from './stretch.ts'

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
  const until = laterDay(stamp.on, standing.since)
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
  if (change.type === 'items-qualified') return qualified(standing, change, index, stamp)
  if (change.type === 'items-attached') return attached(standing, change, index, stamp)
  if (change.type === 'items-held' || change.type === 'items-ignored') {
    return leftAlone(standing, change, index, stamp)
  }
  if (standing === undefined) {
    throw inconsistentHistory(`A ${change.type} change names an item that was never qualified.`, change.type)
  }
  switch (change.type) {
    case 'items-left-dispute':
      return leftDispute(standing, change, index, stamp)
    case 'entry-amended':
      return { ...standing, amendment: change.comment }
    case 'items-detached':
      return { ...standing, action: null, chunk: null }
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
    case 'amounts-adjusted':
      return { ...standing, disputed: entryAt(change.items, index).disputed }
    case 'items-relabelled':
      return { ...standing, status: { ...change.status, entry: stamp.event }, resolver: change.resolver }
    case 'resolver-changed':
      return { ...standing, resolver: change.resolver }
    case 'promises-made':
    case 'promises-judged':
    case 'promises-ended':
      return promised(standing, change, index)
    case 'items-released':
      return { ...standing, hold: null }
    case 'items-heeded':
      return { ...standing, ignored: null }
  }
}

function qualified(
  standing: Standing | undefined,
  { status, items }: ItemsQualified,
  index: number,
  stamp: Stamp,
): Standing {
  const entry = entryAt(items, index)
  return {
    ...(standing ?? startStanding(entry, stamp.on)),
    collector: entry.collector,
    status: status === null ? null : { ...status, entry: stamp.event },
    amendment: null,
    since: stamp.on,
  }
}

function attached(
  standing: Standing | undefined,
  { action, chunk, items }: ItemsAttached,
  index: number,
  stamp: Stamp,
): Standing {
  const entry = entryAt(items, index)
  return {
    ...(standing ?? startStanding(entry, stamp.on)),
    collector: entry.collector,
    action,
    chunk,
    since: stamp.on,
  }
}
