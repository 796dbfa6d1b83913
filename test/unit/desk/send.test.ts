import { describe, expect, it } from 'vitest'

import type { PlanCommand } from '../../../src/desk/gestures/plan-commands.ts'
import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00')]
const content = { subject: 'Reminder', text: 'Please pay.' }
const reminder = { name: 'Reminder', channel: 'email', on: '2026-06-10', content } as const

const planned = async (more: Partial<PlanCommand> = {}) => {
  const world = deskWorld({ items })
  const { action } = await world.desk.plan({ items: ['F-1'], ...reminder, ...more }, lea)
  return { world, desk: world.desk, action: action.id }
}

const tracked = async (settings = {}) => {
  const world = deskWorld({ items, settings })
  const followUp = { content }
  const { dispute, action } = await openDispute(world, ['F-1'], { resolver: 'martin', followUp })
  return { world, desk: world.desk, dispute: dispute.id, action: action.id }
}

describe('sending an action (A-4)', () => {
  it('queues the message in the same commit, and does not end it: any number of times', async () => {
    const { world, desk, action } = await planned()
    const first = await desk.send(action, {}, lea)
    expect(world.commits).toHaveLength(2)
    expect(first.action).toMatchObject({ state: 'planned', on: '2026-06-10', timesSent: 1, endedOn: null })
    const [message] = await desk.messages(first.messages)
    expect(message).toMatchObject({
      ...content,
      audience: 'customer',
      customer: 'C1',
      dispute: null,
      action,
      state: 'pending',
      to: { kind: 'contact', id: 'paul', address: 'paul@dupont.example' },
    })
    const again = await desk.send(action, { content: { subject: 'Last', text: 'Please.' } }, lea)
    expect(again.action).toMatchObject({ timesSent: 2, content })
    expect(await desk.messages(again.messages)).toMatchObject([{ subject: 'Last' }])
    await expectSound(world)
  })

  it('goes to the resolver for a dispute, else to the customer (A-1)', async () => {
    const { desk, action, dispute } = await tracked()
    const { messages } = await desk.send(action, {}, lea)
    expect(await desk.messages(messages)).toMatchObject([
      { audience: 'internal', dispute, to: { kind: 'user', id: 'martin' } },
    ])
  })

  it('goes to the resolver where it is an internal e-mail, and to whom it is told', async () => {
    const { desk, action } = await planned({ channel: 'internal-email', resolver: 'zoe' })
    const toOf = async (ids: readonly string[]) => (await desk.messages(ids)).map(({ to }) => to.id)
    expect(await toOf((await desk.send(action, {}, lea)).messages)).toEqual(['zoe'])
    expect(await toOf((await desk.send(action, { to: [{ user: 'martin' }] }, lea)).messages)).toEqual([
      'martin',
    ])
  })

  it('informs the resolver of a dispute who had been sent nothing (Q-2)', async () => {
    const { world, desk, action, dispute } = await tracked()
    expect((await desk.dispute(dispute)).resolverInformed).toBe(false)
    await desk.send(action, { to: [{ user: 'zoe' }] }, lea)
    expect((await desk.dispute(dispute)).resolverInformed).toBe(false)
    const sent = await desk.send(action, {}, lea)
    expect(sent.dispute).toMatchObject({ resolver: 'martin', resolverInformed: true })
    await expectSound(world)
  })

  it.each(['letter', 'registered-letter', 'sms', 'phone', 'task', 'legal'] as const)(
    'is refused by %s: people do that',
    async (channel) => {
      const { world, desk, action } = await planned({ channel })
      expect(await refused(world, () => desk.send(action, {}, lea))).toEqual({
        code: 'channel-not-sendable',
        details: { channel, allowed: ['email', 'internal-email'] },
      })
    },
  )

  it('is refused without content', async () => {
    const { world, desk, action } = await planned()
    await desk.edit(action, { content: null }, lea)
    expect(await refused(world, () => desk.send(action, {}, lea))).toEqual({
      code: 'content-missing',
      details: { action },
    })
  })

  it('looks at its items again: an invoice that is paid is not chased (F-2, E-1)', async () => {
    const { world, desk, action } = await planned({ items: ['F-1', 'F-2'] })
    world.books.pay('F-1', '100.00', '2026-06-01')
    expect((await desk.send(action, {}, lea)).action.items).toEqual({ total: 2, attached: 1 })
    world.books.pay('F-2', '200.00', '2026-06-01')
    expect(await refused(world, () => desk.send(action, {}, lea))).toEqual({
      code: 'action-without-items',
      details: { action },
    })
    world.on('2026-06-10')
    expect(await refused(world, () => desk.send(action, {}, lea))).toEqual({
      code: 'action-ended',
      details: { action, state: 'cancelled' },
    })
  })

  it('is refused once the dispute it follows is settled, though nobody looked since', async () => {
    const { world, desk, action } = await tracked()
    world.books.pay('F-1', '100.00', '2026-06-01')
    expect(await refused(world, () => desk.send(action, {}, lea))).toEqual({
      code: 'action-ended',
      details: { action, state: 'cancelled' },
    })
  })
})
