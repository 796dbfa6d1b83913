import type { Action } from '../actions/action.ts'
import type { ActionMembers } from '../actions/members.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { DisputeLines } from '../disputes/line.ts'
import type { Outbox } from '../messages/outbox.ts'
import type { PaymentPromise } from '../promises/promise.ts'
import type { Account } from '../standings/account.ts'
import type { Spell, Standing } from '../standings/standing.ts'

/** The documents that are a fold of the history, by kind. */
export type FoldedDocuments = {
  standing: Standing
  spell: Spell
  dispute: Dispute
  lines: DisputeLines
  action: Action
  members: ActionMembers
  promise: PaymentPromise
  account: Account
  outbox: Outbox
}

/** The kinds of document that are a fold of the history. */
export type FoldedKind = keyof FoldedDocuments

/** The id of a chunk of the lines of a dispute. */
export function linesId(dispute: string, chunk: number): string {
  return `${dispute}/${chunk}`
}

/** The id of a chunk of the items of an action that tracks no dispute. */
export function membersId(action: string, chunk: number): string {
  return `${action}/${chunk}`
}

/** The id of the `ordinal`-th closed stretch of an item's standing. */
export function spellId(item: string, ordinal: number): string {
  return `${item}/${ordinal}`
}
