import type { Desk } from 'redress'
import { describe, expect, it } from 'vitest'

import { linesPerChunk } from '../../src/disputes/line.ts'
import { anInvoice } from './support/books.ts'
import { openWorld } from './support/world.ts'

const by = { by: 'lea' }
const brief = { status: 'dispute-price', comment: 'x' }

/** A dispute of so many items, of which the first went into another dispute for a reason; and one free item. */
async function wandered(size: number, why: 'resolved' | 'mistake' = 'resolved') {
  const ids = Array.from({ length: size }, (_, at) => `F${String(at)}`)
  const items = [...ids, 'N'].map((id) => anInvoice(id, '10.00'))
  const desk = (await openWorld({ items, today: '2026-06-01' })).desk('x')
  const { dispute, action } = await desk.openDispute({ items: ids, ...brief }, by)
  await desk.detach(action.id, { items: ['F0'], why }, by)
  const other = await desk.openDispute({ items: ['F0'], ...brief }, by)
  return { desk, dispute: dispute.id, action: action.id, other: other.action.id }
}

/** Asserts that the dispute holds one line for each of its items, and all of its money. */
async function expectWhole(desk: Desk, dispute: string, size: number): Promise<void> {
  const header = await desk.dispute(dispute)
  expect(header.items).toEqual({ total: size, disputed: size })
  const total = { EUR: `${size * 10}.00` }
  expect(header.amounts).toMatchObject({ original: total, current: total })
  const own = (await desk.disputeLines(dispute)).filter(({ item }) => item === 'F0')
  expect(own.map(({ stays }) => stays.length)).toEqual([2])
}

describe('an item that comes back to a large dispute after it was in another', () => {
  it.each([
    ['edit', 'resolved', linesPerChunk],
    ['edit', 'mistake', linesPerChunk],
    ['attach', 'mistake', linesPerChunk],
    ['attach', 'mistake', 2 * linesPerChunk + 500],
  ] as const)(
    'takes its own line up again by %s, wherever that is kept: left as %s, of %i (A-5, D-8)',
    async (gesture, why, size) => {
      const { desk, dispute, action, other } = await wandered(size, why)
      await desk.complete(other, {}, by)
      if (gesture === 'edit') await desk.edit(action, { attach: ['F0'] }, by)
      else await desk.attach(action, { items: ['F0'] }, by)
      await expectWhole(desk, dispute, size)
    },
  )

  it.each([linesPerChunk, linesPerChunk + 500])(
    'takes its own line up again when it is moved there from the other one, of %i (A-5)',
    async (size) => {
      const { desk, dispute, other } = await wandered(size, 'mistake')
      await desk.detach(other, { items: ['F0'], why: 'moved', to: dispute }, by)
      await expectWhole(desk, dispute, size)
    },
  )

  it('takes no room from those that come with it: all of them are found and resolved (D-4)', async () => {
    const { desk, dispute, action, other } = await wandered(linesPerChunk - 1)
    await desk.complete(other, {}, by)
    await desk.edit(action, { attach: ['F0', 'N'] }, by)
    expect((await desk.disputeLines(dispute)).map(({ item }) => item)).toContain('N')
    const { dispute: resolved } = await desk.resolve(dispute, {}, by)
    expect(resolved).toMatchObject({ state: 'closed', items: { total: linesPerChunk, disputed: 0 } })
  })
})

describe('items of a large dispute that get a record of their own', () => {
  it('fill chunks of their own, and leave none behind (D-11)', async () => {
    const size = linesPerChunk + 500
    const ids = Array.from({ length: size }, (_, at) => `F${String(at)}`)
    const items = ids.map((id) => anInvoice(id, '10.00'))
    const desk = (await openWorld({ items, today: '2026-06-01' })).desk('x')
    const { dispute } = await desk.openDispute({ items: ids, ...brief }, by)
    const part = await desk.split(dispute.id, { items: ids.slice(1), comment: 'These came late.' }, by)
    expect(part.dispute.items).toEqual({ total: size - 1, disputed: size - 1 })
    expect(part.action.tracks).toMatchObject({ chunks: 2 })
    expect((await desk.disputeLines(part.dispute.id)).map(({ item }) => item)).toEqual(ids.slice(1))
    expect((await desk.dispute(dispute.id)).items).toEqual({ total: size, disputed: 1 })
    const { dispute: resolved } = await desk.resolve(part.dispute.id, {}, by)
    expect(resolved).toMatchObject({ state: 'closed', items: { disputed: 0 } })
  })

  it('find room in another one beside what it has, one chunk after the other (A-5)', async () => {
    const ids = (prefix: string) => Array.from({ length: 700 }, (_, at) => `${prefix}${String(at)}`)
    const items = [...ids('F'), ...ids('G')].map((id) => anInvoice(id, '10.00'))
    const desk = (await openWorld({ items, today: '2026-06-01' })).desk('x')
    const from = await desk.openDispute({ items: ids('F'), ...brief }, by)
    const to = await desk.openDispute({ items: ids('G'), ...brief }, by)
    const left = await desk.detach(from.action.id, { items: ids('F'), why: 'moved', to: to.dispute.id }, by)
    expect(left.dispute?.state).toBe('closed')
    const joined = await desk.dispute(to.dispute.id)
    expect(joined.items).toEqual({ total: 1_400, disputed: 1_400 })
    expect((await desk.action(to.action.id)).tracks).toMatchObject({ chunks: 2 })
    const { dispute: resolved } = await desk.resolve(to.dispute.id, {}, by)
    expect(resolved).toMatchObject({ state: 'closed', amounts: { released: { EUR: '14000.00' } } })
  })
})
