import type { Day } from '../kernel/calendar/day.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Currency } from '../kernel/money/currency.ts'

/** The kinds of line a customer's account can hold (F-1). */
export type ItemKind =
  'invoice' | 'credit-note' | 'payment' | 'miscellaneous' | 'draft' | 'down-payment-request'

/** How a clearing reduced an item: paid, credited, or neither; a nature the ledger does not know counts as `other`. */
export type ClearingNature = 'paid' | 'credited' | 'other'

/** One reduction of an item's open amount in the ledger; a negative `amount` on a debit is a reversal (F-1). */
export type Clearing = {
  /** The ledger's day of the clearing. */
  readonly on: Day
  /** Left out when the ledger does not know it. */
  readonly nature?: ClearingNature
  /** What it took off the open amount, with the item's sign. */
  readonly amount: Amount
  readonly reference?: string
}

/**
 * One line on a customer's account, as the ledger holds it (F-1): a fact that the library reads and never writes.
 * `amount` and `openAmount` are signed: what the customer owes is positive.
 */
export type Item = {
  readonly id: string
  readonly customer: string
  readonly kind: ItemKind
  readonly number: string
  readonly documentDate: Day
  /** `null` for payments. */
  readonly dueDate: Day | null
  readonly currency: Currency
  readonly amount: Amount
  readonly openAmount: Amount
  /** Left out when the ledger cannot tell: balances of past days are then refused with `facts-missing`. */
  readonly clearings?: readonly Clearing[]
  /** The day the ledger settled it; `null` while it is open. */
  readonly settledOn: Day | null
  readonly paymentMode?: string
  /** The host's own fields, to filter and break figures down by. */
  readonly fields?: Readonly<Record<string, string>>
}
