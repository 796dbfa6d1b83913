import { minorUnits } from '../../kernel/money/minor-units.ts'
import type { DocumentKeys, DocumentRef, SubjectVersion } from '../../ports/documents.ts'
import type { Write } from '../../ports/store.ts'
import { columns } from '../dialects/columns.ts'
import { requireTyped } from '../dialects/typed-value.ts'

/** The rows of document names. Rows travel as one JSON text, so that a statement has one parameter whatever their number. */
export function refRows(refs: readonly DocumentRef[]): string {
  return JSON.stringify(refs.map(({ kind, id }) => ({ kind, id })))
}

/**
 * The row of a document, with the version it will have; `json` is the document's own text.
 *
 * @throws {RedressError} `document-invalid` when a key is of another type than its column.
 */
export function documentRow(write: Write, json: string): string {
  const { kind, id, from } = write
  const row: Record<string, unknown> = { kind, id, version: from + 1 }
  for (const column of columns) {
    const value = valueOf(write.keys, column.key)
    if (value === null) continue
    requireTyped(write, column, value)
    row[column.name] = column.type === 'amount' ? String(minorUnits(value as string)) : value
  }
  return `${JSON.stringify(row).slice(0, -1)},"document":${json}}`
}

/** The row that stands for a document whose absence a commit relies on. */
export function absenceRow({ kind, id }: DocumentRef): string {
  return JSON.stringify({ kind, id, version: 0 })
}

/** One row for each subject of an event; of a subject named twice, the last version. */
export function subjectRows({ id, keys: { subjects } }: Write): readonly string[] {
  if (!Array.isArray(subjects)) return []
  const versions = new Map(subjects as readonly SubjectVersion[])
  return Array.from(versions, ([subject, version]) => JSON.stringify({ subject, version, event: id }))
}

function valueOf(keys: DocumentKeys, key: string): DocumentKeys[string] {
  return Object.hasOwn(keys, key) ? (keys[key] ?? null) : null
}
