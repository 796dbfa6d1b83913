import type { Json } from '../../ports/documents.ts'
import type { StoreLimits, Write } from '../../ports/store.ts'
import { checkEqual, checkRefused, ConformanceFailure } from '../conformance/failure.ts'
import { apply, applyAll, commitOf, note, notesOf, tenant, versionOf, write } from './gestures.ts'
import { storeCase, type OpenStore, type StoreSuite } from './store-case.ts'

/** What no store may take, refused before anything is written. */
export const refusalCases: StoreSuite = [
  storeCase(
    'store.commit.document-twice',
    'a commit that names a document twice, in writes, guards or both, is refused with `document-twice`.',
    async (open) => {
      const { store } = await open()
      const guard = { kind: 'note', id: 'N-1', version: 0 } as const
      const twice = [
        commitOf('c-1', [note('N-2'), note('N-1'), note('N-1', 1)]),
        commitOf('c-2', [note('N-2')], [guard, guard]),
        commitOf('c-3', [note('N-2'), note('N-1')], [guard]),
      ]
      for (const commit of twice) {
        await checkRefused(() => store.commit(tenant, commit), 'document-twice', `commit ${commit.id}`)
      }
      checkEqual((await notesOf(store, ['N-1', 'N-2'])).size, 0, 'documents written')
    },
  ),
  storeCase(
    'store.commit.lone-surrogate',
    'half of a surrogate pair, in a text, a property name or an index key, is refused with `document-invalid`.',
    async (open) => {
      const half = '\ud83d'
      const writes = [
        note('N-1', 0, { text: `before ${half} after` }),
        note('N-1', 0, ['\udc00']),
        note('N-1', 0, { [half]: 1 }),
        write('standing', 'N-1', { customer: half }),
        write('event', 'N-1', { subjects: [[`dispute/${half}`, 1]] }),
      ]
      await refuseEach(open, writes)
    },
  ),
  storeCase(
    'store.commit.well-formed',
    'a text that only looks like half of a surrogate pair, and one that holds whole pairs, are taken.',
    async (open) => {
      const subject = await open()
      const document = ['\\ud83d', '\\\\ud83d', '\u{1f4b6}', '\\\u{1f4b6}']
      await apply(subject, commitOf('c-1', [note('N-1', 0, document)]))
      checkEqual((await notesOf(subject.store, ['N-1'])).get('N-1')?.document, document, 'the document')
    },
  ),
  storeCase(
    'store.commit.not-json',
    'a document that is no JSON value is refused with `document-invalid`.',
    async (open) => {
      const values = [undefined, () => 1, Symbol('no'), 10n, { deep: [10n] }]
      await refuseEach(
        open,
        values.map((value) => ({ ...note('N-1'), document: value as unknown as Json })),
      )
    },
  ),
  storeCase(
    'store.commit.too-many-writes',
    'a commit with more writes than the limit is refused with `gesture-too-large` before any is written; one at the limit is applied.',
    async (open) => {
      const subject = await open({ limits: smallLimits })
      const { maxWrites } = subject.store.limits
      const tooMany = Array.from({ length: maxWrites + 1 }, (_, at) => note(`N-${at}`, 0, null))
      await checkRefused(
        () => subject.store.commit(tenant, commitOf('c-1', tooMany)),
        'gesture-too-large',
        `${maxWrites + 1} writes`,
      )
      checkEqual((await notesOf(subject.store, ['N-0', 'N-1'])).size, 0, 'documents written')
      if (maxWrites <= mostTried) await apply(subject, commitOf('c-2', tooMany.slice(1)))
    },
  ),
  storeCase(
    'store.commit.document-too-large',
    'a document with more bytes of JSON in UTF-8 than the limit is refused with `gesture-too-large` before any is written; one at the limit is applied.',
    async (open) => {
      const subject = await open({ limits: smallLimits })
      const { maxDocumentBytes } = subject.store.limits
      const quotes = 2
      const texts = [
        ['x'.repeat(maxDocumentBytes - quotes + 1), 'x'.repeat(maxDocumentBytes - quotes)],
        [manyBytes(maxDocumentBytes - quotes + 1), manyBytes(maxDocumentBytes - quotes)],
      ] as const
      for (const [at, [beyond, fitting]] of texts.entries()) {
        const commit = commitOf(`c-${at}`, [note(`N-${at}`), note(`M-${at}`, 0, beyond)])
        await checkRefused(
          () => subject.store.commit(tenant, commit),
          'gesture-too-large',
          'one byte too many',
        )
        checkEqual(await versionOf(subject.store, 'note', `N-${at}`), 0, 'documents written')
        await apply(subject, commitOf(`d-${at}`, [note(`M-${at}`, 0, fitting)]))
      }
    },
  ),
  storeCase(
    'store.commit.refusal-frees-id',
    'a refused commit leaves no trace: its id and the ids of its documents stay usable.',
    async (open) => {
      const subject = await open()
      const refused = commitOf('c-1', [note('N-1'), note('N-1')])
      await checkRefused(() => subject.store.commit(tenant, refused), 'document-twice', 'a document twice')
      await apply(subject, commitOf('c-1', [note('N-1')], [], 'another'))
      checkEqual(await versionOf(subject.store, 'note', 'N-1'), 1, 'the version')
    },
  ),
  storeCase(
    'store.limits.declared',
    'the limits are whole numbers: room for at least 25 writes, and for documents of at least 65,536 bytes.',
    async (open) => {
      const { maxWrites, maxDocumentBytes } = (await open()).store.limits
      if (!Number.isSafeInteger(maxWrites) || maxWrites < 25) {
        throw new ConformanceFailure('maxWrites', 'a whole number from 25', maxWrites)
      }
      if (!Number.isSafeInteger(maxDocumentBytes) || maxDocumentBytes < 65_536) {
        throw new ConformanceFailure('maxDocumentBytes', 'a whole number from 65536', maxDocumentBytes)
      }
    },
  ),
  storeCase(
    'store.limits.kept',
    'documents and commits within the limits are taken, as large as a dispute of 300 items makes them.',
    async (open) => {
      const subject = await open()
      const { maxWrites, maxDocumentBytes } = subject.store.limits
      const text = 'x'.repeat(Math.min(maxDocumentBytes, 65_536) - 2)
      await applyAll(subject, [note('N-large', 0, text)])
      const writes = Array.from({ length: Math.min(300, maxWrites) }, (_, at) => write('standing', `F-${at}`))
      await apply(subject, commitOf('c-1', writes))
      checkEqual(
        (await notesOf(subject.store, ['N-large'])).get('N-large')?.document,
        text,
        'the large document',
      )
    },
  ),
]

/** Small enough to be tried at the edge; a store that cannot change its limits is tried at its own. */
const smallLimits: StoreLimits = { maxWrites: 25, maxDocumentBytes: 2_000 }
const mostTried = 10_000

/** A text of so many bytes, most of them in characters of two, three and four bytes. */
const manyBytes = (bytes: number): string => {
  const unit = '\u00e9\u20ac\u{1f4b6}'
  return unit.repeat(Math.floor(bytes / 9)) + 'x'.repeat(bytes % 9)
}

async function refuseEach(open: OpenStore, writes: readonly Write[]): Promise<void> {
  const { store } = await open()
  for (const [at, refused] of writes.entries()) {
    const commit = commitOf(`c-${at}`, [note('N-other'), refused])
    await checkRefused(() => store.commit(tenant, commit), 'document-invalid', `refused document ${at}`)
  }
  checkEqual(await versionOf(store, 'note', 'N-other'), 0, 'documents written')
}
