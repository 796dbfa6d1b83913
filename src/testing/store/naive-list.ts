import { compareIds } from '../../kernel/ids.ts'
import type { DocumentKeys, SubjectVersion } from '../../ports/documents.ts'
import type { StoreQuery } from '../../ports/queries.ts'
import { queryTable, type FilterTest } from '../../ports/query-table.ts'
import type { Write } from '../../ports/store.ts'

type Value = DocumentKeys[string] | undefined

/** The ids a query lists, found by trying every document: slow, and simple enough to be believed. */
export function listNaively(query: StoreQuery, writes: readonly Write[]): readonly string[] {
  const { filters, sort } = queryTable[query.list]
  const asked = Object.entries(query).filter(([property]) => property !== 'list' && property !== 'kind')
  const matches = (write: Write): boolean =>
    asked.every(([property, given]) =>
      (filters[property] ?? []).every(({ key, test }) => passes(test, write.keys[key], given)),
    )
  return writes
    .filter((write) => write.kind === kindOf(query) && isSortable(query, write) && matches(write))
    .sort(
      (a, b) =>
        compareAll(sort.map((key) => [sortValue(query, a, key), sortValue(query, b, key)])) ||
        compareIds(a.id, b.id),
    )
    .map(({ id }) => id)
}

const kindOf = (query: StoreQuery): string =>
  query.list === 'expired' ? query.kind : (queryTable[query.list].kind ?? '')

const isSortable = (query: StoreQuery, write: Write): boolean =>
  queryTable[query.list].sort.every((key) => !isNothing(sortValue(query, write, key)))

/** The events of a subject are sorted by the version they gave it. */
function sortValue(query: StoreQuery, { keys }: Write, key: string): Value {
  if (query.list !== 'events') return keys[key]
  const subjects = (keys.subjects ?? []) as readonly SubjectVersion[]
  return subjects.find(([subject]) => subject === query.subject)?.[1]
}

function passes(test: FilterTest, value: Value, given: unknown): boolean {
  if (isNothing(value)) return false
  switch (test) {
    case 'is':
      return value === given
    case 'is-one-of':
      return (given as readonly Value[]).includes(value)
    case 'names-subject':
      return (value as readonly SubjectVersion[]).some(([subject]) => subject === given)
    case 'at-most':
      return compare(value, given) <= 0
    case 'at-least':
      return compare(value, given) >= 0
    case 'above':
      return compare(value, given) > 0
  }
}

const isNothing = (value: Value): value is null | undefined => value === null || value === undefined

const compare = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareIds(a as string, b as string)

const compareAll = (pairs: readonly (readonly [unknown, unknown])[]): number =>
  pairs.map(([a, b]) => compare(a, b)).find((order) => order !== 0) ?? 0
