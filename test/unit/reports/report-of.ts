import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import type { Dispute } from '../../../src/disputes/dispute.ts'
import type { Item } from '../../../src/items/item.ts'
import { createReportFold, type CollectedCustomer } from '../../../src/reports/report-fold.ts'
import type { Report } from '../../../src/reports/figures.ts'
import type { FigureName, ReportRequest } from '../../../src/reports/request.ts'
import type { Spell, Standing } from '../../../src/standings/standing.ts'

/** The facts of a report; those left out are none. */
export type Given = {
  readonly customers?: readonly CollectedCustomer[]
  readonly standings?: readonly Standing[]
  readonly spells?: readonly Spell[]
  readonly disputes?: readonly Dispute[]
  readonly items?: readonly Item[]
  readonly readOn?: string
}

/** The report of facts in one go, with the standard catalog. */
export const reportOf = <Name extends FigureName>(
  request: ReportRequest<Name>,
  given: Given,
): Report<Name> => {
  const fold = createReportFold(request, standardCatalog, given.readOn)
  fold.addCustomers(given.customers ?? [])
  fold.addStandings(given.standings ?? [])
  fold.addSpells(given.spells ?? [])
  fold.addDisputes(given.disputes ?? [])
  fold.addItems(given.items ?? [])
  return fold.result()
}
