import type { Currency } from '../../kernel/money/currency.ts'
import { zeroAmount } from '../../kernel/money/amount.ts'
import { NOTHING } from '../../templates/formats/formats.ts'
import type { TrendPeriod } from '../trend/trend.ts'
import type { Drawing } from './drawing.ts'
import { measureAmount, measureCount, type BandMeasure, type Measure } from './measure.ts'
import { nameOfPeriod } from './names.ts'
import { refuse } from './rows.ts'

type CountName = 'opened' | 'closed' | 'openAtEnd'

/** What each drawing of a trend shows, period by period. */
export type TrendMeasures = {
  readonly moved: readonly BandMeasure[]
  readonly open: readonly BandMeasure[]
  /** Empty when no currency is named. */
  readonly disputed: readonly BandMeasure[]
}

/** The counts of periods, and what was disputed in a currency at their ends. */
export function measurePeriods(
  periods: readonly TrendPeriod[],
  currency: Currency | null,
  drawing: Drawing,
): TrendMeasures {
  const bandOf = (period: TrendPeriod, series: CountName | 'disputedAtEnd') => ({
    id: period.from,
    name: nameOfPeriod(period, drawing),
    series: drawing.words.measures[series],
  })
  const count = (period: TrendPeriod, name: CountName): BandMeasure => ({
    ...bandOf(period, name),
    ...measureCount(period[name], drawing),
  })
  return {
    moved: periods.flatMap((period) => [count(period, 'opened'), count(period, 'closed')]),
    open: periods.map((period) => count(period, 'openAtEnd')),
    disputed:
      currency === null
        ? []
        : periods.map((period) => ({
            ...bandOf(period, 'disputedAtEnd'),
            ...disputedIn(period, currency, drawing),
          })),
  }
}

/** A currency that is not among those disputed has nothing disputed in it; what the ledger cannot tell stays untold. */
function disputedIn({ disputed, reason }: TrendPeriod, currency: Currency, drawing: Drawing): Measure {
  if (reason === 'not-asked') {
    throw refuse('currency', 'left out', 'The trend was asked without amounts.')
  }
  if (disputed === null) return { exact: null, label: NOTHING }
  const net = disputed.find((row) => row.currency === currency)?.net ?? zeroAmount(currency)
  return measureAmount(net, currency, drawing)
}
