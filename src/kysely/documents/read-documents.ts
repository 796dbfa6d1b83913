import { sql, type QueryExecutorProvider } from 'kysely'

import { onceEach } from '../../adapters/once-each.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { DocumentKind, DocumentRef, Json, Stored } from '../../ports/documents.ts'
import type { Dialect } from '../dialects/dialect.ts'
import { refRows } from './rows.ts'

/** A document as a statement answers it. */
export type DocumentRow = {
  readonly kind: string
  /** As JSON. */
  readonly id: string
  readonly version: number | string
  readonly document: string
}

/** Reads documents by kind and id in one statement, each once. */
export async function readDocuments(
  db: QueryExecutorProvider,
  { documentsNamed, quotedId, documentText }: Dialect,
  tenant: TenantId,
  refs: readonly DocumentRef[],
): Promise<readonly Stored[]> {
  const asked = onceEach(refs)
  if (asked.length === 0) return []
  const { rows: found } = await sql<DocumentRow>`
    select d.kind, ${sql.raw(quotedId)} as id, d.version, ${sql.raw(documentText)} as document
    from ${documentsNamed(refRows(asked), tenant, false)}
    where d.version > 0`.execute(db)
  return found.map(storedOf)
}

/** The document of a row. */
export function storedOf({ kind, id, version, document }: DocumentRow): Stored {
  return {
    kind: kind as DocumentKind,
    id: JSON.parse(id) as string,
    version: Number(version),
    document: JSON.parse(document) as Json,
  }
}
