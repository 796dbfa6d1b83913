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

/** What cannot be meant by an import of items (F-4). */
export type ImportFault =
  /** The same list has an item with this id already. */
  | 'item-repeated'
  /** The item is known of another customer: another item has taken its id. */
  | 'customer-changed'
  /** The item is known in another currency: another item has taken its id. */
  | 'currency-changed'
  /** A whole import of some customers holds an item of another one. */
  | 'customer-not-covered'

/** Codes of facts and figures. */
export interface FigureErrors {
  /** A figure needs facts that were not given (F-1): which figure, which facts, and of what. */
  'facts-missing': { readonly figure: string; readonly facts: string; readonly of: string }
  /** Facts came in too late: what the items are joined with must be given before the first item. */
  'facts-out-of-order': { readonly facts: string; readonly after: string }
  /** Figures are to be in one currency, and the table has no rate for one that occurs. */
  'rate-missing': { readonly from: string; readonly to: string; readonly known: readonly string[] }
  /** Parts of a report were to be merged that were made for different requests, or there was none. */
  'parts-differ': { readonly parts: number }
  /** An item of the ledger contradicts itself (F-1). */
  'item-invalid': { readonly item: string; readonly fault: ItemFault }
  /**
   * An import of items cannot be meant (F-4). At most 50 faults are listed, `at` being where in what was `known` or in
   * the imported `items`; `count` is how many there are.
   */
  'import-invalid': {
    readonly faults: readonly { readonly at: string; readonly item: string; readonly fault: ImportFault }[]
    readonly count: number
  }
  /**
   * A whole import of all customers holds no item, and would settle everything that is open (F-4). Look at the export;
   * if the customers really paid everything, name them.
   */
  'import-empty': { readonly open: number }
}
