import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [
  ...['F-1', 'F-2', 'F-3'].map((id) => anInvoice(id, '100.00')),
  anInvoice('G-1', '50.00', { customer: 'C2' }),
  anInvoice('S-1', '70.00', { openAmount: '0.00', settledOn: '2026-05-20' }),
]
const call = { name: 'Call', channel: 'phone', on: '2026-06-10' } as const

/** A call about F-1 and F-2 on 10 June; it is 5 June. */
const planned = async () => {
  const world = deskWorld({ items })
  const { action } = await world.desk.plan({ items: ['F-1', 'F-2'], ...call }, lea)
  world.on('2026-06-05')
  return { world, desk: world.desk, action: action.id }
}

describe('attaching items to an action of its own items (A-5)', () => {
  it('holds them from then on, and gives them no status', async () => {
    const { world, desk, action } = await planned()
    const attached = await desk.attach(action, { items: ['F-3'] }, lea)
    expect(attached).toMatchObject({ dispute: null, action: { items: { total: 3, attached: 3 } } })
    expect((await desk.items(['F-3']))[0]?.standing).toMatchObject({ status: null, dispute: null, action })
    expect((await desk.explain(['F-3']))[0]?.chaseable).toBe('none')
    const { documents } = await desk.history({ item: 'F-3' })
    expect(documents.map(({ event }) => event.gesture)).toEqual(['attach'])
    await expectSound(world)
  })

  it('takes an item back that had left, without counting it twice', async () => {
    const { world, desk, action } = await planned()
    await desk.detach(action, { items: ['F-2'], why: 'mistake' }, lea)
    const { action: again } = await desk.attach(action, { items: ['F-2', 'F-3'] }, lea)
    expect(again.items).toEqual({ total: 3, attached: 3 })
    await expectSound(world)
  })

  it('moves an item out of another action only when that is said (Q-5)', async () => {
    const { world, desk, action } = await planned()
    const { action: other } = await desk.plan({ items: ['F-3'], ...call }, lea)
    expect(await refused(world, () => desk.attach(action, { items: ['F-3'] }, lea))).toEqual({
      code: 'item-in-action',
      details: { item: 'F-3', action: other.id },
    })
    await desk.attach(action, { items: ['F-3'], move: true }, lea)
    expect(await desk.action(other.id)).toMatchObject({ state: 'cancelled', cancelReason: 'emptied' })
    await expectSound(world)
  })

  it('is refused for an item that is in it already, also when it is to be moved', async () => {
    const { world, desk, action } = await planned()
    for (const move of [false, true]) {
      expect(await refused(world, () => desk.attach(action, { items: ['F-1'], move }, lea))).toEqual({
        code: 'item-in-action',
        details: { item: 'F-1', action },
      })
    }
  })

  it.each<[string, string, string, object]>([
    ['unknown', 'X', 'item-unknown', { items: ['X'] }],
    ['settled', 'S-1', 'item-settled', { item: 'S-1', settledOn: '2026-05-20' }],
    ['of another customer', 'G-1', 'customers-mixed', { customers: ['C1', 'C2'] }],
    ['disputed', 'F-3', 'item-already-disputed', { item: 'F-3', dispute: 'id-2-d1' }],
  ])('is refused for an item that is %s (Q-10)', async (_, item, code, details) => {
    const { world, desk, action } = await planned()
    await openDispute(world, ['F-3'])
    expect(await refused(world, () => desk.attach(action, { items: [item] }, lea))).toEqual({
      code,
      details,
    })
  })

  it('is refused with an amount to dispute: it follows no dispute', async () => {
    const { world, desk, action } = await planned()
    const command = { items: [{ item: 'F-3', disputed: '10.00' }] }
    expect(await refused(world, () => desk.attach(action, command, lea))).toEqual({
      code: 'action-without-dispute',
      details: { action },
    })
  })
})

describe('attaching items to a tracking action (A-5)', () => {
  it('joins its dispute, each for its amount', async () => {
    const world = deskWorld({ items })
    const { dispute, action } = await openDispute(world, ['F-1'])
    const attached = await world.desk.attach(
      action.id,
      { items: ['F-2', { item: 'F-3', disputed: '30.00' }] },
      lea,
    )
    expect(attached.dispute).toMatchObject({
      id: dispute.id,
      items: { total: 3, disputed: 3 },
      amounts: { current: { EUR: '230.00' } },
    })
    expect((await world.desk.items(['F-3']))[0]?.standing).toMatchObject({
      status: { id: 'dispute-price' },
      action: action.id,
      disputed: '30.00',
    })
    await expectSound(world)
  })

  it('takes an item out of the action it is in only when that is said (Q-5)', async () => {
    const { world, desk, action: other } = await planned()
    const { action } = await openDispute(world, ['F-3'])
    expect(await refused(world, () => desk.attach(action.id, { items: ['F-2'] }, lea))).toEqual({
      code: 'item-in-action',
      details: { item: 'F-2', action: other },
    })
    await desk.attach(action.id, { items: ['F-2'], move: true }, lea)
    expect((await desk.action(other)).items).toEqual({ total: 2, attached: 1 })
    await expectSound(world)
  })
})

describe('detaching items from an action of its own items (A-5)', () => {
  it.each(['mistake', 'other'] as const)(
    'gives them back to the scenario at once, with the status they have: %s',
    async (why) => {
      const { world, desk, action } = await planned()
      const detached = await desk.detach(action, { items: ['F-2'], why, comment: 'Wrong one.' }, lea)
      expect(detached.action).toMatchObject({ state: 'planned', items: { total: 2, attached: 1 } })
      expect((await desk.items(['F-2']))[0]?.standing).toMatchObject({ status: null, action: null })
      expect((await desk.explain(['F-2']))[0]?.chaseable).toBe('all')
      const { documents } = await desk.history({ item: 'F-2' })
      expect(documents.at(-1)?.event.changes).toMatchObject([{ type: 'items-detached', why }])
      expect(documents.at(-1)?.notes.map(({ text }) => text)).toEqual(['Wrong one.'])
      await expectSound(world)
    },
  )

  it('ends it as emptied with the last one (A-6)', async () => {
    const { world, desk, action } = await planned()
    const { action: ended } = await desk.detach(action, { items: ['F-1', 'F-2'], why: 'other' }, lea)
    expect(ended).toMatchObject({
      state: 'cancelled',
      cancelReason: 'emptied',
      endedOn: '2026-06-05',
      items: { total: 2, attached: 0 },
    })
    await expectSound(world)
  })

  it('ends it as emptied though others had been settled before (A-6, A-7)', async () => {
    const { world, desk, action } = await planned()
    world.books.pay('F-1', '100.00', '2026-06-05')
    await desk.sync()
    const { action: ended } = await desk.detach(action, { items: ['F-2'], why: 'mistake' }, lea)
    expect(ended).toMatchObject({ state: 'cancelled', cancelReason: 'emptied' })
  })

  it('is refused for what is not in it, is named twice, or was resolved: nothing is disputed', async () => {
    const { world, desk, action } = await planned()
    const detach = (ids: readonly string[], more: object = {}) =>
      refused(world, () => desk.detach(action, { items: ids, why: 'mistake', ...more }, lea))
    expect(await detach(['F-3'])).toEqual({
      code: 'item-not-in-action',
      details: { item: 'F-3', action },
    })
    expect(await detach(['F-1', 'F-1'])).toEqual({ code: 'item-duplicate', details: { item: 'F-1' } })
    expect(await detach(['F-1'], { why: 'resolved' })).toEqual({
      code: 'action-without-dispute',
      details: { action },
    })
    for (const field of [{ outcome: 'rejected' }, { credit: '1.00' }, { status: 'in-progress' }]) {
      expect(await detach(['F-1'], { why: 'other', ...field })).toEqual({
        code: 'field-not-expected',
        details: { why: 'other', field: Object.keys(field)[0] },
      })
    }
  })
})

describe('completing an action that tracks nothing (A-3, A-14)', () => {
  it('is done today; its items rejoin the scenario and keep the status they have', async () => {
    const { world, desk, action } = await planned()
    const done = await desk.complete(action, { comment: 'They pay on Friday.' }, lea)
    expect(done).toMatchObject({
      dispute: null,
      action: { state: 'done', endedOn: '2026-06-05', cancelReason: null, items: { total: 2, attached: 0 } },
    })
    expect((await desk.items(['F-1']))[0]?.standing).toMatchObject({ status: null, action: null })
    expect((await desk.explain(['F-1', 'F-2'])).map(({ chaseable }) => chaseable)).toEqual(['all', 'all'])
    const { documents } = await desk.history({ action })
    expect(documents.at(-1)?.notes.map(({ text }) => text)).toEqual(['They pay on Friday.'])
    await expectSound(world)
  })

  it('has no outcome, credit or code: nothing is resolved', async () => {
    const { world, desk, action } = await planned()
    for (const field of [{ outcome: 'rejected' }, { credit: '1.00' }, { code: 'credit-note' }] as const) {
      expect(await refused(world, () => desk.complete(action, field, lea))).toEqual({
        code: 'field-not-expected',
        details: { why: 'ended', field: Object.keys(field)[0] },
      })
    }
  })
})

describe('cancelling an action (A-3, A-14)', () => {
  it('says why, and gives its items back to the scenario', async () => {
    const { world, desk, action } = await planned()
    const { action: cancelled } = await desk.cancel(action, { comment: 'They called us.' }, lea)
    expect(cancelled).toMatchObject({
      state: 'cancelled',
      cancelReason: 'by-hand',
      endedOn: '2026-06-05',
      items: { total: 2, attached: 0 },
    })
    expect((await desk.explain(['F-1'])).map(({ chaseable }) => chaseable)).toEqual(['all'])
    const { documents } = await desk.history({ action })
    expect(documents.at(-1)?.notes.map(({ text }) => text)).toEqual(['They called us.'])
    await expectSound(world)
  })

  it('is refused without a reason, twice, and for what nobody planned', async () => {
    const { world, desk, action } = await planned()
    const cancel = (id: string, comment: string) => refused(world, () => desk.cancel(id, { comment }, lea))
    expect(await cancel(action, ' ')).toEqual({ code: 'comment-missing', details: { gesture: 'cancel' } })
    expect(await cancel('X', 'x')).toEqual({ code: 'action-unknown', details: { action: 'X' } })
    await desk.cancel(action, { comment: 'x' }, lea)
    expect(await cancel(action, 'x')).toEqual({
      code: 'action-ended',
      details: { action, state: 'cancelled' },
    })
  })

  it('of the tracking action of a dispute is refused: an open dispute is never without one (A-14)', async () => {
    const { world, desk } = await planned()
    const { dispute, action } = await openDispute(world, ['F-3'])
    expect(await refused(world, () => desk.cancel(action.id, { comment: 'x' }, lea))).toEqual({
      code: 'dispute-needs-tracking',
      details: { dispute: dispute.id, action: action.id },
    })
  })
})

describe('rescheduling an action that tracks nothing (A-4)', () => {
  it('moves it without ending it; its items stay in it', async () => {
    const { world, desk, action } = await planned()
    const moved = await desk.reschedule(action, { to: '2026-06-20', comment: 'Paul is away.' }, lea)
    expect(moved).toMatchObject({
      dispute: null,
      action: { on: '2026-06-20', state: 'planned', items: { total: 2, attached: 2 } },
    })
    await expectSound(world)
  })
})
