import type { StoreQuery } from '../../ports/queries.ts'
import { mostDocumentsOnAPage } from '../../ports/store.ts'
import { checkEqual, checkRefused, ConformanceFailure } from '../conformance/failure.ts'
import { apply, applyAll, commitOf, tenant, walk, write } from './gestures.ts'
import { storeCase, type StoreSuite } from './store-case.ts'

const planned = { list: 'actions', states: ['planned'] } as const

const action = (id: string, on: string, from = 0, state = 'planned') =>
  write('action', id, { state, on, collector: 'lea' }, from, { id, on })

const pad = (at: number): string => String(at).padStart(3, '0')

/** Pages, cursors and counts. */
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
    'store.query.limit',
    'a page takes a limit from 1 to 1,000; any other is refused with `page-limit-invalid`.',
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
      if (page.next === null) throw new ConformanceFailure('next', 'a cursor', null)
      for (const limit of [0, -1, 1.5, mostDocumentsOnAPage + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
        await checkRefused(
          () => subject.store.query(tenant, query, { limit }),
          'page-limit-invalid',
          `limit ${limit}`,
        )
      }
    },
  ),
  storeCase(
    'store.query.steady',
    'while documents come, change and leave between pages, each that stays where it is comes exactly once.',
    async (open) => {
      const subject = await open()
      const on = (at: number) =>
        `2026-${String(Math.floor(at / 28) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`
      const ids = Array.from({ length: 60 }, (_, at) => `A-${pad(at)}`)
      await applyAll(
        subject,
        ids.map((id, at) => action(id, on(at))),
      )
      const seen: string[] = []
      let after: string | null = null
      for (let page = 0; page < 60; page += 1) {
        const { documents, next } = await subject.store.query(tenant, planned, {
          limit: 7,
          ...(after === null ? {} : { after }),
        })
        for (const { id } of documents) seen.push(id)
        after = next
        if (after === null) break
        const [first, last] = [page, 59 - page].map((at) => action(`A-${pad(at)}`, on(at), 1, 'done'))
        const fresh = [action(`B-${pad(page)}`, on(0)), action(`C-${pad(page)}`, on(59))]
        const moved = action(`A-${pad(30 + page)}`, on(1), 1)
        await apply(
          subject,
          commitOf(
            `c-${page}`,
            [first, last, moved, ...fresh].filter((each) => each !== undefined),
          ),
        )
      }
      const stayed = ids.filter((_, at) => at >= 10 && at < 30)
      checkEqual(
        seen.filter((id) => stayed.includes(id)),
        stayed,
        'documents that stayed',
      )
      checkEqual(seen.length, new Set(seen).size, 'documents seen, each once')
    },
  ),
  storeCase(
    'store.query.cursor-outlives',
    'a cursor goes on from the same place after the document it came from has moved or left.',
    async (open) => {
      const subject = await open()
      const days = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24']
      await applyAll(
        subject,
        days.map((day, at) => action(`A-${at}`, day)),
      )
      const { next } = await subject.store.query(tenant, planned, { limit: 2 })
      await apply(
        subject,
        commitOf('c-1', [action('A-1', '2026-11-01', 1), action('A-0', '2026-11-21', 1, 'done')]),
      )
      const rest = await subject.store.query(tenant, planned, { limit: 10, after: next ?? '' })
      checkEqual(
        rest.documents.map(({ id }) => id),
        ['A-2', 'A-3'],
        'the next page',
      )
    },
  ),
  storeCase(
    'store.query.cursor-invalid',
    'a text that is no cursor of the list is refused with `cursor-invalid`.',
    async (open) => {
      const subject = await open()
      await applyAll(subject, [
        action('A-1', '2026-11-24'),
        action('A-2', '2026-11-24'),
        write('account', 'C-1'),
        write('account', 'C-2'),
      ])
      const { next } = await subject.store.query(tenant, { list: 'accounts' }, { limit: 1 })
      for (const after of ['', 'A-1', 'null', '{}', '[]', '%', '\ud83d', "' or 1=1", next ?? '']) {
        const attempt = () => subject.store.query(tenant, planned, { limit: 1, after })
        await checkRefused(attempt, 'cursor-invalid', `cursor of ${after.length} units`)
      }
    },
  ),
  storeCase(
    'store.query.unknown',
    'a list or a filter that is not in the closed list is refused with `query-unknown`, when counting too.',
    async (open) => {
      const { store } = await open()
      const queries = [
        { list: 'invoices' },
        { list: 'toString' },
        { list: '__proto__' },
        { list: 'accounts', owner: 'lea' },
        { list: 'accounts', constructor: 'lea' },
        { list: 'standings', documents: '1' },
      ] as unknown as readonly StoreQuery[]
      for (const query of queries) {
        await checkRefused(
          () => store.query(tenant, query, { limit: 1 }),
          'query-unknown',
          JSON.stringify(query),
        )
        await checkRefused(
          () => store.count(tenant, query),
          'query-unknown',
          `count ${JSON.stringify(query)}`,
        )
      }
    },
  ),
  storeCase('store.query.not-given', 'a filter that is `undefined` counts as left out.', async (open) => {
    const subject = await open()
    await applyAll(subject, [write('account', 'C-1', { collector: 'lea' }), write('account', 'C-2')])
    const query = { list: 'accounts', collector: undefined, inDispute: undefined } as unknown as StoreQuery
    checkEqual(await walk(subject.store, query), ['C-1', 'C-2'], 'accounts')
  }),
  storeCase(
    'store.count.whole',
    'a count is that of the whole list, whatever its number of pages.',
    async (open) => {
      const subject = await open()
      const count = 1_005
      await applyAll(
        subject,
        Array.from({ length: count }, (_, at) =>
          write('standing', `F-${at}`, { ledger: at % 5 === 0 ? 'settled' : 'open' }, 0, null),
        ),
      )
      checkEqual(await subject.store.count(tenant, { list: 'standings' }), count, 'all')
      checkEqual(await subject.store.count(tenant, { list: 'standings', ledger: 'open' }), 804, 'open ones')
    },
  ),
  storeCase('store.count.current', 'a count follows what was written.', async (open) => {
    const subject = await open()
    const query = { ...planned, to: '2026-11-24' }
    await applyAll(subject, [action('A-1', '2026-11-24'), action('A-2', '2026-11-25')])
    checkEqual(await subject.store.count(tenant, query), 1, 'at first')
    await apply(subject, commitOf('c-1', [action('A-2', '2026-11-23', 1)]))
    checkEqual(await subject.store.count(tenant, query), 2, 'after one came forward')
    await apply(
      subject,
      commitOf('c-2', [action('A-1', '2026-11-24', 1, 'done'), action('A-2', '2026-12-01', 2)]),
    )
    checkEqual(await subject.store.count(tenant, query), 0, 'after one was done and one put off')
  }),
]

/** What a careless caller does; whether the copy is frozen is the store's business. */
function spoil(document: unknown): void {
  try {
    Object.defineProperty(document, 'on', { value: 'changed' })
  } catch {
    // Frozen.
  }
}
