import type { BackOff } from '../../messages/back-off.ts'
import type { AttemptOutcome } from '../../messages/conclude-attempt.ts'

/** How a worker sends, as data. */
export type LeaseTerms = {
  readonly leaseMs: number
  /** `null` when the mailer does not deduplicate. */
  readonly windowMs: number | null
  readonly backOff: BackOff
}

/** Names a message of the outbox with the action that is sent by it; `null` where a gesture gave it to people. */
type OutboxMessage = {
  readonly message: string
  readonly action: string | null
}

/** Runs an automatic action. */
export type RunCommand = { readonly action: string }

/** Takes a message up for sending. */
export type BeginCommand = OutboxMessage & {
  /** The dispute that the action tracks. */
  readonly dispute: string | null
  /** Whether it asks for money, so that its items are looked at again. */
  readonly chases: boolean
  readonly terms: LeaseTerms
}

/** Says what became of an attempt. */
export type ConcludeCommand = OutboxMessage & {
  /** Whether the worker ran the action, which may be over with it. */
  readonly isRun: boolean
  readonly attempt: number
  readonly outcome: AttemptOutcome
  readonly terms: LeaseTerms
}

/** Asks for so many of the messages that may still be sent today; a negative count gives some back. */
export type ReserveCommand = { readonly count: number }
