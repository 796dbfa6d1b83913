import type { DocumentKeys, DocumentKind, SubjectVersion } from '../ports/documents.ts'
import type { StoreQuery } from '../ports/queries.ts'
import { queryTable, type QueryFilter } from '../ports/query-table.ts'

/** The key that holds a document's subjects, and the one that stands for each in its appearances. */
export interface ListSubjects {
  readonly key: string
  readonly each: string
}

/** A list of the closed query list, ready to be kept and asked: read off the query table, nothing is added. */
export interface ListPlan {
  readonly name: StoreQuery['list']
  /** `null`: every kind has a list of its own. */
  readonly kind: DocumentKind | null
  readonly filters: Readonly<Record<string, readonly QueryFilter[]>>
  readonly sort: readonly string[]
  readonly indexes: readonly (readonly string[])[]
  /** The keys that every query of the list must filter by: there is no index without them. */
  readonly needed: readonly string[]
  /** All keys that the list reads of a document. */
  readonly keys: readonly string[]
  /** Where a document appears once for each of several subjects. */
  readonly subjects: ListSubjects | null
}

/** Stands for each of a document's subjects in its appearances. */
const subjectKey = 'subject'

const names = Object.keys(queryTable) as readonly StoreQuery['list'][]

/** By name, without the names every object inherits. */
export const listPlans: ReadonlyMap<string, ListPlan> = new Map(names.map((name) => [name, planList(name)]))

const plansOfAllKinds = [...listPlans.values()].filter(({ kind }) => kind === null)
const plansByKind = new Map<DocumentKind, readonly ListPlan[]>()

/**
 * The lists that documents of a kind can appear in, for a store that keeps its own indexes: each write enters or leaves
 * these, and no others.
 *
 * @example
 * ```ts
 * listsOf('dispute').map(({ name }) => name) // ['disputes', 'expired']
 * ```
 */
export function listsOf(kind: DocumentKind): readonly ListPlan[] {
  let plans = plansByKind.get(kind)
  if (plans === undefined) {
    plans = [...[...listPlans.values()].filter((plan) => plan.kind === kind), ...plansOfAllKinds]
    plansByKind.set(kind, plans)
  }
  return plans
}

/**
 * The keys of each appearance that a document makes in a list. It is one, with the keys as they are, but in the history of
 * events: an event appears once for each of its subjects, with `subject` and the `version` it gave that subject; where one
 * is named twice, the last version counts.
 *
 * @example
 * ```ts
 * const { plan } = readQuery({ list: 'events', subject: 'dispute/d-1' })
 * appearances(plan, { subjects: [['dispute/d-1', 3], ['standing/F-1', 9]] })
 * // { subject: 'dispute/d-1', version: 3 } and { subject: 'standing/F-1', version: 9 }
 * ```
 */
export function appearances({ subjects: named }: ListPlan, keys: DocumentKeys): readonly DocumentKeys[] {
  if (named === null) return [keys]
  const { key, each } = named
  const { [key]: subjects, ...others } = keys
  if (!Array.isArray(subjects)) return []
  const versions = new Map(subjects as readonly SubjectVersion[])
  return [...versions].map(([subject, version]) => ({ ...others, [each]: subject, version }))
}

function planList(name: StoreQuery['list']): ListPlan {
  const { kind, filters, sort, indexes } = queryTable[name]
  const allFilters = Object.values(filters).flat()
  const naming = allFilters.find(({ test }) => test === 'names-subject')
  const filterKeys = allFilters.map(({ key }) => key)
  return {
    name,
    kind,
    filters,
    sort,
    indexes,
    needed: indexes.reduce((common, index) => common.filter((key) => index.includes(key))),
    keys: [...new Set([...sort, ...indexes.flat(), ...filterKeys])],
    subjects: naming === undefined ? null : { key: naming.key, each: subjectKey },
  }
}
