import { describe, expect, it } from 'vitest'

import type { DisputeLines } from '../../../src/disputes/line.ts'
import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'

const invoices = (count: number) =>
  Array.from({ length: count }, (_, n) => anInvoice(`F-${String(n).padStart(4, '0')}`, '1.00'))

const large = async (count: number) => {
  const items = invoices(count)
  const world = deskWorld({ items })
  const ids = items.map(({ id }) => id)
  const { dispute, action } = await openDispute(world, ids)
  return { world, desk: world.desk, ids, dispute, action }
}

const itemsPerChange = (world: Awaited<ReturnType<typeof large>>['world'], last = 1) =>
  world
    .events()
    .slice(-last)
    .map(({ changes }) =>
      changes.reduce((sum, change) => sum + ('items' in change ? change.items.length : 0), 0),
    )

describe('an event of the history', () => {
  it.each([
    [499, [499]],
    [500, [500]],
    [501, [500, 1]],
  ])('names at most 500 items: a dispute of %i has %j', async (count, named) => {
    const { world, dispute } = await large(count)
    expect(world.commits).toHaveLength(1)
    expect(itemsPerChange(world, named.length)).toEqual(named)
    expect(world.events()).toHaveLength(named.length)
    expect(dispute.items).toEqual({ total: count, disputed: count })
    // The comment belongs to the first entry, not to each.
    expect(world.events().map(({ notes }) => notes.length)).toEqual(named.map((_, n) => (n === 0 ? 1 : 0)))
  })

  it('is cut the same when so many leave', async () => {
    const { world, desk, action } = await large(501)
    await desk.complete(action.id, { outcome: 'rejected' }, lea)
    expect(itemsPerChange(world, 2)).toEqual([500, 1])
    await expectSound(world)
  })
})

describe('a chunk of lines', () => {
  it.each([
    [999, [999]],
    [1_000, [1_000]],
    [1_001, [1_000, 1]],
  ])('holds at most 1,000: a dispute of %i has %j', async (count, sizes) => {
    const { world, ids, dispute, action } = await large(count)
    const chunks = (await world.snapshot()).filter(({ kind }) => kind === 'lines')
    expect(chunks.map(({ id }) => id)).toEqual(sizes.map((_, chunk) => `${dispute.id}/${chunk}`))
    expect(chunks.map(({ document }) => (document as unknown as DisputeLines).lines.length)).toEqual(sizes)
    expect(action.tracks).toMatchObject({ chunks: sizes.length })
    expect((await world.desk.disputeLines(dispute.id)).map(({ item }) => item)).toEqual(ids)
  })

  it.each([
    [998, 1, [999]],
    [999, 1, [1_000]],
    [999, 2, [1_000, 1]],
    [1_000, 1, [1_000, 1]],
  ])('is filled before the next is begun: %i and %i attached', async (count, more, sizes) => {
    const { world, desk, dispute, action } = await large(count)
    const attached = Array.from({ length: more }, (_, n) => anInvoice(`N-${n}`, '2.00'))
    world.books.add(...attached)
    const result = await desk.edit(action.id, { attach: attached.map(({ id }) => id) }, lea)
    const chunks = (await world.snapshot()).filter(({ kind }) => kind === 'lines')
    expect(chunks.map(({ document }) => (document as unknown as DisputeLines).lines.length)).toEqual(sizes)
    expect(result.action.tracks).toMatchObject({ chunks: sizes.length })
    expect(result.dispute?.items.total).toBe(count + more)
    expect(result.dispute?.id).toBe(dispute.id)
    // What was not touched was not written again.
    const written = world.commits.at(-1)?.writes.map(({ kind }) => kind) ?? []
    expect(written.filter((kind) => kind === 'standing')).toHaveLength(more)
    await expectSound(world)
  })
})
