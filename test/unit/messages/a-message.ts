import { startDelivery } from '../../../src/messages/evolve-delivery.ts'
import type { Message } from '../../../src/messages/message.ts'

/** When a message is queued where a test says nothing else. */
export const queuedAt = '2026-06-01T08:00:00.000Z'

/** A message to Martin that waits; anything else as given. */
export const aMessage = (more: Partial<Message> = {}): Message => ({
  ...startDelivery(queuedAt),
  id: 'M-1',
  audience: 'internal',
  customer: 'C1',
  dispute: null,
  action: 'A-1',
  occurrence: 1,
  automatic: true,
  channel: 'email',
  from: null,
  to: { kind: 'user', id: 'martin', name: 'Martin', address: 'martin@host.example' },
  language: 'fr',
  template: null,
  subject: 'Price',
  text: 'Please check.',
  html: null,
  attachments: [],
  contentHash: 'hash',
  claim: null,
  queuedAt,
  erased: null,
  ...more,
})
