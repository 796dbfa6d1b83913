import type { Amount } from '../../kernel/money/amount.ts'
import type { Currency } from '../../kernel/money/currency.ts'

/** Where expected money stands that no coming month will see. */
export type ForecastBand = 'off-forecast' | 'broken' | 'never' | 'credits'

/** What is to come in one currency: months as `YYYY-MM`, then what has no month. */
export type ForecastChartRow = {
  readonly currency: Currency
  readonly bands: readonly {
    readonly band: string
    readonly amount: Amount
    readonly disputed: Amount
    readonly items: number
  }[]
}

/** What happened to disputes in one month, `YYYY-MM`: open at end = open at start + opened − closed. */
export type TrendChartRow = {
  readonly period: string
  readonly opened: number
  readonly closed: number
  readonly open: number
}
