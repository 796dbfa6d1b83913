import { RedressError } from '../kernel/errors/redress-error.ts'
import type { DocumentKeys } from '../ports/documents.ts'
import type { StoreQuery } from '../ports/queries.ts'
import { keyValue, listPlans, type ListPlan } from './lists.ts'
import { compareValues, type KeyValue } from './order-key.ts'

/** What a query asks of one key. */
export type Condition =
  | { readonly test: 'is'; readonly key: string; readonly values: readonly KeyValue[] }
  | { readonly test: 'at-most' | 'at-least' | 'above'; readonly key: string; readonly value: KeyValue }

/** The plan of the list that a query names. */
export function planOf(query: StoreQuery): ListPlan {
  const plan = listPlans.get(query.list)
  if (plan === undefined) throw unknown(query.list, null)
  return plan
}

/** Reads the filters of a query; a property that is `undefined` counts as left out. */
export function conditionsOf(plan: ListPlan, query: StoreQuery): readonly Condition[] {
  const conditions: Condition[] = []
  for (const [property, value] of Object.entries(query) as [string, unknown][]) {
    if (property === 'list' || (property === 'kind' && plan.kind === null) || value === undefined) continue
    if (!Object.hasOwn(plan.filters, property)) throw unknown(plan.name, property)
    for (const { key, test } of plan.filters[property] ?? []) {
      if (test === 'is-one-of')
        conditions.push({ test: 'is', key, values: [...new Set(value as KeyValue[])] })
      else if (test === 'is') conditions.push({ test, key, values: [value as KeyValue] })
      else if (test !== 'names-subject') conditions.push({ test, key, value: value as KeyValue })
      else conditions.push({ test: 'is', key: plan.subjects?.each ?? key, values: [value as KeyValue] })
    }
  }
  return conditions
}

/** Tells whether a document's keys meet a condition; one without the key never does. */
export function meets(keys: DocumentKeys, condition: Condition): boolean {
  const value = keyValue(keys, condition.key)
  if (value === null) return false
  if (condition.test === 'is') return condition.values.includes(value)
  const comparison = compareValues(value, condition.value)
  if (condition.test === 'at-most') return comparison <= 0
  return condition.test === 'at-least' ? comparison >= 0 : comparison > 0
}

export function unknown(list: string, property: string | null): RedressError {
  const what =
    property === null ? `no list is named so` : `the list has no filter, or needs one, named ${property}`
  return new RedressError('query-unknown', `The query of ${list} cannot be answered: ${what}.`, {
    list,
    property,
  })
}
