import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { anInvoice, deskWorld, lea, openDispute, type WorldOptions } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [
  anInvoice('F-1', '100.00'),
  anInvoice('F-2', '200.00'),
  anInvoice('F-3', '400.00'),
  anInvoice('A-1', '-40.00', { kind: 'credit-note' }),
]
const brief = { comment: 'This one came late.' }
const letter = { subject: 'Late', text: 'Please ask the carrier.' }

/** A dispute of three invoices and a credit note, opened on 1 June; it is 11 June. */
const opened = async (options: WorldOptions = {}, more = {}) => {
  const world = deskWorld({ items, ...options })
  const chosen = ['F-1', { item: 'F-2', disputed: '150.00' }, 'F-3', 'A-1']
  const { dispute, action } = await openDispute(world, chosen, { resolver: 'martin', ...more })
  world.on('2026-06-11')
  return { world, desk: world.desk, dispute, action }
}

describe('splitting a dispute (D-11)', () => {
  it('gives items a record of their own: new number and action, the opened day and amounts as they were', async () => {
    const { world, desk, dispute, action } = await opened()
    const part = await desk.split(dispute.id, { items: ['F-2'], status: 'dispute-delivery', ...brief }, lea)
    expect(part.dispute).toMatchObject({
      number: 'D-2',
      customer: 'C1',
      cause: 'dispute-delivery',
      state: 'open',
      openedOn: '2026-06-01',
      splitFrom: dispute.id,
      items: { total: 1, disputed: 1 },
      episodes: [
        {
          opening: 'split',
          openedOn: '2026-06-01',
          openedRecordedOn: '2026-06-11',
          closedOn: null,
          cause: 'dispute-delivery',
        },
      ],
      amounts: { original: { EUR: '150.00' }, current: { EUR: '150.00' } },
    })
    expect(part.action).toMatchObject({ tracks: { id: part.dispute.id }, on: '2026-06-18', state: 'planned' })
    const [item] = await desk.items(['F-2'])
    expect(item?.standing).toMatchObject({
      status: { id: 'dispute-delivery' },
      dispute: part.dispute.id,
      action: part.action.id,
      disputed: '150.00',
      before: null,
      since: '2026-06-11',
    })
    const [line] = await desk.disputeLines(part.dispute.id)
    expect(line?.stays).toMatchObject([{ episode: 1, from: '2026-06-01', until: null }])
    const rest = await desk.dispute(dispute.id)
    expect(rest).toMatchObject({
      state: 'open',
      openedOn: '2026-06-01',
      items: { total: 4, disputed: 3 },
      outcomes: {},
      amounts: { original: { EUR: '460.00' }, current: { EUR: '460.00' }, released: {} },
    })
    expect(await desk.action(action.id)).toEqual(action)
    await expectSound(world)
  })

  it('takes along what is said of the dispute, its dunning and its resolver', async () => {
    const { desk, dispute } = await opened(
      {},
      {
        saidOn: '2026-05-28',
        origin: 'email',
        priority: 'high',
        rootCause: 'price-list-error',
        dunning: 'flag',
      },
    )
    const part = await desk.split(dispute.id, { items: ['F-1'], ...brief }, lea)
    const { cause, saidOn, origin, priority, rootCause, dunning, resolver, attachments } = dispute
    expect(part.dispute).toMatchObject({
      cause,
      saidOn,
      origin,
      priority,
      rootCause,
      dunning,
      resolver,
      attachments,
    })
    expect(part.dispute.brief).not.toBe(dispute.brief)
    expect(part.marks).toEqual(['resolver-not-informed'])
  })

  it('keeps the status that came before the dispute, for what turns out to be a mistake (A-5)', async () => {
    const world = deskWorld({ items })
    const first = await openDispute(world, ['F-2'])
    const leaving = { items: ['F-2'], why: 'other', status: 'in-progress', outcome: 'withdrawn' } as const
    await world.desk.detach(first.action.id, leaving, lea)
    const { dispute } = await openDispute(world, ['F-1', 'F-2'])
    const part = await world.desk.split(dispute.id, { items: ['F-2'], ...brief }, lea)
    await world.desk.detach(part.action.id, { items: ['F-2'], why: 'mistake' }, lea)
    expect((await world.desk.items(['F-2']))[0]?.standing?.status?.id).toBe('in-progress')
    await expectSound(world)
  })

  it('leaves what was paid of the disputed amount where it was paid (D-8)', async () => {
    const { world, desk, dispute } = await opened()
    world.books.pay('F-2', '90.00', '2026-06-05')
    const part = await desk.split(dispute.id, { items: ['F-2'], ...brief }, lea)
    const lines = await desk.disputeLines(dispute.id)
    expect(lines.find(({ item }) => item === 'F-2')).toMatchObject({
      original: '40.00',
      current: '0.00',
      paid: '40.00',
      stays: [{ until: '2026-06-11', why: 'split', outcome: null }],
    })
    expect(part.dispute.amounts).toMatchObject({
      original: { EUR: '110.00' },
      current: { EUR: '110.00' },
      paid: {},
    })
    await expectSound(world)
  })

  it('stops the customer for each part that does (E-2)', async () => {
    const { desk, dispute, world } = await opened({}, { dunning: 'stop-customer' })
    const part = await desk.split(dispute.id, { items: ['F-2'], ...brief }, lea)
    const isStopped = async () =>
      (await desk.explain(['F-1'], { purpose: { kind: 'criterion' } }))[0]?.reasons.some(
        ({ code }) => code === 'customer-stopped',
      )
    await desk.resolve(dispute.id, {}, lea)
    expect(await isStopped()).toBe(true)
    await desk.resolve(part.dispute.id, {}, lea)
    expect(await isStopped()).toBe(false)
    await expectSound(world)
  })

  it('gives the new record the resolver that another status proposes, and tells who is named (Q-2, Q-3)', async () => {
    const statuses = standardCatalog.statuses.map((status) =>
      status.id === 'dispute-delivery' ? { ...status, resolver: 'zoe' } : status,
    )
    const { desk, dispute } = await opened({ catalog: { ...standardCatalog, statuses } })
    const part = await desk.split(
      dispute.id,
      { items: ['F-2'], status: 'dispute-delivery', messages: [letter], ...brief },
      lea,
    )
    expect([part.dispute.resolver, part.dispute.resolverInformed, part.marks]).toEqual(['zoe', true, []])
    const other = await desk.split(dispute.id, { items: ['F-3'], resolver: null, ...brief }, lea)
    expect([other.dispute.resolver, other.action.resolver]).toEqual([null, null])
    expect((await desk.dispute(dispute.id)).resolver).toBe('martin')
  })

  it('lets the clock of the service level run on: escalations and pauses go along (D-10)', async () => {
    const { world, desk, dispute } = await opened()
    await desk.escalate(dispute.id, { reason: 'No answer.' }, lea)
    await desk.pause(dispute.id, { reason: 'They look for papers.' }, lea)
    const before = await desk.dispute(dispute.id)
    world.on('2026-06-13')
    const part = await desk.split(dispute.id, { items: ['F-2'], ...brief }, lea)
    const { escalatedOn, escalations, pauses } = before
    expect(part.dispute).toMatchObject({ escalatedOn, escalations, pauses })
    world.on('2026-06-15')
    await desk.resume(part.dispute.id, {}, lea)
    expect((await desk.dispute(dispute.id)).pauses).toMatchObject([{ from: '2026-06-11', until: null }])
  })

  it('of a dispute that runs again keeps the day it was reopened', async () => {
    const { world, desk, dispute, action } = await opened()
    await desk.complete(action.id, {}, lea)
    world.on('2026-06-20')
    await desk.reopen(dispute.id, { comment: 'Again.' }, lea)
    world.on('2026-06-25')
    const part = await desk.split(dispute.id, { items: ['F-2'], ...brief }, lea)
    expect(part.dispute).toMatchObject({ openedOn: '2026-06-20', episodes: [{ openedOn: '2026-06-20' }] })
    expect((await desk.disputeLines(part.dispute.id))[0]?.stays).toMatchObject([
      { episode: 1, from: '2026-06-20' },
    ])
    await expectSound(world)
  })

  it('is told by both histories, and by that of the item (Q-5)', async () => {
    const { desk, dispute } = await opened()
    const part = await desk.split(dispute.id, { items: ['F-2'], ...brief }, { by: 'omar' })
    for (const subject of [{ dispute: dispute.id }, { dispute: part.dispute.id }, { item: 'F-2' }]) {
      const { documents } = await desk.history(subject)
      const last = documents.at(-1)
      expect([last?.event.gesture, last?.event.by]).toEqual(['split', 'omar'])
      expect(last?.event.changes).toMatchObject([
        { type: 'action-planned' },
        { type: 'dispute-opened', split: { from: dispute.id } },
        { type: 'items-left-dispute', why: 'split', dispute: dispute.id, to: part.dispute.id },
        { type: 'items-disputed', why: 'split', dispute: part.dispute.id, from: dispute.id },
      ])
      expect(last?.notes.map(({ text }) => text)).toEqual([brief.comment])
    }
  })

  it('is refused when it takes all, or leaves credits alone in either part (D-2)', async () => {
    const { world, desk, dispute } = await opened()
    const split = (...chosen: string[]) =>
      refused(world, () => desk.split(dispute.id, { items: chosen, ...brief }, lea))
    expect(await split('F-1', 'F-2', 'F-3', 'A-1')).toEqual({
      code: 'split-takes-all',
      details: { dispute: dispute.id },
    })
    expect(await split('A-1')).toEqual({ code: 'dispute-of-credits', details: { items: ['A-1'] } })
    expect(await split('F-1', 'F-2', 'F-3')).toEqual({
      code: 'dispute-of-credits',
      details: { items: ['A-1'] },
    })
    await desk.resolve(dispute.id, { items: ['F-1', 'F-2', 'A-1'] }, lea)
    expect(await split('F-3')).toMatchObject({ code: 'split-takes-all' })
  })

  it('as the same cause is allowed even when the status is archived by now, as another one only if active (K-4)', async () => {
    const first = await opened()
    const statuses = standardCatalog.statuses.map((status) =>
      status.id === 'dispute-price' || status.id === 'dispute-quality'
        ? { ...status, active: false }
        : status,
    )
    const catalog = { ...standardCatalog, statuses }
    const late = deskWorld({ items, catalog, store: first.world.store, prefix: 'late', day: '2026-06-12' })
    const command = { items: ['F-2'], status: 'dispute-quality', ...brief }
    expect(await refused(late, () => late.desk.split(first.dispute.id, command, lea))).toMatchObject({
      code: 'status-archived',
    })
    const part = await late.desk.split(first.dispute.id, { items: ['F-2'], ...brief }, lea)
    expect(part.dispute.cause).toBe('dispute-price')
  })
})

describe('figures of a split dispute', () => {
  it('keep the amounts, and count the time of the part from the opened day (R-1, R-4)', async () => {
    const { world, desk, dispute, action } = await opened()
    const netOn = async (asOf: string) =>
      (await desk.report({ asOf, figures: ['exposure'] })).exposure.totals.map(({ net, disputes }) => [
        net,
        disputes,
      ])
    expect(await netOn('2026-06-11')).toEqual([['610.00', 1]])
    const part = await desk.split(dispute.id, { items: ['F-2'], ...brief }, lea)
    expect(await netOn('2026-06-11')).toEqual([['610.00', 2]])
    expect(await netOn('2026-06-10')).toEqual([['610.00', 1]])
    await desk.complete(part.action.id, { outcome: 'rejected' }, lea)
    world.on('2026-06-21')
    await desk.complete(action.id, { outcome: 'rejected' }, lea)
    const { resolution } = await desk.report({ asOf: '2026-06-30', figures: ['resolution'] })
    // 1 June to 11 June, and 1 June to 21 June.
    expect(resolution.total.headline).toMatchObject({ n: 2, mean: '15.00' })
  })
})
