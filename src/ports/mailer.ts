import type { Instant } from '../kernel/calendar/instant.ts'
import type { TenantId } from '../kernel/ids.ts'

/** One person a message goes to. */
export interface Addressee {
  readonly name: string
  readonly address: string
}

/** A message as it goes over the wire, to one person: its content was frozen when it was queued. */
export interface OutgoingMessage {
  readonly id: string
  readonly channel: 'email' | 'sms' | 'letter'
  /** `null`: from whom the mailer sends by default. */
  readonly from: Addressee | null
  /** One person: of several, one could be refused while another one reads the message already. */
  readonly to: Addressee
  readonly subject: string
  readonly text: string
  /** The same as the text, in HTML; `null` when there is none. */
  readonly html: string | null
  /** Whether nobody pressed a button: an e-mail then says so, and no automatic reply answers it (RFC 3834). */
  readonly automatic: boolean
  /** References of the host, for the mailer to turn into files. */
  readonly attachments: readonly string[]
  /** Language tag of what it says. */
  readonly language: string
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

/**
 * The host's way to send e-mails, texts or letters. Its promises, each a case of `mailerSuite`:
 *
 * - `mailer.apart`: mailers that the factory makes are quiet, and their messages arrive apart.
 */
export interface Mailer {
  /**
   * How long the provider deduplicates by idempotency key; `null` when it does not.
   *
   * - `mailer.idempotency.declared`: the window of deduplication is a whole number of milliseconds, or there
   *   is none.
   * - `mailer.idempotency.same-key`: where it deduplicates, a key sent again arrives once and is answered
   *   `accepted`, even after a lost reply.
   * - `mailer.idempotency.other-key`: one message sent under two keys is two messages: a deliberate resend
   *   arrives.
   * - `mailer.idempotency.exact-keys`: keys are compared byte by byte.
   * - `mailer.idempotency.tenants`: keys of one tenant mean nothing in another.
   */
  readonly idempotency: null | { readonly windowMs: number }
  /**
   * Hands one message over, at most until the deadline of the attempt. A rejected promise counts as
   * `unknown`.
   *
   * - `mailer.send.arrives`: an accepted message has been handed over once, as it was given.
   * - `mailer.send.html`: text and HTML of one message arrive both.
   * - `mailer.send.hostile`: a message with a control character in its subject, a name or an address is never
   *   handed over, to nobody, and is answered `notAccepted` for good.
   * - `mailer.send.each`: messages sent at once with keys of their own all arrive.
   * - `mailer.send.deadline`: after the deadline nothing is handed over, and the answer is `notAccepted`.
   * - `mailer.send.late-not-for-good`: a refusal because of the deadline is not for good: a later attempt may
   *   still send.
   * - `mailer.send.aborted`: once the signal is aborted nothing is handed over, and the answer is
   *   `notAccepted`, not for good.
   * - `mailer.send.refused`: a message that the other side refuses is answered `notAccepted`, and nobody got
   *   it.
   * - `mailer.send.refused-then-sent`: a message that was refused can be sent again under its key.
   * - `mailer.send.reply-lost`: when the reply is lost the answer is `unknown`: never `notAccepted`, never an
   *   error.
   * - `mailer.send.no-retry`: whatever happens, one attempt hands a message over once at most.
   */
  readonly send: (tenant: TenantId, message: OutgoingMessage, attempt: SendAttempt) => Promise<SendResult>
}
