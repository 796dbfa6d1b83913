import pg from 'pg'
import type { TenantId } from 'redress'

/** A database that keeps the documents of some tenants, as the coordinator reaches it. */
export type Shard = {
  readonly name: string
  readonly address: string
  readonly tenants: readonly TenantId[]
}

/**
 * Makes the documents of all shards one table of the coordinator, each shard a partition that is read where it lies. Run it
 * again after a migration of the shards or when a tenant has moved: the foreign tables are taken anew from what is there.
 */
export async function joinShards(coordinator: string, shards: readonly Shard[]): Promise<void> {
  const client = new pg.Client({ connectionString: coordinator })
  await client.connect()
  try {
    await client.query(joinScript(shards))
    // For all who connect from now on: each shard adds up its own tenants, and all shards at the same time.
    const { rows } = await client.query<{ name: string }>('select current_database() as name')
    const database = identifier(rows[0]?.name ?? '')
    await client.query(`alter database ${database} set enable_partitionwise_aggregate = on`)
  } finally {
    await client.end()
  }
}

/** What the coordinator runs: all of it or none. */
export function joinScript(shards: readonly Shard[]): string {
  return [begin, ...shards.map(importShard), partitionBy(shards), 'commit'].join(';\n')
}

const begin = `begin;
create extension if not exists postgres_fdw;
drop table if exists redress_document`

const { escapeIdentifier: identifier, escapeLiteral: literal } = pg

/**
 * `updatable 'false'`: whoever writes a document goes through the store of its shard, never around it. `fdw_tuple_cost`:
 * a row that travels is dear, so that sums travel instead; newer servers have it so by default.
 */
function importShard({ name, address }: Shard): string {
  const { hostname, port, pathname, username, password } = new URL(address)
  const user = [`user ${literal(decodeURIComponent(username))}`]
  if (password !== '') user.push(`password ${literal(decodeURIComponent(password))}`)
  return `
    drop server if exists ${identifier(name)} cascade;
    create server ${identifier(name)} foreign data wrapper postgres_fdw options (
      host ${literal(hostname)}, port ${literal(port || '5432')}, dbname ${literal(pathname.slice(1))},
      updatable 'false', async_capable 'true', use_remote_estimate 'true', fetch_size '10000',
      fdw_tuple_cost '0.2'
    );
    create user mapping for current_user server ${identifier(name)} options (${user.join(', ')});
    drop schema if exists ${identifier(name)} cascade;
    create schema ${identifier(name)};
    import foreign schema public limit to (redress_document)
      from server ${identifier(name)} into ${identifier(name)}`
}

/** A row of a tenant can be on its shard only, so that a question about one tenant asks one shard. */
function partitionBy(shards: readonly Shard[]): string {
  const tableOf = ({ name }: Shard) => `${identifier(name)}.redress_document`
  const [first] = shards
  if (first === undefined) throw new Error('There are no shards to join.')
  return [
    `create table redress_document (like ${tableOf(first)}) partition by list (tenant)`,
    ...shards.map((shard) => {
      const tenants = shard.tenants.map((tenant) => literal(tenant)).join(', ')
      return `alter table redress_document attach partition ${tableOf(shard)} for values in (${tenants})`
    }),
  ].join(';\n')
}
