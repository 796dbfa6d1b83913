import { checkEqual } from '../conformance/failure.ts'
import { applyAll, tenant, walk, write } from './gestures.ts'
import { hostileIds } from './hostile-ids.ts'
import { listNaively } from './naive-list.ts'
import { storeCase, type StoreSuite } from './store-case.ts'

/** In which order lists come, and what is in them at all. */
export const orderCases: StoreSuite = [
  storeCase(
    'store.query.id-order',
    'ids are ordered by their bytes in UTF-8, whatever language the database speaks.',
    async (open) => {
      const subject = await open()
      const ids = [
        'a',
        'B',
        'b',
        'A',
        '10',
        '9',
        '\u00e9',
        'z',
        'e',
        '\u00df',
        'ss',
        '_',
        '-',
        ' ',
        'aa',
        'a b',
      ]
      await applyAll(
        subject,
        ids.map((id) => write('account', id)),
      )
      const expected = [
        ' ',
        '-',
        '10',
        '9',
        'A',
        'B',
        '_',
        'a',
        'a b',
        'aa',
        'b',
        'e',
        'ss',
        'z',
        '\u00df',
        '\u00e9',
      ]
      checkEqual(await walk(subject.store, { list: 'accounts' }), expected, 'the ids')
    },
  ),
  storeCase(
    'store.query.id-order-astral',
    'characters beyond U+FFFF, such as emoji, come after all others, as their bytes in UTF-8 do.',
    async (open) => {
      const subject = await open()
      const ids = ['\u{1f4b6}', '\uff21', '\ue000', 'a\u{10000}', 'a\uffee', 'z', '\u{10ffff}', '\ud7ff']
      await applyAll(
        subject,
        ids.map((id) => write('account', id)),
      )
      const expected = ['a\uffee', 'a\u{10000}', 'z', '\ud7ff', '\ue000', '\uff21', '\u{1f4b6}', '\u{10ffff}']
      checkEqual(await walk(subject.store, { list: 'accounts' }, 3), expected, 'the ids')
    },
  ),
  storeCase(
    'store.query.id-order-hostile',
    'ids that look dangerous have their place, on every page.',
    async (open) => {
      const subject = await open()
      const writes = hostileIds.map((id) => write('account', id))
      await applyAll(subject, writes)
      const query = { list: 'accounts' } as const
      const expected = listNaively(query, writes)
      checkEqual(await walk(subject.store, query, 1), expected, 'pages of 1')
    },
  ),
  storeCase(
    'store.query.ties',
    'documents with equal sort values come by id, none twice, none left out.',
    async (open) => {
      const subject = await open()
      const ids = Array.from({ length: 23 }, (_, at) => `A-${(at * 7) % 23}`)
      const onOneDay = { state: 'planned', on: '2026-11-24' }
      await applyAll(
        subject,
        ids.map((id) => write('action', id, onOneDay)),
      )
      for (const limit of [1, 2, 5, 22, 23, 24]) {
        const seen = await walk(subject.store, { list: 'actions', states: ['planned'] }, limit)
        checkEqual(seen, ids.toSorted(), `pages of ${limit}`)
      }
    },
  ),
  storeCase('store.query.version-order', 'versions are ordered as numbers: 9 before 10.', async (open) => {
    const subject = await open()
    const versions = [10, 9, 100, 1, 2, 11, 99]
    await applyAll(
      subject,
      versions.map((version) => write('event', `E-${version}`, { subjects: [['dispute/D-1', version]] })),
    )
    const seen = await walk(subject.store, { list: 'events', subject: 'dispute/D-1' }, 2)
    checkEqual(seen, ['E-1', 'E-2', 'E-9', 'E-10', 'E-11', 'E-99', 'E-100'], 'the events')
  }),
  storeCase(
    'store.query.no-value',
    'a document without a key, or with `null`, is listed while no filter asks for the key, and never when one does.',
    async (open) => {
      const subject = await open()
      await applyAll(subject, [
        write('standing', 'F-1', { customer: 'C-1', collector: null }),
        write('standing', 'F-2', { customer: 'C-1' }),
        write('standing', 'F-3', { customer: 'C-1', collector: 'lea' }),
        write('standing', 'F-4', {}),
      ])
      const { store } = subject
      checkEqual(await walk(store, { list: 'standings' }), ['F-1', 'F-2', 'F-3', 'F-4'], 'all')
      checkEqual(await walk(store, { list: 'standings', customer: 'C-1' }), ['F-1', 'F-2', 'F-3'], 'of C-1')
      checkEqual(await walk(store, { list: 'standings', collector: 'lea' }), ['F-3'], 'of lea')
      checkEqual(await walk(store, { list: 'standings', collector: 'null' }), [], 'of a collector named null')
    },
  ),
  storeCase(
    'store.query.no-sort-value',
    'a document without the key a list is sorted by is not in that list.',
    async (open) => {
      const subject = await open()
      await applyAll(subject, [
        write('dispute', 'D-1', { state: 'open', openedOn: '2026-11-24' }),
        write('dispute', 'D-2', { state: 'open', openedOn: null }),
        write('dispute', 'D-3', { state: 'open' }),
      ])
      checkEqual(await walk(subject.store, { list: 'disputes' }), ['D-1'], 'disputes')
      checkEqual(await subject.store.count(tenant, { list: 'disputes', state: 'open' }), 1, 'the count')
    },
  ),
  storeCase(
    'store.query.exact-values',
    'filters compare values exactly: neither case, nor spaces, nor wildcards, nor Unicode forms are forgiven.',
    async (open) => {
      const subject = await open()
      const customers = [
        'C-1',
        'c-1',
        'C-1 ',
        ' C-1',
        'C_1',
        'C%',
        '%',
        '',
        "'",
        'caf\u00e9',
        'cafe\u0301',
        'null',
        'true',
      ]
      await applyAll(
        subject,
        customers.map((customer, at) => write('standing', `F-${at}`, { customer })),
      )
      for (const [at, customer] of customers.entries()) {
        checkEqual(
          await walk(subject.store, { list: 'standings', customer }),
          [`F-${at}`],
          `of customer ${at}`,
        )
      }
    },
  ),
  storeCase('store.query.typed-values', 'a key that is `true` is no text `true`, nor a 1.', async (open) => {
    const subject = await open()
    await applyAll(subject, [
      write('account', 'C-1', { inDispute: true }),
      write('account', 'C-2', { inDispute: false }),
      write('account', 'C-3', {}),
    ])
    checkEqual(await walk(subject.store, { list: 'accounts', inDispute: true }), ['C-1'], 'in dispute')
    checkEqual(await walk(subject.store, { list: 'accounts', inDispute: false }), ['C-2'], 'not in dispute')
  }),
]
