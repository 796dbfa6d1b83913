import type { DocumentRef } from '../../../src/ports/documents.ts'
import type { Store } from '../../../src/ports/store.ts'
import { brokenStore } from './broken-adapter.ts'

/** A store that compares ids under another form than their own, and answers with the id written first. */
const comparing = (form: (id: string) => string) => (store: Store) => {
  const firstIds = new Map<string, string>()
  const inForm = <T extends DocumentRef>(ref: T): T => {
    const name = `${ref.kind} ${form(ref.id)}`
    if (!firstIds.has(name)) firstIds.set(name, ref.id)
    return { ...ref, id: firstIds.get(name) ?? ref.id }
  }
  return {
    get: async (...[tenant, refs]: Parameters<Store['get']>) => {
      const answers = await Promise.all(
        refs.map(async (ref) =>
          (await store.get(tenant, [inForm(ref)])).map((stored) => ({ ...stored, id: ref.id })),
        ),
      )
      return [...new Map(answers.flat().map((each) => [`${each.kind}/${each.id}`, each])).values()]
    },
    commit: async (...[tenant, commit]: Parameters<Store['commit']>) => {
      const { expect, writes } = commit
      return store.commit(tenant, { ...commit, expect: expect.map(inForm), writes: writes.map(inForm) })
    },
  }
}

const unlessEmpty = (form: (id: string) => string) => (id: string) => (form(id) === '' ? id : form(id))

/** Stores that mistake ids for one another. */
export const idFaults = [
  brokenStore('trims ids', comparing(unlessEmpty((id) => id.trim())), ['store.ids.spaces']),
  brokenStore(
    'normalizes ids to NFC',
    comparing((id) => id.normalize('NFC')),
    ['store.ids.exact', 'store.ids.normalization', 'store.query.id-order-hostile'],
  ),
  brokenStore(
    'folds the case of ids',
    comparing((id) => id.toLowerCase()),
    [
      'store.commit.conflicts-listed',
      'store.ids.exact',
      'store.ids.case',
      'store.ids.normalization',
      'store.query.id-order',
      'store.query.id-order-hostile',
    ],
  ),
  brokenStore(
    'takes ids that are numbers for numbers',
    comparing((id) => (/^[\d.+e]+$/.test(id) ? String(Number(id)) : id)),
    ['store.ids.exact', 'store.ids.numbers', 'store.query.id-order-hostile'],
  ),
  brokenStore(
    'compares the first 254 bytes of ids',
    comparing((id) => (id.length <= 255 ? id.slice(0, 254) : id)),
    ['store.ids.longest'],
  ),
  brokenStore(
    'takes what follows a slash for the id',
    comparing((id) => id.slice(id.lastIndexOf('/') + 1) || id),
    ['store.ids.joined'],
  ),
  brokenStore(
    'finds nothing under an invalid id',
    (store) => ({ get: (tenant, refs) => store.get(tenant, refs).catch(() => []) }),
    ['store.ids.invalid'],
  ),
]
