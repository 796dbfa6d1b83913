import { checkEqual } from '../conformance/failure.ts'
import { apply, commitOf, note, notesOf, tenant, versionOf, walk, write } from './gestures.ts'
import { storeCase, type StoreSuite } from './store-case.ts'

/** What a commit that is applied does. */
export const writeCases: StoreSuite = [
  storeCase(
    'store.commit.insert',
    'a document written from version 0 reads back as it was, with version 1.',
    async (open) => {
      const subject = await open()
      await apply(subject, commitOf('c-1', [note('N-1', 0, { text: 'first' })]))
      const stored = await subject.store.get(tenant, [{ kind: 'note', id: 'N-1' }])
      checkEqual(
        stored,
        [{ kind: 'note', id: 'N-1', version: 1, document: { text: 'first' } }],
        'the document',
      )
    },
  ),
  storeCase(
    'store.commit.replace',
    'each write replaces the document and adds 1 to its version.',
    async (open) => {
      const subject = await open()
      for (const from of [0, 1, 2, 3, 4]) {
        await apply(subject, commitOf(`c-${from}`, [note('N-1', from, { text: `of ${from}` })]))
        const [stored] = await subject.store.get(tenant, [{ kind: 'note', id: 'N-1' }])
        const { version, document } = stored ?? {}
        checkEqual(
          { version, document },
          { version: from + 1, document: { text: `of ${from}` } },
          'the document',
        )
      }
    },
  ),
  storeCase('store.commit.many', 'one commit can write many documents of several kinds.', async (open) => {
    const subject = await open()
    const count = Math.min(300, subject.store.limits.maxWrites)
    const writes = Array.from({ length: count }, (_, at) => write(at % 2 === 0 ? 'note' : 'lines', `X-${at}`))
    await apply(subject, commitOf('c-1', writes))
    const stored = await subject.store.get(tenant, writes)
    checkEqual(
      new Set(stored.map(({ kind, id, version }) => `${kind} ${id} ${version}`)).size,
      count,
      'documents of version 1',
    )
  }),
  storeCase(
    'store.commit.keys-moved',
    'a document written again leaves the places its old keys gave it in lists, and takes those of its new keys.',
    async (open) => {
      const subject = await open()
      const { store } = subject
      const keys = { state: 'planned', collector: 'lea', on: '2026-11-24' }
      await apply(
        subject,
        commitOf('c-1', [
          write('action', 'A-1', keys),
          write('action', 'A-2', { ...keys, on: '2026-11-25' }),
        ]),
      )
      const moved = { state: 'confirmed', collector: 'noah', on: '2026-11-26' }
      await apply(subject, commitOf('c-2', [write('action', 'A-1', moved, 1)]))
      checkEqual(await walk(store, { list: 'actions', states: ['planned'] }), ['A-2'], 'planned actions')
      checkEqual(await walk(store, { list: 'actions', states: ['confirmed'] }), ['A-1'], 'confirmed actions')
      const all = ['planned', 'confirmed'] as const
      checkEqual(await walk(store, { list: 'actions', states: all }), ['A-2', 'A-1'], 'both, by day')
      checkEqual(
        await walk(store, { list: 'actions', states: all, collector: 'lea' }),
        ['A-2'],
        'actions of lea',
      )
      checkEqual(await walk(store, { list: 'actions', states: all, collector: 'noah' }), ['A-1'], 'of noah')
    },
  ),
  storeCase(
    'store.commit.keys-dropped',
    'a document written again without a key is no longer found by it.',
    async (open) => {
      const subject = await open()
      await apply(subject, commitOf('c-1', [write('standing', 'F-1', { customer: 'C-1', dispute: 'D-1' })]))
      await apply(subject, commitOf('c-2', [write('standing', 'F-1', { customer: 'C-1', dispute: null }, 1)]))
      checkEqual(await walk(subject.store, { list: 'standings', dispute: 'D-1' }), [], 'standings of D-1')
      checkEqual(await walk(subject.store, { list: 'standings', customer: 'C-1' }), ['F-1'], 'of C-1')
    },
  ),
  storeCase(
    'store.commit.guards-only',
    'a commit without writes is applied when its guards hold, and replayed.',
    async (open) => {
      const subject = await open()
      await apply(subject, commitOf('c-1', [note('N-1')]))
      const guard = commitOf('c-2', [], [{ kind: 'note', id: 'N-1', version: 1 }])
      await apply(subject, guard)
      checkEqual(await subject.store.commit(tenant, guard), { status: 'replayed' }, 'sent again')
    },
  ),
  storeCase(
    'store.commit.guard-unchanged',
    'a guard leaves the document it names as it is, version included.',
    async (open) => {
      const subject = await open()
      await apply(subject, commitOf('c-1', [note('N-1')]))
      await apply(subject, commitOf('c-2', [note('N-2')], [{ kind: 'note', id: 'N-1', version: 1 }]))
      checkEqual(await versionOf(subject.store, 'note', 'N-1'), 1, 'the version of the guarded document')
    },
  ),
  storeCase(
    'store.commit.copies',
    'what the caller changes in a commit afterwards does not reach the store.',
    async (open) => {
      const subject = await open()
      const document = { text: 'as sent', list: [1, 2] }
      const keys = { customer: 'C-1' }
      await apply(subject, commitOf('c-1', [write('standing', 'F-1', keys, 0, document), note('N-1')]))
      document.text = 'changed'
      document.list.push(3)
      keys.customer = 'C-2'
      const [stored] = await subject.store.get(tenant, [{ kind: 'standing', id: 'F-1' }])
      checkEqual(stored?.document, { text: 'as sent', list: [1, 2] }, 'the document')
      checkEqual(await walk(subject.store, { list: 'standings', customer: 'C-2' }), [], 'standings of C-2')
      checkEqual(await walk(subject.store, { list: 'standings', customer: 'C-1' }), ['F-1'], 'of C-1')
    },
  ),
  storeCase(
    'store.commit.read-your-writes',
    'once a commit is answered, every `get` shows it.',
    async (open) => {
      const { store } = await open()
      for (let version = 0; version < 40; version += 1) {
        await store.commit(tenant, commitOf(`c-${version}`, [note('N-1', version), note(`M-${version}`)]))
        const seen = await notesOf(store, ['N-1', `M-${version}`])
        checkEqual(
          [...seen.values()].map((each) => each.version).sort(byNumber),
          [1, version + 1].sort(byNumber),
          'versions',
        )
      }
    },
  ),
]

const byNumber = (a: number, b: number): number => a - b
