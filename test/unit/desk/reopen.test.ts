import { describe, expect, it } from 'vitest'

import type { OpenDisputeCommand } from '../../../src/desk/gestures/dispute-commands.ts'
import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00'), anInvoice('F-3', '300.00')]
const brief = { comment: 'They insist.' }
const letter = { subject: 'Again', text: 'They insist.' }

/** A dispute of F-1 and F-2 that was completed on 5 June; it is 10 June. */
const closed = async (options = {}, more: Partial<OpenDisputeCommand> = {}) => {
  const world = deskWorld({ items, ...options })
  const { dispute, action } = await openDispute(world, more.items ?? ['F-1', 'F-2'], more)
  world.on('2026-06-05')
  await world.desk.complete(action.id, { outcome: 'rejected' }, lea)
  world.on('2026-06-10')
  return { world, desk: world.desk, dispute: await world.desk.dispute(dispute.id), action }
}

describe('reopening a dispute (D-7)', () => {
  it('starts a new episode in the same record, with a new tracking action and a new brief', async () => {
    const { world, desk, dispute, action } = await closed()
    const again = await desk.reopen(dispute.id, brief, lea)
    expect(again.dispute).toEqual({
      ...dispute,
      lastContactOn: '2026-06-10',
      state: 'open',
      moves: again.dispute.moves,
      trackingAction: again.action.id,
      brief: again.dispute.brief,
      items: { total: 2, disputed: 2 },
      outcomes: {},
      lastLeftOn: null,
      episodes: [
        ...dispute.episodes,
        {
          opening: 'reopened',
          openedOn: '2026-06-10',
          openedRecordedOn: '2026-06-10',
          closedOn: null,
          closedRecordedOn: null,
          respondedOn: null,
          cause: 'dispute-price',
          outcome: null,
        },
      ],
      amounts: {
        ...dispute.amounts,
        current: { EUR: '300.00' },
        released: again.dispute.amounts.released,
      },
    })
    expect(again.dispute.amounts.released['EUR'] ?? '0.00').toBe('0.00')
    expect(again.action).toMatchObject({ state: 'planned', on: '2026-06-17', timesSent: 0 })
    expect(again.action.id).not.toBe(action.id)
    expect((await desk.action(action.id)).state).toBe('done')
    const { documents } = await desk.history({ dispute: dispute.id })
    expect(documents.at(-1)?.notes.map(({ id, text }) => [id, text])).toEqual([
      [again.dispute.brief, 'They insist.'],
    ])
    await expectSound(world)
  })

  it('takes only the items named, each for the amount given, else for what had been released', async () => {
    const { world, desk, dispute } = await closed({}, { items: [{ item: 'F-1', disputed: '60' }, 'F-2'] })
    const again = await desk.reopen(dispute.id, { ...brief, items: ['F-1'] }, lea)
    expect(again.dispute).toMatchObject({
      items: { total: 2, disputed: 1 },
      amounts: { current: { EUR: '60.00' } },
    })
    await desk.complete(again.action.id, {}, lea)
    const third = await desk.reopen(dispute.id, { ...brief, items: [{ item: 'F-1', disputed: '80' }] }, lea)
    // 80 are 20 more than ever were disputed of it: the original grows by as much.
    expect(third.dispute.amounts).toMatchObject({ original: { EUR: '280.00' }, current: { EUR: '80.00' } })
    await expectSound(world)
  })

  it('takes no more than is open by now', async () => {
    const { world, desk, dispute } = await closed()
    world.books.pay('F-2', '150.00', '2026-06-09')
    const again = await desk.reopen(dispute.id, brief, lea)
    expect(again.dispute.amounts.current).toEqual({ EUR: '150.00' })
    await expectSound(world)
  })

  it('can happen on the day of the closing', async () => {
    const world = deskWorld({ items })
    const { dispute, action } = await openDispute(world, ['F-1'])
    await world.desk.complete(action.id, {}, lea)
    const again = await world.desk.reopen(dispute.id, brief, lea)
    expect(again.dispute.episodes.map(({ openedOn, closedOn }) => [openedOn, closedOn])).toEqual([
      ['2026-06-01', '2026-06-01'],
      ['2026-06-01', null],
    ])
    await expectSound(world)
  })

  it('leaves out what is settled, disputed elsewhere or never belonged to it', async () => {
    const world = deskWorld({ items: [...items, anInvoice('F-4', '400.00')] })
    const { dispute, action } = await openDispute(world, ['F-1', 'F-2', 'F-3', 'F-4'])
    await world.desk.detach(action.id, { items: ['F-1'], why: 'mistake' }, lea)
    await world.desk.complete(action.id, {}, lea)
    await openDispute(world, ['F-2'], { status: 'dispute-quality' })
    world.books.pay('F-3', '300.00', '2026-06-01')
    const again = await world.desk.reopen(dispute.id, brief, lea)
    expect(again.dispute.items).toEqual({ total: 4, disputed: 1 })
    expect((await world.desk.items(['F-4']))[0]?.standing?.dispute).toBe(dispute.id)
    await expectSound(world)
  })

  it('disputes what was disputed, not all that is open, when the payment came back after the watch (D-8)', async () => {
    const world = deskWorld({ items, settings: { watchDays: 1 } })
    const { dispute } = await openDispute(world, [{ item: 'F-3', disputed: '90' }])
    world.books.pay('F-3', '300.00', '2026-06-01')
    await world.desk.sync()
    world.on('2026-06-10')
    world.books.bounce('F-3', '300.00', '2026-06-10')
    await world.desk.sync({ items: ['F-3'] })
    const again = await world.desk.reopen(dispute.id, brief, lea)
    expect(again.dispute.amounts).toMatchObject({ original: { EUR: '90.00' }, current: { EUR: '90.00' } })
    const [line] = await world.desk.disputeLines(dispute.id)
    expect(line).toMatchObject({ original: '90.00', current: '90.00', paid: '0.00', released: '0.00' })
    await expectSound(world)
  })

  it('moves a payment that came back meanwhile from paid to current (D-8)', async () => {
    const { world, desk, dispute } = await (async () => {
      const world = deskWorld({ items })
      const { dispute, action } = await openDispute(world, [{ item: 'F-3', disputed: '90' }])
      world.books.pay('F-3', '250.00', '2026-06-01')
      await world.desk.complete(action.id, { outcome: 'rejected' }, lea)
      return { world, desk: world.desk, dispute }
    })()
    // 210 were the rest, so that 40 of the 250 paid were disputed; 50 were released.
    expect((await desk.disputeLines(dispute.id))[0]).toMatchObject({ paid: '40.00', released: '50.00' })
    world.books.bounce('F-3', '250.00', '2026-06-02')
    world.on('2026-06-02')
    const again = await desk.reopen(dispute.id, brief, lea)
    expect(again.dispute.amounts.current).toEqual({ EUR: '90.00' })
    expect((await desk.disputeLines(dispute.id))[0]).toMatchObject({
      original: '90.00',
      current: '90.00',
      paid: '0.00',
      released: '0.00',
    })
    await expectSound(world)
  })
})

describe('the resolver of a reopened dispute (Q-1, Q-2)', () => {
  it('stays, and is sent the new brief or marked as not informed of it', async () => {
    const informed = { resolver: 'martin', messages: [letter] }
    const first = await closed({}, informed)
    const silent = await first.desk.reopen(first.dispute.id, brief, lea)
    expect(silent.dispute).toMatchObject({ resolver: 'martin', resolverInformed: false })
    expect(silent.action.resolver).toBe('martin')
    expect(silent.marks).toEqual(['resolver-not-informed'])
    await expectSound(first.world)
    const second = await closed({}, { resolver: 'martin' })
    const told = await second.desk.reopen(second.dispute.id, { ...brief, messages: [letter] }, lea)
    expect([told.marks, told.dispute.resolverInformed, told.messages.length]).toEqual([[], true, 1])
    await expectSound(second.world)
  })

  it('is not sent nothing where the policy refuses that', async () => {
    const settings = { resolverNotInformed: 'refuse' }
    const { world, desk, dispute } = await closed({ settings }, { resolver: 'martin', messages: [letter] })
    expect(await refused(world, () => desk.reopen(dispute.id, brief, lea))).toEqual({
      code: 'resolver-not-informed',
      details: { resolver: 'martin' },
    })
    const told = await desk.reopen(dispute.id, { ...brief, messages: [letter] }, lea)
    expect(told.marks).toEqual([])
  })
})

describe('a reopening is refused', () => {
  it('without a new comment (Q-1)', async () => {
    const { world, desk, dispute } = await closed()
    expect(await refused(world, () => desk.reopen(dispute.id, { comment: '  ' }, lea))).toEqual({
      code: 'comment-missing',
      details: { gesture: 'reopen' },
    })
    const { code } = await refused(world, () => desk.reopen(dispute.id, {} as never, lea))
    expect(code).toBe('input-invalid')
  })

  it('of a dispute that is unknown or open', async () => {
    const { world, desk, dispute } = await closed()
    await desk.reopen(dispute.id, brief, lea)
    expect(await refused(world, () => desk.reopen('D-9', brief, lea))).toEqual({
      code: 'dispute-unknown',
      details: { dispute: 'D-9' },
    })
    expect(await refused(world, () => desk.reopen(dispute.id, brief, lea))).toEqual({
      code: 'dispute-open',
      details: { dispute: dispute.id },
    })
  })

  it('when nothing of it is open and free', async () => {
    const { world, desk, dispute } = await closed({}, { items: ['F-1'] })
    world.books.pay('F-1', '100.00', '2026-06-09')
    expect(await refused(world, () => desk.reopen(dispute.id, brief, lea))).toEqual({
      code: 'nothing-to-reopen',
      details: { dispute: dispute.id },
    })
  })

  it('with an item that was never in it, is settled, or is disputed elsewhere', async () => {
    const { world, desk, dispute } = await closed()
    const other = await openDispute(world, ['F-2'], { status: 'dispute-quality' })
    world.books.pay('F-1', '100.00', '2026-06-09')
    const reopen = (item: string) =>
      refused(world, () => desk.reopen(dispute.id, { ...brief, items: [item] }, lea))
    expect(await reopen('F-3')).toEqual({
      code: 'item-never-disputed',
      details: { item: 'F-3', dispute: dispute.id },
    })
    expect(await reopen('F-1')).toEqual({
      code: 'item-settled',
      details: { item: 'F-1', settledOn: '2026-06-09' },
    })
    expect(await reopen('F-2')).toEqual({
      code: 'item-already-disputed',
      details: { item: 'F-2', dispute: other.dispute.id },
    })
  })

  it('with an item that is in another action by now, unless it is to be moved; both histories tell (Q-5)', async () => {
    const { world, desk, dispute } = await closed()
    const call = { name: 'Call', channel: 'phone', on: '2026-06-12' } as const
    const { action } = await desk.plan({ items: ['F-1', 'F-3'], ...call }, lea)
    const again = { ...brief, items: ['F-1'] }
    expect(await refused(world, () => desk.reopen(dispute.id, again, lea))).toEqual({
      code: 'item-in-action',
      details: { item: 'F-1', action: action.id },
    })
    const moved = await desk.reopen(dispute.id, { ...again, move: true }, lea)
    expect(moved.dispute.items.disputed).toBe(1)
    expect((await desk.action(action.id)).items).toEqual({ total: 2, attached: 1 })
    const told = await desk.history({ action: action.id })
    expect(told.documents.map(({ event }) => event.gesture)).toEqual(['plan', 'reopen'])
    await expectSound(world)
  })

  it('with credits alone (D-2)', async () => {
    const credit = anInvoice('A-1', '-40.00', { kind: 'credit-note' })
    const { world, desk, dispute } = await closed({ items: [...items, credit] }, { items: ['F-1', 'A-1'] })
    expect(await refused(world, () => desk.reopen(dispute.id, { ...brief, items: ['A-1'] }, lea))).toEqual({
      code: 'dispute-of-credits',
      details: { items: ['A-1'] },
    })
  })

  it('with a follow-up in the past', async () => {
    const { world, desk, dispute } = await closed()
    const act = () => desk.reopen(dispute.id, { ...brief, followUp: { on: '2026-06-09' } }, lea)
    expect(await refused(world, act)).toEqual({
      code: 'action-date-past',
      details: { given: '2026-06-09', today: '2026-06-10' },
    })
  })
})
