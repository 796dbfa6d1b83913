import type { Kysely, RawBuilder } from 'kysely'

import type { Item } from '../../items/item.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { Ledger, LedgerFilter } from '../../ports/ledger.ts'
import type { Dialect } from '../dialects/dialect.ts'
import { dialects, type SqlDialect } from '../dialects/dialects.ts'
import { itemOf, type LedgerRow } from './ledger-rows.ts'
import { chunkOfItems, itemsOfAChunk, namedItems, type LedgerViews } from './ledger-statements.ts'
import { asking } from '../refusals.ts'

/** Where a ledger in a SQL database is read from: two views of the host's, over its own tables. */
export type KyselyLedgerOptions = {
  readonly dialect: SqlDialect
  /**
   * The view of the items, one row each: `tenant`, `id`, `customer`, `kind`, `number`, `document_date`, `due_date`,
   * `currency`, `amount_minor`, `open_minor`, `settled_on`, `payment_mode` and `fields`, as `Item` says. Amounts are
   * integers in minor units (cents for the euro), days `date` on PostgreSQL and texts `YYYY-MM-DD` on SQLite, `fields` a
   * JSON object of texts. `due_date`, `settled_on`, `payment_mode` and `fields` may be null.
   */
  readonly items: string
  /**
   * The view of their clearings: `tenant`, `item`, `on_day`, `nature`, `amount_minor` and `reference`; `nature` and
   * `reference` may be null. Leave it out when the books do not know them.
   */
  readonly clearings?: string
}

/**
 * The host's own tables of invoices and payments as the ledger, read through two views and never copied: `items` is one
 * statement whatever the number of ids, a scan one for each thousand items. Ids and customers are compared as the views
 * compare them: give them a collation that tells all texts apart, which those of PostgreSQL do unless they say otherwise.
 *
 * Calls reject with `store-unavailable` when the database refuses or cannot be reached, or gives fields that are no JSON; with
 * `amount-invalid` when an amount is no whole number of minor units; and with `currency-unknown`.
 *
 * @example
 * ```ts
 * import Database from 'better-sqlite3'
 * import { Kysely, SqliteDialect } from 'kysely'
 *
 * const database = new Database(':memory:')
 * database.exec(`
 *   create table invoice (number text primary key, debtor text, dated text, due text, cents integer);
 *   insert into invoice values ('F-1', 'C-1', '2026-11-02', '2026-12-02', 120000);
 *   create view open_items as
 *     select 'main' as tenant, number as id, debtor as customer, 'invoice' as kind, number, dated as document_date,
 *       due as due_date, 'EUR' as currency, cents as amount_minor, cents as open_minor, null as settled_on,
 *       null as payment_mode, null as fields
 *     from invoice`)
 * const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) })
 * const ledger = createKyselyLedger(db, { dialect: 'sqlite', items: 'open_items' })
 * const [invoice] = await ledger.items(tenantId('main'), ['F-1'])
 * invoice?.openAmount // '1200.00'
 * await db.destroy()
 * ```
 */
export function createKyselyLedger<Tables>(
  db: Kysely<Tables>,
  { dialect: name, ...views }: KyselyLedgerOptions,
): Ledger {
  const dialect = dialects[name]
  const plain = db.withoutPlugins()
  return {
    items: async (tenant, ids) => {
      if (ids.length === 0) return []
      return asking('get', readItems(plain, namedItems(dialect, views, tenant, ids)))
    },
    scan: (tenant, filter) => scanViews(plain, dialect, views, tenant, filter),
  }
}

async function readItems<Tables>(
  db: Kysely<Tables>,
  statement: RawBuilder<LedgerRow>,
): Promise<readonly Item[]> {
  const { rows } = await statement.execute(db)
  return rows.map(itemOf)
}

async function* scanViews<Tables>(
  db: Kysely<Tables>,
  dialect: Dialect,
  views: LedgerViews,
  tenant: TenantId,
  filter: LedgerFilter,
): AsyncGenerator<readonly Item[]> {
  if (filter.customers?.length === 0) return
  let after: string | null = null
  for (;;) {
    const statement = chunkOfItems(dialect, views, tenant, filter, after)
    const items: readonly Item[] = await asking('query', readItems(db, statement))
    if (items.length > 0) yield items
    if (items.length < itemsOfAChunk) return
    after = items.at(-1)?.customer ?? null
  }
}
