import { formatAmount, formatNumber } from '../printing/format.ts'
import { named, numbered, renderTable } from '../printing/table.ts'
import { entities, serverOf, tenantsOf, type Server } from '../tenants-over-servers/entities.ts'
import { askReport, lastDay, liveAWeek } from '../tenants-over-servers/live-a-week.ts'
import { routeTenants } from '../tenants-over-servers/route-tenants.ts'
import { openStore, withDatabases } from '../tenants-over-servers/throw-away-databases.ts'
import { askByTenant, askInAll, explainByTenant, type DisputedRow } from './ask-coordinator.ts'
import { joinShards } from './join-shards.ts'

/** What the coordinator answered, and what the desks of the tenants reported themselves. */
export type Outcome = {
  readonly printed: string
  readonly asked: readonly DisputedRow[]
  readonly reported: readonly DisputedRow[]
  readonly inAll: readonly DisputedRow[]
  readonly plan: readonly string[]
}

const limits = `What holds, and what does not:
- Gestures go straight to the shard of their tenant. The coordinator only reads, and nothing is lost when it is down.
- Nothing commits on two shards at once: one gesture, one tenant, one shard.
- The coordinator reads what each shard has committed when it asks that shard: not one moment for all of them.
- Foreign tables are copies of definitions. After a migration of the shards, or when a tenant has moved, join them again.
- Only what stands in columns is asked here; figures that need the ledger are asked of each desk, and merged.`

/** Lives a week of several entities on two shards, and asks one coordinator for what is disputed of all of them. */
export async function runShardedWithFdw(servers: Readonly<Record<Server, string>>): Promise<Outcome> {
  const databases = { coordinator: servers.first, ...servers }
  return withDatabases(databases, async ({ coordinator, first, second }) => {
    const stores = { first: await openStore(first), second: await openStore(second) }
    await joinShards(coordinator.address, [
      { name: 'first', address: first.address, tenants: tenantsOf('first') },
      { name: 'second', address: second.address, tenants: tenantsOf('second') },
    ])
    const store = routeTenants(stores, serverOf)
    const reported: DisputedRow[] = []
    for (const entity of entities) {
      const { exposure } = await askReport(await liveAWeek(entity, store))
      for (const { currency, items, net } of exposure.totals)
        reported.push({ tenant: entity.tenant, currency, items, disputed: net })
    }
    // Autovacuum does this in a database that lives longer than a moment: plans follow from what is known of the rows.
    for (const { pool } of [first, second]) await pool.query('analyze redress_document')
    const outcome = {
      asked: await askByTenant(coordinator.pool),
      reported: reported.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
      inAll: await askInAll(coordinator.pool),
      plan: await explainByTenant(coordinator.pool),
    }
    return { ...outcome, printed: print(outcome) }
  })
}

function print({ asked, reported, inAll, plan }: Omit<Outcome, 'printed'>): string {
  const agree = JSON.stringify(asked) === JSON.stringify(reported)
  return `${[
    `Disputed on ${lastDay}, as the coordinator answers for both shards:`,
    printRows(asked),
    `The desks of the entities report ${agree ? 'the same, to the cent' : 'something else'}.`,
    'All entities, added up by the coordinator:',
    printRows(inAll),
    'How it is answered: each shard adds up its own, and both at the same time.',
    plan.map((line) => `  ${line}`).join('\n'),
    limits,
  ].join('\n\n')}\n`
}

function printRows(rows: readonly DisputedRow[]): string {
  return renderTable(
    [named('entity'), numbered('items'), numbered('disputed')],
    rows.map(({ tenant, currency, items, disputed }) => [
      tenant,
      formatNumber(items),
      formatAmount(disputed, currency),
    ]),
  )
}

const nameOf = ({ tenant, currency }: DisputedRow): string => `${tenant} ${currency}`
