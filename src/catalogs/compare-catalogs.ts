import { isDeepEqual } from '../kernel/deep-equal.ts'
import type { Catalog } from './catalog.ts'
import type {
  CatalogChange,
  CatalogField,
  CatalogPart,
  CatalogUse,
  ChangeEffect,
  EntryField,
} from './catalog-change.ts'
import type { Status } from './status.ts'

/** An entry of any list; those of the plain lists have labels only. */
type Entry = Pick<Status, 'id' | 'active' | 'labels'> & Partial<Status>

/** The lists of a catalog, in its order. */
const catalogParts = [
  'statuses',
  'customerDisputeReasons',
  'rootCauses',
  'resolutionCodes',
] as const satisfies readonly CatalogPart[]

const catalogFields = ['languages', 'delay', 'defaultResolved'] as const satisfies readonly CatalogField[]

// A record, so that a new field of a status does not compile until it is named here.
const entryFields = Object.keys({
  labels: null,
  type: null,
  delay: null,
  department: null,
  family: null,
  template: null,
  channel: null,
  mode: null,
  resolver: null,
  dunning: null,
  serviceLevelDelay: null,
  resolvedAs: null,
  next: null,
} satisfies Readonly<Record<EntryField, null>>) as readonly EntryField[]

/** Every difference between two catalogs of the right shape, except the version and the order of entries (K-7). */
export function compareCatalogs(before: Catalog, after: Catalog, used: CatalogUse): readonly CatalogChange[] {
  return [
    ...catalogFields
      .filter((field) => !isDeepEqual(before[field], after[field]))
      .map((field) => ({ change: 'edited', list: null, id: null, field, effect: 'harmless' }) as const),
    ...catalogParts.flatMap((list) => compareEntries(list, before[list], after[list], used[list])),
  ]
}

function compareEntries(
  list: CatalogPart,
  before: readonly Entry[],
  after: readonly Entry[],
  used: readonly string[] | undefined,
): readonly CatalogChange[] {
  const was = byId(before)
  const is = byId(after)
  const usedIds = used === undefined ? was : new Set(used)
  const effectOn = (id: string): ChangeEffect => (usedIds.has(id) ? 'breaks' : 'harmless')
  return [
    ...[...is.values()].flatMap((entry): readonly CatalogChange[] => {
      const { id } = entry
      const earlier = was.get(id)
      if (earlier === undefined) return [{ change: 'added', list, id, effect: 'harmless' }]
      return [...compareActivity(list, earlier, entry), ...compareFields(list, earlier, entry, effectOn(id))]
    }),
    ...[...was.keys()]
      .filter((id) => !is.has(id))
      .map((id) => ({ change: 'deleted', list, id, effect: effectOn(id) }) as const),
  ]
}

function compareActivity(list: CatalogPart, before: Entry, { id, active }: Entry): readonly CatalogChange[] {
  if (before.active === active) return []
  return [{ change: active ? 'reactivated' : 'archived', list, id, effect: 'harmless' }]
}

/** Behaviour hangs on the type alone: all else is for people, or a proposal for gestures to come. */
function compareFields(
  list: CatalogPart,
  before: Entry,
  after: Entry,
  effectOfType: ChangeEffect,
): readonly CatalogChange[] {
  return entryFields
    .filter((field) => !isDeepEqual(before[field], after[field]))
    .map((field) => {
      const effect = field === 'type' ? effectOfType : 'harmless'
      return { change: 'edited', list, id: after.id, field, effect }
    })
}

/** Of two entries with one id the first one counts, as everywhere. */
function byId(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const first = new Map<string, Entry>()
  for (const entry of entries) if (!first.has(entry.id)) first.set(entry.id, entry)
  return first
}
