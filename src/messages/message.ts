import type { Instant } from '../kernel/calendar/instant.ts'
import type { Erasure } from './erasure.ts'

/** Who may read a message: never both in one. */
export type Audience = 'customer' | 'internal'

/** One person a message goes to, as it was addressed when it was queued. */
export type Recipient = {
  readonly kind: 'user' | 'contact'
  readonly id: string
  readonly name: string
  readonly address: string
}

/**
 * Where a queued message stands. Sending is the worker's: until it takes the message, it is pending. One whose text was
 * erased before is cancelled.
 */
export type MessageState = 'pending' | 'cancelled'

/** A message of the outbox: its content was frozen in the commit of the gesture that queued it (I-1). */
export type Message = {
  readonly id: string
  readonly audience: Audience
  readonly customer: string
  readonly dispute: string | null
  readonly action: string | null
  readonly to: readonly Recipient[]
  readonly subject: string
  readonly text: string
  readonly state: MessageState
  readonly queuedAt: Instant
  /** The instant from which it may be sent. */
  readonly readyAt: Instant
  /** When subject, text, names and addresses are gone. */
  readonly erased: Erasure | null
}
