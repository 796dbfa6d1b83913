import type { Clearing, Item } from '../../../src/items/item.ts'

/** An invoice of EUR 1,000.00, documented 1 May, due 31 May 2026, wholly open; anything else as given. */
export const anItem = (more: Partial<Item> = {}): Item => ({
  id: 'F-1',
  customer: 'C1',
  kind: 'invoice',
  number: '1',
  documentDate: '2026-05-01',
  dueDate: '2026-05-31',
  currency: 'EUR',
  amount: '1000.00',
  openAmount: '1000.00',
  clearings: [],
  settledOn: null,
  ...more,
})

/** A payment of so much on a day; anything else as given. */
export const aClearing = (on: string, amount: string, more: Partial<Clearing> = {}): Clearing => ({
  on,
  nature: 'paid',
  amount,
  ...more,
})

/** The item without its list of clearings: a ledger that cannot tell. */
export const withoutClearings = ({ clearings: _, ...item }: Item): Item => item
