/** What can be wrong with an item of the right shape, as a ledger hands it over (F-1). */
export type ItemFault =
  /** The currency is not in ISO 4217. */
  | 'currency-unknown'
  /** An amount does not have exactly the decimals of its currency, or is not spelt in the one canonical way. */
  | 'amount-not-canonical'
  /** The open amount has the opposite sign of the amount. */
  | 'open-amount-of-other-sign'
  /** More is open than the item amounts to. */
  | 'open-amount-above-amount'
  /** Something is open although the item has a settlement day. */
  | 'settled-with-open-amount'
  /** Nothing is open any more and the item has no settlement day. */
  | 'settlement-day-missing'
  /** Invoices, drafts and down-payment requests fall due on a day. */
  | 'due-date-missing'
  /** The id takes more than 200 bytes: the ids of what the desk writes about the item would no longer fit a store. */
  | 'id-too-long'

/** Codes of facts and figures. */
export interface FigureErrors {
  /** A figure needs facts that were not given (F-1): which figure, which facts, and of what. */
  'facts-missing': { readonly figure: string; readonly facts: string; readonly of: string }
  /** Facts came in too late: what the items are joined with must be given before the first item. */
  'facts-out-of-order': { readonly facts: string; readonly after: string }
  /** An item of the ledger contradicts itself (F-1). */
  'item-invalid': { readonly item: string; readonly fault: ItemFault }
}
