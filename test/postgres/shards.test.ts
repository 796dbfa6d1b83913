import { describe, expect, it } from 'vitest'

import { askByTenant } from '../../examples/sharded-with-fdw/ask-coordinator.ts'
import { joinShards } from '../../examples/sharded-with-fdw/join-shards.ts'
import { runShardedWithFdw } from '../../examples/sharded-with-fdw/run.ts'
import { entities, tenantsOf } from '../../examples/tenants-over-servers/entities.ts'
import { liveAWeek } from '../../examples/tenants-over-servers/live-a-week.ts'
import { openStore, withDatabases } from '../../examples/tenants-over-servers/throw-away-databases.ts'
import { plainRows } from '../examples/plain-entities.ts'
import { serverAddress } from '../support/databases/postgres.ts'

const servers = { first: serverAddress(), second: serverAddress('REDRESS_POSTGRES_2') }

describe('one coordinator over two shards', () => {
  it('answers what the desks report, to the cent, and lets each shard add up its own', async () => {
    const { asked, reported, inAll, plan, printed } = await runShardedWithFdw(servers)

    expect(asked).toEqual(reported)
    expect(asked.map(({ tenant }) => tenant)).toEqual([
      'boston',
      'boston',
      'geneva',
      'geneva',
      'lyon',
      'osaka',
      'osaka',
    ])
    expect(inAll).toEqual(
      plainRows().map(({ currency, disputed, disputedItems }) => ({
        tenant: 'all',
        currency,
        items: disputedItems,
        disputed,
      })),
    )
    expect(plan.filter((line) => line.includes('Async Foreign Scan'))).toHaveLength(2)
    expect(plan.filter((line) => line.includes('Relations: Aggregate on'))).toHaveLength(2)
    expect(plan.filter((line) => /Remote SQL: .*sum\(disputed_minor\).* GROUP BY/.test(line))).toHaveLength(2)
    expect(printed).toContain('The desks of the entities report the same, to the cent.')
  })

  it('follows a migration when it is joined again, asks one shard about one tenant, and writes to none', async () => {
    await withDatabases({ coordinator: servers.first, ...servers }, async (databases) => {
      const { coordinator, first, second } = databases
      const shards = [
        { name: 'first', address: first.address, tenants: tenantsOf('first') },
        { name: 'second', address: second.address, tenants: tenantsOf('second') },
      ]
      const stores = { first: await openStore(first), second: await openStore(second) }
      for (const entity of entities) await liveAWeek(entity, stores[entity.server])
      await joinShards(coordinator.address, shards)
      const before = await askByTenant(coordinator.pool)
      for (const { pool } of [first, second])
        await pool.query("alter table redress_document add column region text default 'north'")
      const regions = 'select distinct region from redress_document'
      await expect(coordinator.pool.query(regions)).rejects.toMatchObject({ code: '42703' })
      await joinShards(coordinator.address, shards)

      expect((await coordinator.pool.query(regions)).rows).toEqual([{ region: 'north' }])
      expect(await askByTenant(coordinator.pool)).toEqual(before)
      expect(before).not.toEqual([])
      const { rows } = await coordinator.pool.query<{ 'QUERY PLAN': string }>(
        "explain (verbose) select count(*) from redress_document where tenant = 'osaka'",
      )
      expect(JSON.stringify(rows)).toContain('second')
      expect(JSON.stringify(rows)).not.toContain('first')
      const removal = coordinator.pool.query("delete from redress_document where tenant = 'osaka'")
      await expect(removal).rejects.toMatchObject({ code: '55000' })
    })
  })
})
