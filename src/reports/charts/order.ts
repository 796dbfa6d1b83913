import type { AgeBand } from '../../items/ageing.ts'
import { compareIds } from '../../kernel/ids.ts'
import { noBand } from '../bands.ts'
import type { Dimension } from '../request.ts'
import type { BandMeasure } from './measure.ts'

/** Ages from the youngest; credits, which have none, behind them. */
export const ageOrder: readonly AgeBand[] = ['not-due', '1-30', '31-60', '61-90', '91+', 'credits']

/** The order of bands: that of a dimension, the one they are given in, or `null` for the largest first. */
export type BandOrder = Dimension | 'as-given' | null

/**
 * The measures band by band: ages and months in the order of time, any other dimension with the largest first by what is
 * measured first. Those without a base come after them, what has no value last, equals by id.
 */
export function orderBands(
  measures: readonly BandMeasure[],
  by: BandOrder,
): readonly (readonly BandMeasure[])[] {
  const bands = new Map<string, BandMeasure[]>()
  for (const measure of measures) {
    const band = bands.get(measure.id)
    if (band === undefined) bands.set(measure.id, [measure])
    else band.push(measure)
  }
  if (by === 'as-given') return [...bands.values()]
  const rank = by === 'age' || by === 'month-opened' ? byTime : bySize
  return [...bands.values()]
    .map((band) => ({ band, key: keyOf(band) }))
    .sort(
      (a, b) =>
        Number(a.key.isNone) - Number(b.key.isNone) || rank(a.key, b.key) || compareIds(a.key.id, b.key.id),
    )
    .map(({ band }) => band)
}

type Key = { readonly id: string; readonly isNone: boolean; readonly size: number }

function keyOf([first]: readonly BandMeasure[]): Key {
  const id = first?.id ?? noBand
  const exact = first?.exact ?? null
  return { id, isNone: id === noBand, size: exact === null ? -Infinity : Number(exact) }
}

function bySize(a: Key, b: Key): number {
  return a.size === b.size ? 0 : b.size - a.size
}

function byTime(a: Key, b: Key): number {
  const order: readonly string[] = ageOrder
  return order.indexOf(a.id) - order.indexOf(b.id)
}
