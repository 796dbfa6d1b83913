import { describe, expect, it } from 'vitest'

import { createWorker } from '../../../../src/desk/worker/create-worker.ts'
import { createManualClock } from '../../../../src/memory/clock.ts'
import { createMemoryMailer } from '../../../../src/memory/mailer.ts'
import { createMemoryStore } from '../../../../src/memory/store.ts'
import type { Mailer } from '../../../../src/ports/mailer.ts'
import type { Store } from '../../../../src/ports/store.ts'
import { anInvoice, deskWorld, lea, openDispute, type DeskWorld } from '../../../support/desk-world.ts'
import { refusalOf } from '../../../support/refusal.ts'
import { expectSound } from '../laws.ts'
import { owed, sendingWorld, type SendingWorld } from './sending-world.ts'

/** So many messages to Martin, given with the opening of a dispute. */
const queue = async (world: DeskWorld, count: number, item = 'F-1') => {
  const messages = Array.from({ length: count }, (_, at) => ({ subject: `S${String(at + 1)}`, text: 'T' }))
  return (await openDispute(world, [item], { resolver: 'martin', messages })).messages
}
const subjects = ({ mailer }: Pick<SendingWorld, 'mailer'>) =>
  mailer.arrived().map(({ message }) => message.subject)
const outcomes = async (tick: Promise<{ messages: readonly { outcome: string }[] }>) =>
  (await tick).messages.map(({ outcome }) => outcome)
const stateOf = async ({ desk }: DeskWorld, id: string) => (await desk.messages([id]))[0]

describe('messages that are ready', () => {
  it('are sent at any hour when a person gave them: only automatic ones wait for the window (A-8)', async () => {
    const world = sendingWorld()
    await queue(world, 1)
    world.at('2026-06-06T22:00:00.000Z')
    expect(await outcomes(world.tick())).toEqual(['sent'])
  })

  it('are put off to the opening of the window when they are automatic, untried (A-8)', async () => {
    const world = sendingWorld()
    const action = await world.remind()
    await world.tick('refused-for-now')
    world.at('2026-06-01T17:30:00.000Z')
    expect(await outcomes(world.tick())).toEqual(['postponed'])
    expect(await stateOf(world, `${action}-o1-1`)).toMatchObject({
      state: 'pending',
      readyAt: '2026-06-02T06:00:00.000Z',
      tries: 1,
    })
    expect(await outcomes(world.tick())).toEqual([])
    world.at('2026-06-02T06:00:00.000Z')
    expect(await outcomes(world.tick())).toEqual(['sent'])
    await expectSound(world)
  })

  it('are never tried before the back-off is over (OB13)', async () => {
    const world = sendingWorld({}, { backOff: { baseMs: 1_000, capMs: 1_000, mostTries: 8 } })
    const [id = ''] = await queue(world, 1)
    expect(await outcomes(world.tick('refused-for-now'))).toEqual(['pending'])
    const readyAt = (await stateOf(world, id))?.readyAt ?? ''
    expect(readyAt > '2026-06-01T08:00:00.000Z' && readyAt <= '2026-06-01T08:00:01.000Z').toBe(true)
    expect(await outcomes(world.tick())).toEqual([])
    world.at(new Date(Date.parse(readyAt) - 1).toISOString())
    expect(await outcomes(world.tick())).toEqual([])
    world.at(readyAt)
    expect(await outcomes(world.tick())).toEqual(['sent'])
  })

  it('that are poison end after eight tries, and others of the batch are not kept (OB12)', async () => {
    const mailer = createMemoryMailer()
    const send: Mailer['send'] = async (tenant, message, attempt) =>
      message.subject === 'S1'
        ? { outcome: 'notAccepted', permanent: false, reason: 'busy' }
        : mailer.send(tenant, message, attempt)
    const world = sendingWorld({}, { mailers: { email: { ...mailer, send } } })
    const [poison = ''] = await queue(world, 3)
    expect(await outcomes(world.tick())).toEqual(['pending', 'sent', 'sent'])
    for (let day = 2; day <= 8; day += 1) {
      world.on(`2026-06-0${String(day)}`)
      expect(await outcomes(world.tick())).toEqual([day === 8 ? 'failed' : 'pending'])
    }
    expect(await stateOf(world, poison)).toMatchObject({
      state: 'failed',
      attempts: 8,
      problem: 'refused-for-now',
    })
    expect((await world.desk.problems()).documents.map(({ message }) => message.id)).toEqual([poison])
    world.on('2026-06-09')
    expect(await outcomes(world.tick())).toEqual([])
  })

  it('whose mailer throws are in doubt, and are not sent again by themselves (OB2, OB5)', async () => {
    const send = () => {
      throw new Error('down')
    }
    const world = sendingWorld({}, { mailers: { email: { idempotency: null, send } } })
    const [id = ''] = await queue(world, 1)
    expect(await outcomes(world.tick())).toEqual(['uncertain'])
    expect(await stateOf(world, id)).toMatchObject({ state: 'uncertain', problem: 'reply-lost', attempts: 1 })
    world.on('2026-06-09')
    expect(await outcomes(world.tick())).toEqual([])
  })

  it('arrive once when the provider knows the key again, however often the reply is lost (OB3)', async () => {
    const world = sendingWorld({}, { windowMs: 30 * 86_400_000 })
    const [id = ''] = await queue(world, 1)
    expect(await outcomes(world.tick('reply-lost'))).toEqual(['pending'])
    world.on('2026-06-02')
    expect(await outcomes(world.tick('reply-lost'))).toEqual(['pending'])
    world.on('2026-06-03')
    expect(await outcomes(world.tick())).toEqual(['sent'])
    expect(subjects(world)).toEqual(['S1'])
    expect(await stateOf(world, id)).toMatchObject({ attempts: 3, reference: 'memory-1' })
    await expectSound(world)
  })

  it('are uncertain when the queue was slow and the window passed before the retry (OB4)', async () => {
    const world = sendingWorld({}, { windowMs: 86_400_000 })
    const [id = ''] = await queue(world, 1)
    expect(await outcomes(world.tick('reply-lost'))).toEqual(['pending'])
    world.on('2026-06-02')
    expect(await outcomes(world.tick())).toEqual(['uncertain'])
    expect(await stateOf(world, id)).toMatchObject({
      state: 'uncertain',
      attempts: 1,
      doubt: { attempt: 1, since: '2026-06-01T08:00:00.000Z' },
    })
    expect(subjects(world)).toEqual(['S1'])
  })
})

describe('at the moment of sending what is asked for is looked at again (E-1, A-8)', () => {
  /** A reminder of F-1 and F-2 that was queued and could not be handed over yet. */
  const waiting = async () => {
    const world = sendingWorld()
    const action = await world.remind({ items: ['F-1', 'F-2'] })
    await world.tick('refused-for-now')
    return { world, action, message: `${action}-o1-1` }
  }

  it('and one whose items are all held by then is cancelled, and its action due again', async () => {
    const { world, action, message } = await waiting()
    await world.desk.hold({ items: ['F-1', 'F-2'], reason: 'R', until: '2026-06-03' }, lea)
    world.on('2026-06-02')
    expect((await world.tick()).messages).toEqual([{ tenant: 'main', message, outcome: 'cancelled' }])
    expect(await stateOf(world, message)).toMatchObject({
      state: 'cancelled',
      cancelReason: 'nothing-to-chase',
    })
    expect(await world.desk.action(action)).toMatchObject({ state: 'planned', underWay: null })
    world.on('2026-06-04')
    expect((await world.tick()).messages).toMatchObject([{ message: `${action}-o2-1`, outcome: 'sent' }])
    await expectSound(world)
  })

  it('and one that says too much by then is overtaken: the action runs anew with what holds now', async () => {
    const { world, action, message } = await waiting()
    world.books.pay('F-2', '100.00', '2026-06-01')
    world.on('2026-06-02')
    expect((await world.tick()).messages).toEqual([{ tenant: 'main', message, outcome: 'cancelled' }])
    expect(await stateOf(world, message)).toMatchObject({ cancelReason: 'overtaken' })
    expect((await world.tick()).messages).toMatchObject([{ message: `${action}-o2-1`, outcome: 'sent' }])
    await expectSound(world)
  })

  it('and one whose action was cancelled is cancelled with it', async () => {
    const { world, action, message } = await waiting()
    await world.desk.cancel(action, { comment: 'They called.' }, lea)
    world.on('2026-06-02')
    expect((await world.tick()).messages).toMatchObject([{ outcome: 'cancelled' }])
    expect(await stateOf(world, message)).toMatchObject({ cancelReason: 'action-ended' })
    expect(world.mailer.arrived()).toEqual([])
  })

  it('and one whose action a person completed is sent all the same: they pressed the button', async () => {
    const world = sendingWorld()
    const { messages } = await world.desk.plan(
      { items: ['F-1'], name: 'R', channel: 'email', content: { subject: 'S', text: 'T' }, runNow: true },
      lea,
    )
    expect((await world.tick()).messages).toEqual([{ tenant: 'main', message: messages[0], outcome: 'sent' }])
  })

  it('and one of a dispute that was closed meanwhile is cancelled', async () => {
    const world = sendingWorld()
    const followUp = { content: { subject: 'S', text: 'T' } }
    const { dispute, action } = await openDispute(world, ['F-1'], { resolver: 'martin', followUp })
    const { messages } = await world.desk.send(action.id, {}, lea)
    await world.desk.complete(action.id, {}, lea)
    expect((await world.desk.dispute(dispute.id)).state).toBe('closed')
    expect((await world.tick()).messages).toMatchObject([{ outcome: 'cancelled' }])
    expect(await stateOf(world, messages[0] ?? '')).toMatchObject({ cancelReason: 'dispute-closed' })
  })

  it('and what a person gave with a gesture is sent as it was: it says what held then', async () => {
    const world = sendingWorld()
    const { action } = await openDispute(world, ['F-1'], {
      messages: [{ to: [{ contact: 'paul' }], subject: 'S', text: 'T' }],
    })
    await world.desk.complete(action.id, {}, lea)
    expect(await outcomes(world.tick())).toEqual(['sent'])
  })
})

describe('the stop switch', () => {
  it('keeps everything where it is until sending is resumed, and names the tenant', async () => {
    const world = sendingWorld()
    await queue(world, 1, 'F-2')
    const action = await world.remind()
    await world.desk.stopSending({ comment: 'Wrong addresses.' }, lea)
    expect(await world.tick()).toEqual({ runs: [], messages: [], failures: [], stopped: ['main'] })
    expect((await world.desk.action(action)).timesSent).toBe(0)
    expect(await world.desk.sendingStop()).toMatchObject({ since: '2026-06-01', by: 'lea' })
    await world.desk.resumeSending({}, lea)
    expect(await world.desk.sendingStop()).toBeNull()
    expect((await world.tick()).messages.map(({ outcome }) => outcome)).toEqual(['sent', 'sent'])
    await expectSound(world)
  })

  it('thrown after a worker looked still holds what it was about to begin (TH17)', async () => {
    const store = createMemoryStore()
    const person = deskWorld({ store, prefix: 'person', items: owed })
    const commit: Store['commit'] = async (tenant, given) => {
      const begins = given.writes.some(({ kind }) => kind === 'message')
      if (begins && (await person.desk.sendingStop()) === null) {
        await person.desk.stopSending({ comment: 'Wrong addresses.' }, lea)
      }
      return store.commit(tenant, given)
    }
    const [id = ''] = await queue(person, 1)
    const world = sendingWorld({ store: { ...store, commit } })
    expect((await world.tick()).messages).toEqual([{ tenant: 'main', message: id, outcome: 'stopped' }])
    expect(world.mailer.arrived()).toEqual([])
  })
})

describe('the cap of a day', () => {
  it('lets no more be sent on one day, by all workers together, and goes on the next', async () => {
    const store = createMemoryStore()
    const settings = { dailySendCap: 3 }
    const world = sendingWorld({ store, settings })
    const other = sendingWorld({ store, settings, prefix: 'other', items: owed })
    await queue(world, 5)
    await Promise.all([world.tick(), other.tick()])
    await world.tick()
    expect(subjects(world).length + subjects(other).length).toBe(3)
    world.on('2026-06-02')
    await world.tick()
    expect(subjects(world).length + subjects(other).length).toBe(5)
  })

  it('is shared around midnight by workers whose clocks differ: the later day counts (TH17)', async () => {
    const store = createMemoryStore()
    const settings = { dailySendCap: 2, sendWindow: null }
    const world = sendingWorld({ store, settings })
    const other = sendingWorld({ store, settings, prefix: 'other', items: owed })
    await queue(world, 5)
    // In Paris it is 2 June for the one and still 1 June for the other.
    world.at('2026-06-01T22:00:20.000Z')
    other.at('2026-06-01T21:59:50.000Z')
    for (const { tick } of [world, other, world]) await tick()
    expect(subjects(world).length + subjects(other).length).toBe(2)
  })

  it('gives back what was set aside and not begun', async () => {
    const world = sendingWorld({ settings: { dailySendCap: 2 } })
    const action = await world.remind()
    await world.tick('refused-for-now')
    await world.desk.hold({ items: ['F-1'], reason: 'R', until: '2026-06-09' }, lea)
    world.at('2026-06-01T12:00:00.000Z')
    // Cancelled instead of begun: of two, one is left.
    expect(await outcomes(world.tick())).toEqual(['cancelled'])
    await queue(world, 2, 'F-2')
    expect(await outcomes(world.tick())).toEqual(['sent'])
    expect((await world.desk.action(action)).timesSent).toBe(1)
  })
})

describe('several tenants', () => {
  /** Tenants with so many messages each, on one store and one worker. */
  const tenants = async (counts: readonly number[], batch: number, brokenAt = -1) => {
    const mailer = createMemoryMailer()
    const worlds: DeskWorld[] = []
    for (const [at, count] of counts.entries()) {
      const store = createMemoryStore()
      let isDown = false
      const query: Store['query'] = (...given) =>
        isDown ? Promise.reject(new Error('down')) : store.query(...given)
      const tenant = `t${String(at)}`
      const world = deskWorld({ tenant, store: { ...store, query }, items: [anInvoice('F-1')] })
      await queue(world, count)
      isDown = at === brokenAt
      worlds.push(world)
    }
    const desk = worlds.map((world) => world.desk)
    const worker = createWorker({ desk, mailers: { email: mailer }, batch, concurrency: 1 })
    return { worker, arrived: () => mailer.arrived().map(({ tenant }) => tenant) }
  }

  it('take turns: one with much to send keeps nobody waiting (OB18)', async () => {
    const { worker, arrived } = await tenants([6, 2, 1], 6)
    await worker.tick()
    // Each has its share; who has nothing left makes room.
    expect([...arrived()].sort()).toEqual(['t0', 't0', 't0', 't1', 't1', 't2'])
    expect(arrived().slice(0, 3)).toEqual(['t0', 't1', 't2'])
    await worker.tick()
    expect(arrived().slice(6)).toEqual(['t0', 't0', 't0'])
    expect(arrived()).toHaveLength(9)
  })

  it('come first in turns, so that the smallest batch serves them all', async () => {
    const { worker, arrived } = await tenants([2, 2, 2], 1)
    for (let tick = 0; tick < 6; tick += 1) await worker.tick()
    expect(arrived()).toEqual(['t0', 't1', 't2', 't0', 't1', 't2'])
  })

  it('do not wait for one whose store is down, which is told', async () => {
    const { worker, arrived } = await tenants([1, 1, 1], 10, 1)
    const report = await worker.tick()
    expect(arrived()).toEqual(['t0', 't2'])
    expect(report.failures).toEqual([{ tenant: 't1', during: 'reading', id: null, error: new Error('down') }])
  })

  it('may be none: a tick then does nothing', async () => {
    const worker = createWorker({ desk: [], mailers: { email: createMemoryMailer() } })
    expect(await worker.tick()).toEqual({ runs: [], messages: [], failures: [], stopped: [] })
  })
})

describe('a worker that dies (OB1, OB2)', () => {
  /** A store that stops answering one process once it has committed so often. */
  const dyingAfter = (store: Store, commits: number): Store => {
    let left = commits
    return {
      ...store,
      commit: (tenant, commit) => {
        left -= 1
        return left < 0 ? Promise.reject(new Error('dead')) : store.commit(tenant, commit)
      },
    }
  }

  it('before it took a message up loses nothing: another one sends it (OB1)', async () => {
    const store = createMemoryStore()
    const world = sendingWorld({ store })
    await queue(world, 1)
    const dying = sendingWorld({ store: dyingAfter(store, 0), prefix: 'dying' })
    expect((await dying.tick()).failures).toMatchObject([{ during: 'sending' }])
    expect(dying.mailer.arrived()).toEqual([])
    expect(await outcomes(world.tick())).toEqual(['sent'])
  })

  it('after the mailer accepted leaves the message uncertain once its lease is over, and not before (OB2)', async () => {
    const store = createMemoryStore()
    const world = sendingWorld({ store })
    const [id = ''] = await queue(world, 2)
    const dying = sendingWorld({ store: dyingAfter(store, 1), prefix: 'dying' }, { batch: 1 })
    expect((await dying.tick()).failures).toMatchObject([
      { tenant: 'main', during: 'sending', id, error: new Error('dead') },
    ])
    expect(subjects(dying)).toEqual(['S1'])
    world.at('2026-06-01T08:01:59.999Z')
    expect(await outcomes(world.tick())).toEqual(['sent'])
    expect(await stateOf(world, id)).toMatchObject({
      state: 'sending',
      leasedUntil: '2026-06-01T08:02:00.000Z',
    })
    world.at('2026-06-01T08:02:00.000Z')
    expect((await world.tick()).messages).toEqual([{ tenant: 'main', message: id, outcome: 'uncertain' }])
    expect(await stateOf(world, id)).toMatchObject({ state: 'uncertain', problem: 'lease-over' })
    expect(subjects(world)).toEqual(['S2'])
    await expectSoundMessages(world, id)
  })

  it('holds a message only as long as its own lease, whatever lease the one who looks after it has', async () => {
    const store = createMemoryStore()
    const world = sendingWorld({ store }, { leaseMs: 1_000 })
    const [id = ''] = await queue(world, 1)
    const dying = sendingWorld({ store: dyingAfter(store, 1), prefix: 'dying' }, { leaseMs: 600_000 })
    await dying.tick()
    world.at('2026-06-01T08:05:00.000Z')
    expect(await outcomes(world.tick())).toEqual([])
    expect((await stateOf(world, id))?.state).toBe('sending')
    world.at('2026-06-01T08:10:00.000Z')
    expect(await outcomes(world.tick())).toEqual(['uncertain'])
  })
})

const expectSoundMessages = async (world: DeskWorld, id: string) => {
  const { documents } = await world.desk.problems()
  expect(documents.map(({ message }) => message.id)).toEqual([id])
}

describe('the numbers of a worker', () => {
  const { desk } = deskWorld()
  const mailers = { email: createMemoryMailer() }

  it.each([
    ['leaseMs', { leaseMs: 999 }],
    ['leaseMs', { leaseMs: 86_400_001 }],
    ['batch', { batch: 0 }],
    ['batch', { batch: 1_001 }],
    ['concurrency', { concurrency: 0 }],
    ['concurrency', { concurrency: 1.5 }],
    ['backOff.baseMs', { backOff: { baseMs: 0, capMs: 1, mostTries: 1 } }],
    ['backOff.capMs', { backOff: { baseMs: 1, capMs: 0, mostTries: 1 } }],
    ['backOff.mostTries', { backOff: { baseMs: 1, capMs: 1, mostTries: 0 } }],
  ])('are refused where they make no sense: %s', (path, more) => {
    const { code, details } = refusalOf(() => createWorker({ desk, mailers, ...more }))
    expect(code).toBe('input-invalid')
    expect(details).toMatchObject({ what: 'worker options', issues: [{ path }] })
  })

  it('are those given, at their limits too', () => {
    const worker = createWorker({ desk, mailers, leaseMs: 1_000, batch: 1_000, concurrency: 1_000 })
    expect(worker.tick).toBeTypeOf('function')
  })

  it('belong to a desk that createDesk made', () => {
    const { code } = refusalOf(() => createWorker({ desk: { ...desk }, mailers }))
    expect(code).toBe('input-invalid')
  })

  it('let so many messages be handed over side by side, and no more', async () => {
    const world = deskWorld({ items: owed })
    await queue(world, 5)
    let now = 0
    let most = 0
    const clock = createManualClock('2026-06-01T08:00:00.000Z')
    const mailer = createMemoryMailer({ clock })
    const send: Mailer['send'] = async (...given) => {
      now += 1
      most = Math.max(most, now)
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
      now -= 1
      return mailer.send(...given)
    }
    const worker = createWorker({
      desk: world.desk,
      mailers: { email: { ...mailer, send } },
      concurrency: 3,
    })
    expect(await outcomes(worker.tick())).toHaveLength(5)
    expect(most).toBe(3)
  })
})
