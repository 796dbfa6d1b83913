import type { Amount } from '../kernel/money/amount.ts'
import type { Currency } from '../kernel/money/currency.ts'
import type { Outcome } from '../standings/changes.ts'
import type { DayStatistics } from './figure-values.ts'
import type { DisputedMoneyRow } from './money-rows.ts'

/** Disputes open on the day, and how many days ago their episodes began. */
export type OpenDisputesRow = {
  readonly disputes: number
  readonly ages: DayStatistics
  readonly oldest: string | null
  /** By currency. */
  readonly money: readonly DisputedMoneyRow[]
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
  /** By currency: of their original amounts, what was credited. */
  readonly money: readonly DisputedMoneyRow[]
}

/** How long resolvers took to say, hand over or decide something for the first time in an episode. */
export type FirstResponseRow = {
  /** Days from the opening of the episode to the response. */
  readonly answered: DayStatistics
  /** Open disputes without a response: how many days they have been waiting. */
  readonly waiting: DayStatistics
  /** How many of those that wait have no resolver. */
  readonly withoutResolver: number
}

/** What somebody has to do: open disputes with what is disputed in them, and actions that have not ended. */
export type WorkloadRow = {
  readonly disputes: number
  /** By currency. */
  readonly disputed: readonly { readonly currency: Currency; readonly net: Amount }[]
  readonly openActions: number
  /** Open ones dated before the as-of day. */
  readonly lateActions: number
}
