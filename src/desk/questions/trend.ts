import { deepFreeze } from '../../kernel/freeze.ts'
import { createTrendFold } from '../../reports/trend/trend-fold.ts'
import { parseTrendRequest } from '../../reports/trend/trend-schema.ts'
import type { Trend, TrendRequest } from '../../reports/trend/trend.ts'
import { today } from '../running/facts-of.ts'
import type { DeskSetup } from '../setup.ts'
import { readAll } from './pages.ts'
import { addCollectors } from './report.ts'

/** How disputes came and went: one pass over what the desk knows and, for amounts, one over the ledger. */
export async function trend(setup: DeskSetup, input: TrendRequest): Promise<Trend> {
  const { ports, catalog } = setup
  const { to, asOf = to, amounts = false, filter = {} } = parseTrendRequest(input)
  const fold = createTrendFold(input, catalog, today(setup))
  if (filter.collectors !== undefined) await addCollectors(setup, fold)
  for await (const disputes of readAll(ports, 'dispute', { list: 'disputes' })) fold.addDisputes(disputes)
  for await (const standings of readAll(ports, 'standing', { list: 'standings' }))
    fold.addStandings(standings)
  for await (const spells of readAll(ports, 'spell', { list: 'spells', began: asOf })) fold.addSpells(spells)
  if (amounts) for await (const items of ports.scan({})) fold.addItems(items)
  return deepFreeze(fold.result())
}
