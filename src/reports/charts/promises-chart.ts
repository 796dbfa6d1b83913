import type { Figures } from '../figures.ts'
import { drawBars } from './bars.ts'
import type { ChartDescription } from './description.ts'
import type { Drawing } from './drawing.ts'
import { drawColumns } from './draw-columns.ts'
import { measureCount, measureShare } from './measure.ts'
import { nameOfBand } from './names.ts'
import { moneyRows } from './rows.ts'

const states = ['kept', 'keptInPart', 'broken'] as const

/** What became of the promises that are over: how many in all, or the share that was paid in time of each band. */
export function chartPromises(figure: Figures['promises'], drawing: Drawing): ChartDescription {
  const { options, words } = drawing
  const { currency, rows } = moneyRows(figure, options)
  const heading = { title: 'promises', currency } as const
  if (options.by !== undefined && options.band === undefined) {
    const measures = rows.map(({ band, byAmount }) => ({
      id: band,
      name: nameOfBand(band, drawing),
      series: '',
      ...measureShare(byAmount.value, drawing),
    }))
    return drawBars(heading, measures, { unit: 'shareOfPromised', format: 'share' }, drawing)
  }
  const measures = rows.flatMap((row) =>
    states.map((state) => ({
      id: state,
      name: words.measures[state],
      series: '',
      ...measureCount(row[state], drawing),
    })),
  )
  return drawColumns(heading, measures, { unit: 'promises', format: 'count' }, ['broken'], drawing)
}
