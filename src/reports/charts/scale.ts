import type { Currency } from '../../kernel/money/currency.ts'
import type { ChartAxis } from './description.ts'
import type { Drawing } from './drawing.ts'
import { fill } from './words-of.ts'
import type { UnitName } from './words.ts'

/** What lies along the axis of values, and how its numbers are written. */
export type Scale = {
  readonly unit: UnitName
  readonly format: 'amount' | 'share' | 'days' | 'count'
  readonly currency?: Currency | null
}

/** The axis of values: few numbers, written as the language does. */
export function valueAxis({ unit, format, currency }: Scale, { words }: Drawing): ChartAxis {
  const title = fill(words.units[unit], { currency: currency ?? '' })
  return {
    title,
    description: title,
    grid: true,
    tickCount: 5,
    ...(format === 'share' ? { format: '~%' } : { format: ',~f' }),
    ...(format === 'count' ? { tickMinStep: 1 } : {}),
  }
}
