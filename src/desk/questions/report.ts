import { deepFreeze } from '../../kernel/freeze.ts'
import { createReportFold } from '../../reports/report-fold.ts'
import type { FigureName, ReportRequest } from '../../reports/request.ts'
import type { Report } from '../../reports/figures.ts'
import { parseReportRequest } from '../../reports/schema.ts'
import { today } from '../running/facts-of.ts'
import type { DeskSetup } from '../setup.ts'
import { readAll } from './pages.ts'

/**
 * Answers figures as of a day from one pass over what the desk knows and one over the ledger: what the desk
 * knows comes first, so that the ledger streams by and nothing is read twice.
 */
export async function report<Name extends FigureName>(
  setup: DeskSetup,
  input: ReportRequest<Name>,
): Promise<Report<Name>> {
  const { ports, catalog } = setup
  const request = parseReportRequest(input)
  const fold = createReportFold(request, catalog, today(setup))
  for await (const standings of readAll(ports, 'standing', { list: 'standings' }))
    fold.addStandings(standings)
  for await (const spells of readAll(ports, 'spell', { list: 'spells', on: request.asOf }))
    fold.addSpells(spells)
  for await (const disputes of readAll(ports, 'dispute', { list: 'disputes' })) fold.addDisputes(disputes)
  const openOnly = request.figures.every((figure) => figure !== 'invoiced')
  for await (const items of ports.scan(openOnly ? { openOn: request.asOf } : {})) fold.addItems(items)
  return deepFreeze(fold.result())
}
