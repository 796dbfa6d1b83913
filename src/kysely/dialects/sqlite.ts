import { sql } from 'kysely'

import type { Dialect, RowsOf } from './dialect.ts'
import { documentFields, idFields, refFields, subjectFields, type Field } from './fields.ts'

const refsIn = rowsOf(refFields)

/** SQLite: one writer at a time, who waits for the one before. */
export const sqlite: Dialect = {
  isolation: null,
  hasManyWriters: false,
  ids: rowsOf(idFields),
  refs: refsIn,
  documentsNamed: (refs, tenant) =>
    sql`${refsIn(refs)} cross join redress_document d on d.tenant = ${tenant} and d.kind = r.kind and d.id = r.id`,
  documents: rowsOf(documentFields),
  subjects: rowsOf(subjectFields),
  quotedId: 'json_quote(d.id)',
  documentText: 'd.document',
  value: (value, type) => (type === 'amount' ? sql`cast(${value} as integer)` : sql`${value}`),
  textOf: (column) => column,
  bytewise: (column) => column,
  daysUntil: (from, day) => sql`cast(julianday(${day}) - julianday(${from}) as integer)`,
  textField: (column, name) => sql`${sql.ref(column)} ->> ${`$.${JSON.stringify(name)}`}`,
  // Sums of 64 bits overflow, and fail.
  sum: (amount) => sql`sum((${amount}) / 1000000000) || ':' || sum((${amount}) % 1000000000)`,
  jsonObject: 'json_object',
  jsonArray: 'json_group_array',
  // A statement that fails has an answer: the database is in this process.
  failureOf: () => 'refused',
}

function rowsOf(fields: readonly Field[]): RowsOf {
  const reads = sql.raw(fields.map((field) => `${readOf(field)} as ${field.name}`).join(', '))
  // Without the limit the text of a row would be written out anew for each of its fields: four times as long.
  return (json) => sql`(select ${reads} from (select value from json_each(${json}) limit -1)) as r`
}

function readOf({ name, type }: Field): string {
  if (type === 'document') return `value -> '$.${name}'`
  return type === 'amount' ? `cast(value ->> '$.${name}' as integer)` : `value ->> '$.${name}'`
}
