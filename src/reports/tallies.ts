import type { BalanceCell } from './balances.ts'
import { isItemDimension, isOfAnyItem, isOfDisputes, isOfWork } from './bands.ts'
import type { ExposureCell } from './exposure.ts'
import type { FirstResponseCell } from './first-response.ts'
import type { InvoicedCell } from './invoiced.ts'
import { mergeInto } from './merge.ts'
import type { OpenDisputesCell } from './open-disputes.ts'
import type { OutcomesCell } from './outcomes.ts'
import type { PromisesCell } from './promises-kept.ts'
import type { ReportRequest } from './request.ts'
import type { ResolutionCell } from './resolution.ts'
import { startTally, type Tally } from './tally.ts'
import type { WorkCell } from './workload.ts'

/** What figures in money are made of. */
export type MoneyTallies = {
  readonly balances: Tally<BalanceCell>
  readonly exposure: Tally<ExposureCell>
  readonly invoiced: Tally<InvoicedCell>
  readonly promises: Tally<PromisesCell>
}

/** What figures that count disputes are made of. */
export type DisputeTallies = {
  readonly openDisputes: Tally<OpenDisputesCell>
  readonly resolution: Tally<ResolutionCell>
  readonly outcomes: Tally<OutcomesCell>
  readonly firstResponse: Tally<FirstResponseCell>
  /** The actions of the workload. */
  readonly work: Tally<WorkCell>
}

/** What all figures are made of: plain data that merges. */
export type Tallies = MoneyTallies & DisputeTallies

/** Tallies of nothing yet, by the dimensions that make sense for each. */
export function startTallies({ by = [], figures }: ReportRequest): Tallies {
  const ofItems = by.filter(isItemDimension)
  const ofAnyItem = by.filter(isOfAnyItem)
  const ofDisputes = by.filter(isOfDisputes)
  const ofExposure = figures.includes('causes') ? [...new Set([...by, 'cause' as const])] : by
  return {
    balances: startTally(ofItems),
    exposure: startTally(ofExposure),
    invoiced: startTally(ofAnyItem),
    promises: startTally(ofAnyItem),
    openDisputes: startTally(ofDisputes),
    resolution: startTally(ofDisputes),
    outcomes: startTally(ofDisputes),
    firstResponse: startTally(ofDisputes),
    work: startTally(by.filter(isOfWork)),
  }
}

/** All parts together; none of them is changed. */
export function mergeTallies(request: ReportRequest, parts: readonly Tallies[]): Tallies {
  const merged = startTallies(request)
  for (const part of parts) mergeInto(merged, part)
  return merged
}
