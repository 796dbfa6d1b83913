import type { Action } from '../actions/action.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { FoldState } from '../history/fold.ts'
import { deepFreeze } from '../kernel/freeze.ts'
import { inconsistentHistory } from '../kernel/entry-at.ts'
import type { Mark, Receipt } from './gesture.ts'
import { startLoading, type ReadRef } from './loading/loaded.ts'
import type { Performed } from './running/perform.ts'
import type { DeskSetup } from './setup.ts'

/** What a gesture leaves behind, as it is now; what it has nothing to do with is `null`. */
export type GestureResult = {
  readonly dispute: Dispute | null
  readonly action: Action | null
  /** The action that took over the items which left, where one was asked for. */
  readonly next: Action | null
  /** The ids of the messages it queued. */
  readonly messages: readonly string[]
  /** What a person should know of it. */
  readonly marks: readonly Mark[]
}

/** What a gesture on a specific action answers: the action, and the dispute that it tracks. */
export type ActionResult = GestureResult & { readonly action: Action }

/** What a gesture on a dispute answers: the dispute and its tracking action. */
export type DisputeResult = ActionResult & { readonly dispute: Dispute }

/** The documents of a gesture as it left them, or as they are now when its key had been used before. */
export async function gestureResult(setup: DeskSetup, { receipt, draft }: Performed): Promise<GestureResult> {
  const missing: ReadRef[] = []
  const want = (kind: 'dispute' | 'action', id: string | null) => {
    if (id !== null && draft?.read(kind, id) === undefined) missing.push({ kind, id })
  }
  want('dispute', receipt.dispute)
  want('action', receipt.action)
  want('action', receipt.next)
  const stored = missing.length === 0 ? null : startLoading(setup.ports.tenant)
  stored?.add(missing, await setup.ports.get(missing))
  return deepFreeze(resultOf(receipt, (kind, id) => draft?.read(kind, id) ?? stored?.read(kind, id)))
}

/** The result of a gesture on an action. */
export async function actionResult(setup: DeskSetup, performed: Performed): Promise<ActionResult> {
  const result = await gestureResult(setup, performed)
  if (!isActionResult(result)) throw inconsistentHistory('A gesture on an action left none behind.', '')
  return result
}

/** The result of a gesture on a dispute. */
export async function disputeResult(setup: DeskSetup, performed: Performed): Promise<DisputeResult> {
  const result = await actionResult(setup, performed)
  if (!isDisputeResult(result)) throw inconsistentHistory('A gesture on a dispute left none behind.', '')
  return result
}

function resultOf(
  { dispute, action, next, messages, marks }: Receipt,
  read: FoldState['read'],
): GestureResult {
  const documentOf = <Kind extends 'dispute' | 'action'>(kind: Kind, id: string | null) => {
    if (id === null) return null
    const document = read(kind, id)
    if (document === undefined) {
      throw inconsistentHistory(`The ${kind} of a gesture is not in the store.`, id)
    }
    return document
  }
  return {
    dispute: documentOf('dispute', dispute),
    action: documentOf('action', action),
    next: documentOf('action', next),
    messages,
    marks,
  }
}

function isActionResult(result: GestureResult): result is ActionResult {
  return result.action !== null
}

function isDisputeResult(result: ActionResult): result is DisputeResult {
  return result.dispute !== null
}
