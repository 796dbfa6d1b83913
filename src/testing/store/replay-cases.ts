import { checkEqual, checkRefused } from '../conformance/failure.ts'
import { apply, commitOf, note, notesOf, tenant, versionOf } from './gestures.ts'
import { storeCase, type StoreSuite } from './store-case.ts'

/** What a commit id is for: the same commit can be sent again without harm. */
export const replayCases: StoreSuite = [
  storeCase(
    'store.commit.replay',
    'the same commit sent again is answered `replayed` and changes nothing.',
    async (open) => {
      const subject = await open()
      const commit = commitOf('c-1', [note('N-1'), note('N-2')])
      await apply(subject, commit)
      for (const _again of [1, 2, 3]) {
        checkEqual(await subject.store.commit(tenant, commit), { status: 'replayed' }, 'sent again')
      }
      checkEqual(await versionOf(subject.store, 'note', 'N-1'), 1, 'the version')
    },
  ),
  storeCase(
    'store.commit.replay-late',
    'a commit is replayed even after others have changed its documents.',
    async (open) => {
      const subject = await open()
      const first = commitOf('c-1', [note('N-1')], [{ kind: 'note', id: 'N-2', version: 0 }])
      await apply(subject, first)
      await apply(subject, commitOf('c-2', [note('N-1', 1, 'later'), note('N-2')]))
      checkEqual(await subject.store.commit(tenant, first), { status: 'replayed' }, 'sent again')
      checkEqual((await notesOf(subject.store, ['N-1'])).get('N-1')?.document, 'later', 'the document')
    },
  ),
  storeCase(
    'store.commit.replay-concurrent',
    'of 50 sendings of one commit at once, one is applied and all others are answered `replayed`.',
    async (open) => {
      const { store } = await open()
      const commit = commitOf('c-1', [note('N-1'), note('N-2')])
      const results = await Promise.all(Array.from({ length: 50 }, () => store.commit(tenant, commit)))
      const statuses = results.map(({ status }) => status).sort()
      checkEqual(statuses, ['applied', ...Array.from({ length: 49 }, () => 'replayed')], 'the answers')
      checkEqual(await versionOf(store, 'note', 'N-1'), 1, 'the version')
    },
  ),
  storeCase(
    'store.commit.id-reused',
    'an applied commit id with another fingerprint is refused with `commit-id-reused` and writes nothing.',
    async (open) => {
      const subject = await open()
      await apply(subject, commitOf('c-1', [note('N-1')], [], 'one'))
      const other = commitOf('c-1', [note('N-2')], [], 'other')
      await checkRefused(() => subject.store.commit(tenant, other), 'commit-id-reused', 'another content')
      checkEqual(await versionOf(subject.store, 'note', 'N-2'), 0, 'the version of the other content')
    },
  ),
  storeCase('store.commit.id-exact', 'commit ids are told apart byte by byte.', async (open) => {
    const subject = await open()
    for (const [at, id] of ['c-1', 'C-1', 'c-1 ', ' c-1', 'caf\u00e9', 'cafe\u0301', '__proto__'].entries()) {
      await apply(subject, commitOf(id, [note(`N-${at}`)], [], `of ${at}`))
    }
    checkEqual((await notesOf(subject.store, ['N-0', 'N-3', 'N-6'])).size, 3, 'notes')
  }),
  storeCase(
    'store.commit.conflict-frees-id',
    'the id of a commit in conflict stays usable, with the same content or another.',
    async (open) => {
      const subject = await open()
      await apply(subject, commitOf('c-0', [note('N-1')]))
      const lost = commitOf('c-1', [note('N-1')])
      for (const _again of [1, 2]) {
        checkEqual((await subject.store.commit(tenant, lost)).status, 'conflict', 'decided on an old version')
      }
      await apply(subject, commitOf('c-1', [note('N-1', 1)], [], 'decided again'))
      checkEqual(await versionOf(subject.store, 'note', 'N-1'), 2, 'the version')
    },
  ),
  storeCase(
    'store.commit.conflict-then-applied',
    'a commit in conflict is applied when it is sent again and its versions have come true.',
    async (open) => {
      const subject = await open()
      const early = commitOf('c-1', [note('N-1', 1, 'second')])
      checkEqual((await subject.store.commit(tenant, early)).status, 'conflict', 'too early')
      await apply(subject, commitOf('c-0', [note('N-1')]))
      await apply(subject, early)
      checkEqual(await versionOf(subject.store, 'note', 'N-1'), 2, 'the version')
    },
  ),
]
