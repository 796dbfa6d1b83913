import type { Action } from '../actions/action.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { FoldedDocuments } from '../history/documents.ts'
import { deepFreeze } from '../kernel/freeze.ts'
import { inconsistentHistory } from '../kernel/entry-at.ts'
import type { Mark } from './gesture.ts'
import { readForm } from './documents.ts'
import type { Performed } from './running/perform.ts'
import type { DeskSetup } from './setup.ts'

/** What a gesture on a dispute answers: the dispute and its tracking action as they are now. */
export type DisputeResult = {
  readonly dispute: Dispute
  readonly action: Action
  /** The ids of the messages it queued. */
  readonly messages: readonly string[]
  /** What a person should know of it. */
  readonly marks: readonly Mark[]
}

/** The result of a gesture: its documents as it left them, or as they are now when its key had been used before. */
export async function disputeResult(setup: DeskSetup, performed: Performed): Promise<DisputeResult> {
  const { receipt, draft } = performed
  const { dispute, action, messages, marks } = receipt
  if (dispute === null || action === null) throw inconsistentHistory('A gesture left no dispute behind.', '')
  if (draft !== null) {
    const [header, tracking] = [draft.read('dispute', dispute), draft.read('action', action)]
    if (header !== undefined && tracking !== undefined) {
      return deepFreeze({ dispute: header, action: tracking, messages, marks })
    }
  }
  return deepFreeze({
    dispute: await readOne(setup, 'dispute', dispute),
    action: await readOne(setup, 'action', action),
    messages,
    marks,
  })
}

async function readOne<Kind extends 'dispute' | 'action'>(
  { ports }: DeskSetup,
  kind: Kind,
  id: string,
): Promise<FoldedDocuments[Kind]> {
  const [stored] = await ports.get([{ kind, id }])
  if (stored === undefined) throw inconsistentHistory(`The ${kind} of a gesture is not in the store.`, id)
  return readForm(ports.tenant, kind, stored)
}
