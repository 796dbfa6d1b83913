import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute, type WorldOptions } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'

const items = [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00')]
const nobody = { items: [], customers: [] }

/** F-1, and F-2 where it is named, disputed on 1 June. */
const disputed = async (chosen: readonly string[] = ['F-1'], options: WorldOptions = {}, more = {}) => {
  const world = deskWorld({ items, ...options })
  const { dispute, action } = await openDispute(world, chosen, more)
  return { world, desk: world.desk, dispute, action }
}

describe('settlement of disputed items (A-7)', () => {
  it('closes the dispute as soon as all its items are seen settled, dated the day of the ledger', async () => {
    const { world, desk, dispute, action } = await disputed(['F-1', 'F-2'])
    world.books.pay('F-1', '100.00', '2026-06-03')
    world.on('2026-06-05')
    expect(await desk.sync()).toMatchObject({ changed: 1, closed: [], reopened: [] })
    expect(await desk.dispute(dispute.id)).toMatchObject({ state: 'open', items: { total: 2, disputed: 1 } })
    expect((await desk.action(action.id)).state).toBe('planned')

    world.books.pay('F-2', '200.00', '2026-06-06')
    world.on('2026-06-09')
    expect(await desk.sync()).toMatchObject({ changed: 1, closed: [dispute.id], reopened: [] })
    expect(await desk.dispute(dispute.id)).toMatchObject({
      state: 'closed',
      episodes: [{ closedOn: '2026-06-06', closedRecordedOn: '2026-06-09', outcome: 'settled' }],
      amounts: { paid: { EUR: '300.00' } },
    })
    expect(await desk.action(action.id)).toMatchObject({
      state: 'cancelled',
      cancelReason: 'settled',
      endedOn: '2026-06-09',
    })
    await expectSound(world)
  })

  it('is no status in the history of the item: settled, never resolved', async () => {
    const { world, desk, dispute } = await disputed()
    world.books.pay('F-1', '100.00', '2026-06-03')
    world.on('2026-06-05')
    await desk.sync()
    const [view] = await desk.items(['F-1'])
    expect(view?.standing).toMatchObject({
      ledger: 'settled',
      status: null,
      dispute: null,
      action: null,
      disputed: null,
      resolver: null,
      since: '2026-06-05',
      watch: { dispute: dispute.id, chunk: 0, settledOn: '2026-06-03', until: '2026-09-01' },
    })
    const { documents } = await desk.history({ item: 'F-1' })
    expect(documents.map(({ event }) => [event.gesture, event.by])).toEqual([
      ['openDispute', 'lea'],
      ['sync', 'system'],
    ])
    expect(documents[1]?.event.changes.map(({ type }) => type)).toEqual([
      'items-settled',
      'dispute-closed',
      'action-cancelled',
    ])
  })

  it('on a day before the opening does not end the episode before it began', async () => {
    const { world, desk, dispute } = await disputed()
    world.books.pay('F-1', '100.00', '2026-05-30')
    await desk.sync()
    expect((await desk.dispute(dispute.id)).episodes[0]).toMatchObject({
      openedOn: '2026-06-01',
      closedOn: '2026-06-01',
    })
    await expectSound(world)
  })

  it('is the same whether each change is told, or all are looked up once (F-2)', async () => {
    const told = await disputed(['F-1', 'F-2'])
    const asked = await disputed(['F-1', 'F-2'])
    for (const { books } of [told.world, asked.world]) books.pay('F-1', '30.00', '2026-06-02')
    await told.desk.sync({ items: ['F-1'] })
    for (const { books } of [told.world, asked.world]) books.credit('F-1', '70.00', '2026-06-03')
    await told.desk.sync({ items: ['F-1'] })
    for (const { books } of [told.world, asked.world]) books.pay('F-2', '200.00', '2026-06-04')
    await told.desk.sync({ items: ['F-2'] })
    await asked.desk.sync()
    expect(await asked.desk.dispute(asked.dispute.id)).toEqual(await told.desk.dispute(told.dispute.id))
    expect(await asked.desk.disputeLines(asked.dispute.id)).toEqual(
      await told.desk.disputeLines(told.dispute.id),
    )
    expect((await told.desk.dispute(told.dispute.id)).amounts).toMatchObject({
      paid: { EUR: '230.00' },
      credited: { EUR: '70.00' },
    })
  })

  it('told twice does no harm, and what has not changed writes nothing', async () => {
    const { world, desk } = await disputed()
    world.books.pay('F-1', '100.00', '2026-06-03')
    await desk.sync({ items: ['F-1', 'F-1'] })
    const commits = world.commits.length
    expect(await desk.sync({ items: ['F-1', 'F-2', 'X-9'] })).toEqual({
      released: nobody,
      looked: 2,
      unknown: ['X-9'],
      changed: 0,
      closed: [],
      reopened: [],
      ended: [],
    })
    expect(world.commits).toHaveLength(commits)
  })

  it('of an item after its dispute is only that: settled', async () => {
    const { world, desk, action } = await disputed()
    await desk.complete(action.id, { outcome: 'rejected' }, lea)
    world.books.pay('F-1', '100.00', '2026-06-03')
    expect(await desk.sync()).toMatchObject({ changed: 1, closed: [] })
    expect((await desk.items(['F-1']))[0]?.standing).toMatchObject({
      ledger: 'settled',
      status: null,
      watch: null,
    })
    await expectSound(world)
  })
})

describe('a payment of a disputed item (D-2, D-8)', () => {
  it.each([
    ['less than the rest', '50.00', '30.00', '0.00', '50.00'],
    ['all the rest', '70.00', '30.00', '0.00', '30.00'],
    ['a cent more than the rest', '70.01', '29.99', '0.01', '29.99'],
    ['all but a cent', '99.99', '0.01', '29.99', '0.01'],
  ])('of %s reduces the rest first', async (_, amount, current, paid, open) => {
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, [{ item: 'F-1', disputed: '30' }])
    world.books.pay('F-1', amount, '2026-06-02')
    await world.desk.sync()
    const [line] = await world.desk.disputeLines(dispute.id)
    expect(line).toMatchObject({ original: '30.00', current, paid, open })
    expect((await world.desk.items(['F-1']))[0]?.standing?.disputed).toBe(current)
    await expectSound(world)
  })

  it('is classified by nature: credits and the rest apart', async () => {
    const { world, desk, dispute } = await disputed()
    world.books.pay('F-1', '10.00', '2026-06-02')
    world.books.credit('F-1', '20.00', '2026-06-03')
    world.books.writeOff('F-1', '5.00', '2026-06-04')
    await desk.sync()
    const { amounts } = await desk.dispute(dispute.id)
    expect(amounts).toMatchObject({
      original: { EUR: '100.00' },
      current: { EUR: '65.00' },
      paid: { EUR: '10.00' },
      credited: { EUR: '20.00' },
      otherwise: { EUR: '5.00' },
    })
    world.books.bounce('F-1', '4.00', '2026-06-05')
    await desk.sync()
    expect((await desk.dispute(dispute.id)).amounts).toMatchObject({
      current: { EUR: '69.00' },
      paid: { EUR: '6.00' },
    })
    await expectSound(world)
  })
})

describe('a payment that comes back after settlement (D-7)', () => {
  const settled = async (options: WorldOptions = {}, more = {}) => {
    const opened = await disputed(['F-1'], options, { resolver: 'martin', ...more })
    opened.world.books.pay('F-1', '100.00', '2026-06-03')
    opened.world.on('2026-06-05')
    await opened.desk.sync()
    return opened
  }

  // Settled on 3 June by the ledger: 90 days later is 1 September.
  it.each(['2026-06-05', '2026-08-31', '2026-09-01'])(
    'reopens the dispute while it is watched, the last day included: %s',
    async (day) => {
      const { world, desk, dispute, action } = await settled()
      world.on(day)
      world.books.bounce('F-1', '100.00', day)
      expect(await desk.sync()).toEqual({
        released: nobody,
        looked: 1,
        unknown: [],
        changed: 1,
        closed: [],
        reopened: [dispute.id],
        ended: [],
      })
      const again = await desk.dispute(dispute.id)
      expect(again).toMatchObject({
        state: 'open',
        resolver: 'martin',
        brief: dispute.brief,
        items: { total: 1, disputed: 1 },
        outcomes: {},
        amounts: { original: { EUR: '100.00' }, current: { EUR: '100.00' } },
      })
      expect(again.episodes.map(({ opening, openedOn, outcome }) => [opening, openedOn, outcome])).toEqual([
        ['opened', '2026-06-01', 'settled'],
        ['reopened', day, null],
      ])
      expect(again.trackingAction).not.toBe(action.id)
      expect(await desk.action(again.trackingAction)).toMatchObject({ state: 'planned', resolver: 'martin' })
      const { documents } = await desk.history({ dispute: dispute.id })
      expect(documents.at(-1)?.event.by).toBe('system')
      await expectSound(world)
    },
  )

  it('is an open item like any other from the day after the watch', async () => {
    const { world, desk, dispute } = await settled()
    world.on('2026-09-02')
    world.books.bounce('F-1', '100.00', '2026-09-02')
    expect(await desk.sync({ items: ['F-1'] })).toEqual({
      released: nobody,
      looked: 1,
      unknown: [],
      changed: 1,
      closed: [],
      reopened: [],
      ended: [],
    })
    expect((await desk.dispute(dispute.id)).state).toBe('closed')
    expect((await desk.items(['F-1']))[0]?.standing).toMatchObject({
      ledger: 'open',
      status: null,
      dispute: null,
      watch: null,
    })
    expect((await desk.explain(['F-1']))[0]?.chaseable).toBe('all')
    await expectSound(world)
  })

  it('is looked for no longer once the watch is over', async () => {
    const { world, desk } = await settled()
    world.on('2026-09-01')
    expect(await desk.sync()).toMatchObject({ looked: 1, changed: 0 })
    world.on('2026-09-02')
    expect(await desk.sync()).toMatchObject({ looked: 1, changed: 1, reopened: [] })
    expect((await desk.items(['F-1']))[0]?.standing).toMatchObject({ ledger: 'settled', watch: null })
    expect(await desk.sync()).toMatchObject({ looked: 0, changed: 0 })
  })

  it.each([
    [0, '2026-06-05', '2026-06-06'],
    [10, '2026-06-15', '2026-06-16'],
  ])('is watched for as many days as the host says: %i', async (watchDays, last, after) => {
    for (const [day, reopens] of [
      [last, true],
      [after, false],
    ] as const) {
      const { world, desk, dispute } = await disputed(['F-1'], { settings: { watchDays } })
      world.on('2026-06-05')
      world.books.pay('F-1', '100.00', '2026-06-05')
      await desk.sync()
      world.on(day)
      world.books.bounce('F-1', '100.00', day)
      expect((await desk.sync({ items: ['F-1'] })).reopened).toEqual(reopens ? [dispute.id] : [])
    }
  })

  it('reopens nothing where the host says so', async () => {
    const { world, desk, dispute } = await settled({ settings: { reopenOnReversal: false } })
    world.books.bounce('F-1', '100.00', '2026-06-05')
    expect((await desk.sync()).reopened).toEqual([])
    expect((await desk.dispute(dispute.id)).state).toBe('closed')
    expect((await desk.items(['F-1']))[0]?.standing).toMatchObject({
      ledger: 'open',
      status: null,
      watch: null,
    })
  })

  it('is taken back by a dispute that is still open, without a new episode', async () => {
    const { world, desk, dispute, action } = await disputed(['F-1', 'F-2'])
    world.books.pay('F-1', '100.00', '2026-06-03')
    await desk.sync()
    world.books.bounce('F-1', '100.00', '2026-06-04')
    expect(await desk.sync()).toMatchObject({ changed: 1, reopened: [] })
    const again = await desk.dispute(dispute.id)
    expect(again).toMatchObject({ trackingAction: action.id, items: { total: 2, disputed: 2 } })
    expect(again.episodes).toHaveLength(1)
    await expectSound(world)
  })

  it('brings back what was disputed of it first, then the rest', async () => {
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, [{ item: 'F-1', disputed: '30' }])
    world.books.pay('F-1', '100.00', '2026-06-01')
    await world.desk.sync()
    world.books.bounce('F-1', '20.00', '2026-06-02')
    await world.desk.sync()
    const [line] = await world.desk.disputeLines(dispute.id)
    expect(line).toMatchObject({ original: '30.00', current: '20.00', paid: '10.00', open: '20.00' })
    world.books.bounce('F-1', '80.00', '2026-06-03')
    await world.desk.sync()
    const [later] = await world.desk.disputeLines(dispute.id)
    expect(later).toMatchObject({ original: '30.00', current: '30.00', paid: '0.00', open: '100.00' })
    await expectSound(world)
  })

  it('stops the customer again where the dispute did (E-2)', async () => {
    const { world, desk } = await settled({}, { dunning: 'stop-customer' })
    expect((await desk.explain(['F-2']))[0]?.chaseable).toBe('all')
    world.books.bounce('F-1', '100.00', '2026-06-05')
    await desk.sync()
    expect((await desk.explain(['F-2']))[0]?.chaseable).toBe('none')
    await expectSound(world)
  })
})

describe('the day on which the desk records (R-0)', () => {
  it('never goes back, though a clock does', async () => {
    const { world, desk, dispute } = await disputed()
    world.on('2026-05-30')
    await desk.resolve(dispute.id, {}, lea)
    const [view] = await desk.items(['F-1'])
    expect(view?.standing).toMatchObject({ since: '2026-06-01', status: { id: 'resolved' } })
    expect((await desk.dispute(dispute.id)).episodes[0]).toMatchObject({
      closedOn: '2026-06-01',
      closedRecordedOn: '2026-06-01',
    })
  })
})
