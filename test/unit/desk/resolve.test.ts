import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const three = [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00'), anInvoice('F-3', '300.00')]
const chosen = ['F-1', 'F-2', 'F-3']
const solved = {
  id: 'solved',
  type: 'resolved',
  labels: { fr: 'Soldé', en: 'Solved' },
  active: true,
} as const

describe('resolving items of a dispute (A-5, D-5)', () => {
  it('gives those named the resolved status and back to the scenario, the others stay disputed', async () => {
    const world = deskWorld({ items: three })
    const { dispute } = await openDispute(world, chosen, { resolver: 'martin' })
    world.on('2026-06-05')
    const result = await world.desk.resolve(dispute.id, { items: ['F-2'], outcome: 'rejected' }, lea)
    expect(result.dispute).toMatchObject({
      state: 'open',
      items: { total: 3, disputed: 2 },
      outcomes: { rejected: 1 },
      lastLeftOn: '2026-06-05',
    })
    expect(result.dispute.amounts.current).toEqual({ EUR: '400.00' })
    expect(result.dispute.amounts.released).toEqual({ EUR: '200.00' })
    expect(result.action.state).toBe('planned')
    const [first, second] = await world.desk.items(['F-1', 'F-2'])
    expect(first?.standing).toMatchObject({ dispute: dispute.id, disputed: '100.00', resolver: 'martin' })
    expect(second?.standing).toMatchObject({
      status: { id: 'resolved', type: 'resolved' },
      dispute: null,
      action: null,
      disputed: null,
      resolver: null,
      creditAwaited: null,
      since: '2026-06-05',
      spells: 1,
    })
    await expectSound(world)
  })

  it('takes all that are left when none is named, and ends the action as emptied, never as done (A-6)', async () => {
    const world = deskWorld({ items: three })
    const { dispute, action } = await openDispute(world, chosen)
    await world.desk.resolve(dispute.id, { items: ['F-1'] }, lea)
    world.on('2026-06-04')
    const result = await world.desk.resolve(dispute.id, {}, lea)
    expect(result.action).toMatchObject({
      id: action.id,
      state: 'cancelled',
      cancelReason: 'emptied',
      endedOn: '2026-06-04',
    })
    expect(result.dispute.state).toBe('closed')
    expect(result.dispute.episodes[0]).toMatchObject({ closedOn: '2026-06-04', outcome: 'unstated' })
    await expectSound(world)
  })

  it('on the day of the opening makes an episode that closes the same day', async () => {
    const world = deskWorld({ items: three })
    const { dispute } = await openDispute(world, chosen)
    const { dispute: closed } = await world.desk.resolve(dispute.id, {}, lea)
    expect(closed.episodes[0]).toMatchObject({ openedOn: '2026-06-01', closedOn: '2026-06-01' })
    expect((await world.desk.items(['F-1']))[0]?.standing).toMatchObject({ since: '2026-06-01', spells: 0 })
  })

  it.each([
    ['the common outcome', ['rejected', 'rejected', 'rejected'], 'rejected'],
    ['mixed when one differs', ['rejected', 'rejected', 'withdrawn'], 'mixed'],
    ['unstated when nobody says', ['unstated', 'unstated', 'unstated'], 'unstated'],
    ['mixed when it was stated of some only', ['written-off', 'unstated', 'written-off'], 'mixed'],
  ] as const)('shows %s', async (_, outcomes, common) => {
    const world = deskWorld({ items: three })
    const { dispute } = await openDispute(world, chosen)
    for (const [index, outcome] of outcomes.entries()) {
      await world.desk.resolve(dispute.id, { items: [chosen[index] ?? ''], outcome }, lea)
    }
    expect((await world.desk.dispute(dispute.id)).episodes[0]?.outcome).toBe(common)
  })

  it('uses the resolvedAs of the cause, else the default of the catalog (D-4)', async () => {
    const statuses = standardCatalog.statuses.map((status) => {
      if (status.id === 'dispute-price') return { ...status, resolvedAs: 'solved' }
      const { resolvedAs: _, ...bare } = status
      return bare
    })
    const world = deskWorld({
      items: three,
      catalog: { ...standardCatalog, statuses: [...statuses, solved] },
    })
    const price = await openDispute(world, ['F-1'])
    const quality = await openDispute(world, ['F-2'], { status: 'dispute-quality' })
    await world.desk.resolve(price.dispute.id, {}, lea)
    await world.desk.resolve(quality.dispute.id, {}, lea)
    const views = await world.desk.items(['F-1', 'F-2'])
    expect(views.map(({ standing }) => standing?.status?.id)).toEqual(['solved', 'resolved'])
  })

  it('keeps the resolution code with each item, beside the outcome', async () => {
    const world = deskWorld({ items: three })
    const { dispute } = await openDispute(world, chosen)
    world.on('2026-06-03')
    await world.desk.resolve(dispute.id, { items: ['F-3'], outcome: 'rejected', code: 'document-sent' }, lea)
    const lines = await world.desk.disputeLines(dispute.id)
    expect(lines.map(({ item, stays }) => [item, ...stays])).toEqual([
      [
        'F-1',
        {
          episode: 1,
          from: '2026-06-01',
          until: null,
          untilRecordedOn: null,
          why: null,
          outcome: null,
          code: null,
        },
      ],
      [
        'F-2',
        {
          episode: 1,
          from: '2026-06-01',
          until: null,
          untilRecordedOn: null,
          why: null,
          outcome: null,
          code: null,
        },
      ],
      [
        'F-3',
        {
          episode: 1,
          from: '2026-06-01',
          until: '2026-06-03',
          untilRecordedOn: '2026-06-03',
          why: 'resolved',
          outcome: 'rejected',
          code: 'document-sent',
        },
      ],
    ])
  })
})

describe('a resolution is refused', () => {
  it('when the dispute is unknown or closed', async () => {
    const world = deskWorld({ items: three })
    expect(await refused(world, () => world.desk.resolve('D-9', {}, lea))).toEqual({
      code: 'dispute-unknown',
      details: { dispute: 'D-9' },
    })
    const { dispute } = await openDispute(world, ['F-1'])
    await world.desk.resolve(dispute.id, {}, lea)
    expect(await refused(world, () => world.desk.resolve(dispute.id, {}, lea))).toEqual({
      code: 'dispute-closed',
      details: { dispute: dispute.id },
    })
  })

  it.each(['F-3', 'X-1'])('when an item is not in it now: %s', async (item) => {
    const world = deskWorld({ items: three })
    const { dispute } = await openDispute(world, ['F-1', 'F-2', 'F-3'])
    await world.desk.resolve(dispute.id, { items: ['F-3'] }, lea)
    expect(await refused(world, () => world.desk.resolve(dispute.id, { items: ['F-1', item] }, lea))).toEqual(
      {
        code: 'item-not-disputed',
        details: { item, dispute: dispute.id },
      },
    )
  })

  it('when an item is in another dispute', async () => {
    const world = deskWorld({ items: three })
    const { dispute } = await openDispute(world, ['F-1'])
    await openDispute(world, ['F-2'])
    expect(await refused(world, () => world.desk.resolve(dispute.id, { items: ['F-2'] }, lea))).toEqual({
      code: 'item-not-disputed',
      details: { item: 'F-2', dispute: dispute.id },
    })
  })

  it('when an item is named twice', async () => {
    const world = deskWorld({ items: three })
    const { dispute } = await openDispute(world, chosen)
    const items = ['F-1', 'F-2', 'F-1']
    expect(await refused(world, () => world.desk.resolve(dispute.id, { items }, lea))).toEqual({
      code: 'item-duplicate',
      details: { item: 'F-1' },
    })
  })

  it.each(['settled', 'entered-in-error', 'mixed'])('with an outcome nobody states: %s', async (outcome) => {
    const world = deskWorld({ items: three })
    const { dispute } = await openDispute(world, chosen)
    const act = () => world.desk.resolve(dispute.id, { outcome: outcome as never }, lea)
    const { code, details } = await refused(world, act)
    expect(code).toBe('input-invalid')
    expect(details).toMatchObject({ issues: [{ path: 'outcome' }] })
  })

  it('with a code that the catalog does not list, or has archived (K-4)', async () => {
    const [first, ...others] = standardCatalog.resolutionCodes
    const catalog = { ...standardCatalog, resolutionCodes: [{ ...first!, active: false }, ...others] }
    const world = deskWorld({ items: three, catalog })
    const { dispute } = await openDispute(world, chosen)
    expect(await refused(world, () => world.desk.resolve(dispute.id, { code: 'moon' }, lea))).toEqual({
      code: 'catalog-entry-unknown',
      details: {
        list: 'resolutionCodes',
        given: 'moon',
        known: standardCatalog.resolutionCodes.map(({ id }) => id),
      },
    })
    expect(await refused(world, () => world.desk.resolve(dispute.id, { code: 'credit-note' }, lea))).toEqual({
      code: 'catalog-entry-archived',
      details: { list: 'resolutionCodes', entry: 'credit-note', allowed: others.map(({ id }) => id) },
    })
  })
})
