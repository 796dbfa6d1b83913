import type { Instant } from '../kernel/calendar/instant.ts'
import type { TenantId } from '../kernel/ids.ts'

/** One person a message goes to. */
export interface Addressee {
  readonly name: string
  readonly address: string
}

/** A message as it goes over the wire: its content was frozen when it was queued. */
export interface OutgoingMessage {
  readonly id: string
  readonly channel: 'email' | 'sms' | 'letter'
  readonly from: Addressee | null
  readonly to: readonly Addressee[]
  readonly subject: string
  readonly text: string
  readonly html: string | null
}

/** How one attempt to send is told from others, and until when it may reach the wire. */
export interface SendAttempt {
  readonly idempotencyKey: string
  /** Counts from 1. */
  readonly attempt: number
  readonly deadline: Instant
  readonly signal: { readonly aborted: boolean }
}

/** What the mailer knows afterwards: `notAccepted` only when certain that nobody received it. */
export type SendResult =
  | { readonly outcome: 'accepted'; readonly reference: string | null }
  | { readonly outcome: 'notAccepted'; readonly permanent: boolean; readonly reason: string }
  | { readonly outcome: 'unknown'; readonly reason: string }

/** The host's way to send e-mails, texts or letters. */
export interface Mailer {
  /** How long the provider deduplicates by idempotency key; `null` when it does not. */
  readonly idempotency: null | { readonly windowMs: number }
  readonly send: (tenant: TenantId, message: OutgoingMessage, attempt: SendAttempt) => Promise<SendResult>
}
