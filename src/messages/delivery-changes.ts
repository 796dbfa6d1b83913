import type { Instant } from '../kernel/calendar/instant.ts'
import type { MessageCancelReason, SendProblem } from './message.ts'

/** A worker took a message and is about to hand it over; durable before anything reaches the wire. */
export type SendingBegun = {
  readonly type: 'sending-begun'
  readonly message: string
  /** Counts from 1, and tells the answers of attempts apart. */
  readonly attempt: number
  readonly at: Instant
  /** Until when the worker may be heard of. */
  readonly until: Instant
}

/** An automatic message waits for the send window to open. */
export type SendingPostponed = {
  readonly type: 'sending-postponed'
  readonly message: string
  readonly next: Instant
}

/** The mailer accepted a message: it is sent. */
export type MessageSent = {
  readonly type: 'message-sent'
  readonly message: string
  readonly attempt: number
  readonly at: Instant
  readonly reference: string | null
}

/** The mailer certainly did not accept it. */
export type SendingRefused = {
  readonly type: 'sending-refused'
  readonly message: string
  readonly attempt: number
  readonly at: Instant
  readonly problem: SendProblem
  /** When it is tried again; `null` when it is not. */
  readonly next: Instant | null
}

/** Nobody knows whether an attempt arrived. */
export type SendingDoubted = {
  readonly type: 'sending-doubted'
  readonly message: string
  readonly attempt: number
  readonly at: Instant
  readonly problem: SendProblem
  /** When that attempt began. */
  readonly begunAt: Instant
  /** When it is tried again, because the provider deduplicates; `null` leaves the decision to a person. */
  readonly next: Instant | null
}

/** An answer came for an attempt that another one had followed: it changes nothing, and is kept. */
export type LateAnswer = {
  readonly type: 'late-answer'
  readonly message: string
  readonly attempt: number
  readonly outcome: 'accepted' | 'notAccepted' | 'unknown'
}

/** A message was cancelled before it was sent. */
export type MessageCancelled = {
  readonly type: 'message-cancelled'
  readonly message: string
  readonly at: Instant
  readonly reason: MessageCancelReason
}

/** A person decided what became, or becomes, of a message that has a problem. */
export type MessageDecided = {
  readonly type: 'message-decided'
  readonly message: string
  readonly at: Instant
  readonly decision: 'arrived' | 'send-again' | 'give-up'
}

/** All that can happen to a message between queueing and its end. */
export type DeliveryChange =
  | SendingBegun
  | SendingPostponed
  | MessageSent
  | SendingRefused
  | SendingDoubted
  | LateAnswer
  | MessageCancelled
  | MessageDecided
