import type { StatusType } from '../catalogs/status.ts'
import type { AgeBand } from '../items/ageing.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Currency } from '../kernel/money/currency.ts'
import type { Ratio } from './figure-values.ts'

/** What is open in one currency, down-payment requests apart (F-3). */
export type OutstandingRow = {
  readonly currency: Currency
  readonly amount: Amount
  readonly items: number
}

/** What is disputed in one currency: net = debit + credit. */
export type ExposureRow = {
  readonly currency: Currency
  readonly net: Amount
  readonly debit: Amount
  readonly credit: Amount
  readonly items: number
  readonly disputes: number
}

/** Disputed ÷ outstanding, net, and disputed overdue debits ÷ overdue debits, in one currency. */
export type RateRow = {
  readonly currency: Currency
  readonly rate: Ratio<Amount>
  readonly overdue: Ratio<Amount>
}

/** What is open of one age. */
export type AgedAmount = {
  readonly age: AgeBand
  readonly amount: Amount
  readonly items: number
}

/** What is outstanding in one currency by age: debits by their age, credits together; it adds up to `amount`. */
export type AgeingRow = {
  readonly currency: Currency
  readonly amount: Amount
  /** Every age, those of which nothing is open too, from not due to credits. */
  readonly ages: readonly AgedAmount[]
}

/** How much of the overdue debits of one currency has a status, and of which type: whole items. */
export type QualifiedRow = {
  readonly currency: Currency
  readonly qualified: Ratio<Amount>
  /** The types that occur, by name. */
  readonly byType: readonly { readonly type: StatusType; readonly share: Ratio<Amount> }[]
}

/** What became of the promises that are over, in one currency: their day and the tolerance have passed (R-8, T-2). */
export type PromisesRow = {
  readonly currency: Currency
  /** Those that are over; replaced, withdrawn and lapsed ones are not counted. */
  readonly matured: number
  readonly kept: number
  readonly keptInPart: number
  readonly broken: number
  /** What was paid in time ÷ what was promised and there to pay. */
  readonly byAmount: Ratio<Amount>
  /** Wholly kept ÷ matured. */
  readonly byCount: Ratio<number>
}

/** The part of one cause, and of all causes that weigh as much or more, in a whole. */
export type CauseShare<Value extends Amount | number> = {
  readonly cause: string
  readonly value: Value
  /** To 4 decimals; `null` when the whole is not above zero. */
  readonly share: string | null
  readonly cumulated: string | null
}

/** The causes of what is disputed in one currency, those that weigh most first; ties by id. */
export type CausesRow = {
  readonly currency: Currency
  readonly byAmount: readonly CauseShare<Amount>[]
  readonly byDisputes: readonly CauseShare<number>[]
}

/** Where the money of disputes went, in one currency (D-8): original = current + paid + credited + otherwise + released. */
export type DisputedMoneyRow = {
  readonly currency: Currency
  readonly original: Amount
  readonly current: Amount
  readonly paid: Amount
  readonly credited: Amount
  readonly otherwise: Amount
  readonly released: Amount
  /** Credited ÷ original. */
  readonly creditedShare: Ratio<Amount>
}

/** Invoices counted, and what they amounted to when they were issued. */
export type InvoiceCount = {
  readonly count: number
  readonly amount: Amount
}

/** All that was invoiced in one currency up to the day, what of it was ever disputed, and what was lost: `accepted`. */
export type InvoicedRow = {
  readonly currency: Currency
  readonly invoices: InvoiceCount
  readonly disputed: InvoiceCount & {
    /** Disputed ÷ all invoices, by count. */
    readonly ofInvoices: Ratio<number>
    /** Disputed ÷ all invoiced, by amount. */
    readonly ofInvoiced: Ratio<Amount>
  }
  readonly lost: InvoiceCount & {
    /** Lost ÷ disputed invoices, by count. */
    readonly ofDisputed: Ratio<number>
    /** Lost ÷ all invoiced, by amount. */
    readonly ofInvoiced: Ratio<Amount>
  }
}
