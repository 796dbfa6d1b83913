import type { Action } from '../../../src/actions/action.ts'
import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import type { Dispute } from '../../../src/disputes/dispute.ts'
import type { Item } from '../../../src/items/item.ts'
import {
  createReportFold,
  type CollectedCustomer,
  type ReportFold,
} from '../../../src/reports/report-fold.ts'
import type { PaymentPromise } from '../../../src/promises/promise.ts'
import type { LinesOfDispute } from '../../../src/reports/count-stays.ts'
import type { Report } from '../../../src/reports/figures.ts'
import type { FigureName, ReportRequest } from '../../../src/reports/request.ts'
import type { Spell, Standing } from '../../../src/standings/standing.ts'

/** The facts of a report; those left out are none. */
export type Given = {
  readonly customers?: readonly CollectedCustomer[]
  readonly standings?: readonly Standing[]
  readonly spells?: readonly Spell[]
  readonly disputes?: readonly Dispute[]
  readonly promises?: readonly PaymentPromise[]
  readonly actions?: readonly Action[]
  readonly lines?: readonly LinesOfDispute[]
  readonly items?: readonly Item[]
  readonly readOn?: string
}

/** The report of facts in one go, with the standard catalog. */
export const reportOf = <Name extends FigureName>(request: ReportRequest<Name>, given: Given): Report<Name> =>
  foldOf(request, given).result()

/** The fold of a report that all facts were given to. */
export const foldOf = <Name extends FigureName>(
  request: ReportRequest<Name>,
  given: Given,
): ReportFold<Name> => {
  const fold = createReportFold(request, standardCatalog, given.readOn)
  fold.addCustomers(given.customers ?? [])
  fold.addStandings(given.standings ?? [])
  fold.addSpells(given.spells ?? [])
  fold.addDisputes(given.disputes ?? [])
  fold.addPromises(given.promises ?? [])
  fold.addActions(given.actions ?? [])
  fold.addLines(given.lines ?? [])
  fold.addItems(given.items ?? [])
  return fold
}
