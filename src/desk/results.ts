import type { Action } from '../actions/action.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { FoldedDocuments } from '../history/documents.ts'
import type { Account } from '../standings/account.ts'
import { deepFreeze } from '../kernel/freeze.ts'
import { inconsistentHistory } from '../kernel/entry-at.ts'
import type { Mark, Receipt } from './gesture.ts'
import { readForm } from './documents.ts'
import type { Performed } from './running/perform.ts'
import type { DeskSetup } from './setup.ts'

/** What a gesture leaves behind, as it is now; what it has nothing to do with is `null`. */
export type GestureResult = {
  readonly dispute: Dispute | null
  readonly action: Action | null
  /** The action that took over the items which left, where one was asked for. */
  readonly next: Action | null
  /** The account of the customer, when the gesture was about one as a whole. */
  readonly account: Account | null
  /** The ids of the messages it queued. */
  readonly messages: readonly string[]
  /** What a person should know of it. */
  readonly marks: readonly Mark[]
}

/** What a gesture on a specific action answers: the action, and the dispute that it tracks. */
export type ActionResult = GestureResult & { readonly action: Action }

/** What a gesture on a dispute answers: the dispute and its tracking action. */
export type DisputeResult = ActionResult & { readonly dispute: Dispute }

/** What a gesture on a customer as a whole answers: its account. */
export type CustomerResult = GestureResult & { readonly account: Account }

type ResultKind = 'dispute' | 'action' | 'account'
type ResultDocument = FoldedDocuments[ResultKind]

/** The documents of a gesture as it left them, or as they are now when its key had been used before. */
export async function gestureResult(setup: DeskSetup, { receipt, draft }: Performed): Promise<GestureResult> {
  const wanted = [
    ['dispute', receipt.dispute],
    ['action', receipt.action],
    ['action', receipt.next],
    ['account', receipt.customer ?? null],
  ] as const
  const refs = wanted.flatMap(([kind, id]) => (id === null ? [] : [{ kind, id }]))
  const found = new Map<string, ResultDocument>()
  for (const { kind, id } of refs) {
    const document = draft?.read(kind, id)
    if (document !== undefined) found.set(`${kind}/${id}`, document)
  }
  const missing = refs.filter(({ kind, id }) => !found.has(`${kind}/${id}`))
  const stored = missing.length === 0 ? [] : await setup.ports.get(missing)
  for (const one of stored) {
    const kind = one.kind as ResultKind
    found.set(`${kind}/${one.id}`, readForm(setup.ports.tenant, kind, one))
  }
  return deepFreeze(resultOf(receipt, found))
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

/** The result of a gesture on a customer. */
export async function customerResult(setup: DeskSetup, performed: Performed): Promise<CustomerResult> {
  const result = await gestureResult(setup, performed)
  if (!isCustomerResult(result)) throw inconsistentHistory('A gesture on a customer left none behind.', '')
  return result
}

function resultOf(
  { dispute, action, next, customer, messages, marks }: Receipt,
  found: ReadonlyMap<string, ResultDocument>,
): GestureResult {
  const documentOf = <Kind extends ResultKind>(kind: Kind, id: string | null) => {
    if (id === null) return null
    const document = found.get(`${kind}/${id}`)
    if (document === undefined) {
      throw inconsistentHistory(`The ${kind} of a gesture is not in the store.`, id)
    }
    return document as FoldedDocuments[Kind]
  }
  return {
    dispute: documentOf('dispute', dispute),
    action: documentOf('action', action),
    next: documentOf('action', next),
    account: documentOf('account', customer ?? null),
    messages,
    marks,
  }
}

function isActionResult(result: GestureResult): result is ActionResult {
  return result.action !== null
}

function isCustomerResult(result: GestureResult): result is CustomerResult {
  return result.account !== null
}

function isDisputeResult(result: ActionResult): result is DisputeResult {
  return result.dispute !== null
}
