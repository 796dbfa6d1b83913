import type { StoreQuery } from '../../ports/queries.ts'
import { mostDocumentsOnAPage } from '../../ports/page.ts'
import { checkEqual, checkRefused } from '../conformance/failure.ts'
import { action, pad, planned } from './agenda-samples.ts'
import { apply, applyAll, commitOf, tenant, walk, write } from './gestures.ts'
import { storeCase, type StoreSuite } from './store-case.ts'

/** Pages. */
export const pageCases: StoreSuite = [
  storeCase(
    'store.query.documents',
    'a page holds whole documents as `get` gives them, and copies.',
    async (open) => {
      const subject = await open()
      await applyAll(subject, [
        action('A-1', '2026-11-24'),
        write('action', 'A-2', { state: 'done', on: '2026-11-24' }),
      ])
      await apply(subject, commitOf('c-2', [action('A-1', '2026-11-25', 1)]))
      const expected = [{ kind: 'action', id: 'A-1', version: 2, document: { id: 'A-1', on: '2026-11-25' } }]
      for (const _reader of [1, 2]) {
        const { documents } = await subject.store.query(tenant, planned, { limit: 10 })
        checkEqual(documents, expected, 'the page')
        spoil(documents[0]?.document)
      }
    },
  ),
  storeCase(
    'store.query.pages',
    'pages of any size, one after the other, give the whole list once and in order.',
    async (open) => {
      const subject = await open()
      const ids = Array.from({ length: 30 }, (_, at) => `A-${pad(at)}`)
      await applyAll(
        subject,
        ids.map((id, at) => action(id, `2026-11-${String((at % 28) + 1).padStart(2, '0')}`)),
      )
      const whole = await walk(subject.store, planned, 1_000)
      checkEqual(whole.toSorted(), ids, 'the whole list')
      for (const limit of [1, 2, 7, 29, 30, 31]) {
        checkEqual(await walk(subject.store, planned, limit), whole, `pages of ${limit}`)
      }
    },
  ),
  storeCase(
    'store.query.full-page',
    'a page is full while there is more; the last one says so with `next: null`.',
    async (open) => {
      const subject = await open()
      await applyAll(
        subject,
        [1, 2, 3, 4].map((at) => action(`A-${at}`, '2026-11-24')),
      )
      const first = await subject.store.query(tenant, planned, { limit: 2 })
      checkEqual([first.documents.length, typeof first.next], [2, 'string'], 'the first page')
      const last = await subject.store.query(tenant, planned, { limit: 2, after: first.next ?? '' })
      checkEqual([last.documents.length, last.next], [2, null], 'the last page, which is full')
      const all = await subject.store.query(tenant, planned, { limit: 4 })
      checkEqual([all.documents.length, all.next], [4, null], 'a page that holds all')
    },
  ),
  storeCase('store.query.nothing', 'a list of nothing is one empty page, and counts 0.', async (open) => {
    const { store } = await open()
    const queries: readonly StoreQuery[] = [
      planned,
      { list: 'accounts' },
      { list: 'events', subject: 'dispute/D-1' },
    ]
    for (const query of queries) {
      checkEqual(await store.query(tenant, query, { limit: 10 }), { documents: [], next: null }, 'the page')
      checkEqual(await store.count(tenant, query), 0, 'the count')
    }
  }),
  storeCase(
    'store.query.largest-page',
    'a page of the largest limit, 1,000, holds that many documents.',
    async (open) => {
      const subject = await open()
      const count = mostDocumentsOnAPage + 1
      await applyAll(
        subject,
        Array.from({ length: count }, (_, at) => write('account', `C-${at}`, {}, 0, null)),
      )
      const query = { list: 'accounts' } as const
      const page = await subject.store.query(tenant, query, { limit: mostDocumentsOnAPage })
      checkEqual(page.documents.length, mostDocumentsOnAPage, 'documents of the largest page')
      checkEqual((await walk(subject.store, query, mostDocumentsOnAPage)).length, count, 'documents in all')
    },
  ),
  storeCase(
    'store.query.limit',
    'a limit that is no whole number from 1 to 1,000 is refused with `page-limit-invalid`.',
    async (open) => {
      const subject = await open()
      await applyAll(subject, [write('account', 'C-1')])
      for (const limit of [0, -1, 1.5, mostDocumentsOnAPage + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
        await checkRefused(
          () => subject.store.query(tenant, { list: 'accounts' }, { limit }),
          'page-limit-invalid',
          `limit ${limit}`,
        )
      }
    },
  ),
]

/** What a careless caller does; whether the copy is frozen is the store's business. */
function spoil(document: unknown): void {
  try {
    Object.defineProperty(document, 'on', { value: 'changed' })
  } catch {
    // Frozen.
  }
}
