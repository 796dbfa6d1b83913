import type { Amount } from '../../kernel/money/amount.ts'
import type { Ratio } from '../figure-values.ts'
import type { Figures } from '../figures.ts'
import { drawBars } from './bars.ts'
import type { ChartDescription } from './description.ts'
import type { Drawing } from './drawing.ts'
import { measureShare, type BandMeasure } from './measure.ts'
import { nameOfBand } from './names.ts'
import { moneyRows } from './rows.ts'

const scale = { unit: 'shareOfOverdue', format: 'share' } as const

/** How much of what is overdue has a status: of which type in all, or of each band. */
export function chartQualified(figure: Figures['qualified'], drawing: Drawing): ChartDescription {
  const { options, words } = drawing
  const { currency, rows } = moneyRows(figure, options)
  const heading = { title: 'qualified', currency } as const
  const draws = (id: string, name: string, { value }: Ratio<Amount>): BandMeasure => ({
    id,
    name,
    series: '',
    ...measureShare(value, drawing),
  })
  if (options.by !== undefined && options.band === undefined) {
    const measures = rows.map(({ band, qualified }) => draws(band, nameOfBand(band, drawing), qualified))
    return drawBars(heading, measures, scale, drawing)
  }
  const measures = rows.flatMap(({ qualified, byType }) => [
    draws('qualified', words.measures.qualified, qualified),
    ...byType.map(({ type, share }) => draws(type, words.types[type], share)),
  ])
  return drawBars(heading, measures, scale, drawing, null)
}
