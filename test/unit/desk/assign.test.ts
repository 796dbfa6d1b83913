import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00')]
const letter = { subject: 'Yours now', text: 'Please take over.' }

describe('giving a dispute to another resolver (D-6)', () => {
  it('changes record, action and every item still disputed, and the dispute stays open', async () => {
    const world = deskWorld({ items })
    const { dispute, action } = await openDispute(world, ['F-1', 'F-2'], { resolver: 'martin' })
    await world.desk.resolve(dispute.id, { items: ['F-2'] }, lea)
    world.on('2026-06-03')
    const result = await world.desk.assign(dispute.id, { resolver: 'zoe', messages: [letter] }, lea)
    expect(result.dispute).toMatchObject({ state: 'open', resolver: 'zoe', resolverInformed: true })
    expect(result.action).toEqual({
      ...action,
      resolver: 'zoe',
      handovers: [{ until: '2026-06-03', value: 'martin' }],
    })
    expect(result.marks).toEqual([])
    expect(result.messages).toHaveLength(1)
    const views = await world.desk.items(['F-1', 'F-2'])
    expect(views.map(({ standing }) => standing?.resolver)).toEqual(['zoe', null])
    expect(views[0]?.standing).toMatchObject({ since: '2026-06-03', dispute: dispute.id })
    await expectSound(world)
  })

  it('is one commit and one entry of the history', async () => {
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, ['F-1'], { resolver: 'martin' })
    await world.desk.assign(dispute.id, { resolver: 'zoe' }, { by: 'omar' })
    expect(world.commits).toHaveLength(2)
    const { documents } = await world.desk.history({ item: 'F-1' })
    expect(documents.map(({ event }) => [event.gesture, event.by])).toEqual([
      ['openDispute', 'lea'],
      ['assign', 'omar'],
    ])
  })

  it('marks that the new resolver was sent nothing', async () => {
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, ['F-1'], { resolver: 'martin', messages: [letter] })
    const result = await world.desk.assign(dispute.id, { resolver: 'zoe' }, lea)
    expect([result.marks, result.dispute.resolverInformed]).toEqual([['resolver-not-informed'], false])
  })

  it('does not forget that the present resolver was sent the brief', async () => {
    const world = deskWorld({ items, settings: { resolverNotInformed: 'refuse' } })
    const { dispute } = await openDispute(world, ['F-1'], { resolver: 'martin', messages: [letter] })
    const result = await world.desk.assign(dispute.id, { resolver: 'martin' }, lea)
    expect([result.marks, result.dispute.resolverInformed]).toEqual([[], true])
  })

  it('to nobody leaves nobody to inform', async () => {
    const world = deskWorld({ items, settings: { resolverNotInformed: 'refuse' } })
    const { dispute } = await openDispute(world, ['F-1'], { resolver: 'martin', messages: [letter] })
    const result = await world.desk.assign(dispute.id, { resolver: null }, lea)
    expect(result).toMatchObject({ marks: [], dispute: { resolver: null }, action: { resolver: null } })
    expect((await world.desk.items(['F-1']))[0]?.standing?.resolver).toBeNull()
  })

  it('makes an action that waits for confirmation wait anew (A-3)', async () => {
    const world = deskWorld({ items })
    const followUp = { channel: 'email', mode: 'automatic-after-confirmation' } as const
    const { dispute } = await openDispute(world, ['F-1'], { followUp })
    const result = await world.desk.assign(dispute.id, { resolver: 'zoe' }, lea)
    expect(result.action.state).toBe('awaiting-confirmation')
  })

  it.each([
    ['unknown', { resolver: 'who' }, 'user-unknown', { users: ['who'] }],
    ['from outside', { resolver: 'rex' }, 'recipient-not-internal', { user: 'rex' }],
    ['sent nothing, by policy', { resolver: 'zoe' }, 'resolver-not-informed', { resolver: 'zoe' }],
    [
      'without address',
      { resolver: 'ines', messages: [letter] },
      'recipient-without-address',
      { kind: 'user', id: 'ines' },
    ],
    [
      'nobody, and sent something',
      { resolver: null, messages: [letter] },
      'recipient-missing',
      { message: 0 },
    ],
  ] as const)('is refused when the resolver is %s', async (_, command, code, details) => {
    const world = deskWorld({ items, settings: { resolverNotInformed: 'refuse' } })
    const { dispute } = await openDispute(world, ['F-1'])
    expect(await refused(world, () => world.desk.assign(dispute.id, command, lea))).toEqual({ code, details })
  })

  it('is refused for a dispute that is unknown or closed', async () => {
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, ['F-1'])
    await world.desk.resolve(dispute.id, {}, lea)
    const assign = (id: string) => refused(world, () => world.desk.assign(id, { resolver: 'zoe' }, lea))
    expect(await assign('D-9')).toEqual({ code: 'dispute-unknown', details: { dispute: 'D-9' } })
    expect(await assign(dispute.id)).toEqual({ code: 'dispute-closed', details: { dispute: dispute.id } })
  })
})
