import { deepFreeze } from '../../kernel/freeze.ts'
import type { Forecast } from '../../reports/forecast/forecast.ts'
import { createForecastFold } from '../../reports/forecast/forecast-fold.ts'
import { parseForecastRequest } from '../../reports/forecast/forecast-schema.ts'
import type { ForecastRequest } from '../../reports/forecast/request.ts'
import { today } from '../running/facts-of.ts'
import type { DeskSetup } from '../setup.ts'
import { readAll } from './pages.ts'

/**
 * Answers when what is outstanding as of a day is expected to come in. What the desk knows is read first; then the
 * ledger streams by twice: all of it, to learn how late customers pay, and what was open on the day.
 */
export async function forecast(setup: DeskSetup, input: ForecastRequest): Promise<Forecast> {
  const { ports, catalog, settings } = setup
  const { asOf, filter = {} } = parseForecastRequest(input)
  const { workingCalendar } = settings
  const fold = createForecastFold(input, { catalog, workingCalendar, readOn: today(setup) })
  for await (const standings of readAll(ports, 'standing', { list: 'standings' })) {
    fold.addStandings(standings)
  }
  for await (const spells of readAll(ports, 'spell', { list: 'spells', began: asOf })) fold.addSpells(spells)
  for await (const disputes of readAll(ports, 'dispute', { list: 'disputes' })) fold.addDisputes(disputes)
  for await (const promises of readAll(ports, 'promise', { list: 'promises' })) fold.addPromises(promises)
  const scope = filter.customers === undefined ? {} : { customers: filter.customers }
  for await (const items of ports.scan(scope)) {
    if (filter.collectors !== undefined) {
      fold.addCustomers(await ports.customers([...new Set(items.map(({ customer }) => customer))]))
    }
    fold.addHistory(items)
  }
  for await (const items of ports.scan({ ...scope, openOn: asOf })) fold.addItems(items)
  return deepFreeze(fold.result())
}
