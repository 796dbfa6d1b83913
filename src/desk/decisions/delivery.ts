import type { Draft } from '../../history/draft.ts'
import type { DeliveryChange } from '../../messages/delivery-changes.ts'
import { evolveDelivery } from '../../messages/evolve-delivery.ts'
import type { Message } from '../../messages/message.ts'

/** Records what happened to a message on its way, and answers with what became of it. */
export function recordDelivery(draft: Draft, message: Message, change: DeliveryChange): Message {
  const document = evolveDelivery(message, change)
  draft.record(change)
  draft.rewrite({ kind: 'message', document })
  return document
}
