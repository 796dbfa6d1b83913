import type { Figures } from '../figures.ts'
import { drawBars } from './bars.ts'
import type { ChartDescription } from './description.ts'
import type { Drawing } from './drawing.ts'
import { measureCount } from './measure.ts'
import { nameOfBand } from './names.ts'
import { disputeRows } from './rows.ts'

const counts = ['disputes', 'lateActions'] as const

/** Who has how much to do: open disputes and late actions, the busiest first. */
export function chartWorkload(figure: Figures['workload'], drawing: Drawing): ChartDescription {
  const measures = disputeRows(figure, drawing.options).flatMap((row) =>
    counts.map((count) => ({
      id: row.band,
      name: nameOfBand(row.band, drawing),
      series: drawing.words.measures[count],
      ...measureCount(row[count], drawing),
    })),
  )
  return drawBars({ title: 'workload' }, measures, { unit: 'actions', format: 'count' }, drawing)
}
