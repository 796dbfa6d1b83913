import type { Pool, PoolClient } from 'pg'
import type { Commit } from 'redress'

const columns = [
  'cause',
  'channel',
  'collector',
  'creditAwaited',
  'currency',
  'customer',
  'dispute',
  'disputed',
  'expiresAt',
  'from',
  'held',
  'inDispute',
  'item',
  'ledger',
  'mode',
  'on',
  'openedOn',
  'readyAt',
  'reason',
  'receivedAt',
  'resolver',
  'state',
  'status',
  'until',
  'watched',
] as const

const names =
  'cause, channel, collector, credit_awaited, currency, customer, dispute, disputed_minor, expires_at, from_day, held, in_dispute, item, ledger, mode, on_day, opened_on, ready_at, reason, received_at, resolver, state, status, until_day, watched'

/** What one would write without the library: look at the items, insert the rows, name the events' subjects, commit. */
export async function writeByHand(pool: Pool, commit: Commit): Promise<void> {
  const client = await pool.connect()
  await writeOn(client, commit)
  client.release()
}

async function writeOn(client: PoolClient, { writes }: Commit): Promise<void> {
  await client.query('begin')
  const items = writes.filter(({ kind }) => kind === 'standing').map(({ id }) => id)
  await client.query(
    `select id, version from redress_document where tenant = 'main' and kind = 'standing' and id = any($1)
     order by id for update`,
    [items],
  )
  const parameters: unknown[] = []
  const rows = writes.map(({ kind, id, from, document, keys }) => {
    const values = columns.map((key) =>
      key === 'disputed' && typeof keys[key] === 'string' ? keys[key].replace('.', '') : (keys[key] ?? null),
    )
    const at = parameters.length
    parameters.push(kind, id, from + 1, JSON.stringify(document))
    for (const value of values) parameters.push(value)
    return `('main', ${Array.from({ length: 4 + values.length }, (_, n) => `$${at + n + 1}`).join()})`
  })
  await client.query(
    `insert into redress_document (tenant, kind, id, version, document, ${names}) values ${rows.join()}
     on conflict (tenant, kind, id) do update set version = excluded.version, document = excluded.document`,
    parameters,
  )
  const subjects: unknown[] = []
  const named = writes.flatMap(({ id, keys }) =>
    (Array.isArray(keys['subjects']) ? (keys['subjects'] as [string, number][]) : []).map(
      ([subject, version]) => {
        subjects.push(subject, version, id)
        return `('main', $${subjects.length - 2}, $${subjects.length - 1}, $${subjects.length})`
      },
    ),
  )
  await client.query(
    `insert into redress_subject (tenant, subject, version, event) values ${named.join()}`,
    subjects,
  )
  await client.query('commit')
}
