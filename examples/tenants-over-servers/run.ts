import type { Store } from 'redress'

import { named, numbered, renderTable } from '../printing/table.ts'
import { entities, serverOf, type Server } from './entities.ts'
import { askPart, lastDay, liveAWeek } from './live-a-week.ts'
import { mergeReports, type MergeablePart, type MergedRow } from './merge-reports.ts'
import { printRows } from './print-rows.ts'
import { routeTenants } from './route-tenants.ts'
import { openStore, withDatabases } from './throw-away-databases.ts'

/** What the entities reported, and what it comes to in all. */
export type Outcome = {
  readonly printed: string
  readonly merged: readonly MergedRow[]
}

const limits = `What holds, and what does not:
- One commit touches one tenant, and so one server. Nothing is atomic over two tenants, here or on one server.
- A tenant moves by copying its rows while it is quiet: no gesture of its desk from the copy's first row to the moment
  when the function names the new server.
- Each report is as of its own read: between the first and the last, others may have worked.
- What is merged has not been rounded yet: medians and rates of all tenants are exact, which they never are from results.`

/** Lives a week of several entities over two servers, and merges what their desks report. */
export async function runTenantsOverServers(servers: Readonly<Record<Server, string>>): Promise<Outcome> {
  return withDatabases(servers, async ({ first, second }) => {
    const stores = { first: await openStore(first), second: await openStore(second) }
    const store = routeTenants(stores, serverOf)
    const parts: MergeablePart[] = []
    for (const entity of entities) {
      const desk = await liveAWeek(entity, store)
      parts.push(await askPart(desk))
    }
    const { rows: merged, resolution } = mergeReports(parts)
    const own = entities.flatMap(({ tenant, server }, at) =>
      mergeReports(parts.slice(at, at + 1)).rows.map((row) => [`${tenant} (${server} server)`, row] as const),
    )
    const printed = [
      `As of ${lastDay}, as each desk reports:`,
      printRows('entity', own),
      'All entities:',
      printRows(
        '',
        merged.map((row) => ['all', row] as const),
      ),
      `Their ${resolution.n} closed disputes took ${resolution.median ?? '–'} days, as the median of all.`,
      'Documents are where their tenant is:',
      await printWhereabouts(stores),
      limits,
    ].join('\n\n')
    return { printed: `${printed}\n`, merged }
  })
}

/** How many open disputes of each tenant each server keeps. */
async function printWhereabouts(stores: Readonly<Record<Server, Store>>): Promise<string> {
  const rows = []
  for (const { tenant } of entities) {
    const on = async (server: Server) =>
      String(await stores[server].count(tenant, { list: 'disputes', state: 'open' }))
    rows.push([tenant, await on('first'), await on('second')])
  }
  return renderTable([named('open disputes'), numbered('first server'), numbered('second server')], rows)
}
