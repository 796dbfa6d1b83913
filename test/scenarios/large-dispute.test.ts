import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'

const name = (n: number) => `F-${String(n).padStart(4, '0')}`

describe('a dispute of 1,200 items, in two chunks (SZ)', () => {
  it('is one record to people: one joins, some are resolved, the rest is completed', async () => {
    const items = Array.from({ length: 1_200 }, (_, n) => anInvoice(name(n), '1.00'))
    const world = deskWorld({ items: [...items, anInvoice('N-1', '5.00')] })
    const { desk } = world
    const opened = await openDispute(
      world,
      items.map(({ id }) => id),
    )
    const { dispute, action } = opened
    expect(dispute.items).toEqual({ total: 1_200, disputed: 1_200 })
    expect(dispute.amounts.original).toEqual({ EUR: '1200.00' })
    expect(action.tracks).toMatchObject({ chunks: 2 })
    expect(world.commits).toHaveLength(1)

    // 2 June: a forgotten invoice joins. It rewrites the second chunk and nothing of the first.
    world.on('2026-06-02')
    const joined = await desk.edit(action.id, { attach: ['N-1'] }, lea)
    expect(joined.dispute?.items).toEqual({ total: 1_201, disputed: 1_201 })
    const written = world.commits.at(-1)?.writes.filter(({ kind }) => kind === 'lines') ?? []
    expect(written.map(({ id }) => id)).toEqual([`${dispute.id}/1`])

    // 3 June: 300 are resolved, across the seam between the chunks.
    world.on('2026-06-03')
    const some = Array.from({ length: 300 }, (_, n) => name(850 + n))
    const partly = await desk.resolve(dispute.id, { items: some, outcome: 'rejected' }, lea)
    expect(partly.dispute).toMatchObject({
      state: 'open',
      items: { disputed: 901 },
      outcomes: { rejected: 300 },
    })
    expect(partly.dispute.amounts).toMatchObject({ current: { EUR: '905.00' }, released: { EUR: '300.00' } })

    // 4 June: completed; every one of the 901 left is resolved, in one commit.
    world.on('2026-06-04')
    const commits = world.commits.length
    const done = await desk.complete(action.id, { outcome: 'rejected' }, lea)
    expect(world.commits).toHaveLength(commits + 1)
    expect(done.dispute).toMatchObject({
      state: 'closed',
      items: { total: 1_201, disputed: 0 },
      outcomes: { rejected: 1_201 },
      episodes: [{ outcome: 'rejected', closedOn: '2026-06-04' }],
    })
    const lines = await desk.disputeLines(dispute.id)
    expect(lines).toHaveLength(1_201)
    expect(lines.filter(({ stays }) => stays.at(-1)?.until === '2026-06-03')).toHaveLength(300)
    expect(lines.filter(({ stays }) => stays.at(-1)?.until === '2026-06-04')).toHaveLength(901)
    const probes = await desk.items([name(0), name(999), name(1_000), name(1_199), 'N-1'])
    expect(probes.map(({ standing }) => standing?.status?.id)).toEqual(Array(5).fill('resolved'))
    await expectSound(world)
  })

  it('closes when the ledger settles all of it, though one look takes several commits', async () => {
    const items = Array.from({ length: 1_200 }, (_, n) => anInvoice(name(n), '1.00'))
    const world = deskWorld({ items })
    const ids = items.map(({ id }) => id)
    const { dispute, action } = await openDispute(world, ids)
    for (const id of ids) world.books.pay(id, '1.00', '2026-06-02')
    world.on('2026-06-03')
    expect(await world.desk.sync({ items: ids })).toEqual({
      released: { items: [], customers: [] },
      looked: 1_200,
      unknown: [],
      changed: 1_200,
      closed: [dispute.id],
      reopened: [],
      ended: [action.id],
    })
    expect(world.commits).toHaveLength(4)
    expect(await world.desk.dispute(dispute.id)).toMatchObject({
      state: 'closed',
      items: { total: 1_200, disputed: 0 },
      episodes: [{ closedOn: '2026-06-02', outcome: 'settled' }],
      amounts: { paid: { EUR: '1200.00' } },
    })
    await expectSound(world)
  })
})
