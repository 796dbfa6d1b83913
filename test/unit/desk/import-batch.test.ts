import { describe, expect, it } from 'vitest'

import type { BatchOutcome } from '../../../src/desk/running/batch.ts'
import type { DisputeResult } from '../../../src/desk/results.ts'
import { createMemoryStore } from '../../../src/memory/store.ts'
import { anInvoice, deskWorld, lea } from '../../support/desk-world.ts'
import { rejectionOf } from '../../support/refusal.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = ['F-1', 'F-2', 'F-3'].map((id) => anInvoice(id, '100.00'))
const brief = { status: 'dispute-price', comment: 'x', openedOn: '2026-05-11' }
const rows = items.map(({ id }, at) => ({ ...brief, number: `L-${at + 1}`, items: [id] }))

const told = (outcomes: readonly BatchOutcome<DisputeResult>[]) =>
  outcomes.map((one) => (one.accepted ? one.result.dispute.number : one.refusal.code))

describe('importing all disputes that are open elsewhere (Q-8)', () => {
  it('makes each a commit of its own, and answers in the order given', async () => {
    const world = deskWorld({ items })
    const outcomes = await world.desk.importOpenDisputes({ disputes: rows }, lea)
    expect(told(outcomes)).toEqual(['L-1', 'L-2', 'L-3'])
    expect(world.commits).toHaveLength(3)
    expect((await world.desk.disputes({ state: 'open' })).documents).toHaveLength(3)
    await expectSound(world)
  })

  it('reports each outcome: what is refused keeps no other from being imported', async () => {
    const world = deskWorld({ items })
    const [first, , third] = rows
    const disputes = [
      first,
      { ...brief, number: 'L-2', items: ['X'] },
      { ...brief, number: '', items: ['F-2'] },
      'no dispute at all',
      third,
    ] as never
    const outcomes = await world.desk.importOpenDisputes({ disputes }, lea)
    expect(told(outcomes)).toEqual(['L-1', 'item-unknown', 'input-invalid', 'input-invalid', 'L-3'])
    expect(world.commits).toHaveLength(2)
    await expectSound(world)
  })

  it('run again with the same rows answers the same and writes nothing', async () => {
    const world = deskWorld({ items })
    const first = await world.desk.importOpenDisputes({ disputes: rows }, lea)
    world.on('2026-06-02')
    const commits = world.commits.length
    expect(await world.desk.importOpenDisputes({ disputes: rows }, { by: 'omar' })).toEqual(first)
    expect(world.commits).toHaveLength(commits)
  })

  it('goes on where it stopped', async () => {
    const store = createMemoryStore()
    let left = 1
    const failing = deskWorld({
      items,
      store: {
        ...store,
        commit: (tenant, commit) => {
          left -= 1
          return left < 0 ? Promise.reject(new Error('disk full')) : store.commit(tenant, commit)
        },
      },
    })
    await expect(failing.desk.importOpenDisputes({ disputes: rows }, lea)).rejects.toThrow('disk full')
    const world = deskWorld({ items, store, prefix: 'again' })
    expect(told(await world.desk.importOpenDisputes({ disputes: rows }, lea))).toEqual(['L-1', 'L-2', 'L-3'])
    expect(world.commits).toHaveLength(2)
    expect((await world.desk.disputes()).documents).toHaveLength(3)
  })

  it('refuses a second row of one number, be it the same or another, and tells of the first', async () => {
    const world = deskWorld({ items })
    const [first, second] = rows
    if (first === undefined || second === undefined) return
    const disputes = [first, first, { ...second, number: 'L-1' }]
    const outcomes = await world.desk.importOpenDisputes({ disputes }, lea)
    expect(told(outcomes)).toEqual(['L-1', 'dispute-number-taken', 'dispute-number-taken'])
    const [done, same, other] = outcomes
    const id = done?.accepted === true ? done.result.dispute.id : ''
    for (const one of [same, other]) {
      expect(one).toMatchObject({ refusal: { details: { number: 'L-1', dispute: id } } })
    }
    // A row that was changed since the first import is another one of its number.
    const changed = [{ ...first, comment: 'y' }]
    expect(told(await world.desk.importOpenDisputes({ disputes: changed }, lea))).toEqual([
      'dispute-number-taken',
    ])
  })

  it('gives a number that was refused to the next row that has it', async () => {
    const world = deskWorld({ items })
    const wrong = { ...brief, number: 'L-1', items: ['X'] }
    const outcomes = await world.desk.importOpenDisputes({ disputes: [wrong, ...rows] }, lea)
    expect(told(outcomes)).toEqual(['item-unknown', 'L-1', 'L-2', 'L-3'])
  })

  it('is refused when it is no list, or too long, or nobody does it', async () => {
    const world = deskWorld({ items })
    const { desk } = world
    for (const request of [undefined, {}, { disputes: 'L-1' }, { disputes: [], more: 1 }]) {
      const act = () => desk.importOpenDisputes(request as never, lea)
      expect((await refused(world, act)).code).toBe('input-invalid')
    }
    const many = Array.from({ length: 10_001 }, () => rows[0])
    expect((await rejectionOf(desk.importOpenDisputes({ disputes: many as never }, lea))).code).toBe(
      'input-invalid',
    )
    const act = () => desk.importOpenDisputes({ disputes: rows }, { by: '' })
    expect((await refused(world, act)).code).toBe('input-invalid')
  })

  it('of nothing is nothing', async () => {
    const world = deskWorld({ items })
    expect(await world.desk.importOpenDisputes({ disputes: [] }, lea)).toEqual([])
    expect(world.commits).toEqual([])
  })
})
