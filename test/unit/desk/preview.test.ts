import { describe, expect, it } from 'vitest'

import type { GestureCommand, GestureName } from '../../../src/desk/gestures/commands.ts'
import { anInvoice, deskWorld, lea, openDispute, type DeskWorld } from '../../support/desk-world.ts'

const items = [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00'), anInvoice('F-3', '300.00')]
const letter = { subject: 'Price dispute', text: 'Please look.' }

type Case<Name extends GestureName = GestureName> = {
  [Key in Name]: readonly [Key, GestureCommand<Key>]
}[Name]

/** The ids of a draw, wherever they stand, replaced: a preview differs from its commit in them alone. */
const withoutIds = (value: unknown, id: string): unknown => {
  const text = JSON.stringify(value).replaceAll(`${id}-`, 'gesture-')
  return JSON.parse(text.replaceAll('"number":"D-2"', '"number":"preview"')) as unknown
}

/** A world with an open dispute of F-1 and F-2, and a closed one of F-3. */
const aWorld = async () => {
  const world = deskWorld({ items })
  const { dispute, action } = await openDispute(world, ['F-1', 'F-2'], { resolver: 'martin' })
  const shut = await openDispute(world, ['F-3'])
  await world.desk.complete(shut.action.id, {}, lea)
  world.on('2026-06-04')
  return { world, dispute: dispute.id, action: action.id, closed: shut.dispute.id }
}

const perform = ({ desk }: DeskWorld, [name, command]: Case): Promise<unknown> => {
  switch (name) {
    case 'openDispute':
      return desk.openDispute(command, lea)
    case 'sync':
      return desk.sync(command)
    case 'erase':
      return desk.erase(command, lea)
    case 'resolve':
    case 'assign':
    case 'reopen':
    case 'relabel':
    case 'split':
    case 'adjust':
    case 'annotate':
    case 'escalate':
    case 'pause':
    case 'resume': {
      const { dispute, ...fields } = command
      return desk[name](dispute, fields as never, lea)
    }
    case 'plan':
      return desk.plan(command, lea)
    case 'qualify':
      return desk.qualify(command, lea)
    case 'amend':
      return desk.amend(command, lea)
    case 'promise':
      return desk.promise(command, lea)
    case 'hold':
    case 'release':
    case 'ignore':
    case 'heed':
      return desk[name](command as never, lea)
    case 'putInDispute':
    case 'liftDispute': {
      const { customer, ...fields } = command
      return desk[name](customer, fields, lea)
    }
    case 'importDispute':
      return desk.importDispute(command, lea)
    case 'decideMessage': {
      const { message, ...fields } = command
      return desk.decideMessage(message, fields, lea)
    }
    case 'stopSending':
      return desk.stopSending(command, lea)
    case 'resumeSending':
      return desk.resumeSending(command, lea)
    default: {
      const { action, ...fields } = command
      return desk[name](action, fields as never, lea)
    }
  }
}

describe('a preview (Q-11)', () => {
  it.each<[string, (ids: Awaited<ReturnType<typeof aWorld>>) => Case]>([
    ['resolve', ({ dispute }) => ['resolve', { dispute, items: ['F-1'], outcome: 'rejected' }]],
    ['detach', ({ action }) => ['detach', { action, items: ['F-1'], why: 'mistake' }]],
    ['complete', ({ action }) => ['complete', { action, outcome: 'accepted', credit: '30' }]],
    ['reschedule', ({ action }) => ['reschedule', { action, to: '2026-07-01' }]],
    ['assign', ({ dispute }) => ['assign', { dispute, resolver: 'zoe', messages: [letter] }]],
    ['plan', () => ['plan', { items: ['F-3'], name: 'Call', channel: 'phone', on: '2026-06-09' }]],
    ['promise', () => ['promise', { items: ['F-3'], amount: '120', followUp: { channel: 'email' } }]],
    ['attach', ({ action }) => ['attach', { action, items: ['F-3'] }]],
    ['send', ({ action }) => ['send', { action, content: letter }]],
    ['edit', ({ action }) => ['edit', { action, name: 'N', resolver: 'zoe', attach: ['F-3'] }]],
    ['reopen', ({ closed }) => ['reopen', { dispute: closed, comment: 'Again.' }]],
    ['stopSending', () => ['stopSending', { comment: 'Wrong addresses.' }]],
    ['hold', () => ['hold', { items: ['F-1', 'F-3'], reason: 'R', until: '2026-06-30' }]],
    ['ignore', () => ['ignore', { customer: 'C1', reason: 'R' }]],
    ['putInDispute', () => ['putInDispute', { customer: 'C1', reason: 'contract', comment: 'R' }]],
    ['sync', () => ['sync', { items: ['F-1'] }]],
  ])('of %s tells the very writes of its commit, ids apart, and writes nothing', async (_, caseOf) => {
    const ids = await aWorld()
    const { world } = ids
    world.books.pay('F-1', '40.00', '2026-06-04')
    const [name, command] = caseOf(ids)
    const before = await world.snapshot()
    const told = await world.desk.preview(name, command, lea)
    expect(await world.snapshot()).toEqual(before)
    if (!told.allowed) throw told.refusal
    await perform(world, [name, command] as Case)
    const commit = world.commits.at(-1)
    expect(withoutIds(told.writes, 'preview')).toEqual(withoutIds(commit?.writes, commit?.id ?? ''))
    expect(told.events).toHaveLength(told.writes.filter(({ kind }) => kind === 'event').length)
  })

  it('of qualify tells writes, messages and marks', async () => {
    const world = deskWorld({ items })
    await openDispute(world, ['F-3'])
    const command = {
      items: ['F-1', 'F-2'],
      status: 'dispute-price',
      comment: 'Eight per cent less.',
      resolver: 'martin',
      messages: [{ to: [{ contact: 'paul' }], ...letter }],
    }
    const told = await world.desk.preview('openDispute', command, lea)
    if (!told.allowed) throw told.refusal
    expect(told.marks).toEqual(['resolver-not-informed'])
    expect(told.messages).toMatchObject([
      { audience: 'customer', to: { address: 'paul@dupont.example' }, ...letter },
    ])
    // It draws no number and no id: the next dispute is the second one.
    const { dispute } = await world.desk.openDispute(command, lea)
    expect(dispute.number).toBe('D-2')
    const commit = world.commits.at(-1)
    expect(withoutIds(told.writes, 'preview')).toEqual(withoutIds(commit?.writes, commit?.id ?? ''))
  })

  it('tells why a gesture would be refused, without throwing', async () => {
    const { world, action } = await aWorld()
    const told = await world.desk.preview('reschedule', { action, to: '2026-06-03' }, lea)
    expect(told).toMatchObject({
      allowed: false,
      refusal: { code: 'action-date-past', details: { given: '2026-06-03', today: '2026-06-04' } },
    })
    const misshapen = await world.desk.preview('complete', { action, outcome: 'lost' } as never, lea)
    expect(misshapen).toMatchObject({ allowed: false, refusal: { code: 'input-invalid' } })
  })

  it('lets a failure of the host through: it is no refusal', async () => {
    const { world, action } = await aWorld()
    const broken = deskWorld({
      items,
      store: { ...world.store, get: () => Promise.reject(new TypeError('down')) },
    })
    await expect(broken.desk.preview('complete', { action }, lea)).rejects.toThrow(new TypeError('down'))
  })
})
