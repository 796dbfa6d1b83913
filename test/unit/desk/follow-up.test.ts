import { describe, expect, it } from 'vitest'

import type { Catalog } from '../../../src/catalogs/catalog.ts'
import type { Delay } from '../../../src/catalogs/delay.ts'
import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import type { Status } from '../../../src/catalogs/status.ts'
import type { FollowUp } from '../../../src/desk/decisions/plan-action.ts'
import { anInvoice, deskWorld, openDispute } from '../../support/desk-world.ts'
import { refused } from './refused.ts'

const items = [anInvoice('F-1')]

/** A catalog in which the price dispute proposes this and nothing else. */
function proposing({ delay, ...change }: Partial<Status>, catalogDelay?: Delay): Catalog {
  const { delay: _standard, ...catalog } = standardCatalog
  const statuses = standardCatalog.statuses.map((status): Status => {
    if (status.id !== 'dispute-price') return status
    const { id, type, labels, active } = status
    return { id, type, labels, active, ...change, ...(delay === undefined ? {} : { delay }) }
  })
  return { ...catalog, statuses, ...(catalogDelay === undefined ? {} : { delay: catalogDelay }) }
}

const planned = async (
  catalog: Catalog,
  { day = '2026-06-01', followUp = {}, settings = {}, resolver = null as string | null } = {},
) => {
  const world = deskWorld({ items, catalog, day, settings })
  const { action } = await openDispute(world, ['F-1'], { followUp, resolver })
  return action
}

describe('the day of a follow-up (Q-3, K-2)', () => {
  it.each([
    ['7 days where nobody says anything', undefined, undefined, '2026-06-08'],
    ['the delay of the catalog', undefined, { value: 10, unit: 'days' }, '2026-06-11'],
    [
      'the delay of the status before that of the catalog',
      { value: 3, unit: 'days' },
      { value: 10, unit: 'days' },
      '2026-06-04',
    ],
    ['today with a delay of 0', { value: 0, unit: 'days' }, { value: 10, unit: 'days' }, '2026-06-01'],
    ['so many weeks later', { value: 2, unit: 'weeks' }, undefined, '2026-06-15'],
    ['so many months later', { value: 1, unit: 'months' }, undefined, '2026-07-01'],
  ] as const)('is today + %s', async (_, delay, catalogDelay, on) => {
    const action = await planned(proposing(delay === undefined ? {} : { delay }, catalogDelay))
    expect(action.on).toBe(on)
  })

  it('skips weekends and holidays when counted in working days', async () => {
    const catalog = proposing({ delay: { value: 1, unit: 'working-days' } })
    // Friday 5 June: the next working day is Monday 8 June.
    expect((await planned(catalog, { day: '2026-06-05' })).on).toBe('2026-06-08')
    const workingCalendar = { weekend: [6, 7], holidays: ['2026-06-08'] } as const
    expect((await planned(catalog, { day: '2026-06-05', settings: { workingCalendar } })).on).toBe(
      '2026-06-09',
    )
    const fridays = { workingCalendar: { weekend: [5, 6], holidays: [] } } as const
    expect((await planned(catalog, { day: '2026-06-04', settings: fridays })).on).toBe('2026-06-07')
  })

  it('counts 0 working days as today, even on a Sunday', async () => {
    const catalog = proposing({ delay: { value: 0, unit: 'working-days' } })
    expect((await planned(catalog, { day: '2026-06-07' })).on).toBe('2026-06-07')
  })

  it('clamps months to the end of the month', async () => {
    const catalog = proposing({ delay: { value: 1, unit: 'months' } })
    expect((await planned(catalog, { day: '2026-08-31' })).on).toBe('2026-09-30')
    expect((await planned(catalog, { day: '2027-01-31' })).on).toBe('2027-02-28')
  })

  it('is refused in the past, and allowed today (Q-10)', async () => {
    const world = deskWorld({ items })
    const act = () => openDispute(world, ['F-1'], { followUp: { on: '2026-05-31' } })
    expect(await refused(world, act)).toEqual({
      code: 'action-date-past',
      details: { given: '2026-05-31', today: '2026-06-01' },
    })
    const { action } = await openDispute(world, ['F-1'], { followUp: { on: '2026-06-01' } })
    expect(action.on).toBe('2026-06-01')
  })
})

describe('the follow-up that a status proposes (Q-3)', () => {
  const full = proposing({
    channel: 'email',
    mode: 'automatic',
    template: 'brief',
    delay: { value: 5, unit: 'days' },
  })
  const proposal = {
    name: 'Litige prix',
    customer: 'C1',
    channel: 'email',
    mode: 'automatic',
    state: 'planned',
    template: 'brief',
    content: null,
    on: '2026-06-06',
    status: 'dispute-price',
    resolver: null,
    collector: 'lea',
    timesSent: 0,
    cancelReason: null,
    endedOn: null,
  }

  it('is taken as it is when nothing is overridden', async () => {
    expect(await planned(full)).toMatchObject(proposal)
  })

  it.each<[string, FollowUp, object]>([
    ['name', { name: 'Ask Martin' }, { name: 'Ask Martin' }],
    ['channel', { channel: 'sms' }, { channel: 'sms' }],
    ['day', { on: '2026-06-30' }, { on: '2026-06-30' }],
    ['mode', { mode: 'manual' }, { mode: 'manual' }],
    [
      'mode',
      { mode: 'automatic-after-confirmation' },
      { mode: 'automatic-after-confirmation', state: 'awaiting-confirmation' },
    ],
    ['template', { template: 'other' }, { template: 'other' }],
    ['content', { content: { subject: 'S', text: 'T' } }, { content: { subject: 'S', text: 'T' } }],
    ['channel, for one that only people do', { channel: 'phone' }, { channel: 'phone', mode: 'manual' }],
  ])('has its %s overridden alone: the rest stays', async (_, followUp, change) => {
    expect(await planned(full, { followUp })).toMatchObject({ ...proposal, ...change })
  })

  it('is by hand where the status names no mode; a task without resolver, an internal e-mail to one', async () => {
    const bare = proposing({})
    expect(await planned(bare)).toMatchObject({ channel: 'task', mode: 'manual', state: 'planned' })
    expect(await planned(bare, { resolver: 'martin' })).toMatchObject({
      channel: 'internal-email',
      mode: 'manual',
      resolver: 'martin',
    })
  })

  it.each(['phone', 'task', 'legal'] as const)('is refused as automatic by %s (A-2)', async (channel) => {
    const world = deskWorld({ items })
    for (const mode of ['automatic', 'automatic-after-confirmation'] as const) {
      expect(
        await refused(world, () => openDispute(world, ['F-1'], { followUp: { channel, mode } })),
      ).toEqual({
        code: 'mode-not-allowed',
        details: { channel, mode, allowed: ['manual'] },
      })
    }
  })

  it('tracks the dispute, whose items are in it', async () => {
    const world = deskWorld({ items })
    const { dispute, action } = await openDispute(world, ['F-1'])
    expect(action.tracks).toEqual({ kind: 'dispute', id: dispute.id, chunks: 1 })
  })
})
