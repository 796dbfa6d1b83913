import type { Day } from '../kernel/calendar/day.ts'
import type { CustomerDispute } from './customer-dispute.ts'
import type { Hold, Ignored } from './hold.ts'
import type { ReleaseReason } from './hold-changes.ts'

/** A dispute with the policy `stop-customer` began to stop the dunning of its customer (E-2). */
export type CustomerStopped = {
  readonly type: 'customer-stopped'
  readonly customer: string
  readonly dispute: string
}

/** A dispute with the policy `stop-customer` no longer stops the dunning of its customer (E-2). */
export type CustomerFreed = {
  readonly type: 'customer-freed'
  readonly customer: string
  readonly dispute: string
}

/** A customer is not chased up to a day (E-6). A hold it had already is replaced. */
export type CustomerHeld = {
  readonly type: 'customer-held'
  readonly customer: string
  readonly hold: Hold
}

/** The hold of a customer ended (E-6). */
export type CustomerReleased = {
  readonly type: 'customer-released'
  readonly customer: string
  readonly why: ReleaseReason
}

/** A customer is not chased until somebody heeds it again (E-6). */
export type CustomerIgnored = {
  readonly type: 'customer-ignored'
  readonly customer: string
  readonly ignored: Ignored
}

/** A customer is no longer ignored (E-6). */
export type CustomerHeeded = {
  readonly type: 'customer-heeded'
  readonly customer: string
}

/** A customer was put in dispute as a whole (E-3). */
export type CustomerDisputed = {
  readonly type: 'customer-disputed'
  readonly customer: string
  readonly dispute: CustomerDispute
}

/** The reason of a customer in dispute was added, or replaced by another (E-3). */
export type CustomerDisputeChanged = {
  readonly type: 'customer-dispute-changed'
  readonly customer: string
  readonly reason: string
  /** The note with the comment. */
  readonly comment: string | null
  readonly on: Day
}

/** A customer is no longer in dispute as a whole (E-3). */
export type CustomerDisputeLifted = {
  readonly type: 'customer-dispute-lifted'
  readonly customer: string
  readonly on: Day
}

/** All that can happen to a customer as a whole. */
export type AccountChange =
  | CustomerStopped
  | CustomerFreed
  | CustomerHeld
  | CustomerReleased
  | CustomerIgnored
  | CustomerHeeded
  | CustomerDisputed
  | CustomerDisputeChanged
  | CustomerDisputeLifted
