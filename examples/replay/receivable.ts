import type { Amount, Currency, Day, Item } from 'redress'

import { isCredit, zeroOf } from './amounts.ts'

/** One row of the file, read: an invoice or a credit note, with what became of it. */
export type Receivable = {
  /** Where in the file it is. */
  readonly line: number
  readonly number: string
  readonly customer: string
  readonly invoicedOn: Day
  readonly dueOn: Day | null
  readonly currency: Currency
  readonly amount: Amount
  /** `null` while it is open. */
  readonly settledOn: Day | null
  readonly isDisputed: boolean
  /** Disputed, and we agreed to credit it. */
  readonly isLost: boolean
  readonly fields: Readonly<Record<string, string>>
}

/** The item as the ledger shows it on the day it appears: all of it open. */
export function openItem({
  number,
  customer,
  invoicedOn,
  dueOn,
  currency,
  amount,
  fields,
}: Receivable): Item {
  return {
    id: number,
    customer,
    kind: isCredit(amount) ? 'credit-note' : 'invoice',
    number,
    documentDate: invoicedOn,
    dueDate: dueOn,
    currency,
    amount,
    openAmount: amount,
    clearings: [],
    settledOn: null,
    fields,
  }
}

/** The item as the ledger shows it once it is settled: paid, or credited when the dispute was lost. */
export function settledItem(receivable: Receivable, on: Day): Item {
  const { amount, currency, isLost } = receivable
  return {
    ...openItem(receivable),
    openAmount: zeroOf(currency),
    clearings: [{ on, nature: isLost ? 'credited' : 'paid', amount }],
    settledOn: on,
  }
}
