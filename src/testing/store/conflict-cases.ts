import { checkEqual } from '../conformance/failure.ts'
import { apply, applyAll, commitOf, note, notesOf, tenant, versionOf, walk, write } from './gestures.ts'
import { storeCase, type StoreSuite } from './store-case.ts'

const conflict = (...conflicts: readonly (readonly [id: string, expected: number, actual: number])[]) => ({
  status: 'conflict',
  conflicts: conflicts.map(([id, expected, actual]) => ({ kind: 'note', id, expected, actual })),
})

/** Versions and guards: what a commit is refused for, and that nothing of it is left. */
export const conflictCases: StoreSuite = [
  storeCase(
    'store.commit.insert-existing',
    'inserting a document that is there is a conflict that names its version.',
    async (open) => {
      const subject = await open()
      await apply(subject, commitOf('c-1', [note('N-1', 0, 'first')]))
      const result = await subject.store.commit(tenant, commitOf('c-2', [note('N-1', 0, 'second')]))
      checkEqual(result, conflict(['N-1', 0, 1]), 'the answer')
      const stored = (await notesOf(subject.store, ['N-1'])).get('N-1')
      checkEqual([stored?.version, stored?.document], [1, 'first'], 'the document')
    },
  ),
  storeCase(
    'store.commit.update-stale',
    'writing on an older version is a conflict that names the actual one.',
    async (open) => {
      const subject = await open()
      await apply(subject, commitOf('c-1', [note('N-1')]))
      await apply(subject, commitOf('c-2', [note('N-1', 1, 'second')]))
      const result = await subject.store.commit(tenant, commitOf('c-3', [note('N-1', 1, 'third')]))
      checkEqual(result, conflict(['N-1', 1, 2]), 'the answer')
      checkEqual((await notesOf(subject.store, ['N-1'])).get('N-1')?.document, 'second', 'the document')
    },
  ),
  storeCase(
    'store.commit.update-future',
    'writing on a version not reached yet is a conflict.',
    async (open) => {
      const subject = await open()
      await apply(subject, commitOf('c-1', [note('N-1')]))
      const result = await subject.store.commit(tenant, commitOf('c-2', [note('N-1', 2)]))
      checkEqual(result, conflict(['N-1', 2, 1]), 'the answer')
    },
  ),
  storeCase(
    'store.commit.update-missing',
    'writing on a document that is absent is a conflict with actual version 0.',
    async (open) => {
      const { store } = await open()
      checkEqual(
        await store.commit(tenant, commitOf('c-1', [note('N-1', 1)])),
        conflict(['N-1', 1, 0]),
        'the answer',
      )
      checkEqual(await versionOf(store, 'note', 'N-1'), 0, 'the version')
    },
  ),
  storeCase(
    'store.commit.all-or-nothing',
    'a commit with one stale write writes nothing, wherever in the commit it stands.',
    async (open) => {
      const subject = await open()
      await apply(subject, commitOf('c-0', [note('N-stale')]))
      for (const count of [2, 25, Math.min(99, subject.store.limits.maxWrites)]) {
        for (const place of [0, count - 1]) {
          const writes = Array.from({ length: count - 1 }, (_, at) => note(`N-${at}`))
          writes.splice(place, 0, note('N-stale', 0, 'lost'))
          const result = await subject.store.commit(tenant, commitOf(`c-${count}-${place}`, writes))
          checkEqual(result, conflict(['N-stale', 0, 1]), `the answer to ${count} writes`)
          const ids = writes.map(({ id }) => id)
          checkEqual([...(await notesOf(subject.store, ids)).keys()], ['N-stale'], 'what is there')
        }
      }
    },
  ),
  storeCase(
    'store.commit.conflict-unlisted',
    'a commit in conflict leaves the lists as they were.',
    async (open) => {
      const subject = await open()
      await applyAll(subject, [write('standing', 'F-1', { customer: 'C-1' }), note('N-1')])
      const writes = [
        write('standing', 'F-1', { customer: 'C-2' }, 1),
        write('standing', 'F-2', { customer: 'C-1' }),
      ]
      await subject.store.commit(tenant, commitOf('c-1', [...writes, note('N-1')]))
      await subject.settle?.()
      checkEqual(
        await walk(subject.store, { list: 'standings', customer: 'C-1' }),
        ['F-1'],
        'standings of C-1',
      )
      checkEqual(await walk(subject.store, { list: 'standings', customer: 'C-2' }), [], 'standings of C-2')
    },
  ),
  storeCase(
    'store.commit.guard-stale',
    'a document that was read and not written conflicts when its version has moved on.',
    async (open) => {
      const subject = await open()
      await apply(subject, commitOf('c-1', [note('N-read')]))
      await apply(subject, commitOf('c-2', [note('N-read', 1)]))
      const guards = [{ kind: 'note', id: 'N-read', version: 1 }] as const
      const result = await subject.store.commit(tenant, commitOf('c-3', [note('N-1')], guards))
      checkEqual(result, conflict(['N-read', 1, 2]), 'the answer')
      checkEqual(await versionOf(subject.store, 'note', 'N-1'), 0, 'the version of the write')
    },
  ),
  storeCase(
    'store.commit.guard-absence',
    'a guard of version 0 holds while the document is absent, and conflicts once it is there.',
    async (open) => {
      const subject = await open()
      const guards = [{ kind: 'note', id: 'N-absent', version: 0 }] as const
      await apply(subject, commitOf('c-1', [note('N-1')], guards))
      await apply(subject, commitOf('c-2', [note('N-absent')]))
      const result = await subject.store.commit(tenant, commitOf('c-3', [note('N-2')], guards))
      checkEqual(result, conflict(['N-absent', 0, 1]), 'the answer')
      checkEqual(await versionOf(subject.store, 'note', 'N-2'), 0, 'the version of the write')
    },
  ),
  storeCase(
    'store.commit.guard-missing',
    'a guard of a version conflicts with actual version 0 when the document is absent.',
    async (open) => {
      const { store } = await open()
      const guards = [{ kind: 'note', id: 'N-absent', version: 3 }] as const
      const result = await store.commit(tenant, commitOf('c-1', [note('N-1')], guards))
      checkEqual(result, conflict(['N-absent', 3, 0]), 'the answer')
    },
  ),
  storeCase(
    'store.commit.conflicts-listed',
    'a conflict lists every stale guard and every stale write, and nothing else, by kind and then by the bytes of the id.',
    async (open) => {
      const subject = await open()
      await applyAll(subject, [
        note('n'),
        note('N'),
        note('\u{1f4b6}'),
        note('\uff21'),
        write('lines', 'L'),
        note('z'),
      ])
      const writes = [
        note('\u{1f4b6}'),
        note('\uff21', 1),
        note('n', 7),
        write('standing', 'A'),
        note('z', 2),
      ]
      const guards = [
        { kind: 'note', id: 'N', version: 0 },
        { kind: 'lines', id: 'L', version: 2 },
        { kind: 'note', id: 'absent', version: 0 },
      ] as const
      const result = await subject.store.commit(tenant, commitOf('c-1', writes, guards))
      const expected = [
        { kind: 'lines', id: 'L', expected: 2, actual: 1 },
        { kind: 'note', id: 'N', expected: 0, actual: 1 },
        { kind: 'note', id: 'n', expected: 7, actual: 1 },
        { kind: 'note', id: 'z', expected: 2, actual: 1 },
        { kind: 'note', id: '\u{1f4b6}', expected: 0, actual: 1 },
      ]
      checkEqual(result, { status: 'conflict', conflicts: expected }, 'the answer')
    },
  ),
]
