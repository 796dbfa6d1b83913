import type { Amount } from '../kernel/money/amount.ts'

/** Why a figure has no value: what it would be a part of, or a mean of, is not there. */
export type NoBase =
  | 'outstanding-not-positive'
  | 'nothing-overdue'
  | 'nothing-disputed'
  | 'nothing-invoiced'
  | 'no-episodes'
  | 'nothing-promised'

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
