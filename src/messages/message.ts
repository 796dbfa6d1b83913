import type { Instant } from '../kernel/calendar/instant.ts'
import type { Erasure } from './erasure.ts'

/** Who may read a message: never both in one. */
export type Audience = 'customer' | 'internal'

/** The one person a message goes to, as addressed when it was queued. */
export type Recipient = {
  readonly kind: 'user' | 'contact'
  readonly id: string
  readonly name: string
  readonly address: string
}

/** The colleague in whose name it goes: the collector, else up the host's hierarchy. */
export type Sender = {
  readonly user: string
  readonly name: string
  readonly address: string
}

/**
 * Where a message of the outbox stands. `uncertain` means that nobody knows whether it arrived: a person decides.
 * `failed` means that it certainly did not.
 */
export type MessageState = 'pending' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'cancelled'

/** Why a message was cancelled before it was sent. */
export type MessageCancelReason =
  /** A person said so. */
  | 'by-hand'
  /** Its text was erased. */
  | 'erased'
  /** The action it belongs to was cancelled, or ended before it was sent. */
  | 'action-ended'
  /** The dispute it is about was closed. */
  | 'dispute-closed'
  /** Nothing may be chased any more of what it asks for (E-1). */
  | 'nothing-to-chase'
  /** It was queued so long ago that a person is asked first. */
  | 'too-late'
  /** What may be chased is no longer what it says (E-1): the action runs anew. */
  | 'overtaken'

/** Why the last attempt did not bring a message to its recipient for sure: codes, never texts of servers. */
export type SendProblem =
  /** The mailer answered that it was not accepted, for now. */
  | 'refused-for-now'
  /** The mailer answered that it will not be accepted. */
  | 'refused-for-good'
  /** The mailer could not say. */
  | 'reply-lost'
  /** The worker that sent it was not heard of again. */
  | 'lease-over'
  /** Sender, recipient or subject would not survive as a header of a mail (M-4). */
  | 'header-invalid'

/** How the sending of a message goes: the fold of the changes of its delivery (I-2). */
export type Delivery = {
  readonly state: MessageState
  /** The instant from which it may be sent, or sent again; while it is being sent, the instant that began. */
  readonly readyAt: Instant
  /** How many attempts were begun. The number of the running one tells its answer from that of an older one. */
  readonly attempts: number
  /** How many of them since it was queued, or since a person last had it sent again: the back-off counts these. */
  readonly tries: number
  /** How often a person had it sent again: each time is another sending, with a key of its own. */
  readonly resends: number
  /** Until when the worker that took it may be heard of; `null` while nobody sends it. */
  readonly leasedUntil: Instant | null
  /** The first attempt of which nobody knows whether it arrived, and when it began; `null` without one. */
  readonly doubt: { readonly attempt: number; readonly since: Instant } | null
  readonly problem: SendProblem | null
  readonly cancelReason: MessageCancelReason | null
  /** A person knows that it did not arrive, and leaves it at that. */
  readonly isGivenUp: boolean
  /** What the provider calls it. */
  readonly reference: string | null
  /** When it was sent, failed or cancelled. */
  readonly endedAt: Instant | null
}

/** A message of the outbox to one person: its content was frozen in the commit of the gesture that queued it (I-1). */
export type Message = Delivery & {
  readonly id: string
  readonly audience: Audience
  readonly customer: string
  readonly dispute: string | null
  readonly action: string | null
  /** Which sending of its action it belongs to, from 1; `null` for a message given with another gesture. */
  readonly occurrence: number | null
  /** Nobody pressed a button: the worker ran the action. */
  readonly automatic: boolean
  readonly channel: 'email'
  /** `null` leaves the sender to the mailer. */
  readonly from: Sender | null
  readonly to: Recipient
  /** The language it is written in. */
  readonly language: string
  /** The template it was rendered from; `null` for content that a person wrote. */
  readonly template: string | null
  readonly subject: string
  readonly text: string
  readonly html: string | null
  /** References to the host's files. */
  readonly attachments: readonly string[]
  /** Stands for the content as it was queued, also after the content was erased. */
  readonly contentHash: string
  /** Stands for what may be chased of the items it asks for; `null` when it asks for none (E-1). */
  readonly claim: string | null
  readonly queuedAt: Instant
  /** When subject, texts, names and addresses are gone. */
  readonly erased: Erasure | null
}
