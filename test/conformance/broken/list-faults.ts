import type { StoreQuery } from '../../../src/ports/queries.ts'
import type { Write } from '../../../src/ports/store.ts'
import { brokenStore } from './broken-adapter.ts'

/** Stores that list or count what they should not. */
export const listFaults = [
  brokenStore(
    'counts nothing as null',
    (store) => ({
      count: async (tenant, query) => (await store.count(tenant, query)) || (null as unknown as number),
    }),
    [
      'store.tenants.query',
      'store.query.standings',
      'store.query.promises',
      'store.query.spells',
      'store.query.disputes',
      'store.query.actions',
      'store.query.accounts',
      'store.query.messages',
      'store.query.replies',
      'store.query.links',
      'store.query.events',
      'store.query.expired',
      'store.query.nothing',
      'store.count.current',
    ],
  ),
  brokenStore(
    'counts one page',
    (store) => ({ count: async (tenant, query) => Math.min(1_000, await store.count(tenant, query)) }),
    ['store.count.whole'],
  ),
  brokenStore(
    'counts without looking at the day',
    (store) => ({
      count: (tenant, query) => {
        const { to: _to, ...others } = query as StoreQuery & { readonly to?: string }
        return store.count(tenant, query.list === 'expired' ? query : (others as StoreQuery))
      },
    }),
    [
      'store.query.promises',
      'store.query.disputes',
      'store.query.actions',
      'store.query.messages',
      'store.query.links',
      'store.count.current',
    ],
  ),
  brokenStore(
    'counts once and remembers',
    (store) => {
      const counts = new Map<string, number>()
      return {
        count: async (tenant, query) => {
          const name = JSON.stringify([tenant, query])
          if (!counts.has(name)) counts.set(name, await store.count(tenant, query))
          return counts.get(name) ?? 0
        },
      }
    },
    ['store.count.current'],
  ),
  brokenStore(
    'ignores filters it does not know',
    (store) => ({
      query: (tenant, query, page) => store.query(tenant, withoutUnknown(query), page),
      count: (tenant, query) => store.count(tenant, withoutUnknown(query)),
    }),
    ['store.query.unknown'],
  ),
  brokenStore(
    'looks for the text undefined',
    (store) => ({
      query: (tenant, query, page) => store.query(tenant, withTexts(query), page),
      count: (tenant, query) => store.count(tenant, withTexts(query)),
    }),
    ['store.query.not-given'],
  ),
  brokenStore(
    'looks at the first state only',
    (store) => ({
      query: (tenant, query, page) => store.query(tenant, firstState(query), page),
      count: (tenant, query) => store.count(tenant, firstState(query)),
    }),
    ['store.commit.keys-moved', 'store.query.actions', 'store.query.messages'],
  ),
  brokenStore(
    'takes no states for all',
    (store) => ({
      query: (tenant, query, page) => store.query(tenant, allStates(query), page),
      count: (tenant, query) => store.count(tenant, allStates(query)),
    }),
    ['store.query.actions'],
  ),
  brokenStore(
    'leaves out the last day',
    (store) => ({
      query: (tenant, query, page) => store.query(tenant, dayBefore(query), page),
      count: (tenant, query) => store.count(tenant, dayBefore(query)),
    }),
    [
      'store.query.promises',
      'store.query.disputes',
      'store.query.actions',
      'store.query.messages',
      'store.query.links',
      'store.query.expired',
      'store.count.current',
    ],
  ),
  brokenStore(
    'folds the case of keys',
    (store) => ({
      commit: (tenant, commit) =>
        store.commit(tenant, {
          ...commit,
          writes: commit.writes.map((write) => ({ ...write, keys: fold(write.keys) })),
        }),
      query: (tenant, query, page) => store.query(tenant, fold(query), page),
      count: (tenant, query) => store.count(tenant, fold(query)),
    }),
    [
      'store.query.standings',
      'store.query.promises',
      'store.query.spells',
      'store.query.disputes',
      'store.query.actions',
      'store.query.accounts',
      'store.query.replies',
      'store.query.links',
      'store.query.events',
      'store.query.expired',
      'store.query.version-order',
      'store.query.exact-values',
    ],
  ),
  brokenStore(
    'keeps truth as text',
    (store) => ({
      commit: (tenant, commit) =>
        store.commit(tenant, {
          ...commit,
          writes: commit.writes.map((write) => ({ ...write, keys: truthAsText(write.keys) })),
        }),
    }),
    ['store.query.standings', 'store.query.accounts', 'store.query.typed-values'],
  ),
  brokenStore(
    'keeps no value as the text null',
    (store) => ({
      commit: (tenant, commit) =>
        store.commit(tenant, {
          ...commit,
          writes: commit.writes.map((write) => ({ ...write, keys: nullAsText(write.keys) })),
        }),
    }),
    [
      'store.query.promises',
      'store.query.spells',
      'store.query.disputes',
      'store.query.actions',
      'store.query.messages',
      'store.query.replies',
      'store.query.links',
      'store.query.no-value',
      'store.query.no-sort-value',
    ],
  ),
]

const withoutUnknown = (query: StoreQuery): StoreQuery => {
  const unknown = ['owner', 'constructor', 'documents']
  return Object.fromEntries(
    Object.entries(query).filter(([key]) => !unknown.includes(key)),
  ) as unknown as StoreQuery
}

const withTexts = (query: StoreQuery): StoreQuery =>
  Object.fromEntries(
    Object.entries(query).map(([key, value]) => [
      key,
      value === undefined ? 'undefined' : (value as unknown),
    ]),
  ) as unknown as StoreQuery

const firstState = (query: StoreQuery): StoreQuery =>
  'states' in query ? ({ ...query, states: query.states.slice(0, 1) } as StoreQuery) : query

const allStates = (query: StoreQuery): StoreQuery =>
  query.list === 'actions' && query.states.length === 0
    ? { ...query, states: ['planned', 'awaiting-confirmation', 'confirmed', 'done', 'cancelled', 'failed'] }
    : query

const dayBefore = (query: StoreQuery): StoreQuery =>
  'to' in query && query.to !== undefined
    ? { ...query, to: `${query.to.slice(0, -1)}${previous(query.to.slice(-1))}` }
    : query

const previous = (character: string): string => String.fromCharCode(character.charCodeAt(0) - 1)

const fold = <T extends object>(values: T): T =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      key !== 'list' && typeof value === 'string' ? value.toLowerCase() : (value as unknown),
    ]),
  ) as T

const truthAsText = (keys: Write['keys']): Write['keys'] =>
  Object.fromEntries(
    Object.entries(keys).map(([key, value]) => [key, typeof value === 'boolean' ? String(value) : value]),
  )

const nullAsText = (keys: Write['keys']): Write['keys'] =>
  Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, value ?? 'null']))
