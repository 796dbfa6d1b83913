import { tenantId, type TenantId } from '../../kernel/ids.ts'
import type { StoreQuery } from '../../ports/queries.ts'
import { checkEqual } from '../conformance/failure.ts'
import { createDice } from '../conformance/random.ts'
import { apply, commitOf, note, versionOf, walk, write } from './gestures.ts'
import { storeCase, type StoreSuite } from './store-case.ts'

const [north, south] = [tenantId('north'), tenantId('south')]

/** Tenants never meet, whatever ids they share. */
export const tenantCases: StoreSuite = [
  storeCase('store.tenants.get', 'a tenant reads only its own documents.', async (open) => {
    const subject = await open()
    await apply(subject, commitOf('c-1', [note('N-1', 0, 'of the north'), note('N-2')]), north)
    checkEqual(
      await subject.store.get(south, [{ kind: 'note', id: 'N-1' }]),
      [],
      'the south reads a note of the north',
    )
    await apply(subject, commitOf('c-2', [note('N-1', 0, 'of the south')]), south)
    const [stored] = await subject.store.get(north, [{ kind: 'note', id: 'N-1' }])
    checkEqual([stored?.version, stored?.document], [1, 'of the north'], 'the note of the north')
  }),
  storeCase(
    'store.tenants.versions',
    'a document of the same id has a version of its own in each tenant.',
    async (open) => {
      const subject = await open()
      for (const from of [0, 1, 2]) await apply(subject, commitOf(`c-${from}`, [note('N-1', from)]), north)
      await apply(subject, commitOf('d-1', [note('N-1', 0)]), south)
      const versions = [
        await versionOf(subject.store, 'note', 'N-1', north),
        await versionOf(subject.store, 'note', 'N-1', south),
      ]
      checkEqual(versions, [3, 1], 'versions in the north and in the south')
    },
  ),
  storeCase('store.tenants.guards', 'a guard looks at the documents of its own tenant.', async (open) => {
    const subject = await open()
    await apply(subject, commitOf('c-1', [note('N-1')]), north)
    await apply(subject, commitOf('c-2', [note('N-2')], [{ kind: 'note', id: 'N-1', version: 0 }]), south)
    const present = commitOf('c-3', [note('N-3')], [{ kind: 'note', id: 'N-1', version: 1 }])
    checkEqual(
      (await subject.store.commit(south, present)).status,
      'conflict',
      'a guard on a note of the north',
    )
  }),
  storeCase('store.tenants.commit-ids', 'commit ids of one tenant mean nothing in another.', async (open) => {
    const subject = await open()
    await apply(subject, commitOf('c-1', [note('N-1')], [], 'north'), north)
    await apply(subject, commitOf('c-1', [note('N-1')], [], 'south'), south)
    await apply(subject, commitOf('c-2', [note('N-2')]), north)
    await apply(subject, commitOf('c-2', [note('N-2')]), south)
    checkEqual(await versionOf(subject.store, 'note', 'N-2', south), 1, 'the note of the south')
  }),
  storeCase('store.tenants.query', 'a tenant lists and counts only its own documents.', async (open) => {
    const subject = await open()
    const keys = { customer: 'C-1', ledger: 'open' }
    await apply(
      subject,
      commitOf('c-1', [write('standing', 'F-1', keys), write('standing', 'F-2', keys)]),
      north,
    )
    await apply(
      subject,
      commitOf('c-1', [write('standing', 'F-2', keys), write('standing', 'F-3', keys)]),
      south,
    )
    const queries: readonly StoreQuery[] = [
      { list: 'standings' },
      { list: 'standings', customer: 'C-1', ledger: 'open' },
    ]
    for (const query of queries) {
      checkEqual(await walk(subject.store, query, 1, north), ['F-1', 'F-2'], 'standings of the north')
      checkEqual(await walk(subject.store, query, 100, south), ['F-2', 'F-3'], 'standings of the south')
      checkEqual(await subject.store.count(north, query), 2, 'the count of the north')
      checkEqual(
        await subject.store.count(tenantId('empty'), query),
        0,
        'the count of a tenant without documents',
      )
    }
  }),
  storeCase(
    'store.tenants.exact',
    'tenants are told apart byte by byte, and from the ids that follow them.',
    async (open) => {
      const subject = await open()
      const names = ['a', 'A', 'a ', 'ab', 'caf\u00e9', 'cafe\u0301', '__proto__', 'a/note', '*']
      for (const [at, name] of names.entries()) {
        await apply(
          subject,
          commitOf('c-1', [note('bc', 0, at), note('c', 0, at)], [], `of ${at}`),
          tenantId(name),
        )
      }
      for (const [at, name] of names.entries()) {
        const [stored] = await subject.store.get(tenantId(name), [{ kind: 'note', id: 'c' }])
        checkEqual([stored?.version, stored?.document], [1, at], `the note of tenant ${at}`)
      }
    },
  ),
  storeCase(
    'store.tenants.mixed',
    'after hundreds of mixed commits with equal ids, each tenant holds what it alone wrote.',
    async (open) => {
      const subject = await open()
      const dice = createDice(13)
      const models = new Map([north, south].map((tenant) => [tenant, new Map<string, string>()]))
      const sent = new Map<TenantId, number>()
      for (let step = 0; step < 300; step += 1) {
        const tenant = dice.pick([north, south])
        const model = models.get(tenant) as Map<string, string>
        const id = `F-${dice.roll(20)}`
        const from = Number(model.get(id)?.split(' ')[0] ?? 0)
        const keys = { customer: `C-${dice.roll(3)}` }
        const number = (sent.get(tenant) ?? 0) + 1
        sent.set(tenant, number)
        await apply(
          subject,
          commitOf(`c-${number}`, [write('standing', id, keys, from)], [], `${step}`),
          tenant,
        )
        model.set(id, `${from + 1} ${keys.customer}`)
      }
      for (const [tenant, model] of models) {
        for (const customer of ['C-0', 'C-1', 'C-2']) {
          const expected = [...model].filter(([, at]) => at.endsWith(customer)).map(([id]) => id)
          const query = { list: 'standings', customer } as const
          checkEqual([...(await walk(subject.store, query, 7, tenant))].sort(), expected.sort(), customer)
        }
        for (const [id, at] of model) {
          checkEqual(await versionOf(subject.store, 'standing', id, tenant), Number(at.split(' ')[0]), id)
        }
      }
    },
  ),
]
