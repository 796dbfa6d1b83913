import type { Figures } from '../figures.ts'
import { drawBars } from './bars.ts'
import type { ChartDescription } from './description.ts'
import type { Drawing } from './drawing.ts'
import { measureCount, measureShare } from './measure.ts'
import { disputeRows, onlyRow } from './rows.ts'

/** How closed disputes ended, the most frequent first, with how many they were. */
export function chartOutcomes(figure: Figures['outcomes'], drawing: Drawing): ChartDescription {
  const row = onlyRow(disputeRows(figure, drawing.options))
  const measures = (row?.outcomes ?? []).map(({ outcome, disputes, share }) => {
    const { exact, label } = measureShare(share, drawing)
    return {
      id: outcome,
      name: drawing.words.outcomes[outcome],
      series: '',
      exact,
      label: `${label} (${measureCount(disputes, drawing).label})`,
    }
  })
  const scale = { unit: 'shareOfDisputes', format: 'share' } as const
  return drawBars({ title: 'outcomes' }, measures, scale, drawing, null)
}
