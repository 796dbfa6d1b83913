import { sql } from 'kysely'

import type { SqlDatabase } from '../../support/databases/sql-database.ts'

/**
 * So many documents of each listed kind under the tenant `main`, made by the database itself: keys repeat with different
 * periods, so that no index stands for another.
 */
export async function fillTables({ db, dialect }: SqlDatabase, count: number): Promise<void> {
  const numbers =
    dialect === 'postgres'
      ? sql`generate_series(1, ${sql.lit(count)}) as n`
      : sql`(with recursive s(n) as (select 1 union all select n + 1 from s where n < ${sql.lit(count)}) select n from s)`
  const day =
    dialect === 'postgres'
      ? (period: number) => sql`(date '2026-01-01' + (n % ${sql.lit(period)})::integer)`
      : (period: number) => sql`date('2026-01-01', '+' || (n % ${sql.lit(period)}) || ' days')`
  const instant =
    dialect === 'postgres'
      ? sql`(timestamptz '2026-01-01 00:00:00Z' + make_interval(mins => (n % 100000)::integer))`
      : sql`strftime('%Y-%m-%dT%H:%M:%fZ', '2026-01-01', '+' || (n % 100000) || ' minutes')`
  const document = dialect === 'postgres' ? sql`cast('{}' as jsonb)` : sql`'{}'`
  const flag = (period: number) => sql`(n % ${sql.lit(period)} = 0)`
  const text = (prefix: string, period: number) => sql`${sql.lit(prefix)} || (n % ${sql.lit(period)})`
  const one = (...values: readonly string[]) =>
    sql`case n % ${sql.lit(values.length)} ${sql.join(
      values.map((value, at) => sql`when ${sql.lit(at)} then ${sql.lit(value)}`),
      sql` `,
    )} end`
  const common = sql`'main', 'x' || n, 1, ${document}`
  const people = sql`${text('C-', 97)}, ${text('u', 53)}, ${text('r', 47)}`
  const columns = sql`tenant, id, version, document, customer, collector, resolver`
  const insert = async (kind: string, names: string, values: ReturnType<typeof sql>): Promise<void> => {
    await sql`
      insert into redress_document (kind, ${columns}, ${sql.raw(names)})
      select ${sql.lit(kind)}, ${common}, ${people}, ${values} from ${numbers}`.execute(db)
  }
  await insert(
    'standing',
    'ledger, status, dispute, watched, credit_awaited, from_day, currency, disputed_minor',
    sql`${one('open', 'settled', 'open')}, ${text('s', 9)}, ${text('d', 101)}, ${flag(13)},
      ${flag(17)}, ${day(300)}, 'EUR', n`,
  )
  await insert('promise', 'state, on_day', sql`${text('p', 5)}, ${day(500)}`)
  await insert('spell', 'from_day, until_day', sql`${day(300)}, ${day(400)}`)
  await insert(
    'dispute',
    'state, cause, opened_on',
    sql`${one('open', 'closed')}, ${text('c', 11)}, ${day(700)}`,
  )
  await insert(
    'action',
    'state, channel, mode, status, on_day',
    sql`${one('planned', 'confirmed', 'awaiting-confirmation', 'done', 'cancelled', 'failed', 'done')},
      ${one('phone', 'email', 'task', 'letter', 'sms')}, ${one('manual', 'automatic', 'automatic')}, ${text('s', 9)}, ${day(900)}`,
  )
  await insert('account', 'in_dispute, reason, held', sql`${flag(7)}, ${text('why', 4)}, ${flag(11)}`)
  await insert(
    'message',
    'state, ready_at, expires_at',
    sql`${one('pending', 'sending', 'sent', 'sent', 'sent')}, ${instant}, ${instant}`,
  )
  await insert('reply', 'state, received_at', sql`${one('new', 'accepted', 'dismissed')}, ${instant}`)
  await insert('link', 'expires_at', sql`${instant}`)
  await sql`
    insert into redress_subject (tenant, subject, version, event)
    select 'main', ${text('dispute/d', 49)}, n, 'e' || n from ${numbers}`.execute(db)
  await sql`
    insert into redress_document (tenant, kind, id, version, document)
    select 'main', 'event', 'e' || n, 1, ${document} from ${numbers}`.execute(db)
  // SQLite is rarely analyzed; once it is, and has one tenant only, it sorts what has expired.
  if (dialect === 'postgres') await sql`analyze`.execute(db)
}
