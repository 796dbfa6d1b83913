import type { DocumentKeys } from '../ports/documents.ts'
import { compareValues, keyValue, type KeyValue } from './key-value.ts'

/** What a query asks of one key: to be one of some values, or of none, which no document is; or to lie in a range. */
export type Condition =
  | { readonly test: 'is'; readonly key: string; readonly values: readonly KeyValue[] }
  | { readonly test: 'at-most' | 'at-least' | 'above'; readonly key: string; readonly value: KeyValue }

/**
 * Tells whether a document's keys meet a condition; one without the key never does. In a history, these are the keys of one
 * of the document's `appearances`.
 *
 * @example
 * ```ts
 * const [isOpen] = readQuery({ list: 'disputes', state: 'open' }).conditions
 * if (isOpen !== undefined) meets({ state: 'open', customer: 'C-1' }, isOpen) // true
 * ```
 */
export function meets(keys: DocumentKeys, condition: Condition): boolean {
  const value = keyValue(keys, condition.key)
  if (value === null) return false
  if (condition.test === 'is') return condition.values.includes(value)
  const comparison = compareValues(value, condition.value)
  if (condition.test === 'at-most') return comparison <= 0
  return condition.test === 'at-least' ? comparison >= 0 : comparison > 0
}
