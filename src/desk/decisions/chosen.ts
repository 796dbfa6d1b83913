import { receiptOf, type Named, type Receipt } from '../gesture.ts'
import type { Needs } from '../needs.ts'

/** What a gesture is about: either items of one customer, or the customer as a whole. */
export type Chosen = {
  readonly items?: readonly string[]
  readonly customer?: string
}

/** What to read of it. */
export function needsOfChosen({ items = [], customer }: Chosen): Needs {
  return { items, customers: customer === undefined ? [] : [customer] }
}

/** The documents it names. */
export function namedByChosen({ items = [], customer }: Chosen): Named {
  return { items, disputes: [], actions: [], customers: customer === undefined ? [] : [customer] }
}

/** What a gesture on it leaves behind. */
export function receiptOfChosen({ customer }: Chosen): Receipt {
  return { ...receiptOf(null, null), ...(customer !== undefined && { customer }) }
}
