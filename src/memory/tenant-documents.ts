import type { DocumentKind, DocumentRef } from '../ports/documents.ts'
import type { Write } from '../ports/store.ts'
import { listsOf, type ListPlan } from '../adapters/lists.ts'
import type { Row } from './entry.ts'
import { createListIndex, moveRow, settleIndex, type ListIndex } from './list-index.ts'

/** All that a store keeps for one tenant. */
export interface TenantDocuments {
  readonly rows: Map<DocumentKind, Map<string, Row>>
  /** By the kind of document. */
  readonly lists: Map<DocumentKind, readonly ListIndex[]>
  /** Applied commits by id, with their fingerprints. */
  readonly commits: Map<string, string>
}

export const createTenantDocuments = (): TenantDocuments => ({
  rows: new Map(),
  lists: new Map(),
  commits: new Map(),
})

export const findRow = (documents: TenantDocuments, { kind, id }: DocumentRef): Row | undefined =>
  documents.rows.get(kind)?.get(id)

/** The list of a kind, with every document in its place. */
export function findIndex(documents: TenantDocuments, plan: ListPlan, kind: DocumentKind): ListIndex {
  const index = documents.lists.get(kind)?.find((other) => other.plan === plan)
  if (index === undefined) return createListIndex(plan, 0)
  settleIndex(index)
  return index
}

export function writeDocument(documents: TenantDocuments, write: Write, json: string): void {
  const row = findRow(documents, write)
  if (row === undefined) insertRow(documents, write, json)
  else updateRow(documents, row, write, json)
}

function insertRow(documents: TenantDocuments, { kind, id, keys }: Write, json: string): void {
  const row: Row = { kind, id, version: 1, json, keys: { ...keys }, entries: [] }
  entryOf(documents.rows, kind, () => new Map<string, Row>()).set(id, row)
  for (const index of indexesOf(documents, kind)) index.waiting.push(row)
}

function updateRow(documents: TenantDocuments, row: Row, { keys }: Write, json: string): void {
  const before = row.keys
  row.version += 1
  row.json = json
  row.keys = { ...keys }
  for (const index of indexesOf(documents, row.kind)) moveRow(index, row, before)
}

const indexesOf = (documents: TenantDocuments, kind: DocumentKind): readonly ListIndex[] =>
  entryOf(documents.lists, kind, () => listsOf(kind).map(createListIndex))

function entryOf<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = create()))
  return value
}
