import { checkEqual } from '../conformance/failure.ts'
import { apply, applyAll, commitOf, note, tenant, write } from './gestures.ts'
import { storeCase, type StoreSuite } from './store-case.ts'

/** Reads by id. */
export const getCases: StoreSuite = [
  storeCase('store.get.mixed-kinds', 'one call reads documents of several kinds.', async (open) => {
    const subject = await open()
    const writes = [
      write('dispute', 'D-1'),
      write('action', 'A-1'),
      write('lines', 'D-1/1'),
      write('event', 'E-1'),
    ]
    await apply(subject, commitOf('c-1', writes))
    const stored = await subject.store.get(tenant, writes)
    const seen = stored.map(({ kind, id, version }) => `${kind} ${id} ${version}`).sort()
    checkEqual(seen, ['action A-1 1', 'dispute D-1 1', 'event E-1 1', 'lines D-1/1 1'], 'the documents')
  }),
  storeCase(
    'store.get.kind-and-id',
    'a document is named by kind and id together: one id under two kinds names two documents.',
    async (open) => {
      const subject = await open()
      await apply(subject, commitOf('c-1', [write('dispute', 'X-1', {}, 0, 'a dispute')]))
      await apply(subject, commitOf('c-2', [write('action', 'X-1', {}, 0, 'an action')]))
      checkEqual(
        await subject.store.get(tenant, [{ kind: 'action', id: 'X-1' }]),
        [{ kind: 'action', id: 'X-1', version: 1, document: 'an action' }],
        'the action',
      )
      checkEqual(await subject.store.get(tenant, [{ kind: 'note', id: 'X-1' }]), [], 'a note with this id')
    },
  ),
  storeCase('store.get.missing', 'documents that are absent are left out.', async (open) => {
    const subject = await open()
    await apply(subject, commitOf('c-1', [note('N-1')]))
    const refs = ['N-0', 'N-1', 'N-2'].map((id) => ({ kind: 'note', id }) as const)
    checkEqual(
      (await subject.store.get(tenant, refs)).map(({ id }) => id),
      ['N-1'],
      'the documents',
    )
    checkEqual(await subject.store.get(tenant, []), [], 'nothing asked for')
  }),
  storeCase('store.get.once', 'a document asked for several times comes once.', async (open) => {
    const subject = await open()
    await apply(subject, commitOf('c-1', [note('N-1'), note('N-2')]))
    const refs = ['N-1', 'N-2', 'N-1', 'N-1'].map((id) => ({ kind: 'note', id }) as const)
    checkEqual(
      (await subject.store.get(tenant, refs)).map(({ id }) => id).sort(),
      ['N-1', 'N-2'],
      'the documents',
    )
  }),
  storeCase('store.get.many', 'one call reads a thousand documents.', async (open) => {
    const subject = await open()
    const writes = Array.from({ length: 1_000 }, (_, at) => note(`N-${at}`, 0, at))
    await applyAll(subject, writes)
    const stored = await subject.store.get(tenant, writes)
    const wrong = stored.filter(({ id, document }) => document !== Number(id.slice(2)))
    checkEqual(
      [stored.length, wrong.length],
      [1_000, 0],
      'documents read, and those with the content of another',
    )
  }),
  storeCase(
    'store.get.copies',
    'what the reader changes in a document does not reach the store.',
    async (open) => {
      const subject = await open()
      const document = { text: 'as stored', deep: { list: [1, 2] } }
      await apply(subject, commitOf('c-1', [note('N-1', 0, document)]))
      for (const _reader of [1, 2]) {
        const [stored] = await subject.store.get(tenant, [{ kind: 'note', id: 'N-1' }])
        checkEqual(stored?.document, { text: 'as stored', deep: { list: [1, 2] } }, 'the document')
        change(stored?.document)
      }
    },
  ),
]

/** What a careless caller does; whether the copy is frozen is the store's business. */
function change(document: unknown): void {
  try {
    const { deep } = document as { deep: { list: number[] } }
    deep.list.push(3)
    Object.defineProperty(document, 'text', { value: 'changed' })
  } catch {
    // Frozen.
  }
}
