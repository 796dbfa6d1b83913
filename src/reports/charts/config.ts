import { separatorsOf } from '../../templates/formats/separators.ts'
import { faint, ink } from './colours.ts'
import type { ChartConfig } from './description.ts'
import type { Drawing } from './drawing.ts'

const readable = 12

/** Fonts, colours, and numbers of axes as the language writes them. */
export function configOf({ options, words }: Drawing): ChartConfig {
  const separators = separatorsOf(options.language)
  const locale =
    separators === null ? {} : { locale: { number: numbersOf(separators, words.phrases.percent) } }
  return {
    font: 'sans-serif',
    ...locale,
    axis: {
      labelFontSize: readable,
      titleFontSize: readable,
      titleFontWeight: 'normal',
      labelColor: ink,
      titleColor: ink,
      domainColor: ink,
      tickColor: ink,
      gridColor: faint,
      labelLimit: 0,
      titlePadding: 8,
    },
    legend: { labelFontSize: readable, labelColor: ink, labelLimit: 0, orient: 'top', symbolSize: 160 },
    title: {
      anchor: 'start',
      frame: 'bounds',
      offset: 12,
      fontSize: 16,
      subtitleFontSize: readable,
      color: ink,
      subtitleColor: ink,
    },
    text: { fontSize: readable, color: ink },
    view: { stroke: null },
  }
}

function numbersOf(
  { decimal, group, minus }: NonNullable<ReturnType<typeof separatorsOf>>,
  percent: string,
): NonNullable<ChartConfig['locale']>['number'] {
  return { decimal, thousands: group, grouping: [3], currency: ['', ''], minus, percent }
}
