import type { Day } from '../kernel/calendar/day.ts'

/** A person stopped all sending of the tenant: nothing more is handed over until somebody lets it go on. */
export type SendingStopped = {
  readonly type: 'sending-stopped'
  readonly on: Day
  readonly by: string
  /** The note that says why. */
  readonly reason: string
}

/** Sending goes on. */
export type SendingResumed = {
  readonly type: 'sending-resumed'
}

/** A worker may send so many messages more of what the tenant allows in a day; what it did not use comes back. */
export type SendsReserved = {
  readonly type: 'sends-reserved'
  readonly on: Day
  /** Negative when it comes back. */
  readonly count: number
}

/** All that can happen to the outbox of a tenant as a whole. */
export type OutboxChange = SendingStopped | SendingResumed | SendsReserved
