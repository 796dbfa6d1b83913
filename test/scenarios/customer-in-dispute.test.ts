import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'

describe('a customer put in dispute as a whole (E-3)', () => {
  it('is marked wherever it is chased, listed by its reason, and told of in its history until it is lifted', async () => {
    const items = [
      anInvoice('F-1', '100.00'),
      anInvoice('F-2', '200.00', { dueDate: '2026-06-30' }),
      anInvoice('G-1', '50.00', { customer: 'C2' }),
    ]
    const world = deskWorld({ items })
    const { desk } = world
    const marked = async () => {
      const answers = await desk.explain(['F-1', 'F-2', 'G-1'], { purpose: { kind: 'criterion' } })
      return answers.flatMap(({ item, chaseable, reasons }) =>
        reasons.some(({ code }) => code === 'customer-flagged') ? [`${item} ${chaseable}`] : [],
      )
    }

    // 1 June: C1 writes that nothing will be paid before the contract is clear. Nobody knows yet what it is about.
    await desk.putInDispute('C1', { comment: 'Will pay nothing for now.' }, lea)
    expect(await marked()).toEqual(['F-1 all', 'F-2 all'])
    expect((await desk.account('C1')).account?.dispute).toMatchObject({ since: '2026-06-01', reason: null })
    expect((await desk.customersInDispute({ reason: 'contract' })).documents).toEqual([])

    // 4 June: it is the contract. C2 complains about the service.
    world.on('2026-06-04')
    await desk.putInDispute('C1', { reason: 'contract' }, { by: 'omar' })
    await desk.putInDispute('C2', { reason: 'service' }, lea)
    const inDispute = async (filter: { reason?: string; collector?: string }) =>
      (await desk.customersInDispute(filter)).documents.map(({ customer }) => customer)
    expect(await inDispute({})).toEqual(['C1', 'C2'])
    expect(await inDispute({ reason: 'contract' })).toEqual(['C1'])
    expect(await inDispute({ reason: 'service', collector: 'lea' })).toEqual(['C2'])
    expect(await inDispute({ collector: 'omar' })).toEqual([])

    // 8 June: of all that, F-1 turns out to be really wrong, and is disputed by itself.
    world.on('2026-06-08')
    const { dispute, action } = await openDispute(world, ['F-1'])
    const view = await desk.account('C1')
    expect(view.items.map(({ item, standing }) => [item.id, standing?.dispute ?? null])).toEqual([
      ['F-1', dispute.id],
      ['F-2', null],
    ])
    expect(view.disputes.map(({ id }) => id)).toEqual([dispute.id])
    expect(view.actions.map(({ id }) => id)).toEqual([action.id])
    expect(await marked()).toEqual(['F-1 none', 'F-2 all', 'G-1 all'])

    // 15 June: the contract is signed again; the dispute of F-1 goes on.
    world.on('2026-06-15')
    await desk.liftDispute('C1', { comment: 'New contract signed.' }, lea)
    expect(await marked()).toEqual(['G-1 all'])
    expect(await inDispute({})).toEqual(['C2'])
    expect((await desk.dispute(dispute.id)).state).toBe('open')
    const { documents } = await desk.history({ customer: 'C1' })
    expect(documents.map(({ event, notes }) => [event.on, event.by, event.gesture, notes[0]?.text])).toEqual([
      ['2026-06-01', 'lea', 'putInDispute', 'Will pay nothing for now.'],
      ['2026-06-04', 'omar', 'putInDispute', undefined],
      ['2026-06-15', 'lea', 'liftDispute', 'New contract signed.'],
    ])
    expect(documents.flatMap(({ event }) => event.changes.map(({ type }) => type))).toEqual([
      'customer-disputed',
      'customer-dispute-changed',
      'customer-dispute-lifted',
    ])
    await expectSound(world)
  })
})
