import { describe, expect, it } from 'vitest'

import type { ActionMembers } from '../../../src/actions/members.ts'
import { membersPerChunk } from '../../../src/actions/members.ts'
import { anInvoice, deskWorld, lea } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'

const nameOf = (at: number) => `F-${String(at).padStart(4, '0')}`
const ids = Array.from({ length: membersPerChunk + 1 }, (_, at) => nameOf(at))
const call = { name: 'Call', channel: 'phone', on: '2026-06-10' } as const

describe('an action of 1,001 items, in two chunks (SZ)', () => {
  it('keeps each item in its place, finds all of them, and lets all of them go', async () => {
    const world = deskWorld({ items: [...ids, 'N-1'].map((id) => anInvoice(id, '1.00')) })
    const { desk } = world
    const { action } = await desk.plan({ items: ids, ...call }, lea)
    expect(action.items).toEqual({ total: 1_001, attached: 1_001 })

    const [first = '', last = ''] = [ids[0], ids.at(-1)]
    await desk.detach(action.id, { items: [first, last], why: 'other' }, lea)
    const again = await desk.attach(action.id, { items: [last, 'N-1', first] }, lea)
    expect(again.action.items).toEqual({ total: 1_002, attached: 1_002 })
    const stored = await world.snapshot()
    const chunks = stored
      .filter(({ kind }) => kind === 'members')
      .map(({ document }) => document as unknown as ActionMembers)
    expect(chunks.map(({ members }) => members.length)).toEqual([1_000, 2])
    expect(chunks[0]?.members[0]?.stays).toHaveLength(2)
    expect(chunks[1]?.members.map(({ item }) => item)).toEqual([last, 'N-1'])
    await expectSound(world)

    const done = await desk.complete(action.id, {}, lea)
    expect(done.action).toMatchObject({ state: 'done', items: { total: 1_002, attached: 0 } })
    await expectSound(world)
  })

  it('is empty once the ledger settled all of it, though one look takes several commits (A-7)', async () => {
    const world = deskWorld({ items: ids.map((id) => anInvoice(id, '1.00')) })
    const { action } = await world.desk.plan({ items: ids, ...call }, lea)
    for (const id of ids) world.books.pay(id, '1.00', '2026-06-09')
    world.on('2026-06-10')
    expect(await world.desk.sync()).toMatchObject({ changed: 1_001, ended: [action.id] })
    await expectSound(world)
  })
})
