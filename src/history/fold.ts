import type { Action } from '../actions/action.ts'
import type { ActionChange } from '../actions/changes.ts'
import { hasComment, isContact, isTold } from '../actions/contact.ts'
import { evolveAction } from '../actions/evolve-action.ts'
import { evolveItemCounts, evolveMembers, type MemberChange } from '../actions/evolve-members.ts'
import { trackedDispute } from '../actions/tracked.ts'
import { answered } from '../disputes/answered.ts'
import { contacted, evolveDispute, evolveDisputeCounts } from '../disputes/evolve-dispute.ts'
import { evolveLines, type LineChange } from '../disputes/evolve-lines.ts'
import { inconsistentHistory } from '../kernel/entry-at.ts'
import { evolveOutbox, outboxPart } from '../messages/outbox.ts'
import { evolvePromises } from '../promises/evolve-promises.ts'
import type { ItemChange } from '../standings/changes.ts'
import { evolveAccount } from '../standings/evolve-account.ts'
import { evolveStanding } from '../standings/evolve-standing.ts'
import type { Stamp } from '../standings/stamp.ts'
import type { Change } from './change.ts'
import { countBroken } from './count-broken.ts'
import { linesId, membersId, spellId } from './documents.ts'
import type { FoldState } from './fold-state.ts'

export type { FoldState } from './fold-state.ts'

/**
 * Applies one change of the history to the documents it concerns (I-2). A gesture and the replay of its events run
 * through here alike, so that the stored state is the fold of the history and nothing else.
 */
export function applyChange(state: FoldState, change: Change, stamp: Stamp): void {
  switch (change.type) {
    case 'dispute-opened':
    case 'dispute-reopened':
    case 'dispute-closed':
    case 'dispute-assigned':
    case 'dispute-relabelled':
    case 'dispute-annotated':
    case 'dispute-escalated':
    case 'dispute-paused':
    case 'dispute-resumed': {
      const dispute = evolveDispute(state.read('dispute', change.dispute), change, stamp)
      state.write('dispute', change.dispute, dispute)
      return
    }
    case 'action-planned':
    case 'action-rescheduled':
    case 'action-edited':
    case 'action-confirmed':
    case 'confirmation-revoked':
    case 'action-sent':
    case 'message-ended':
    case 'message-resumed':
    case 'action-failed':
    case 'confirmation-asked':
    case 'action-completed':
    case 'action-cancelled':
      applyActionChange(state, change, stamp)
      return
    case 'customer-stopped':
    case 'customer-freed':
    case 'customer-held':
    case 'customer-released':
    case 'customer-ignored':
    case 'customer-heeded':
    case 'customer-disputed':
    case 'customer-dispute-changed':
    case 'customer-dispute-lifted': {
      const account = evolveAccount(state.read('account', change.customer), change)
      state.write('account', change.customer, account)
      return
    }
    case 'items-disputed':
    case 'items-left-dispute':
    case 'balances-changed':
    case 'credits-shown':
    case 'amounts-adjusted':
      applyToLines(state, change, change.dispute, change.chunk, stamp)
      applyToStandings(state, change, stamp)
      return
    case 'items-settled':
      if (change.dispute !== null && change.chunk !== null)
        applyToLines(state, change, change.dispute, change.chunk, stamp)
      applyToStandings(state, change, stamp)
      return
    case 'items-attached':
    case 'items-detached':
      applyToMembers(state, change)
      applyToStandings(state, change, stamp)
      return
    case 'promises-made':
    case 'promises-judged':
    case 'promises-ended':
      for (const promise of evolvePromises((id) => state.read('promise', id), change, stamp)) {
        state.write('promise', promise.id, promise)
      }
      applyToStandings(state, change, stamp)
      return
    case 'items-qualified':
    case 'entry-amended':
    case 'settlements-reversed':
    case 'watches-ended':
    case 'items-relabelled':
    case 'resolver-changed':
    case 'items-held':
    case 'items-released':
    case 'items-ignored':
    case 'items-heeded':
      applyToStandings(state, change, stamp)
      return
    case 'sending-stopped':
    case 'sending-resumed':
    case 'sends-reserved': {
      const id = outboxPart(change)
      state.write('outbox', id, evolveOutbox(state.read('outbox', id), change))
      return
    }
    case 'texts-erased':
    case 'sending-begun':
    case 'sending-postponed':
    case 'message-sent':
    case 'sending-refused':
    case 'sending-doubted':
    case 'late-answer':
    case 'message-cancelled':
    case 'message-decided':
    // What holds texts is not made of the history alone: the delivery of a message is, beside its texts.
  }
}

function applyActionChange(state: FoldState, change: ActionChange, stamp: Stamp): void {
  const action = evolveAction(state.read('action', change.action), change, stamp.on)
  state.write('action', change.action, action)
  if (isTold(change)) tellDispute(state, action, change, stamp)
}

/** What is done to a tracking action is done about its dispute: its history tells it too, and whether people did (D-10). */
function tellDispute(state: FoldState, action: Action, change: ActionChange, stamp: Stamp): void {
  const dispute = state.read('dispute', trackedDispute(action)?.id ?? '')
  if (dispute === undefined) return
  const told = isContact(change) ? contacted(dispute, stamp.on) : dispute
  const isInformed = dispute.resolverInformed || (change.type === 'action-sent' && change.informsResolver)
  state.write('dispute', dispute.id, {
    ...(hasComment(change) ? answered(told, stamp) : told),
    resolverInformed: isInformed,
  })
}

function applyToMembers(state: FoldState, change: MemberChange): void {
  const action = state.read('action', change.action)
  if (action === undefined) {
    throw inconsistentHistory(
      `A ${change.type} change names an action that was never planned.`,
      change.action,
    )
  }
  const id = membersId(change.action, change.chunk)
  const chunk = state.read('members', id) ?? { action: change.action, chunk: change.chunk, members: [] }
  const step = evolveMembers(chunk, change)
  state.write('members', id, step.members)
  state.write('action', action.id, evolveItemCounts(action, change, step))
}

function applyToStandings(state: FoldState, change: ItemChange, stamp: Stamp): void {
  for (let index = 0; index < change.items.length; index += 1) {
    const item = change.items[index]?.item ?? ''
    const before = state.read('standing', item)
    const { standing, spell } = evolveStanding(before, change, index, stamp)
    state.write('standing', item, standing)
    if (spell !== null) state.write('spell', spellId(item, spell.ordinal), spell)
    countBroken(state, before, standing)
  }
}

function applyToLines(
  state: FoldState,
  change: LineChange,
  dispute: string,
  chunk: number,
  stamp: Stamp,
): void {
  const header = state.read('dispute', dispute)
  if (header === undefined) {
    throw inconsistentHistory(`A ${change.type} change names a dispute that was never opened.`, dispute)
  }
  const id = linesId(dispute, chunk)
  const step = evolveLines(state.read('lines', id) ?? { dispute, chunk, lines: [] }, change, stamp.on)
  state.write('lines', id, step.lines)
  state.write('dispute', dispute, evolveDisputeCounts(header, change, step, stamp))
  countChunks(state, header.trackingAction, chunk)
}

/** A tracking action tells how many chunks its dispute has, so that both are read in one trip. */
function countChunks(state: FoldState, trackingAction: string, chunk: number): void {
  const action = state.read('action', trackingAction)
  if (action?.tracks?.kind !== 'dispute' || action.tracks.chunks > chunk) return
  state.write('action', trackingAction, { ...action, tracks: { ...action.tracks, chunks: chunk + 1 } })
}
