import { inconsistentHistory } from '../kernel/entry-at.ts'
import { laterDay, type Day } from '../kernel/calendar/day.ts'
import type { ItemsLeftDispute, Outcome } from '../standings/changes.ts'
import type { ItemsSettled } from '../standings/ledger-item-changes.ts'
import type { Stamp } from '../standings/stamp.ts'
import { shiftTotals, withMove } from './amount-shift.ts'
import { answered } from './answered.ts'
import type { DisputeChange } from './changes.ts'
import type { Dispute } from './dispute.ts'
import type { LineChange, LinesStep } from './evolve-lines.ts'
import { closeRecord, evolveRecord } from './evolve-record.ts'
import { openRecord } from './open-record.ts'

/** What a change of the whole dispute makes of its header. */
export function evolveDispute(dispute: Dispute | undefined, change: DisputeChange, stamp: Stamp): Dispute {
  const { on: recordedOn } = stamp
  if (change.type === 'dispute-opened') return openRecord(change, recordedOn)
  if (dispute === undefined) {
    throw inconsistentHistory(
      `A ${change.type} change names a dispute that was never opened.`,
      change.dispute,
    )
  }
  if (change.type === 'dispute-closed') return closeRecord(dispute, change, recordedOn)
  const before = isAnswer(change) ? answered(dispute, stamp) : dispute
  return contacted(evolveRecord(before, change, recordedOn), recordedOn)
}

function isAnswer(change: DisputeChange): boolean {
  switch (change.type) {
    case 'dispute-assigned':
    case 'dispute-relabelled':
      return true
    case 'dispute-annotated':
      return change.comment !== null
    default:
      return false
  }
}

/** The header once people did something about the dispute, or about the action that follows it (D-10). */
export function contacted(dispute: Dispute, recordedOn: Day): Dispute {
  return { ...dispute, lastContactOn: laterDay(dispute.lastContactOn, recordedOn) }
}

/** What a change of its lines makes of the header: counts, totals, outcomes so far, and whether people were at it. */
export function evolveDisputeCounts(
  dispute: Dispute,
  change: LineChange,
  step: LinesStep,
  stamp: Stamp,
): Dispute {
  const before = change.type === 'items-left-dispute' ? answered(dispute, stamp) : dispute
  const moves = withMove(before.moves, step.shift, stamp.on)
  const counted = { ...countLines(before, change, step), moves }
  return isOfPeople(change) ? contacted(counted, stamp.on) : counted
}

/** What the ledger brought about is no sign that people are at it. */
function isOfPeople(change: LineChange): boolean {
  switch (change.type) {
    case 'items-disputed':
      return change.why !== 'reversed'
    case 'items-left-dispute':
    case 'amounts-adjusted':
      return true
    case 'items-settled':
    case 'balances-changed':
    case 'credits-shown':
      return false
  }
}

function countLines(dispute: Dispute, change: LineChange, step: LinesStep): Dispute {
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
    case 'amounts-adjusted':
      return { ...dispute, amounts }
  }
}

function withoutItems(
  dispute: Dispute,
  change: ItemsLeftDispute | ItemsSettled,
  outcome: Outcome | null,
): Dispute {
  const { length } = change.items
  const { lastLeftOn, outcomes } = dispute
  return {
    ...dispute,
    items: { ...dispute.items, disputed: dispute.items.disputed - length },
    outcomes: outcome === null ? outcomes : { ...outcomes, [outcome]: (outcomes[outcome] ?? 0) + length },
    lastLeftOn: lastLeftOn === null ? change.on : laterDay(lastLeftOn, change.on),
  }
}

function outcomesWithout(outcomes: Dispute['outcomes'], returned: readonly Outcome[]): Dispute['outcomes'] {
  const counts = new Map(Object.entries(outcomes))
  for (const outcome of returned) {
    const left = (counts.get(outcome) ?? 0) - 1
    if (left > 0) counts.set(outcome, left)
    else counts.delete(outcome)
  }
  return Object.fromEntries(counts)
}
