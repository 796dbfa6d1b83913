import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute, type WorldOptions } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [
  anInvoice('F-1', '100.00'),
  anInvoice('F-2', '200.00'),
  anInvoice('F-3', '400.00'),
  anInvoice('G-1', '50.00', { customer: 'C2' }),
]

/** A price dispute of F-1 and F-2 (150.00 of it), and one about quality of F-3; it is 11 June. */
const opened = async (options: WorldOptions = {}) => {
  const world = deskWorld({ items, ...options })
  const price = await openDispute(world, ['F-1', { item: 'F-2', disputed: '150.00' }], { resolver: 'martin' })
  const quality = await openDispute(world, ['F-3'], { status: 'dispute-quality', resolver: 'zoe' })
  world.on('2026-06-11')
  return { world, desk: world.desk, price, quality }
}

describe.each(['moved', 'split'] as const)('items that leave for another dispute as %s (A-5)', (why) => {
  it('take its status and resolver, join its tracking action, and their disputed amount goes along', async () => {
    const { world, desk, price, quality } = await opened()
    const to = quality.dispute.id
    const left = await desk.detach(price.action.id, { items: ['F-2'], why, to }, lea)
    expect([left.dispute?.id, left.action.state, left.next]).toEqual([price.dispute.id, 'planned', null])
    const [view] = await desk.items(['F-2'])
    expect(view?.standing).toMatchObject({
      status: { id: 'dispute-quality' },
      dispute: to,
      action: quality.action.id,
      disputed: '150.00',
      resolver: 'zoe',
      since: '2026-06-11',
    })
    expect(left.dispute?.amounts).toMatchObject({ original: { EUR: '100.00' }, released: {} })
    const joined = await desk.dispute(to)
    expect(joined).toMatchObject({
      items: { total: 2, disputed: 2 },
      amounts: { original: { EUR: '550.00' }, current: { EUR: '550.00' } },
      lastContactOn: '2026-06-11',
    })
    const lines = await desk.disputeLines(to)
    expect(lines[1]?.stays).toMatchObject([{ episode: 1, from: '2026-06-11', until: null }])
    await expectSound(world)
  })

  it('are told of by both histories, and by their own (Q-5)', async () => {
    const { desk, price, quality } = await opened()
    const to = quality.dispute.id
    await desk.detach(price.action.id, { items: ['F-2'], why, to, comment: 'Wrong list.' }, { by: 'omar' })
    for (const subject of [{ dispute: price.dispute.id }, { dispute: to }, { item: 'F-2' }]) {
      const { documents } = await desk.history(subject)
      expect(documents.at(-1)?.notes.map(({ text, by }) => [text, by])).toEqual([['Wrong list.', 'omar']])
      expect(documents.at(-1)?.event.changes).toMatchObject([
        { type: 'items-left-dispute', why, dispute: price.dispute.id, to, outcome: null },
        { type: 'items-disputed', why, dispute: to, from: price.dispute.id },
      ])
    }
  })

  it('leave in an edit like any others, with what else it changes', async () => {
    const { world, desk, price, quality } = await opened()
    const detach = { items: ['F-2'], why, to: quality.dispute.id }
    const edited = await desk.edit(price.action.id, { name: 'The rest', detach }, lea)
    expect(edited).toMatchObject({ action: { name: 'The rest' }, dispute: { items: { disputed: 1 } } })
    expect((await desk.dispute(quality.dispute.id)).items.disputed).toBe(2)
    await expectSound(world)
  })

  it('close the dispute they were the last of, which never was one of its own: no outcome is counted (A-6, R-4)', async () => {
    const { world, desk, price, quality } = await opened()
    const to = quality.dispute.id
    const left = await desk.detach(price.action.id, { items: ['F-1', 'F-2'], why, to }, lea)
    expect(left).toMatchObject({
      dispute: {
        state: 'closed',
        outcomes: {},
        episodes: [{ closedOn: '2026-06-11', outcome: 'entered-in-error' }],
      },
      action: { state: 'cancelled', cancelReason: 'emptied' },
    })
    const report = await desk.report({
      asOf: '2026-06-11',
      figures: ['outcomes', 'resolution', 'openDisputes'],
    })
    expect(report.outcomes.total.disputes).toBe(0)
    expect(report.resolution.total.headline.n).toBe(0)
    expect(report.openDisputes.total.disputes).toBe(1)
    await expectSound(world)
  })

  it('leave the outcome to those that were dealt with there (D-5)', async () => {
    const { desk, price, quality } = await opened()
    await desk.resolve(price.dispute.id, { items: ['F-1'], outcome: 'rejected' }, lea)
    const left = await desk.detach(price.action.id, { items: ['F-2'], why, to: quality.dispute.id }, lea)
    expect(left.dispute).toMatchObject({ state: 'closed', episodes: [{ outcome: 'rejected' }] })
  })

  it('are not taken back when the dispute they left is reopened, unless they are named (D-7)', async () => {
    const { world, desk, price, quality } = await opened()
    await desk.detach(price.action.id, { items: ['F-2'], why, to: quality.dispute.id }, lea)
    await desk.complete(price.action.id, {}, lea)
    await desk.complete(quality.action.id, {}, lea)
    const again = await desk.reopen(price.dispute.id, { comment: 'Again.' }, lea)
    expect(again.dispute.items).toEqual({ total: 2, disputed: 1 })
    await expectSound(world)
  })
})

describe('moving into another dispute', () => {
  it('goes back into the line an item had there, and keeps what came before both (A-5, D-8)', async () => {
    const { world, desk, price, quality } = await opened()
    await desk.detach(price.action.id, { items: ['F-2'], why: 'moved', to: quality.dispute.id }, lea)
    world.on('2026-06-12')
    await desk.detach(quality.action.id, { items: ['F-2'], why: 'moved', to: price.dispute.id }, lea)
    const lines = await desk.disputeLines(price.dispute.id)
    expect(lines.map(({ item, original, current }) => [item, original, current])).toEqual([
      ['F-1', '100.00', '100.00'],
      ['F-2', '150.00', '150.00'],
    ])
    expect(lines[1]?.stays).toMatchObject([
      { from: '2026-06-01', until: '2026-06-11', why: 'moved' },
      { from: '2026-06-12', until: null },
    ])
    await desk.detach(price.action.id, { items: ['F-2'], why: 'mistake' }, lea)
    expect((await desk.items(['F-2']))[0]?.standing).toMatchObject({ status: null, before: null })
    await expectSound(world)
  })

  it('takes what the ledger did meanwhile into account on both sides (F-2, D-8)', async () => {
    const { world, desk, price, quality } = await opened()
    await desk.detach(price.action.id, { items: ['F-2'], why: 'moved', to: quality.dispute.id }, lea)
    // 60.00 of the 150.00 disputed are paid while it is about quality, and bounce while it is about the price again.
    world.books.pay('F-2', '110.00', '2026-06-12')
    await desk.sync()
    await desk.detach(quality.action.id, { items: ['F-2'], why: 'moved', to: price.dispute.id }, lea)
    world.books.bounce('F-2', '110.00', '2026-06-13')
    await desk.sync()
    const lineIn = async (id: string) => (await desk.disputeLines(id)).find(({ item }) => item === 'F-2')
    expect(await lineIn(quality.dispute.id)).toMatchObject({
      original: '60.00',
      paid: '60.00',
      current: '0.00',
    })
    expect(await lineIn(price.dispute.id)).toMatchObject({
      original: '90.00',
      current: '90.00',
      open: '200.00',
    })
    await expectSound(world)
  })

  it('revokes the confirmation of both tracking actions: their items are others (A-3)', async () => {
    const world = deskWorld({ items })
    const followUp = { channel: 'email', mode: 'automatic-after-confirmation' } as const
    const from = await openDispute(world, ['F-1', 'F-2'], { followUp })
    const to = await openDispute(world, ['F-3'], { followUp })
    for (const { action } of [from, to]) await world.desk.confirm(action.id, {}, lea)
    await world.desk.detach(from.action.id, { items: ['F-2'], why: 'moved', to: to.dispute.id }, lea)
    for (const { action } of [from, to])
      expect((await world.desk.action(action.id)).state).toBe('awaiting-confirmation')
  })

  it('is refused without another open dispute of the same customer', async () => {
    const { world, desk, price, quality } = await opened()
    const foreign = await openDispute(world, ['G-1'])
    const move = (more: object) =>
      refused(world, () => desk.detach(price.action.id, { items: ['F-2'], why: 'moved', ...more }, lea))
    expect(await move({})).toEqual({ code: 'target-missing', details: { why: 'moved' } })
    expect(await move({ to: price.dispute.id })).toEqual({
      code: 'target-is-source',
      details: { dispute: price.dispute.id },
    })
    expect(await move({ to: 'D-9' })).toEqual({ code: 'dispute-unknown', details: { dispute: 'D-9' } })
    expect(await move({ to: foreign.dispute.id })).toEqual({
      code: 'customers-mixed',
      details: { customers: ['C2', 'C1'] },
    })
    const next = { name: 'Call', channel: 'phone', on: '2026-06-12' }
    expect(await move({ to: quality.dispute.id, next })).toEqual({
      code: 'field-not-expected',
      details: { why: 'moved', field: 'next' },
    })
    await desk.complete(quality.action.id, {}, lea)
    expect(await move({ to: quality.dispute.id })).toEqual({
      code: 'dispute-closed',
      details: { dispute: quality.dispute.id },
    })
  })

  it('is no way to attach: an item of another open dispute stays there, even if the caller says to move it (Q-5)', async () => {
    const { world, desk, price, quality } = await opened()
    const attach = () => desk.attach(quality.action.id, { items: ['F-2'], move: true }, lea)
    expect(await refused(world, attach)).toEqual({
      code: 'item-already-disputed',
      details: { item: 'F-2', dispute: price.dispute.id },
    })
  })
})
