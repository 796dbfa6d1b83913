import type { TenantId } from '../../../src/kernel/ids.ts'
import type { Stored } from '../../../src/ports/documents.ts'
import type { StoreQuery } from '../../../src/ports/queries.ts'
import type { PageRequest } from '../../../src/ports/page.ts'
import type { Store } from '../../../src/ports/store.ts'
import { brokenStore } from './broken-adapter.ts'

/** Stores that turn pages badly, or list in another order. */
export const pageFaults = [
  brokenStore(
    'pages by offset',
    (store) => ({ query: (tenant, query, page) => pageByOffset(store, tenant, query, page, (all) => all) }),
    ['store.query.steady', 'store.query.cursor-outlives'],
  ),
  brokenStore(
    'orders ids as a language does',
    (store) => {
      const { compare } = new Intl.Collator('en')
      return { query: reordering(store, (a, b) => compare(a.id, b.id)) }
    },
    [
      'store.query.accounts',
      'store.query.id-order',
      'store.query.id-order-astral',
      'store.query.id-order-hostile',
    ],
  ),
  brokenStore(
    'orders ids by UTF-16 units',
    (store) => ({ query: reordering(store, (a, b) => (a.id < b.id ? -1 : 1)) }),
    ['store.query.accounts', 'store.query.id-order-astral', 'store.query.id-order-hostile'],
  ),
  brokenStore(
    'goes on behind all documents of the same day',
    (store) => {
      const days = new Map<string, unknown>()
      return {
        commit: (tenant, commit) => {
          for (const { kind, id, keys } of commit.writes) days.set(`${tenant}/${kind}/${id}`, keys.on ?? null)
          return store.commit(tenant, commit)
        },
        query: async (tenant, query, { limit, after }) => {
          const start = await store.query(tenant, query, { limit, ...(after === undefined ? {} : { after }) })
          const last = start.documents.at(-1)
          const dayOf = ({ kind, id }: Stored) => days.get(`${tenant}/${kind}/${id}`) ?? null
          let next = start.next
          while (next !== null && last !== undefined && dayOf(last) !== null) {
            const following = await store.query(tenant, query, { limit: 1, after: next })
            const [first] = following.documents
            if (first === undefined || dayOf(first) !== dayOf(last)) break
            next = following.next
          }
          return { documents: start.documents, next }
        },
      }
    },
    [
      'store.query.promises',
      'store.query.actions',
      'store.query.ties',
      'store.query.pages',
      'store.query.full-page',
    ],
  ),
  brokenStore(
    'gives a cursor on the last page when it is full',
    (store) => {
      const end = 'end'
      return {
        query: async (tenant, query, page) => {
          if (page.after === end) return { documents: [], next: null }
          const { documents, next } = await store.query(tenant, query, page)
          return { documents, next: documents.length === page.limit ? (next ?? end) : next }
        },
      }
    },
    ['store.query.full-page'],
  ),
  brokenStore(
    'starts again when it does not know the cursor',
    (store) => ({
      query: (tenant, query, page) =>
        store.query(tenant, query, page).catch((error: { readonly code: string }) => {
          if (error.code !== 'cursor-invalid') throw error
          return store.query(tenant, query, { limit: page.limit })
        }),
    }),
    ['store.query.cursor-invalid'],
  ),
  brokenStore(
    'loses its place when the document of a cursor has moved',
    (store) => {
      const ids = new Map<string, Stored>()
      return {
        query: async (tenant, query, { limit, after }) => {
          const known = after === undefined ? undefined : ids.get(after)
          const [now] = known === undefined ? [] : await store.get(tenant, [known])
          const isGone = known !== undefined && now?.version !== known.version
          const page = await store.query(tenant, query, {
            limit,
            ...(after === undefined || isGone ? {} : { after }),
          })
          const last = page.documents.at(-1)
          if (page.next !== null && last !== undefined) ids.set(page.next, last)
          return page
        },
      }
    },
    ['store.query.cursor-outlives'],
  ),
  brokenStore(
    'takes any limit and gives at most 1,000',
    (store) => ({
      query: (tenant, query, page) =>
        store.query(tenant, query, {
          ...page,
          limit: Math.min(1_000, Math.max(1, Math.floor(page.limit) || 1)),
        }),
    }),
    ['store.query.limit'],
  ),
  brokenStore(
    'gives at most 999 documents on a page',
    (store) => ({
      query: (tenant, query, page) =>
        store.query(tenant, query, page.limit === 1_000 ? { ...page, limit: 999 } : page),
    }),
    ['store.query.largest-page'],
  ),
  brokenStore('orders versions as texts', (store) => ({ query: reorderingEvents(store) }), [
    'store.query.version-order',
  ]),
]

type Query = Store['query']
type Order = (a: Stored, b: Stored) => number

async function readAll(store: Store, tenant: TenantId, query: StoreQuery): Promise<readonly Stored[]> {
  const documents: Stored[] = []
  let after: string | undefined
  do {
    const page = await store.query(tenant, query, { limit: 1_000, ...(after === undefined ? {} : { after }) })
    documents.push(...page.documents)
    after = page.next ?? undefined
  } while (after !== undefined)
  return documents
}

/** Pages a changed list; refuses what the reference refuses. */
async function pageByOffset(
  store: Store,
  tenant: TenantId,
  query: StoreQuery,
  { limit, after }: PageRequest,
  change: (all: readonly Stored[]) => readonly Stored[],
) {
  const isOffset = after === undefined || new RegExp(`^${query.list} \\d+$`).test(after)
  const refused = isOffset ? { limit } : { limit, after: `no cursor ${after}` }
  await store.query(tenant, query, refused)
  const all = change(await readAll(store, tenant, query))
  const from = Number(after?.split(' ')[1] ?? 0)
  const next = from + limit < all.length ? `${query.list} ${from + limit}` : null
  return { documents: all.slice(from, from + limit), next }
}

/** Lists without sort keys, in another order of ids; pages go by the id. */
const reordering =
  (store: Store, order: Order): Query =>
  async (tenant, query, page) => {
    if (query.list !== 'accounts') return store.query(tenant, query, page)
    const prefix = 'accounts after '
    if (page.after !== undefined && !page.after.startsWith(prefix))
      return store.query(tenant, query, { ...page, after: 'none' })
    await store.query(tenant, query, { limit: page.limit })
    const all = (await readAll(store, tenant, query)).toSorted(order)
    const last = page.after?.slice(prefix.length)
    const from = last === undefined ? 0 : all.findIndex(({ id }) => id === last) + 1
    const documents = all.slice(from, from + page.limit)
    return {
      documents,
      next: from + page.limit < all.length ? `${prefix}${documents.at(-1)?.id ?? ''}` : null,
    }
  }

const reorderingEvents =
  (store: Store): Query =>
  async (tenant, query, page) => {
    if (query.list !== 'events') return store.query(tenant, query, page)
    const versionOf = ({ id }: Stored) => id.split('-')[1] ?? ''
    const isNumbered = (all: readonly Stored[]) => all.every(({ id }) => /^E-\d+$/.test(id))
    return pageByOffset(store, tenant, query, page, (all) =>
      isNumbered(all) ? all.toSorted((a, b) => (versionOf(a) < versionOf(b) ? -1 : 1)) : all,
    )
  }
