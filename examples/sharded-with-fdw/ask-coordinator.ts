import type pg from 'pg'
import type { Amount, Currency } from 'redress'

import { amountOf } from '../tenants-over-servers/amounts.ts'

/** What is disputed in one currency, of one tenant or of all. */
export type DisputedRow = {
  readonly tenant: string
  readonly currency: Currency
  readonly items: number
  readonly disputed: Amount
}

/** Both keys of the groups: the tenant says which shard, so that a shard answers sums instead of rows. */
const byTenant = `
  select tenant, currency, count(*) as items, sum(disputed_minor) as disputed
  from redress_document
  where kind = 'standing' and version > 0 and dispute is not null
  group by tenant, currency`

const inAll = `
  select 'all' as tenant, currency, sum(items) as items, sum(disputed) as disputed
  from (${byTenant}) as own
  group by currency`

/** What is disputed of each tenant, asked once of the coordinator. */
export async function askByTenant(coordinator: pg.Pool): Promise<readonly DisputedRow[]> {
  return ask(coordinator, byTenant)
}

/** What is disputed of all tenants together, asked once of the coordinator. */
export async function askInAll(coordinator: pg.Pool): Promise<readonly DisputedRow[]> {
  return ask(coordinator, inAll)
}

/** How the coordinator would answer: which part of the question goes to which shard. */
export async function explainByTenant(coordinator: pg.Pool): Promise<readonly string[]> {
  const { rows } = await coordinator.query<{ 'QUERY PLAN': string }>(
    `explain (verbose, costs off) ${byTenant}`,
  )
  return rows.map((row) => row['QUERY PLAN'])
}

/** Sums of whole numbers are exact and may be larger than JavaScript's numbers: they are read as texts. */
async function ask(coordinator: pg.Pool, question: string): Promise<readonly DisputedRow[]> {
  const { rows } = await coordinator.query<{
    tenant: string
    currency: string
    items: string
    disputed: string
  }>(`
    select tenant, currency, items::text, disputed::text from (${question}) as answer
    order by tenant collate "C", currency collate "C"`)
  return rows.map(({ tenant, currency, items, disputed }) => ({
    tenant,
    currency,
    items: Number(items),
    disputed: amountOf(currency, BigInt(disputed)),
  }))
}
