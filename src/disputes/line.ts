import type { Day } from '../kernel/calendar/day.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Currency } from '../kernel/money/currency.ts'
import type { LeaveReason, Outcome } from '../standings/changes.ts'
import type { Cleared } from '../standings/ledger-item-changes.ts'

/** One time an item spent in the dispute, days as dated; an item can leave and come back (D-7). */
export type Stay = {
  /** The episode of the dispute in which it began, counted from 1. */
  readonly episode: number
  readonly from: Day
  readonly until: Day | null
  /** The day the desk recorded that it left; `null` while it stays. */
  readonly untilRecordedOn: Day | null
  readonly why: LeaveReason | null
  readonly outcome: Outcome | null
  /** An id of the catalog's resolution codes. */
  readonly code: string | null
}

/**
 * An item's part in a dispute, amounts with the item's sign.
 * D-8 at all times: original = current + paid + credited + otherwise + released.
 */
export type DisputeLine = {
  readonly item: string
  readonly currency: Currency
  readonly original: Amount
  /** What is disputed now: never more than is open. */
  readonly current: Amount
  readonly paid: Amount
  readonly credited: Amount
  readonly otherwise: Amount
  readonly released: Amount
  /** The item's open amount when the desk last looked. */
  readonly open: Amount
  readonly cleared: Cleared
  /** What we agreed to credit of it (D-5); `null` when nothing was agreed. */
  readonly toCredit: Amount | null
  readonly stays: readonly Stay[]
}

/** At most this many lines share one document, so that joining a large dispute rewrites one small part of it. */
export const linesPerChunk = 1_000

/** A chunk of the lines of one dispute. */
export type DisputeLines = {
  readonly dispute: string
  readonly chunk: number
  readonly lines: readonly DisputeLine[]
}
