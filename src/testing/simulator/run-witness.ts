import type { Action } from '../../actions/action.ts'
import type { ActionSent } from '../../actions/changes.ts'
import type { HistoryEvent } from '../../history/event.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { Message } from '../../messages/message.ts'
import type { DeliveryWitness } from './delivery-witness.ts'
import type { DocumentsSeen } from './documents-seen.ts'
import type { Complaints } from './violation.ts'

/** Looks at what is queued: by whom, for what, and how often (W1, W6, A-2, A-8, OB17). */
export interface RunWitness {
  readonly queued: (tenant: TenantId, message: Message) => void
  readonly sent: (tenant: TenantId, event: HistoryEvent, change: ActionSent) => void
  /** A person planned an action anew: what it sends from now on is another occurrence, be it of the same day. */
  readonly replanned: (tenant: TenantId, action: string) => void
}

/** What the witness watches with. */
export type RunWitnessOptions = {
  readonly documents: DocumentsSeen
  readonly deliveries: DeliveryWitness
} & Complaints

export function createRunWitness({ documents, deliveries, complain }: RunWitnessOptions): RunWitness {
  const rows = new Map<string, string>()
  const runs = new Map<string, readonly string[]>()
  const plannings = new Map<string, number>()

  /** A day of an action is sent once, however long nobody looked, unless nothing of it went (OB17). */
  const checkOnce = (tenant: TenantId, { id, on }: Action, messages: readonly string[]): void => {
    const key = `${tenant}/${id}/${on}/${plannings.get(`${tenant}/${id}`) ?? 0}`
    const before = runs.get(key) ?? []
    const isOver = before.every((message) => {
      const state = deliveries.of(tenant, message)?.delivery.state
      return state === 'cancelled' || state === 'failed'
    })
    if (!isOver) complain('OB17', `${id} of ${on} runs twice`)
    runs.set(key, messages)
  }

  return {
    queued: (tenant, { id, action, occurrence, to, dispute }) => {
      if (dispute !== null && documents.read(tenant, 'dispute', dispute)?.state === 'closed') {
        complain('W6', `${id} is queued for a closed dispute`)
      }
      if (action === null || occurrence === null) return
      const key = `${tenant}/${action}/${occurrence}/${to.kind}/${to.id}`
      if (rows.has(key)) complain('W1', `${id} is the second message of occurrence ${occurrence}`)
      rows.set(key, id)
    },
    replanned: (tenant, action) => {
      const key = `${tenant}/${action}`
      plannings.set(key, (plannings.get(key) ?? 0) + 1)
    },
    sent: (tenant, { gesture, on }, { action: id, messages }) => {
      const action = documents.read(tenant, 'action', id)
      if (gesture !== 'run' || action === undefined) return
      const { mode, state, underWay } = action
      if (mode === 'manual') complain('A-2', `${id} is manual and runs`)
      if (mode === 'automatic-after-confirmation' && state !== 'confirmed') {
        complain('A-2', `${id} runs unconfirmed`)
      }
      if (action.on > on) complain('A-8', `${id} runs before its day`)
      if (underWay !== null) complain('A-9', `${id} runs while its last message is under way`)
      checkOnce(tenant, action, messages)
    },
  }
}
