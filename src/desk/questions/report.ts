import { deepFreeze } from '../../kernel/freeze.ts'
import type { SpellsQuery } from '../../ports/queries.ts'
import type { Report } from '../../reports/figures.ts'
import { createReportFold, type ReportFold } from '../../reports/report-fold.ts'
import type { FigureName, ReportRequest } from '../../reports/request.ts'
import { parseReportRequest } from '../../reports/schema.ts'
import { today } from '../running/facts-of.ts'
import type { DeskSetup } from '../setup.ts'
import { readAll } from './pages.ts'

/**
 * Answers figures as of a day from one pass over what the desk knows and one over the ledger: what the desk
 * knows comes first, so that the ledger streams by and nothing is read twice. Only figures by collector read the
 * ledger once more before, to learn whose customers they are.
 */
export async function report<Name extends FigureName>(
  setup: DeskSetup,
  input: ReportRequest<Name>,
): Promise<Report<Name>> {
  const { ports, catalog } = setup
  const request = parseReportRequest(input)
  const fold = createReportFold(input, catalog, today(setup))
  if (asksForCollectors(request)) await addCollectors(setup, fold)
  for await (const standings of readAll(ports, 'standing', { list: 'standings' })) {
    fold.addStandings(standings)
  }
  for await (const spells of readAll(ports, 'spell', spellsFor(request))) fold.addSpells(spells)
  for await (const disputes of readAll(ports, 'dispute', { list: 'disputes' })) fold.addDisputes(disputes)
  const scan = needsHistory(request) ? {} : { openOn: request.asOf }
  for await (const items of ports.scan(scan)) fold.addItems(items)
  return deepFreeze(fold.result())
}

/** What was ever invoiced and disputed is not only what is open. */
function needsHistory({ figures }: ReportRequest): boolean {
  return figures.includes('invoiced')
}

function spellsFor(request: ReportRequest): SpellsQuery {
  const { asOf } = request
  return needsHistory(request) ? { list: 'spells', began: asOf } : { list: 'spells', on: asOf }
}

function asksForCollectors({ by = [], filter = {} }: ReportRequest): boolean {
  return by.includes('collector') || filter.collectors !== undefined
}

async function addCollectors({ ports }: DeskSetup, fold: Pick<ReportFold, 'addCustomers'>): Promise<void> {
  const asked = new Set<string>()
  for await (const items of ports.scan({})) {
    const fresh = [...new Set(items.map(({ customer }) => customer))].filter((id) => !asked.has(id))
    for (const id of fresh) asked.add(id)
    fold.addCustomers(await ports.customers(fresh))
  }
}
