import type { Day } from '../kernel/calendar/day.ts'
import type { OutboxChange } from './outbox-changes.ts'

/** Since when nothing is sent, and by whose decision. */
export type SendingStop = {
  readonly since: Day
  readonly by: string
  /** The note that says why. */
  readonly reason: string
}

/**
 * What holds for all messages of a tenant. The switch is a document of its own, guarded by every sending and seldom
 * written; the quota is written by every worker in turn, where the tenant has a cap.
 */
export type Outbox = {
  /** `null` while sending goes on. */
  readonly stop: SendingStop | null
  /** How many messages workers may have sent on a day. */
  readonly quota: { readonly on: Day; readonly reserved: number } | null
}

/** The two documents of an outbox. */
export type OutboxPart = 'switch' | 'quota'

/** The document that a change concerns. */
export function outboxPart({ type }: OutboxChange): OutboxPart {
  return type === 'sends-reserved' ? 'quota' : 'switch'
}

/** What a change makes of a document of the outbox (I-2). */
export function evolveOutbox(outbox: Outbox | undefined, change: OutboxChange): Outbox {
  const before = outbox ?? { stop: null, quota: null }
  switch (change.type) {
    case 'sending-stopped': {
      const { on, by, reason } = change
      return { ...before, stop: { since: on, by, reason } }
    }
    case 'sending-resumed':
      return { ...before, stop: null }
    case 'sends-reserved': {
      const used = before.quota?.on === change.on ? before.quota.reserved : 0
      return { ...before, quota: { on: change.on, reserved: Math.max(0, used + change.count) } }
    }
  }
}
