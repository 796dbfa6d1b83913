import type { Day } from '../kernel/calendar/day.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Currency } from '../kernel/money/currency.ts'
import type { Outcome } from '../standings/changes.ts'
import type { Dimension, FigureName } from './request.ts'

/** Why a figure has no value: what it would be a part of, or a mean of, is not there. */
export type NoBase =
  'outstanding-not-positive' | 'nothing-overdue' | 'nothing-disputed' | 'nothing-invoiced' | 'no-episodes'

/** An exact fraction to 4 decimals, with its part and its base; `null` without a base, and why. */
export type Ratio<Base extends Amount | number> = {
  readonly value: string | null
  readonly part: Base
  readonly base: Base
  readonly reason: NoBase | null
}

/** Days to 2 decimals over `n` episodes or disputes; `null` without any, and why. */
export type DayStatistics = {
  readonly n: number
  readonly mean: string | null
  /** Of an even count, the mean of the two in the middle. */
  readonly median: string | null
  /** Nearest rank, position ⌈0.9 n⌉. */
  readonly p90: string | null
  readonly reason: NoBase | null
}

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

/** Disputes open on the day, and how many days ago their episodes began. */
export type OpenDisputesRow = {
  readonly disputes: number
  readonly ages: DayStatistics
  readonly oldest: string | null
}

/** How long closed episodes took; those entered in error count nowhere. */
export type ResolutionRow = {
  /** Without `settled`. */
  readonly headline: DayStatistics
  /** How many episodes of the headline were reopenings. */
  readonly reopened: number
  readonly settled: Pick<DayStatistics, 'n' | 'mean' | 'reason'>
  /** The headline and `settled` together. */
  readonly all: DayStatistics
}

/** How many closed disputes ended in an outcome, and their share of all closed ones. */
export type OutcomeCount = {
  readonly outcome: Outcome | 'mixed'
  readonly disputes: number
  readonly share: string
}

/** How closed disputes ended, by the outcome of the last episode; running and entered in error left out. */
export type OutcomesRow = {
  readonly disputes: number
  readonly outcomes: readonly OutcomeCount[]
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

/** The same row for one band of a dimension. */
export type Banded<Row> = Row & { readonly band: string }

/** The rows of each dimension that makes sense for the figure, by band, then currency. */
export type Breakdowns<Row> = { readonly [Key in Dimension]?: readonly Banded<Row>[] }

/** A figure in money: a row per currency, never mixed. */
export type MoneyFigure<Row> = { readonly totals: readonly Row[]; readonly by: Breakdowns<Row> }

/** A figure that counts disputes, whatever their currencies. */
export type DisputeFigure<Row> = { readonly total: Row; readonly by: Breakdowns<Row> }

/** Every figure by its name. */
export type Figures = {
  readonly outstanding: MoneyFigure<OutstandingRow>
  readonly exposure: MoneyFigure<ExposureRow>
  readonly rate: MoneyFigure<RateRow>
  readonly openDisputes: DisputeFigure<OpenDisputesRow>
  readonly resolution: DisputeFigure<ResolutionRow>
  readonly outcomes: DisputeFigure<OutcomesRow>
  readonly invoiced: MoneyFigure<InvoicedRow>
}

/** The figures asked for, as of a day: plain data. */
export type Report<Name extends FigureName = FigureName> = { readonly asOf: Day } & Pick<Figures, Name>
