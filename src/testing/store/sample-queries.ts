import type { DocumentKind } from '../../ports/documents.ts'
import { keyTypes, type KeyType } from '../../ports/key-types.ts'
import type { StoreQuery } from '../../ports/queries.ts'
import { queryTable } from '../../ports/query-table.ts'
import { sampleSubjectNames, valuesOf } from './list-samples.ts'

type List = StoreQuery['list']
type Filters = Readonly<Record<string, unknown>>

/** Queries of a list that use each of its filters alone with each value, and every two of them together. */
export function sampleQueries(list: List, kind: DocumentKind): readonly StoreQuery[] {
  const needed = neededFilters(list)
  const properties = Object.keys(queryTable[list].filters)
  const alone = properties.flatMap((property) =>
    filterValues(list, property).map((value) => ({ [property]: value })),
  )
  const pairs = properties.flatMap((first, at) =>
    properties.slice(at + 1).map((second) => pairUp(list, first, second)),
  )
  return [needed, ...alone, ...pairs].map(
    (filters) =>
      ({ list, ...(list === 'expired' ? { kind } : {}), ...needed, ...filters }) as unknown as StoreQuery,
  )
}

/** The filters that a list cannot do without. */
function neededFilters(list: List): Filters {
  switch (list) {
    case 'actions':
    case 'messages':
      return { states: valuesOf(list, 'state') }
    case 'events':
      return { subject: sampleSubjectNames[0] }
    case 'expired':
      return { to: '2026-11-30T08:00:00.000Z' }
    default:
      return {}
  }
}

function filterValues(list: List, property: string): readonly unknown[] {
  const [filter] = queryTable[list].filters[property] ?? []
  if (filter === undefined) return []
  if (filter.test === 'names-subject') return [...sampleSubjectNames, 'dispute/none', 'dispute/D']
  const values = valuesOf(list, filter.key)
  if (filter.test === 'is') return [...values, 'nobody', '']
  if (filter.test !== 'is-one-of') return [...values, ...endsOfTime(filter.key)]
  return [
    [],
    ...values.map((value) => [value]),
    values.slice(0, 2),
    values.toReversed(),
    [...values, ...values],
  ]
}

const types: Readonly<Record<string, KeyType>> = keyTypes

/** The first and the last value that a key of days or instants can have. */
const endsOfTime = (key: string): readonly string[] =>
  types[key] === 'day'
    ? ['1900-01-01', '2199-12-31']
    : ['1900-01-01T00:00:00.000Z', '2199-12-31T23:59:59.999Z']

function pairUp(list: List, first: string, second: string): Filters {
  const [a, b] = [filterValues(list, first), filterValues(list, second)]
  return { [first]: a[a.length > 3 ? 2 : 0], [second]: b[1 % b.length] }
}
