import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00')]
const both = ['F-1', 'F-2']
const one = { items: ['F-1'] }

const opened = async (options = {}) => {
  const world = deskWorld({ items, ...options })
  const { dispute, action } = await openDispute(world, both)
  return { world, desk: world.desk, dispute, action }
}

describe('detaching as resolved (A-5)', () => {
  it('is what resolving is: the resolvedAs status, the outcome, the credit', async () => {
    const { world, desk, dispute, action } = await opened()
    const resolution = { outcome: 'accepted', credit: '40', code: 'credit-note' } as const
    const result = await desk.detach(action.id, { ...one, why: 'resolved', ...resolution }, lea)
    const twin = await opened()
    const same = await twin.desk.resolve(twin.dispute.id, { ...one, ...resolution }, lea)
    expect(result).toEqual(same)
    expect(await desk.disputeLines(dispute.id)).toEqual(await twin.desk.disputeLines(twin.dispute.id))
    expect(await desk.items(both)).toEqual(await twin.desk.items(both))
    await expectSound(world)
  })
})

describe('detaching by mistake (A-5)', () => {
  it('gives back that there was no status, and takes the amount off the original (D-8)', async () => {
    const { world, desk, dispute, action } = await opened()
    world.on('2026-06-02')
    const { dispute: after } = await desk.detach(action.id, { ...one, why: 'mistake' }, lea)
    expect(after?.amounts).toMatchObject({
      original: { EUR: '200.00' },
      current: { EUR: '200.00' },
      released: {},
    })
    expect(after?.items).toEqual({ total: 2, disputed: 1 })
    expect((await desk.items(['F-1']))[0]?.standing).toMatchObject({
      status: null,
      dispute: null,
      action: null,
      before: null,
    })
    const [line] = await desk.disputeLines(dispute.id)
    expect(line?.stays).toEqual([
      {
        episode: 1,
        from: '2026-06-01',
        until: '2026-06-02',
        untilRecordedOn: '2026-06-02',
        why: 'mistake',
        outcome: 'entered-in-error',
        code: null,
      },
    ])
    await expectSound(world)
  })

  it('gives back the very entry that was before, its label even if archived since (K-4)', async () => {
    const world = deskWorld({ items })
    const first = await openDispute(world, ['F-1'])
    const other = { ...one, why: 'other', status: 'in-progress', outcome: 'withdrawn' } as const
    await world.desk.detach(first.action.id, other, lea)
    const before = (await world.desk.items(['F-1']))[0]?.standing?.status
    expect(before).toMatchObject({ id: 'in-progress', type: 'in-progress' })
    const second = await openDispute(world, ['F-1'], { status: 'dispute-quality' })
    const statuses = standardCatalog.statuses.map((status) =>
      status.id === 'in-progress' ? { ...status, active: false } : status,
    )
    const later = deskWorld({
      items,
      store: world.store,
      prefix: 'late',
      catalog: { ...standardCatalog, statuses },
    })
    await later.desk.detach(second.action.id, { ...one, why: 'mistake' }, lea)
    expect((await later.desk.items(['F-1']))[0]?.standing?.status).toEqual(before)
  })

  it('closes the dispute as entered in error when it was the last item (A-6)', async () => {
    const { world, desk, action } = await opened()
    world.on('2026-06-02')
    await desk.detach(action.id, { items: ['F-2'], why: 'mistake' }, lea)
    const result = await desk.detach(action.id, { ...one, why: 'mistake' }, lea)
    expect(result.action).toMatchObject({
      state: 'cancelled',
      cancelReason: 'emptied',
      endedOn: '2026-06-02',
    })
    expect(result.dispute).toMatchObject({
      state: 'closed',
      episodes: [{ closedOn: '2026-06-02', outcome: 'entered-in-error' }],
      outcomes: { 'entered-in-error': 2 },
    })
    expect(result.dispute?.amounts.original).toEqual({ EUR: '0.00' })
    await expectSound(world)
  })

  it('does not hide how the other items ended', async () => {
    const { desk, dispute, action } = await opened()
    await desk.resolve(dispute.id, { items: ['F-2'], outcome: 'rejected' }, lea)
    const result = await desk.detach(action.id, { ...one, why: 'mistake' }, lea)
    expect(result.dispute?.episodes[0]?.outcome).toBe('rejected')
  })

  it.each([
    ['outcome', { outcome: 'rejected' }],
    ['credit', { credit: '10' }],
    ['outcome', { outcome: 'accepted', credit: '10' }],
    ['code', { code: 'credit-note' }],
    ['status', { status: 'litigation' }],
  ] as const)('has neither outcome, credit, code nor status: a %s is refused', async (field, said) => {
    const { world, desk, action } = await opened()
    expect(
      await refused(world, () => desk.detach(action.id, { ...one, why: 'mistake', ...said }, lea)),
    ).toEqual({
      code: 'field-not-expected',
      details: { why: 'mistake', field },
    })
  })
})

describe('detaching for another reason (A-5)', () => {
  it('takes the status and the outcome given, and its amount is released', async () => {
    const { world, desk, action } = await opened()
    const command = {
      ...one,
      why: 'other',
      status: 'litigation',
      outcome: 'rejected',
      code: 'claim-unfounded',
    } as const
    const { dispute } = await desk.detach(action.id, command, lea)
    expect((await desk.items(['F-1']))[0]?.standing?.status).toMatchObject({
      id: 'litigation',
      type: 'litigation',
    })
    expect(dispute?.amounts.released).toEqual({ EUR: '100.00' })
    expect(dispute?.outcomes).toEqual({ rejected: 1 })
    const [line] = await desk.disputeLines(dispute?.id ?? '')
    expect(line?.stays).toMatchObject([{ why: 'other', outcome: 'rejected', code: 'claim-unfounded' }])
    await expectSound(world)
  })

  it.each([{}, { status: 'litigation' }, { outcome: 'rejected' }] as const)(
    'needs both: %j is refused',
    async (said) => {
      const { world, desk, action } = await opened()
      expect(
        await refused(world, () => desk.detach(action.id, { ...one, why: 'other', ...said }, lea)),
      ).toEqual({
        code: 'status-and-outcome-missing',
        details: { why: 'other' },
      })
    },
  )

  const other = { ...one, why: 'other', outcome: 'rejected' } as const

  it('needs a status that is no dispute, known and not archived', async () => {
    const statuses = standardCatalog.statuses.map((status) =>
      status.id === 'litigation' ? { ...status, active: false } : status,
    )
    const { world, desk, action } = await opened({ catalog: { ...standardCatalog, statuses } })
    const detach = (status: string) => refused(world, () => desk.detach(action.id, { ...other, status }, lea))
    expect(await detach('dispute-quality')).toEqual({
      code: 'status-is-a-dispute',
      details: { status: 'dispute-quality' },
    })
    expect((await detach('moon')).code).toBe('status-unknown')
    expect(await detach('litigation')).toMatchObject({
      code: 'status-archived',
      details: { status: 'litigation' },
    })
  })

  it('needs a status that may follow the dispute (K-5)', async () => {
    const statuses = standardCatalog.statuses.map((status) =>
      status.id === 'dispute-price' ? { ...status, next: ['resolved', 'in-progress'] } : status,
    )
    const { world, desk, action } = await opened({ catalog: { ...standardCatalog, statuses } })
    expect(
      await refused(world, () => desk.detach(action.id, { ...other, status: 'litigation' }, lea)),
    ).toEqual({
      code: 'status-not-allowed',
      details: { item: 'F-1', from: 'dispute-price', to: 'litigation' },
    })
    await desk.detach(action.id, { ...other, status: 'in-progress' }, lea)
    expect((await desk.items(['F-1']))[0]?.standing?.status?.id).toBe('in-progress')
  })

  it('needs a code of the catalog, if it has one (K-4)', async () => {
    const { world, desk, action } = await opened()
    const command = { ...other, status: 'in-progress', code: 'moon' }
    expect(await refused(world, () => desk.detach(action.id, command, lea))).toMatchObject({
      code: 'catalog-entry-unknown',
      details: { list: 'resolutionCodes', given: 'moon' },
    })
  })

  it('states the credit that an accepted outcome asks for', async () => {
    const { world, desk, action } = await opened()
    const command = { ...one, why: 'other', status: 'in-progress', outcome: 'accepted' } as const
    expect((await refused(world, () => desk.detach(action.id, command, lea))).code).toBe('credit-missing')
    await desk.detach(action.id, { ...command, credit: '60' }, lea)
    expect((await desk.items(['F-1']))[0]?.standing?.creditAwaited?.amount).toBe('60.00')
  })
})

describe('a detachment is refused', () => {
  it('without an action, or from one that has ended', async () => {
    const { world, desk, action } = await opened()
    const command = { ...one, why: 'mistake' } as const
    expect(await refused(world, () => desk.detach('A-9', command, lea))).toEqual({
      code: 'action-unknown',
      details: { action: 'A-9' },
    })
    await desk.complete(action.id, {}, lea)
    expect(await refused(world, () => desk.detach(action.id, command, lea))).toEqual({
      code: 'action-ended',
      details: { action: action.id, state: 'done' },
    })
  })

  it('of an item that is not in it, or named twice', async () => {
    const { world, desk, dispute, action } = await opened()
    const why = 'mistake' as const
    expect(await refused(world, () => desk.detach(action.id, { items: ['F-1', 'X-1'], why }, lea))).toEqual({
      code: 'item-not-disputed',
      details: { item: 'X-1', dispute: dispute.id },
    })
    expect(await refused(world, () => desk.detach(action.id, { items: ['F-1', 'F-1'], why }, lea))).toEqual({
      code: 'item-duplicate',
      details: { item: 'F-1' },
    })
  })
})
