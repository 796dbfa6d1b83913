import { compareIds } from '../kernel/ids.ts'
import type { Currency } from '../kernel/money/currency.ts'
import { amountFromMinorUnits } from '../kernel/money/minor-units.ts'
import { divideHalfUp } from '../kernel/money/ratio.ts'
import { exactUnits } from '../kernel/money/sum.ts'
import { netOf, type ExposureCell } from './exposure.ts'
import type { MoneyRows } from './figures.ts'
import type { CausesRow, CauseShare } from './money-rows.ts'
import { ratioDecimals } from './ratio.ts'
import { byKey, type Tally } from './tally.ts'

type Weighed = { readonly cause: string; readonly weight: bigint }

/** The causes of what is disputed, those that weigh most first, with the share of all so far. */
export function causesRows(exposure: Tally<ExposureCell>): MoneyRows<CausesRow> {
  const causes = [...(exposure.by.get('cause') ?? [])]
  const cellsIn = (currency: Currency): readonly (readonly [string, ExposureCell])[] =>
    causes.flatMap(([cause, cells]) => {
      const cell = cells.get(currency)
      return cell === undefined ? [] : [[cause, cell] as const]
    })
  const totals = byKey(exposure.totals).map(([currency]) => {
    const cells = cellsIn(currency)
    return {
      currency,
      byAmount: sharesOf(
        cells.map(([cause, cell]) => ({ cause, weight: exactUnits(netOf(cell, currency)) })),
        (weight) => amountFromMinorUnits(weight, currency),
      ),
      byDisputes: sharesOf(
        cells.map(([cause, { disputes }]) => ({ cause, weight: BigInt(disputes.size) })),
        Number,
      ),
    }
  })
  return { totals, by: {} }
}

/** A dispute has one cause, so that the disputes of causes add up to the whole. */
function sharesOf<Value extends string | number>(
  weighed: readonly Weighed[],
  valueOf: (weight: bigint) => Value,
): readonly CauseShare<Value>[] {
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0n)
  const share = (part: bigint): string | null =>
    whole > 0n ? divideHalfUp(part, whole, ratioDecimals) : null
  let passed = 0n
  return weighed.toSorted(byWeight).map(({ cause, weight }) => {
    passed += weight
    return { cause, value: valueOf(weight), share: share(weight), cumulated: share(passed) }
  })
}

function byWeight(a: Weighed, b: Weighed): number {
  if (a.weight !== b.weight) return a.weight > b.weight ? -1 : 1
  return compareIds(a.cause, b.cause)
}
