import { amountOfSum } from '../kernel/money/sum.ts'
import { compareIds } from '../kernel/ids.ts'
import type { WorkloadRow } from './dispute-rows.ts'
import { netOf, type ExposureCell } from './exposure.ts'
import type { Banded, DisputeFigure } from './figures.ts'
import { statisticsOf } from './histogram.ts'
import type { OpenDisputesCell } from './open-disputes.ts'
import type { Dimension } from './request.ts'
import { anyCurrency, byKey, type Cells, type Tally } from './tally.ts'
import type { Tallies } from './tallies.ts'
import { startWork, type WorkCell } from './workload.ts'

/** The workload: open disputes, what is disputed in them, and actions, of whoever has any of them. */
export function workloadFigure(
  { openDisputes, exposure, work }: Pick<Tallies, 'openDisputes' | 'exposure' | 'work'>,
  dimensions: readonly Dimension[],
): DisputeFigure<WorkloadRow> {
  return {
    total: workloadRow(openDisputes.totals, exposure.totals, work.totals),
    by: Object.fromEntries(
      dimensions.map((dimension): [Dimension, readonly Banded<WorkloadRow>[]] => {
        const disputes = bandsOf(openDisputes, dimension)
        const disputed = bandsOf(exposure, dimension)
        const actions = bandsOf(work, dimension)
        const bands = new Set([...disputes.keys(), ...disputed.keys(), ...actions.keys()])
        const rowOf = (band: string): WorkloadRow =>
          workloadRow(disputes.get(band), disputed.get(band), actions.get(band))
        return [dimension, [...bands].sort(compareIds).map((band) => ({ band, ...rowOf(band) }))]
      }),
    ),
  }
}

function bandsOf<Cell>({ by }: Tally<Cell>, dimension: Dimension): ReadonlyMap<string, Cells<Cell>> {
  return by.get(dimension) ?? new Map()
}

function workloadRow(
  disputes: Cells<OpenDisputesCell> | undefined,
  disputed: Cells<ExposureCell> | undefined,
  actions: Cells<WorkCell> | undefined,
): WorkloadRow {
  const ages = disputes?.get(anyCurrency)?.ages
  const { open, late } = actions?.get(anyCurrency) ?? startWork()
  return {
    disputes: ages === undefined ? 0 : statisticsOf(ages).n,
    disputed: byKey(disputed ?? new Map<string, ExposureCell>()).map(([currency, cell]) => ({
      currency,
      net: amountOfSum(netOf(cell, currency)),
    })),
    openActions: open,
    lateActions: late,
  }
}
