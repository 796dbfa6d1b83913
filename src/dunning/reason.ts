import type { Item } from '../items/item.ts'
import type { Amount } from '../kernel/money/amount.ts'
import { smallerAmount } from '../kernel/money/arithmetic.ts'

/** Why an item, or part of it, is not chased, or is chased with a mark (E-1). */
export type ReasonCode =
  /** Nothing is open any more. */
  | 'settled'
  /** A credit is never chased. */
  | 'credit'
  /** Disputes of the customer stop all dunning of it (E-2). */
  | 'customer-stopped'
  /** The customer is in dispute as a whole (E-3). */
  | 'customer-flagged'
  /** It is in an open dispute, for this amount (D-2). */
  | 'disputed'
  /** We agreed to credit this amount, and the ledger does not show it yet (D-5). */
  | 'credit-awaited'
  /** It is in an open specific action. */
  | 'in-specific-action'
  /** It, or its customer, is held up to a day (E-6). */
  | 'held'
  /** It, or its customer, is ignored until somebody heeds it again (E-6). */
  | 'ignored'
  /** A draft or a direct debit pays it on its due day (F-3). */
  | 'payment-under-way'
  /** On the due day itself an item is not overdue (S-2). */
  | 'not-yet-due'
  /** The customer promised to pay this amount, and there is still time (T-2). */
  | 'promised'
  /** The customer did not pay this amount as promised (T-2). */
  | 'promise-broken'

/** One reason, as data and as a sentence for people, without free text and personal data (E-1). */
export type Reason = {
  readonly code: ReasonCode
  /** Whether it keeps its amount from being chased, or only says so. */
  readonly effect: 'blocks' | 'marks'
  /** What it concerns, with the item's sign, never more than is open. */
  readonly amount: Amount
  readonly sentence: string
}

/** As much of an amount of an item as is still open: the ledger may have moved since the desk last looked (D-2). */
export function upToOpen({ openAmount }: Item, amount: Amount): Amount {
  return smallerAmount(amount, openAmount)
}
