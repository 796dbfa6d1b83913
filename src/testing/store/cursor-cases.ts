import { checkEqual, checkRefused } from '../conformance/failure.ts'
import { action, pad, planned } from './agenda-samples.ts'
import { apply, applyAll, commitOf, tenant, write } from './gestures.ts'
import { storeCase, type StoreSuite } from './store-case.ts'

/** Cursors, while the list changes under them. */
export const cursorCases: StoreSuite = [
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
]
