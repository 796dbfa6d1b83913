import type { Day } from '../kernel/calendar/day.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Currency } from '../kernel/money/currency.ts'
import type { PromiseState, SeenAtPromise } from '../standings/promise-changes.ts'

/**
 * What a customer promised to pay of one item by one day (T-1). Several promises of one item that were made together
 * form a plan. Never deleted: a promise that no longer counts stays readable.
 */
export type PaymentPromise = {
  readonly id: string
  readonly item: string
  readonly customer: string
  readonly currency: Currency
  /** The promised day. */
  readonly on: Day
  /** The last day on which a payment still counts: the promised day and the tolerance as it was then (T-2). */
  readonly until: Day
  /** What was promised, with the item's sign. */
  readonly amount: Amount
  /** What was paid of it in time. */
  readonly paid: Amount
  readonly state: PromiseState
  /** The day the desk recorded it. */
  readonly madeOn: Day
  /** What the ledger showed of the item then. */
  readonly seen: SeenAtPromise
  /** The action that tracked it from the start; `null` when the item followed the scenario. */
  readonly action: string | null
  /** The day the desk recorded its present state; `null` while it is pending. */
  readonly judgedOn: Day | null
}
