import type { Item } from '../items/item.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Currency } from '../kernel/money/currency.ts'

/** An amount of an item that a credit could cover: what is disputed of it, or what was agreed to credit (D-5). */
export type AmountToCover = {
  readonly item: Pick<Item, 'id' | 'customer' | 'number' | 'documentDate' | 'dueDate' | 'currency'>
  /** Above zero; nothing else can be covered. */
  readonly amount: Amount
}

/** A credit that is open on the customer's account. */
export type OpenCredit = {
  readonly item: Pick<Item, 'id' | 'customer' | 'documentDate' | 'currency' | 'openAmount'>
  /** The id or the number of the item that it was made out for, where the books say so; it is for no other. */
  readonly reference?: string
}

/** Why a credit is shown with an item: it names it, is exactly of its amount, or the two are next by age (D-11). */
export type CoverReason = 'reference' | 'amount' | 'age'

/** How much of an item a credit would cover. */
export type Cover = {
  /** The id of the credit. */
  readonly credit: string
  /** The id of the item. */
  readonly item: string
  readonly currency: Currency
  /** Above zero. */
  readonly amount: Amount
  readonly why: CoverReason
}

/** How the open credits of a customer would cover a dispute (D-11): indicative, the ledger decides. */
export type CreditAllocation = {
  /** In the order in which they were found: by reference, by amount, by age. */
  readonly covers: readonly Cover[]
  /** What stays uncovered of each amount, zero included, in the order given. */
  readonly uncovered: readonly {
    readonly item: string
    readonly currency: Currency
    readonly amount: Amount
  }[]
  /** What stays of each credit, with its sign, zero included, in the order given. */
  readonly left: readonly { readonly credit: string; readonly currency: Currency; readonly amount: Amount }[]
}
