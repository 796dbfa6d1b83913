import type { StoreQuery } from '../../ports/queries.ts'
import { checkEqual, checkRefused } from '../conformance/failure.ts'
import { action, planned } from './agenda-samples.ts'
import { apply, applyAll, commitOf, tenant, walk, write } from './gestures.ts'
import { storeCase, type StoreSuite } from './store-case.ts'

/** Questions the list does not hold, and counts. */
export const countCases: StoreSuite = [
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
