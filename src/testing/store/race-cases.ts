import type { CommitResult } from '../../ports/store.ts'
import { checkEqual, ConformanceFailure } from '../conformance/failure.ts'
import { apply, applyAll, commitOf, note, notesOf, tenant, versionOf } from './gestures.ts'
import { storeCase, type StoreSuite } from './store-case.ts'

const writers = Array.from({ length: 50 }, (_, at) => at)
const rounds = Array.from({ length: 4 }, (_, at) => at)

/** Of commits at once one is applied; to say of another that it was, or had been, would lose what it wrote. */
function checkOneWon(results: readonly CommitResult[]): void {
  const statuses = results.map(({ status }) => status).sort()
  checkEqual(statuses, ['applied', ...results.slice(1).map(() => 'conflict')], 'the answers')
}

const countApplied = (results: readonly CommitResult[]): number =>
  results.filter(({ status }) => status === 'applied').length

/** Commits sent at the same time. */
export const raceCases: StoreSuite = [
  storeCase(
    'store.commit.one-writer-wins',
    'of 50 commits at once on one version of a document, exactly one is applied, and all others are in conflict.',
    async (open) => {
      const { store } = await open()
      for (const round of rounds) {
        const send = (writer: number) =>
          store.commit(tenant, commitOf(`c-${round}-${writer}`, [note('N-1', round, { by: writer })]))
        const results = await Promise.all(writers.map(send))
        checkOneWon(results)
        const winner = results.findIndex(({ status }) => status === 'applied')
        const stored = (await notesOf(store, ['N-1'])).get('N-1')
        checkEqual([stored?.version, stored?.document], [round + 1, { by: winner }], 'the document')
      }
    },
  ),
  storeCase(
    'store.commit.one-inserter-wins',
    'of 50 commits at once that insert one document, exactly one is applied, all others are in conflict, and nothing of them is written.',
    async (open) => {
      const { store } = await open()
      for (const round of rounds) {
        const send = (writer: number) =>
          store.commit(
            tenant,
            commitOf(`c-${round}-${writer}`, [note(`N-${round}-${writer}`), note(`N-${round}`)]),
          )
        checkOneWon(await Promise.all(writers.map(send)))
        const own = writers.map((writer) => `N-${round}-${writer}`)
        checkEqual((await notesOf(store, own)).size, 1, 'documents of the one that was applied')
      }
    },
  ),
  storeCase(
    'store.commit.opposite-order',
    'commits at once that name the same documents in opposite order are applied or in conflict, never an error.',
    async (open) => {
      const subject = await open()
      await applyAll(subject, [note('N-a'), note('N-b')])
      let applied = 0
      for (let round = 0; round < 25; round += 1) {
        const from = applied + 1
        const results = await Promise.all([
          subject.store.commit(tenant, commitOf(`c-${round}-1`, [note('N-a', from), note('N-b', from)])),
          subject.store.commit(tenant, commitOf(`c-${round}-2`, [note('N-b', from), note('N-a', from)])),
        ])
        checkEqual(countApplied(results), 1, 'applied commits')
        applied += 1
      }
      const versions = [
        await versionOf(subject.store, 'note', 'N-a'),
        await versionOf(subject.store, 'note', 'N-b'),
      ]
      checkEqual(versions, [applied + 1, applied + 1], 'the versions')
    },
  ),
  storeCase(
    'store.commit.no-write-skew',
    'of two commits at once, each guarding what the other writes, at most one is applied.',
    async (open) => {
      const subject = await open()
      await applyAll(subject, [note('N-a'), note('N-b')])
      for (const round of rounds) {
        const a = await versionOf(subject.store, 'note', 'N-a')
        const b = await versionOf(subject.store, 'note', 'N-b')
        const results = await Promise.all([
          subject.store.commit(
            tenant,
            commitOf(`c-${round}-1`, [note('N-a', a)], [{ kind: 'note', id: 'N-b', version: b }]),
          ),
          subject.store.commit(
            tenant,
            commitOf(`c-${round}-2`, [note('N-b', b)], [{ kind: 'note', id: 'N-a', version: a }]),
          ),
        ])
        if (countApplied(results) > 1) throw new ConformanceFailure('applied commits', 'at most 1', 2)
      }
    },
  ),
  storeCase(
    'store.commit.no-lost-update',
    'writers at once that read, write and try again after a conflict all get their turn.',
    async (open) => {
      const subject = await open()
      await apply(subject, commitOf('c-0', [note('N-1', 0, { count: 0 })]))
      const increment = async (writer: number): Promise<void> => {
        for (let attempt = 0; attempt < 100; attempt += 1) {
          const stored = (await notesOf(subject.store, ['N-1'])).get('N-1')
          const { count } = stored?.document as { readonly count: number }
          const commit = commitOf(`c-${writer}-${attempt}`, [
            note('N-1', stored?.version, { count: count + 1 }),
          ])
          if ((await subject.store.commit(tenant, commit)).status === 'applied') return
        }
        throw new ConformanceFailure(`writer ${writer}`, 'applied within 100 attempts', 'only conflicts')
      }
      await Promise.all(writers.slice(0, 8).map(increment))
      const stored = (await notesOf(subject.store, ['N-1'])).get('N-1')
      checkEqual([stored?.version, stored?.document], [9, { count: 8 }], 'the document')
    },
  ),
]
