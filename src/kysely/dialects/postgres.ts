import { sql } from 'kysely'

import type { Dialect, Failure, RowsOf } from './dialect.ts'
import { documentFields, idFields, refFields, subjectFields, type Field } from './fields.ts'

const types: Readonly<Record<Field['type'], string>> = {
  text: 'text',
  flag: 'boolean',
  day: 'date',
  instant: 'timestamptz',
  amount: 'bigint',
  count: 'bigint',
  document: 'jsonb',
}

const refsIn = rowsOf(refFields)

/** PostgreSQL, PGlite, and what speaks as they do. */
export const postgres: Dialect = {
  isolation: 'read committed',
  hasManyWriters: true,
  ids: rowsOf(idFields),
  refs: refsIn,
  documentsNamed: (refs, tenant, lock) => sql`${refsIn(refs)} cross join lateral (
      select * from redress_document
      where tenant = ${tenant} and kind = r.kind and id = r.id
      limit 1 ${lock ? sql`for no key update` : sql``}) as d`,
  documents: rowsOf(documentFields),
  subjects: rowsOf(subjectFields),
  quotedId: 'to_json(d.id)::text',
  documentText: `coalesce(d.document::text, 'null')`,
  value: (value, type) => sql`cast(${value} as ${sql.raw(types[type])})`,
  textOf: (column, type) => {
    if (type === 'day') return `to_char(${column}, 'YYYY-MM-DD')`
    if (type !== 'instant') return column
    return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  },
  bytewise: (column) => `${column} collate "C"`,
  daysUntil: (from, day) => sql`(cast(${day} as date) - ${from})`,
  textField: (column, name) => sql`cast(${sql.ref(column)} as jsonb) ->> cast(${name} as text)`,
  sum: (amount) => sql`cast(sum(${amount}) as text)`,
  jsonObject: 'json_build_object',
  jsonArray: 'json_agg',
  failureOf,
}

function rowsOf(fields: readonly Field[]): RowsOf {
  const definitions = sql.raw(fields.map(({ name, type }) => `${name} ${types[type]}`).join(', '))
  return (json) => sql`jsonb_to_recordset(cast(${json} as jsonb)) as r(${definitions})`
}

/** Serialization failures and deadlocks; a commit that waited is decided on anew. */
const overtaken = new Set(['40001', '40P01'])

/** Connections lost, servers going down, and a statement that nobody knows the end of. */
const unanswered = /^(?:08|57P|40003)/

function failureOf(error: unknown): Failure {
  const state = sqlState(error)
  if (state === null || unanswered.test(state)) return 'unanswered'
  return overtaken.has(state) ? 'overtaken' : 'refused'
}

/** What a server answered has a state of five characters; what the connection met has none. */
const sqlStates = /^(?:\d[\dA-Z]|F0|HV|P0|XX)[\dA-Z]{3}$/

function sqlState(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  const { code } = error
  return typeof code === 'string' && sqlStates.test(code) ? code : null
}
