import type { Json, Stored } from '../../../src/ports/documents.ts'
import type { Store } from '../../../src/ports/store.ts'
import { brokenStore } from './broken-adapter.ts'

/** A store that changes each value of a document when it reads, or, with `keep`, when it writes. */
const rereading = (change: (value: Json) => Json) => (store: Store) => {
  const reread = (stored: Stored): Stored => ({ ...stored, document: deeply(stored.document, change) })
  return {
    get: async (...[tenant, refs]: Parameters<Store['get']>) => (await store.get(tenant, refs)).map(reread),
    query: async (...[tenant, query, page]: Parameters<Store['query']>) => {
      const { documents, next } = await store.query(tenant, query, page)
      return { documents: documents.map(reread), next }
    },
  }
}

const onTexts = (change: (text: string) => Json) => (value: Json) =>
  typeof value === 'string' ? change(value) : value

/** Stores that do not give back what they were given. */
export const documentFaults = [
  brokenStore(
    'reads texts that look like numbers as numbers',
    rereading(onTexts((text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text))),
    ['store.documents.texts-that-look-typed'],
  ),
  brokenStore(
    'reads days as instants',
    rereading(onTexts((text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00.000Z` : text))),
    ['store.documents.texts-that-look-typed', 'store.query.documents'],
  ),
  brokenStore('normalizes texts to NFC', rereading(onTexts((text) => text.normalize('NFC'))), [
    'store.documents.texts',
  ]),
  brokenStore('trims texts', rereading(onTexts((text) => text.trim())), [
    'store.documents.texts-that-look-typed',
    'store.documents.texts',
    'store.documents.large-text',
  ]),
  brokenStore('cuts texts after 65,535 units', rereading(onTexts((text) => text.slice(0, 65_535))), [
    'store.documents.large-text',
  ]),
  brokenStore('reads the empty text as null', rereading(onTexts((text) => (text === '' ? null : text))), [
    'store.documents.texts-that-look-typed',
    'store.documents.empty',
  ]),
  brokenStore(
    'drops control characters',
    rereading(onTexts((text) => [...text].filter((each) => each >= ' ' || '\t\n\r'.includes(each)).join(''))),
    ['store.ids.joined', 'store.documents.texts', 'store.documents.control-characters'],
  ),
  brokenStore(
    'sorts lists',
    rereading((value) =>
      isList(value) && value.every((each) => typeof each === 'number') ? value.toSorted() : value,
    ),
    ['store.documents.numbers', 'store.documents.order-of-lists'],
  ),
  brokenStore(
    'leaves out properties that are null',
    rereading((value) => withoutNulls(value)),
    ['store.documents.null-and-absent'],
  ),
  brokenStore(
    'keeps six digits of numbers',
    rereading((value) => (typeof value === 'number' ? Number(value.toPrecision(6)) : value)),
    ['store.documents.numbers'],
  ),
  brokenStore(
    'loses properties named as a prototype has them',
    rereading((value) => withoutInherited(value)),
    ['store.documents.property-names'],
  ),
  brokenStore(
    'cuts documents at 60 levels',
    (store) => ({
      get: async (tenant, refs) =>
        (await store.get(tenant, refs)).map((each) => ({ ...each, document: cutBelow(each.document, 60) })),
    }),
    ['store.documents.depth'],
  ),
  brokenStore(
    'numbers versions from 0',
    (store) => ({
      get: async (tenant, refs) =>
        (await store.get(tenant, refs)).map((each) => ({ ...each, version: each.version - 1 })),
    }),
    [
      'store.apart',
      'store.commit.insert',
      'store.commit.replace',
      'store.commit.guard-unchanged',
      'store.commit.read-your-writes',
      'store.commit.insert-existing',
      'store.commit.replay',
      'store.commit.replay-concurrent',
      'store.commit.conflict-frees-id',
      'store.commit.conflict-then-applied',
      'store.commit.one-writer-wins',
      'store.commit.opposite-order',
      'store.commit.no-lost-update',
      'store.commit.refusal-frees-id',
      'store.get.mixed-kinds',
      'store.get.kind-and-id',
      'store.ids.case',
      'store.ids.normalization',
      'store.ids.spaces',
      'store.ids.numbers',
      'store.ids.longest',
      'store.tenants.get',
      'store.tenants.versions',
      'store.tenants.commit-ids',
      'store.tenants.exact',
      'store.tenants.mixed',
    ],
  ),
  brokenStore(
    'remembers what it has read',
    (store) => {
      const read = new Map<string, Stored>()
      return {
        get: async (tenant, refs) => {
          const stored = await store.get(tenant, refs)
          return stored.map((each) => {
            const name = `${tenant}/${each.kind}/${each.id}`
            if (!read.has(name)) read.set(name, each)
            return structuredClone(read.get(name) ?? each)
          })
        },
      }
    },
    [
      'store.commit.replace',
      'store.commit.read-your-writes',
      'store.commit.one-writer-wins',
      'store.commit.no-lost-update',
      'store.documents.texts-that-look-typed',
      'store.documents.texts',
      'store.documents.control-characters',
      'store.documents.null-and-absent',
      'store.documents.numbers',
      'store.documents.empty',
      'store.documents.property-names',
      'store.documents.order-of-lists',
    ],
  ),
  brokenStore(
    'reads the kind of the first document only',
    (store) => ({
      get: (tenant, refs) =>
        store.get(
          tenant,
          refs.filter(({ kind }) => kind === refs[0]?.kind),
        ),
    }),
    ['store.commit.many', 'store.get.mixed-kinds'],
  ),
  brokenStore(
    'hands out its own objects',
    (store) => {
      const kept = new Map<string, Stored>()
      const own = (stored: Stored): Stored => {
        const name = `${stored.kind}/${stored.id}/${stored.version}/${JSON.stringify(stored.document)}`
        if (!kept.has(name)) kept.set(name, stored)
        return kept.get(name) ?? stored
      }
      return { get: async (tenant, refs) => (await store.get(tenant, refs)).map(own) }
    },
    ['store.get.copies'],
  ),
  brokenStore(
    'hands out its own objects in lists',
    (store) => {
      const kept = new Map<string, Stored>()
      return {
        query: async (tenant, query, page) => {
          const { documents, next } = await store.query(tenant, query, page)
          for (const stored of documents) {
            const name = `${tenant}/${stored.kind}/${stored.id}/${stored.version}`
            if (!kept.has(name)) kept.set(name, stored)
          }
          return {
            documents: documents.map(
              (each) => kept.get(`${tenant}/${each.kind}/${each.id}/${each.version}`) ?? each,
            ),
            next,
          }
        },
      }
    },
    ['store.query.documents'],
  ),
  brokenStore(
    "keeps the caller's objects",
    (store) => {
      const given = new Map<string, Json>()
      return {
        get: async (tenant, refs) =>
          (await store.get(tenant, refs)).map((stored) => {
            const document =
              given.get(`${tenant}/${stored.kind}/${stored.id}/${stored.version}`) ?? stored.document
            return { ...stored, document: JSON.parse(JSON.stringify(document)) as Json }
          }),
        commit: async (tenant, commit) => {
          const result = await store.commit(tenant, commit)
          if (result.status === 'applied') {
            for (const { kind, id, from, document } of commit.writes)
              given.set(`${tenant}/${kind}/${id}/${from + 1}`, document)
          }
          return result
        },
      }
    },
    ['store.commit.copies'],
  ),
  brokenStore(
    'mends halves of surrogate pairs',
    (store) => ({
      commit: (tenant, commit) => {
        const mend = (value: unknown) => JSON.parse(mended(JSON.stringify(value))) as never
        const writes = commit.writes.map((write) =>
          isJson(write.document) && JSON.stringify([write.document, write.keys]).includes('\\ud')
            ? { ...write, document: mend(write.document), keys: mend(write.keys) }
            : write,
        )
        return store.commit(tenant, { ...commit, writes })
      },
    }),
    ['store.commit.lone-surrogate', 'store.commit.well-formed'],
  ),
  brokenStore(
    'stores what is no JSON as null',
    (store) => ({
      commit: (tenant, commit) => {
        const writes = commit.writes.map((write) => ({
          ...write,
          document: isJson(write.document) ? write.document : null,
        }))
        return store.commit(tenant, { ...commit, writes })
      },
    }),
    ['store.commit.not-json'],
  ),
  brokenStore(
    'names documents by id alone',
    (store) => {
      const kinds = new Map<string, Stored['kind']>()
      return {
        get: (tenant, refs) =>
          store.get(
            tenant,
            refs.map(({ kind, id }) => ({ kind: kinds.get(`${tenant}/${id}`) ?? kind, id })),
          ),
        commit: (tenant, commit) => {
          for (const { kind, id } of commit.writes)
            if (!kinds.has(`${tenant}/${id}`)) kinds.set(`${tenant}/${id}`, kind)
          return store.commit(tenant, commit)
        },
      }
    },
    ['store.get.kind-and-id'],
  ),
  brokenStore(
    'answers twice what is asked for twice',
    (store) => ({
      get: async (tenant, refs) => (await Promise.all(refs.map((ref) => store.get(tenant, [ref])))).flat(),
    }),
    ['store.get.once'],
  ),
  brokenStore(
    'answers absent documents with version 0',
    (store) => ({
      get: async (tenant, refs) => {
        const stored = await store.get(tenant, refs)
        const absent = refs.filter(
          ({ kind, id }) => !stored.some((each) => each.kind === kind && each.id === id),
        )
        return [...stored, ...absent.map(({ kind, id }) => ({ kind, id, version: 0, document: null }))]
      },
    }),
    [
      'store.commit.all-or-nothing',
      'store.commit.one-inserter-wins',
      'store.commit.document-twice',
      'store.commit.too-many-writes',
      'store.get.kind-and-id',
      'store.get.missing',
      'store.ids.invalid',
      'store.tenants.get',
    ],
  ),
  brokenStore(
    'reads at most 500 documents at once',
    (store) => ({ get: (tenant, refs) => store.get(tenant, refs.slice(0, 500)) }),
    ['store.get.many'],
  ),
]

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

function deeply(value: Json, change: (value: Json) => Json): Json {
  const changed = change(value)
  if (isList(changed)) return changed.map((each) => deeply(each, change))
  if (typeof changed !== 'object' || changed === null) return changed
  return Object.fromEntries(Object.entries(changed).map(([key, each]) => [key, deeply(each, change)]))
}

function without(value: Json, isDropped: (entry: readonly [string, Json]) => boolean): Json {
  if (typeof value !== 'object' || value === null || isList(value)) return value
  return Object.fromEntries(Object.entries(value).filter((entry) => !isDropped(entry)))
}

const cutBelow = (value: Json, levels: number): Json => {
  if (typeof value !== 'object' || value === null) return value
  if (levels === 0) return null
  if (isList(value)) return value.map((each) => cutBelow(each, levels - 1))
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cutBelow(each, levels - 1)]))
}

const withoutNulls = (value: Json): Json => without(value, ([, each]) => each === null)

const withoutInherited = (value: Json): Json => without(value, ([key]) => key in Object.prototype)

const mended = (json: string): string => json.replaceAll(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd')

function isJson(value: unknown): boolean {
  try {
    return typeof JSON.stringify(value) === 'string'
  } catch {
    return false
  }
}
