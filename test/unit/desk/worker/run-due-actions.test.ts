import { describe, expect, it } from 'vitest'

import { createMemoryStore } from '../../../../src/memory/store.ts'
import { deskWorld, lea, openDispute, anInvoice } from '../../../support/desk-world.ts'
import { expectSound } from '../laws.ts'
import { letter, owed, sendingWorld } from './sending-world.ts'

const run = (action: string, outcome: object) => ({ tenant: 'main', action, outcome })
const skipped = (reason: string, codes: readonly string[] = []) => ({ kind: 'skipped', reason, codes })

describe('an automatic action whose day has come (A-8)', () => {
  it('is sent, and done once its message is delivered; its items rejoin the scenario', async () => {
    const world = sendingWorld()
    const action = await world.remind({ items: ['F-1', 'F-2'] })
    const message = `${action}-o1-1`
    const report = await world.tick()
    expect(report).toEqual({
      runs: [run(action, { kind: 'queued', messages: [message] })],
      messages: [{ tenant: 'main', message, outcome: 'sent' }],
      failures: [],
      stopped: [],
    })
    expect(await world.desk.action(action)).toMatchObject({
      state: 'done',
      endedOn: '2026-06-01',
      timesSent: 1,
      items: { total: 2, attached: 0 },
    })
    expect((await world.desk.messages([message]))[0]).toMatchObject({
      automatic: true,
      occurrence: 1,
      audience: 'customer',
      from: { user: 'lea', address: 'lea@host.example' },
      to: { id: 'paul', address: 'paul@dupont.example' },
      state: 'sent',
      reference: 'memory-1',
      attempts: 1,
    })
    expect((await world.tick()).runs).toEqual([])
    await expectSound(world)
  })

  it.each([
    ['to come', { on: '2026-06-02' }],
    ['done by hand', { mode: 'manual' }],
    ['not confirmed', { mode: 'automatic-after-confirmation' }],
  ] as const)('is left alone while it is %s', async (_, more) => {
    const world = sendingWorld()
    await world.remind(more)
    expect(await world.tick()).toEqual({ runs: [], messages: [], failures: [], stopped: [] })
  })

  it('runs once it is confirmed, if it asks for that (A-2)', async () => {
    const world = sendingWorld()
    const action = await world.remind({ mode: 'automatic-after-confirmation' })
    await world.desk.confirm(action, {}, lea)
    expect((await world.tick()).messages).toMatchObject([{ outcome: 'sent' }])
    expect((await world.desk.action(action)).state).toBe('done')
  })

  it.each([
    ['before it opens', '2026-06-01T05:59:00.000Z'],
    ['after it closed', '2026-06-01T17:00:00.000Z'],
    ['on a Saturday', '2026-06-06T10:00:00.000Z'],
  ])('waits for the send window %s', async (_, at) => {
    const world = sendingWorld()
    const action = await world.remind()
    world.at(at)
    expect(await world.tick()).toEqual({ runs: [], messages: [], failures: [], stopped: [] })
    expect((await world.desk.action(action)).timesSent).toBe(0)
  })

  it('that is at most seven days late is sent, and a day later asks a person first', async () => {
    const onTime = sendingWorld()
    await onTime.remind()
    onTime.on('2026-06-08')
    expect((await onTime.tick()).runs).toMatchObject([{ outcome: { kind: 'queued' } }])
    const late = sendingWorld()
    const action = await late.remind()
    late.on('2026-06-09')
    expect((await late.tick()).runs).toEqual([run(action, { kind: 'confirmation-asked' })])
    expect(await late.desk.action(action)).toMatchObject({ state: 'awaiting-confirmation', timesSent: 0 })
    expect((await late.tick()).runs).toEqual([])
  })

  it('counts its lateness from the day a person agreed to it', async () => {
    const world = sendingWorld()
    const action = await world.remind()
    world.on('2026-06-22')
    await world.tick()
    await world.desk.confirm(action, {}, lea)
    world.on('2026-06-29')
    expect((await world.tick()).runs).toMatchObject([{ outcome: { kind: 'queued' } }])
  })

  it('is skipped while nothing may be chased, with the codes why (E-1, A-9)', async () => {
    const world = sendingWorld()
    const action = await world.remind()
    await world.desk.hold({ items: ['F-1'], reason: 'They merge.', until: '2026-06-02' }, lea)
    expect((await world.tick()).runs).toEqual([run(action, skipped('nothing-to-chase', ['held']))])
    expect(await world.desk.action(action)).toMatchObject({ state: 'planned', timesSent: 0 })
    world.on('2026-06-03')
    expect((await world.tick()).runs).toMatchObject([{ outcome: { kind: 'queued' } }])
  })

  it('ends when its items turn out to be paid at the moment of sending, and nothing is sent (A-7)', async () => {
    const world = sendingWorld()
    const action = await world.remind()
    world.books.pay('F-1', '100.00', '2026-06-01')
    expect((await world.tick()).runs).toEqual([run(action, skipped('not-due'))])
    expect(await world.desk.action(action)).toMatchObject({ state: 'cancelled', cancelReason: 'settled' })
    expect(world.mailer.arrived()).toEqual([])
  })

  it.each([
    ['nobody to write to', { channel: 'internal-email' }, 'no-recipient'],
    ['a resolver without an address', { channel: 'internal-email', resolver: 'ines' }, 'no-address'],
    ['a channel that people serve', { channel: 'letter' }, 'channel-not-sendable'],
    ['nothing to say', { content: undefined }, 'no-content'],
  ] as const)('with %s has failed, and says why (A-10, A-3)', async (_, more, reason) => {
    const world = sendingWorld()
    const { content, ...others } = { content: letter, ...more }
    const planned = {
      items: ['F-1'],
      name: 'R',
      channel: 'email',
      on: '2026-06-01',
      mode: 'automatic',
    } as const
    const { action } = await world.desk.plan(
      { ...planned, ...others, ...(content !== undefined && { content }) },
      lea,
    )
    expect((await world.tick()).runs).toEqual([run(action.id, { kind: 'failed', reason })])
    expect(await world.desk.action(action.id)).toMatchObject({
      state: 'failed',
      failure: reason,
      timesSent: 0,
    })
    expect((await world.tick()).runs).toEqual([])
    await expectSound(world)
  })

  it.each([
    ['has nobody to write to', null, 'no-recipient'],
    ['has a contact whose address is none', 'paul at dupont', 'no-address'],
  ])('to a customer who %s has failed (A-10)', async (_, email, reason) => {
    const world = sendingWorld()
    const contact = { id: 'kim', customer: 'C3', name: 'Kim', language: 'en', phone: null }
    if (email !== null) world.directory.put({ contacts: [{ ...contact, email }] })
    world.books.add(anInvoice('H-1', '10.00', { customer: 'C3' }))
    const action = await world.remind({ items: ['H-1'] })
    expect((await world.tick()).runs).toEqual([run(action, { kind: 'failed', reason })])
  })

  it('is told as a failure when a port does not answer, and runs at the next tick', async () => {
    const store = createMemoryStore()
    let isDown = false
    const world = sendingWorld({
      store: {
        ...store,
        commit: (tenant, commit) =>
          isDown ? Promise.reject(new Error('down')) : store.commit(tenant, commit),
      },
    })
    const action = await world.remind()
    isDown = true
    const report = await world.tick()
    expect(report.runs).toEqual([])
    expect(report.failures).toMatchObject([
      { tenant: 'main', during: 'running', id: action, error: new Error('down') },
    ])
    isDown = false
    expect((await world.tick()).messages).toMatchObject([{ outcome: 'sent' }])
  })

  it('that cannot run never keeps others from running: the next tick goes on after it', async () => {
    const world = sendingWorld({}, { batch: 2 })
    const held = ['F-1', 'F-2', 'F-3', 'F-4']
    await world.desk.hold({ items: held, reason: 'They merge.', until: '2026-06-02' }, lea)
    for (const item of [...held, 'F-5']) await world.remind({ items: [item] })
    const arrived = async () => {
      await world.tick()
      return world.mailer.arrived().length
    }
    expect([await arrived(), await arrived(), await arrived()]).toEqual([0, 0, 1])
    // And then from the beginning.
    expect((await world.tick()).runs.map(({ outcome }) => outcome.kind)).toEqual(['skipped', 'skipped'])
  })
})

describe('the run of a tracking action (A-8)', () => {
  /** A dispute whose tracking action is automatic and due today. */
  const tracked = async (settings = {}) => {
    const world = sendingWorld({ settings })
    const followUp = { mode: 'automatic', on: '2026-06-01', content: letter } as const
    const { action } = await openDispute(world, ['F-1'], { resolver: 'martin', followUp })
    return { world, action: action.id }
  }

  it('never ends it: it is rescheduled by the delay of its status once the message is delivered', async () => {
    const { world, action } = await tracked()
    await world.tick('refused-for-now')
    expect(await world.desk.action(action)).toMatchObject({
      state: 'planned',
      on: '2026-06-01',
      timesSent: 1,
    })
    world.on('2026-06-02')
    await world.tick()
    expect(await world.desk.action(action)).toMatchObject({
      state: 'planned',
      on: '2026-06-09',
      timesSent: 1,
      underWay: null,
    })
    await expectSound(world)
  })

  it('is by hand after so many sends as the policy allows', async () => {
    const { world, action } = await tracked({ maxSends: 1 })
    await world.tick()
    expect(await world.desk.action(action)).toMatchObject({ mode: 'manual', state: 'planned', timesSent: 1 })
    expect((await world.tick()).runs).toEqual([])
  })

  it('counts what people sent, and passes it on without sending when that was enough', async () => {
    const { world, action } = await tracked({ maxSends: 1 })
    const { messages } = await world.desk.send(action, {}, lea)
    await world.desk.decideMessage(messages[0] ?? '', { decision: 'cancel' }, lea)
    expect((await world.tick()).runs).toEqual([run(action, skipped('sends-exhausted'))])
    expect(await world.desk.action(action)).toMatchObject({ mode: 'manual', timesSent: 1 })
  })

  it('asks for confirmation of each occurrence where its mode does (A-3)', async () => {
    const world = sendingWorld()
    const followUp = { mode: 'automatic-after-confirmation', on: '2026-06-01', content: letter } as const
    const { action } = await openDispute(world, ['F-1'], { resolver: 'martin', followUp })
    await world.desk.confirm(action.id, {}, lea)
    await world.tick()
    expect(await world.desk.action(action.id)).toMatchObject({
      state: 'awaiting-confirmation',
      on: '2026-06-08',
      timesSent: 1,
    })
  })
})

describe('two workers of one tenant', () => {
  it('run an action once, whichever is first (A-9, W1)', async () => {
    const store = createMemoryStore()
    const one = sendingWorld({ store })
    const action = await one.remind()
    const other = sendingWorld({ store, prefix: 'other', items: owed })
    const reports = await Promise.all([one.tick(), other.tick()])
    await one.tick()
    const sent = [...one.mailer.arrived(), ...other.mailer.arrived()]
    expect(sent.map(({ message }) => message.id)).toEqual([`${action}-o1-1`])
    expect(reports.flatMap(({ failures }) => failures)).toEqual([])
    expect(await deskWorld({ store, prefix: 'x' }).desk.action(action)).toMatchObject({ timesSent: 1 })
  })
})
