import { isOfDisputes, isOfWork } from './bands.ts'
import type { DisputeRowsByName, Figures, Report } from './figures.ts'
import { firstResponseRow, startFirstResponse } from './first-response.ts'
import { isMoneyFigure, moneyFigures } from './money-figures.ts'
import { openDisputesRow, startOpenDisputes } from './open-disputes.ts'
import { outcomesRow, startOutcomes } from './outcomes.ts'
import type { Dimension, FigureName, ReportRequest } from './request.ts'
import { resolutionRow, startResolution } from './resolution.ts'
import { isSalesFigure, salesFigures } from './sales-figures.ts'
import { disputeFigure } from './tally.ts'
import { mergeTallies, type Tallies } from './tallies.ts'
import { workloadFigure } from './workload-figure.ts'
import { RedressError } from '../kernel/errors/redress-error.ts'
import { isDeepEqual } from '../kernel/deep-equal.ts'

/**
 * A report of a part of the facts, not rounded yet: counts, exact sums and histograms, so that medians and ratios of the
 * whole are exact. It is plain data that structured cloning copies, from a worker thread for instance.
 */
export type ReportPart<Name extends FigureName = FigureName> = {
  /** What it was counted for; each part may have been narrowed in its own way. */
  readonly request: Omit<ReportRequest<Name>, 'filter'>
  readonly tallies: Tallies
}

/**
 * Several parts as one, in any grouping and order with the same result. Facts are in one part each: cut them by
 * customer or by tenant.
 *
 * @throws {RedressError} `parts-differ` when the parts are of different requests, or there is none.
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * const request = { asOf: '2026-12-01', figures: ['outstanding'] } as const
 * const brasserie = await desk.reportPart({ ...request, filter: { customers: ['C-1'] } })
 * const others = await desk.reportPart({ ...request, filter: { customers: ['C-2'] } })
 * ```
 */
export function mergeReportParts<Name extends FigureName>(
  parts: readonly ReportPart<Name>[],
): ReportPart<Name> {
  const [first, ...others] = parts
  if (first === undefined || others.some(({ request }) => !isDeepEqual(request, first.request))) {
    throw new RedressError('parts-differ', 'Parts of one report share one request; these do not.', {
      parts: parts.length,
    })
  }
  const tallies = mergeTallies(
    first.request,
    parts.map((part) => part.tallies),
  )
  return { request: first.request, tallies }
}

/** A part whose disputes are told apart from those of other tenants that have the same ids. */
export function scopePart<Name extends FigureName>(
  { request, tallies }: ReportPart<Name>,
  tenant: string,
): ReportPart<Name> {
  const { exposure } = tallies
  const cells = [exposure.totals, ...[...exposure.by.values()].flatMap((bands) => [...bands.values()])]
  for (const { disputes } of cells.flatMap((byCurrency) => [...byCurrency.values()])) {
    const ids = [...disputes]
    disputes.clear()
    for (const id of ids) disputes.add(`${tenant}/${id}`)
  }
  return { request, tallies }
}

/**
 * The figures of a part, or of several merged ones.
 *
 * @throws {RedressError} `rate-missing` when figures are to be in one currency and a rate is not in the table;
 * `facts-missing` when `dso` or `cost` is asked for without what was sold; those of `dsoOf` and `costOf`.
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * const part = await desk.reportPart({ asOf: '2026-12-01', figures: ['outstanding'] })
 * reportOf(part).outstanding.totals.length // 1
 * ```
 */
export function reportOf<Name extends FigureName>({ request, tallies }: ReportPart<Name>): Report<Name> {
  const { asOf, by = [] } = request
  const figures: readonly FigureName[] = request.figures
  const inMoney = moneyFigures(figures.filter(isMoneyFigure), tallies, request)
  const others = figures.flatMap((name) => {
    if (isMoneyFigure(name)) return []
    const figure = isSalesFigure(name)
      ? salesFigures[name](tallies, request)
      : disputeMakers[name](tallies, by)
    return [[name, figure] as const]
  })
  return { asOf, ...inMoney, ...Object.fromEntries(others) } as Report<Name>
}

const disputeMakers: {
  readonly [Name in keyof DisputeRowsByName]: (tallies: Tallies, by: readonly Dimension[]) => Figures[Name]
} = {
  openDisputes: ({ openDisputes }, by) =>
    disputeFigure(openDisputes, by.filter(isOfDisputes), startOpenDisputes, openDisputesRow),
  resolution: ({ resolution }, by) =>
    disputeFigure(resolution, by.filter(isOfDisputes), startResolution, resolutionRow),
  outcomes: ({ outcomes }, by) =>
    disputeFigure(outcomes, by.filter(isOfDisputes), startOutcomes, outcomesRow),
  firstResponse: ({ firstResponse }, by) =>
    disputeFigure(firstResponse, by.filter(isOfDisputes), startFirstResponse, firstResponseRow),
  workload: (tallies, by) => workloadFigure(tallies, by.filter(isOfWork)),
}
