import { actionStates } from '../../actions/action.ts'
import { openStates } from '../../actions/open-states.ts'
import { linesPerChunk } from '../../disputes/line.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import { linesId } from '../../history/documents.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import type { SpellsQuery } from '../../ports/queries.ts'
import type { Report } from '../../reports/figures.ts'
import { asksItems, isOfHistory } from '../../reports/item-figures.ts'
import { createReportFold, type ReportFold } from '../../reports/report-fold.ts'
import { reportOf, scopePart, type ReportPart } from '../../reports/report-part.ts'
import type { FigureName, ReportRequest } from '../../reports/request.ts'
import { parseReportRequest } from '../../reports/schema.ts'
import { readForm } from '../documents.ts'
import { today } from '../running/facts-of.ts'
import type { DeskSetup } from '../setup.ts'
import { readAll } from './pages.ts'

/** Figures as of a day. */
export async function report<Name extends FigureName>(
  setup: DeskSetup,
  input: ReportRequest<Name>,
): Promise<Report<Name>> {
  return deepFreeze(reportOf(await reportPart(setup, input)))
}

/**
 * Counts what a report asks for in one pass over what the desk knows and one over the ledger: what the desk
 * knows comes first, so that the ledger streams by and nothing is read twice. Only figures by collector read the
 * ledger once more before, to learn whose customers they are.
 */
export async function reportPart<Name extends FigureName>(
  setup: DeskSetup,
  input: ReportRequest<Name>,
): Promise<ReportPart<Name>> {
  const { ports, catalog } = setup
  const request = parseReportRequest(input)
  const asks = (name: FigureName): boolean => request.figures.includes(name)
  const fold = createReportFold(input, catalog, today(setup))
  if (asksForCollectors(request)) await addCollectors(setup, fold)
  for await (const standings of readAll(ports, 'standing', { list: 'standings' })) {
    fold.addStandings(standings)
  }
  for await (const spells of readAll(ports, 'spell', spellsFor(request))) fold.addSpells(spells)
  for await (const disputes of readAll(ports, 'dispute', { list: 'disputes' })) {
    fold.addDisputes(disputes)
    if (asks('resolution') && request.resolutionPer === 'item') await addLines(setup, fold, disputes)
  }
  if (asks('promises')) {
    for await (const promises of readAll(ports, 'promise', { list: 'promises' })) fold.addPromises(promises)
  }
  if (asks('workload')) {
    // What has ended by now may have been open on a past day.
    const states = request.asOf < today(setup) ? actionStates : openStates
    for await (const actions of readAll(ports, 'action', { list: 'actions', states })) {
      fold.addActions(actions)
    }
  }
  if (asksItems(request)) {
    const scan = needsHistory(request) ? {} : { openOn: request.asOf }
    for await (const items of ports.scan(scan)) fold.addItems(items)
  }
  return scopePart(fold.part(), ports.tenant)
}

/** What was ever invoiced, disputed and promised is not only what is open. */
function needsHistory({ figures }: ReportRequest): boolean {
  return figures.some(isOfHistory)
}

function spellsFor(request: ReportRequest): SpellsQuery {
  const { asOf } = request
  return request.figures.includes('invoiced') ? { list: 'spells', began: asOf } : { list: 'spells', on: asOf }
}

function asksForCollectors({ by = [], filter = {} }: ReportRequest): boolean {
  return by.includes('collector') || filter.collectors !== undefined
}

async function addLines(
  { ports }: DeskSetup,
  fold: Pick<ReportFold, 'addLines'>,
  disputes: readonly Dispute[],
): Promise<void> {
  const refs = disputes.flatMap(({ id, items }) =>
    Array.from(
      { length: Math.ceil(items.total / linesPerChunk) },
      (_, chunk) => ({ kind: 'lines', id: linesId(id, chunk) }) as const,
    ),
  )
  if (refs.length === 0) return
  fold.addLines((await ports.get(refs)).map((stored) => readForm(ports.tenant, 'lines', stored)))
}

/** Gives a fold the collectors of all customers that the ledger knows. */
export async function addCollectors(
  { ports }: DeskSetup,
  fold: Pick<ReportFold, 'addCustomers'>,
): Promise<void> {
  const asked = new Set<string>()
  for await (const items of ports.scan({})) {
    const fresh = [...new Set(items.map(({ customer }) => customer))].filter((id) => !asked.has(id))
    for (const id of fresh) asked.add(id)
    fold.addCustomers(await ports.customers(fresh))
  }
}
