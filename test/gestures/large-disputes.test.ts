import { describe, expect, it } from 'vitest'

import { linesPerChunk } from '../../src/disputes/line.ts'
import { anInvoice } from './support/books.ts'
import { openWorld } from './support/world.ts'

const by = { by: 'lea' }
const brief = { status: 'dispute-price', comment: 'x' }

/** A dispute of so many items, of which the first went into another dispute and is free again; and one free item. */
async function wandered(size: number) {
  const ids = Array.from({ length: size }, (_, at) => `F${String(at)}`)
  const items = [...ids, 'N'].map((id) => anInvoice(id, '10.00'))
  const desk = (await openWorld({ items, commits: [], today: '2026-06-01' })).desk('x')
  const { dispute, action } = await desk.openDispute({ items: ids, ...brief }, by)
  await desk.resolve(dispute.id, { items: ['F0'] }, by)
  const other = await desk.openDispute({ items: ['F0'], ...brief }, by)
  await desk.resolve(other.dispute.id, {}, by)
  return { desk, dispute: dispute.id, action: action.id }
}

describe('an item that comes back to a large dispute after it was in another', () => {
  it('takes its own line up again, wherever that is kept (A-5, D-8)', async () => {
    const { desk, dispute, action } = await wandered(linesPerChunk)
    await desk.edit(action, { attach: ['F0'] }, by)
    const header = await desk.dispute(dispute)
    expect(header.items).toEqual({ total: linesPerChunk, disputed: linesPerChunk })
    expect(header.amounts).toMatchObject({ original: { EUR: '10000.00' }, current: { EUR: '10000.00' } })
    const own = (await desk.disputeLines(dispute)).filter(({ item }) => item === 'F0')
    expect(own.map(({ stays }) => stays.length)).toEqual([2])
  })

  it('takes no room from those that come with it: all of them are found and resolved (D-4)', async () => {
    const { desk, dispute, action } = await wandered(linesPerChunk - 1)
    await desk.edit(action, { attach: ['F0', 'N'] }, by)
    expect((await desk.disputeLines(dispute)).map(({ item }) => item)).toContain('N')
    const { dispute: resolved } = await desk.resolve(dispute, {}, by)
    expect(resolved).toMatchObject({ state: 'closed', items: { total: linesPerChunk, disputed: 0 } })
  })
})
