import { sql, type RawBuilder } from 'kysely'

import type { Dialect, Field } from './dialect.ts'

/** SQLite: one writer at a time, who waits for the one before. */
export const sqlite: Dialect = {
  isolation: null,
  hasManyWriters: false,
  rows: (json, fields) => {
    const reads = fields.map((field) => sql`${readOf(field)} as ${sql.ref(field.name)}`)
    return sql`(select ${sql.join(reads)} from json_each(${json})) as r`
  },
  value: (value, type) => (type === 'amount' ? sql`cast(${value} as integer)` : sql`${value}`),
  textOf: (column) => column,
  quoted: (column) => sql`json_quote(${column})`,
  jsonOf: (column) => sql`${column}`,
  // A statement that fails has an answer: the database is in this process.
  failureOf: () => 'refused',
}

function readOf({ name, type }: Field): RawBuilder<unknown> {
  const path = sql.lit(`$.${name}`)
  if (type === 'document') return sql`value -> ${path}`
  return type === 'amount' ? sql`cast(value ->> ${path} as integer)` : sql`value ->> ${path}`
}
