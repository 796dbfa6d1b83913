import { RedressError } from '../kernel/errors/redress-error.ts'
import type { DocumentKind } from '../ports/documents.ts'
import type { StoreQuery } from '../ports/queries.ts'
import type { Condition } from './conditions.ts'
import type { KeyValue } from './key-value.ts'
import { listPlans, type ListPlan } from './lists.ts'

/** A query as an adapter answers it: the list, the kind of document in it, and what must hold of each. */
export interface ReadQuery {
  readonly plan: ListPlan
  readonly kind: DocumentKind
  readonly conditions: readonly Condition[]
}

/**
 * Reads a query off the closed list. A filter that is `undefined` counts as left out.
 *
 * @throws {RedressError} `query-unknown` when the query names a list or a filter that is not in the closed list, or leaves
 * out a filter that its list needs.
 * @example
 * ```ts
 * const { kind, conditions, plan } = readQuery({ list: 'disputes', state: 'open', from: '2026-12-01' })
 * kind // 'dispute'
 * conditions // state is one of ['open'], openedOn at least '2026-12-01'
 * plan.sort // ['openedOn']
 * ```
 */
export function readQuery(query: StoreQuery): ReadQuery {
  const plan = listPlans.get(query.list)
  if (plan === undefined) throw unknown(query.list, null)
  const conditions: Condition[] = []
  for (const [property, value] of Object.entries(query) as [string, unknown][]) {
    if (property === 'list' || (property === 'kind' && plan.kind === null) || value === undefined) continue
    if (!Object.hasOwn(plan.filters, property)) throw unknown(plan.name, property)
    addConditions(plan, property, value, conditions)
  }
  const missing = plan.needed.find((key) => !conditions.some((condition) => asks(condition, key)))
  if (missing !== undefined) throw unknown(plan.name, propertyOf(plan, missing))
  return { plan, kind: kindOf(plan, query), conditions }
}

function addConditions(plan: ListPlan, property: string, value: unknown, conditions: Condition[]): void {
  for (const { key, test } of plan.filters[property] ?? []) {
    if (test === 'is-one-of') conditions.push({ test: 'is', key, values: [...new Set(value as KeyValue[])] })
    else if (test === 'is') conditions.push({ test, key, values: [value as KeyValue] })
    else if (test !== 'names-subject') conditions.push({ test, key, value: value as KeyValue })
    else conditions.push({ test: 'is', key: plan.subjects?.each ?? key, values: [value as KeyValue] })
  }
}

const asks = (condition: Condition, key: string): boolean => condition.test === 'is' && condition.key === key

function kindOf(plan: ListPlan, query: StoreQuery): DocumentKind {
  if (plan.kind !== null) return plan.kind
  if (!('kind' in query)) throw unknown(plan.name, 'kind')
  return query.kind
}

function propertyOf({ filters, subjects }: ListPlan, missing: string): string {
  const key = missing === subjects?.each ? subjects.key : missing
  const [property] = Object.entries(filters).find(([, tests]) => tests.some((test) => test.key === key)) ?? []
  return property ?? missing
}

function unknown(list: string, property: string | null): RedressError {
  const what =
    property === null ? `no list is named so` : `the list has no filter, or needs one, named ${property}`
  return new RedressError('query-unknown', `The query of ${list} cannot be answered: ${what}.`, {
    list,
    property,
  })
}
