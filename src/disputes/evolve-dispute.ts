import { inconsistentHistory } from '../kernel/entry-at.ts'
import { laterDay, type Day } from '../kernel/calendar/day.ts'
import type { ItemsLeftDispute, ItemsSettled, Outcome } from '../standings/changes.ts'
import { shiftTotals } from './amount-shift.ts'
import type { DisputeChange, DisputeOpened } from './changes.ts'
import { closeEpisode, openEpisode } from './episodes.ts'
import type { Dispute } from './dispute.ts'
import type { LineChange, LinesStep } from './evolve-lines.ts'

/** What a change of the whole dispute makes of its header. `recordedOn` is the day the desk recorded it. */
export function evolveDispute(dispute: Dispute | undefined, change: DisputeChange, recordedOn: Day): Dispute {
  if (change.type === 'dispute-opened') return opened(change, recordedOn)
  if (dispute === undefined) {
    throw inconsistentHistory(
      `A ${change.type} change names a dispute that was never opened.`,
      change.dispute,
    )
  }
  switch (change.type) {
    case 'dispute-reopened':
      return {
        ...dispute,
        state: 'open',
        trackingAction: change.trackingAction,
        brief: change.brief,
        resolverInformed: change.resolverInformed,
        outcomes: {},
        lastLeftOn: null,
        episodes: [...dispute.episodes, openEpisode('reopened', change.on, recordedOn, dispute.cause)],
      }
    case 'dispute-closed':
      return { ...dispute, state: 'closed', episodes: closeEpisode(dispute, change.on, recordedOn) }
    case 'dispute-assigned':
      return { ...dispute, resolver: change.resolver, resolverInformed: change.resolverInformed }
  }
}

/** What a change of its lines makes of the header: counts, totals, outcomes so far. */
export function evolveDisputeCounts(dispute: Dispute, change: LineChange, step: LinesStep): Dispute {
  const amounts = shiftTotals(dispute.amounts, step.shift)
  switch (change.type) {
    case 'items-disputed':
      return {
        ...dispute,
        amounts,
        items: {
          total: dispute.items.total + step.added,
          disputed: dispute.items.disputed + change.items.length,
        },
        outcomes: outcomesWithout(dispute.outcomes, step.returned),
      }
    case 'items-left-dispute':
      return { ...withoutItems(dispute, change, change.outcome), amounts }
    case 'items-settled':
      return { ...withoutItems(dispute, change, 'settled'), amounts }
    case 'balances-changed':
    case 'credits-shown':
      return { ...dispute, amounts }
  }
}

function opened(change: DisputeOpened, recordedOn: Day): Dispute {
  const { dispute, number, customer, cause, on, saidOn, origin, rootCause, priority, resolver } = change
  const { resolverInformed, dunning, trackingAction, brief, attachments } = change
  return {
    id: dispute,
    number,
    reference: change.reference ?? null,
    customer,
    cause,
    state: 'open',
    openedOn: on,
    saidOn,
    origin,
    rootCause,
    priority,
    resolver,
    resolverInformed,
    dunning,
    trackingAction,
    brief,
    attachments,
    episodes: [openEpisode('opened', on, recordedOn, cause)],
    items: { total: 0, disputed: 0 },
    outcomes: {},
    lastLeftOn: null,
    amounts: { original: {}, current: {}, paid: {}, credited: {}, otherwise: {}, released: {}, toCredit: {} },
  }
}

function withoutItems(dispute: Dispute, change: ItemsLeftDispute | ItemsSettled, outcome: Outcome): Dispute {
  const { length } = change.items
  const { lastLeftOn } = dispute
  return {
    ...dispute,
    items: { ...dispute.items, disputed: dispute.items.disputed - length },
    outcomes: { ...dispute.outcomes, [outcome]: (dispute.outcomes[outcome] ?? 0) + length },
    lastLeftOn: lastLeftOn === null ? change.on : laterDay(lastLeftOn, change.on),
  }
}

function outcomesWithout(outcomes: Dispute['outcomes'], returned: readonly Outcome[]): Dispute['outcomes'] {
  if (returned.length === 0) return outcomes
  const counts = new Map(Object.entries(outcomes))
  for (const outcome of returned) {
    const left = (counts.get(outcome) ?? 0) - 1
    if (left > 0) counts.set(outcome, left)
    else counts.delete(outcome)
  }
  return Object.fromEntries(counts)
}
