import type { Outbox } from 'redress'
import { expect } from 'vitest'

import { evolveDelivery, startDelivery } from '../../../../src/messages/evolve-delivery.ts'
import type { DeliveryChange } from '../../../../src/messages/delivery-changes.ts'
import { hasEnded } from '../../../support/membership.ts'
import type { State } from './laws.ts'

/** What always holds of messages and of their sending. */
export const messageLaws: Readonly<Record<string, (state: State) => void>> = {
  'the delivery of a message is the fold of what happened to it (I-2, W8)': ({ messages, events }) => {
    const told = new Map<string, DeliveryChange[]>()
    for (const change of events.flatMap(({ changes }) => changes)) {
      if (!isDelivery(change)) continue
      told.set(change.message, [...(told.get(change.message) ?? []), change])
    }
    for (const message of messages) {
      const queued = { ...message, ...startDelivery(message.queuedAt) }
      expect((told.get(message.id) ?? []).reduce(evolveDelivery, queued)).toEqual(message)
    }
  },
  'an occurrence of an action has at most one message for each person (A-9, W1)': ({ messages }) => {
    const persons = messages.flatMap(({ action, occurrence, to }) =>
      occurrence === null ? [] : [`${String(action)} ${String(occurrence)} ${to.kind} ${to.id}`],
    )
    expect(persons).toEqual([...new Set(persons)])
  },
  'an action waits only for messages of its own whose end nobody knows, and no ended one waits (A-8)': ({
    actions,
    messages,
  }) => {
    const known = new Map(messages.map((message) => [message.id, message]))
    for (const action of actions) {
      const waiting = action.underWay?.waiting ?? []
      if (hasEnded(action) || action.state === 'failed')
        expect([action.id, action.underWay]).toEqual([action.id, null])
      if (action.underWay !== null) expect(waiting.length).toBeGreaterThan(0)
      for (const id of waiting) {
        const message = known.get(id)
        expect([id, message?.action]).toEqual([id, action.id])
        expect(['pending', 'sending', 'uncertain']).toContain(message?.state)
      }
    }
  },
  'a message has ended exactly when it was sent, certainly not sent, or cancelled (A-9)': ({ messages }) => {
    for (const { id, state, endedAt, cancelReason, leasedUntil, doubt } of messages) {
      const isOver = state === 'sent' || state === 'failed' || state === 'cancelled'
      expect([id, endedAt !== null]).toEqual([id, isOver])
      expect([id, cancelReason !== null]).toEqual([id, state === 'cancelled'])
      expect([id, leasedUntil !== null]).toEqual([id, state === 'sending'])
      // What may have arrived is never said to be cancelled; what failed did not, or a person says so.
      if (state === 'cancelled') expect([id, doubt]).toEqual([id, null])
      if (state === 'uncertain') expect([id, doubt]).not.toEqual([id, null])
    }
  },
  'sending is stopped from a decision to stop it to one to resume it, which take turns': ({
    events,
    stored,
  }) => {
    let stopped = false
    for (const { type } of events.flatMap(({ changes }) => changes)) {
      if (type !== 'sending-stopped' && type !== 'sending-resumed') continue
      expect(stopped).toBe(type === 'sending-resumed')
      stopped = type === 'sending-stopped'
    }
    const known = stored['outbox/switch'] as Outbox | undefined
    expect((known?.stop ?? null) !== null).toBe(stopped)
  },
}

const deliveries: ReadonlySet<string> = new Set<DeliveryChange['type']>([
  'sending-begun',
  'sending-postponed',
  'message-sent',
  'sending-refused',
  'sending-doubted',
  'late-answer',
  'message-cancelled',
  'message-decided',
])

const isDelivery = (change: { readonly type: string }): change is DeliveryChange =>
  deliveries.has(change.type)
