import { checkEqual, checkRefused } from '../conformance/failure.ts'
import { apply, applyAll, commitOf, note, notesOf, tenant, write } from './gestures.ts'
import { hostileIds } from './hostile-ids.ts'
import { storeCase, type OpenStore, type StoreSuite } from './store-case.ts'

/** Ids are kept byte by byte. */
export const idCases: StoreSuite = [
  storeCase(
    'store.ids.exact',
    'ids that look dangerous come back byte by byte, each with its own document.',
    async (open) => {
      const subject = await open()
      await applyAll(
        subject,
        hostileIds.map((id, at) => note(id, 0, at)),
      )
      const seen = await notesOf(subject.store, hostileIds)
      for (const [at, id] of hostileIds.entries())
        checkEqual(seen.get(id)?.document, at, `the document of id ${at}`)
    },
  ),
  storeCase('store.ids.case', 'ids that differ in case are different.', (open) =>
    keepApart(open, ['Facture', 'facture', 'FACTURE', '\u0130', 'i\u0307', 'I', 'i', '\u0131']),
  ),
  storeCase('store.ids.normalization', 'ids that differ in Unicode normalization are different.', (open) =>
    keepApart(open, [
      'caf\u00e9',
      'cafe\u0301',
      '\u212b',
      '\u00c5',
      'A\u030a',
      '\ufb01',
      'fi',
      '\u1e9b\u0323',
    ]),
  ),
  storeCase('store.ids.spaces', 'ids that differ in spaces are different.', (open) =>
    keepApart(open, ['F-1', ' F-1', 'F-1 ', 'F-1\t', 'F-1\u00a0', 'F-1\u200b', 'F- 1', 'F-  1']),
  ),
  storeCase('store.ids.numbers', 'ids that are the same number are different.', (open) =>
    keepApart(open, ['1', '01', '1.0', '1e0', '+1', '0x1', '9007199254740993', '9007199254740992']),
  ),
  storeCase('store.ids.longest', 'ids of 255 bytes are told apart by their last byte.', (open) =>
    keepApart(open, [`${'x'.repeat(254)}a`, `${'x'.repeat(254)}b`, `${'\u{1f4b6}'.repeat(63)}abc`]),
  ),
  storeCase(
    'store.ids.invalid',
    'an id that is empty, over 255 bytes, half of a surrogate pair or holds NUL is refused with `id-invalid`, of documents and of commits.',
    async (open) => {
      const { store } = await open()
      const invalid = ['', 'x'.repeat(256), '\u00e9'.repeat(128), '\ud83d', 'a\udc00b', 'a\0b']
      for (const id of invalid) {
        const shown = `id of ${id.length} units`
        await checkRefused(() => store.get(tenant, [{ kind: 'note', id }]), 'id-invalid', `get, ${shown}`)
        const writing = commitOf('c-1', [note('N-1'), note(id, 0, null)])
        await checkRefused(() => store.commit(tenant, writing), 'id-invalid', `write, ${shown}`)
        const guarding = commitOf('c-1', [note('N-1')], [{ kind: 'note', id, version: 0 }])
        await checkRefused(() => store.commit(tenant, guarding), 'id-invalid', `guard, ${shown}`)
        const naming = commitOf(id, [note('N-1')])
        await checkRefused(() => store.commit(tenant, naming), 'id-invalid', `commit, ${shown}`)
      }
      checkEqual((await notesOf(store, ['N-1'])).size, 0, 'documents written')
    },
  ),
  storeCase(
    'store.ids.joined',
    'ids are not taken apart or joined: what separates kind, tenant and id cannot be imitated.',
    async (open) => {
      const subject = await open()
      const ids = ['a', 'a/b', 'b', '/b', 'note/a', 'a\u0001b', 'a\u001fb', 'a|b']
      await apply(
        subject,
        commitOf('c-1', [...ids.map((id) => note(id, 0, id)), write('lines', 'a', {}, 0, 'lines')]),
      )
      const seen = await notesOf(subject.store, ids)
      checkEqual(
        [...seen.values()].filter(({ id, document }) => id === document).length,
        ids.length,
        'own documents',
      )
    },
  ),
]

/** Writes one document for each id, in commits of their own, and reads each alone. */
async function keepApart(open: OpenStore, ids: readonly string[]): Promise<void> {
  const subject = await open()
  for (const [at, id] of ids.entries()) await apply(subject, commitOf(`c-${at}`, [note(id, 0, at)]))
  for (const [at, id] of ids.entries()) {
    const stored = await subject.store.get(tenant, [{ kind: 'note', id }])
    checkEqual(stored, [{ kind: 'note', id, version: 1, document: at }], `the document of id ${at}`)
  }
}
