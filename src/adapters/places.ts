import { compareIds } from '../kernel/ids.ts'
import type { DocumentKeys } from '../ports/documents.ts'
import { compareValues, keyValue, type KeyValue } from './key-value.ts'
import type { ListPlan } from './lists.ts'

/** The place of a document in a list: the values it is sorted by, and its id. */
export interface Place {
  readonly values: readonly KeyValue[]
  readonly id: string
}

/**
 * The place that its keys give a document in a list; `null` when it lacks a key that the list is sorted by, and so is not
 * in it. Where a document appears once for each of its subjects, pass the keys of one of its `appearances`.
 *
 * @example
 * ```ts
 * const { plan } = readQuery({ list: 'disputes' })
 * placeIn(plan, { state: 'open', openedOn: '2026-12-01' }, 'd-7') // { values: ['2026-12-01'], id: 'd-7' }
 * placeIn(plan, { state: 'open' }, 'd-8') // null
 * ```
 */
export function placeIn({ sort }: ListPlan, keys: DocumentKeys, id: string): Place | null {
  const values: KeyValue[] = []
  for (const key of sort) {
    const value = keyValue(keys, key)
    if (value === null) return null
    values.push(value)
  }
  return { values, id }
}

/**
 * The order of a list: by its sort values one after the other, then by id, texts by their bytes in UTF-8. Negative when
 * the first comes first.
 *
 * @example
 * ```ts
 * const places = ['d-10', 'd-9'].map((id) => ({ values: ['2026-12-01'], id }))
 * places.sort(comparePlaces).map(({ id }) => id) // ['d-10', 'd-9']
 * ```
 */
export function comparePlaces(a: Place, b: Place): number {
  for (const [at, value] of a.values.entries()) {
    const comparison = compareKeyValues(value, b.values[at] as KeyValue)
    if (comparison !== 0) return comparison
  }
  return compareIds(a.id, b.id)
}

/** Values of two types come in an order too: a sort needs one. */
function compareKeyValues(a: KeyValue, b: KeyValue): number {
  const comparison = compareValues(a, b)
  return Number.isNaN(comparison) ? compareIds(typeof a, typeof b) : comparison
}
