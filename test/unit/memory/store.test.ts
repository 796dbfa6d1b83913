import * as fc from 'fast-check'
import { tenantId } from 'redress'
import { createMemoryStore } from 'redress/memory'
import { describe, expect, it } from 'vitest'

import { isRedressError } from '../../../src/kernel/errors/redress-error.ts'
import type { Commit, Write } from '../../../src/ports/store.ts'
import { listNaively } from '../../../src/testing/store/naive-list.ts'

const tenant = tenantId('main')

const action = (id: string, on: string, collector: string | null, state = 'planned', from = 0): Write => ({
  kind: 'action',
  id,
  from,
  document: { id },
  keys: { state, on, collector },
})

const commitOf = (id: string, writes: readonly Write[]): Commit => ({
  id,
  fingerprint: id,
  expect: [],
  writes,
})

const anyWrite = fc.record({
  id: fc.integer({ min: 0, max: 60 }).map((number) => `A-${number}`),
  on: fc.integer({ min: 10, max: 28 }).map((day) => `2026-11-${day}`),
  collector: fc.constantFrom('lea', 'noah', null),
  state: fc.constantFrom('planned', 'confirmed', 'done'),
  isAsked: fc.boolean(),
})

const questions = [
  { list: 'actions', states: ['planned'] },
  { list: 'actions', states: ['confirmed', 'planned'], collector: 'lea' },
  { list: 'actions', states: ['done', 'planned', 'confirmed'], to: '2026-11-19' },
] as const

describe('the store in memory', () => {
  it('answers as a scan of all documents would, however writes and questions alternate', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyWrite, { minLength: 1, maxLength: 200, size: 'max' }), async (drawn) => {
        const store = createMemoryStore()
        const model = new Map<string, Write>()
        for (const [at, { id, on, collector, state, isAsked }] of drawn.entries()) {
          const write = action(id, on, collector, state, (model.get(id)?.from ?? -1) + 1)
          await store.commit(tenant, commitOf(`c-${at}`, [write]))
          model.set(id, write)
          if (!isAsked) continue
          for (const query of questions) {
            const expected = listNaively(query, [...model.values()])
            const { documents } = await store.query(tenant, query, { limit: 1_000 })
            expect(documents.map((each) => each.id)).toEqual(expected)
            expect(await store.count(tenant, query)).toBe(expected.length)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('keeps its order through thousands of writes between two questions', async () => {
    const store = createMemoryStore()
    const ids = Array.from({ length: 3_000 }, (_, at) => `A-${(at * 7) % 3_000}`)
    const write = (from: number, on: (at: number) => string) =>
      commitOf(
        `c-${from}`,
        ids.map((id, at) => action(id, on(at), 'lea', 'planned', from)),
      )
    const listed = async () => (await store.query(tenant, questions[0], { limit: 1_000 })).documents
    await store.commit(
      tenant,
      write(0, () => '2026-11-24'),
    )
    expect((await listed()).map(({ id }) => id)).toEqual(ids.toSorted().slice(0, 1_000))
    await store.commit(
      tenant,
      write(1, (at) => (at % 2 === 0 ? '2026-11-25' : '2026-11-23')),
    )
    const odd = ids.filter((_, at) => at % 2 === 1).toSorted()
    expect((await listed()).map(({ id }) => id)).toEqual(odd.slice(0, 1_000))
    expect(await store.count(tenant, { ...questions[0], to: '2026-11-24' })).toBe(1_500)
  })

  it('says what a commit is too large for', async () => {
    const store = createMemoryStore({ limits: { maxWrites: 2, maxDocumentBytes: 10 } })
    const large: Write = { kind: 'note', id: 'N-1', from: 0, document: 'much too long', keys: {} }
    const refusal = await store.commit(tenant, commitOf('c-1', [large])).catch((error: unknown) => error)
    expect(isRedressError(refusal, 'gesture-too-large') && refusal.details).toEqual({
      writes: 1,
      maxWrites: 2,
      bytes: 15,
      maxDocumentBytes: 10,
      document: { kind: 'note', id: 'N-1' },
    })
    const many = ['a', 'b', 'c'].map((id) => ({ ...large, id, document: 1 }))
    await expect(store.commit(tenant, commitOf('c-2', many))).rejects.toMatchObject({
      code: 'gesture-too-large',
      details: { writes: 3, bytes: null, document: null },
    })
  })

  it.each([
    [{ list: 'actions' }, 'states'],
    [{ list: 'messages' }, 'states'],
    [{ list: 'events' }, 'subject'],
    [{ list: 'expired', to: '2026-11-24T00:00:00.000Z' }, 'kind'],
  ])('names the filter that %j cannot do without', async (query, property) => {
    const store = createMemoryStore()
    await expect(store.count(tenant, query as never)).rejects.toMatchObject({
      code: 'query-unknown',
      details: { list: query.list, property },
    })
  })

  it('does not change its limits when the caller changes theirs', () => {
    const limits = { maxWrites: 30, maxDocumentBytes: 100_000 }
    const store = createMemoryStore({ limits })
    limits.maxWrites = 1
    expect(store.limits.maxWrites).toBe(30)
  })
})
