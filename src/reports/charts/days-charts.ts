import type { DayStatistics } from '../figure-values.ts'
import type { Figures } from '../figures.ts'
import { drawBars } from './bars.ts'
import type { ChartDescription } from './description.ts'
import type { Drawing } from './drawing.ts'
import { measureCount, measureDays, type BandMeasure } from './measure.ts'
import { nameOfBand } from './names.ts'
import { disputeRows } from './rows.ts'

const inDays = { unit: 'days', format: 'days' } as const
const statistics = ['mean', 'median', 'p90'] as const

/** How long disputes took: mean, median and 90th percentile of the headline, the slowest first. */
export function chartResolution(figure: Figures['resolution'], drawing: Drawing): ChartDescription {
  const measures = disputeRows(figure, drawing.options).flatMap(({ band, headline }) =>
    ofStatistics(band, headline, drawing),
  )
  return drawBars({ title: 'resolution' }, measures, inDays, drawing)
}

/** How long open disputes have been so. */
export function chartOpenDisputes(figure: Figures['openDisputes'], drawing: Drawing): ChartDescription {
  const measures = disputeRows(figure, drawing.options).flatMap(({ band, ages }) =>
    ofStatistics(band, ages, drawing),
  )
  return drawBars({ title: 'openDisputes' }, measures, inDays, drawing)
}

/** How soon resolvers answered, and how long those who have not yet have let us wait, on average. */
export function chartFirstResponse(figure: Figures['firstResponse'], drawing: Drawing): ChartDescription {
  const { measures: names } = drawing.words
  const measures = disputeRows(figure, drawing.options).flatMap(({ band, answered, waiting }) => {
    const name = nameOfBand(band, drawing)
    return [
      { id: band, name, series: names.answered, ...measureDays(answered.mean, drawing) },
      { id: band, name, series: names.waiting, ...measureDays(waiting.mean, drawing) },
    ]
  })
  return drawBars({ title: 'firstResponse' }, measures, inDays, drawing)
}

function ofStatistics(band: string, days: DayStatistics, drawing: Drawing): readonly BandMeasure[] {
  const name = `${nameOfBand(band, drawing)} (${measureCount(days.n, drawing).label})`
  return statistics.map((statistic) => ({
    id: band,
    name,
    series: drawing.words.measures[statistic],
    ...measureDays(days[statistic], drawing),
  }))
}
