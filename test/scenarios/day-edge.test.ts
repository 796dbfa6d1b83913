import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../support/desk-world.ts'

const exposure = async ({ desk }: ReturnType<typeof deskWorld>, asOf: string) =>
  (await desk.report({ asOf, figures: ['exposure'], by: ['month-opened'] })).exposure

describe('half past midnight in Paris (R-0)', () => {
  it('a dispute opened on 31 May at 22:30 UTC counts as 1 June, in every day there is', async () => {
    const world = deskWorld({ items: [anInvoice('F-1', '100.00')] })
    world.at('2026-05-31T22:30:00.000Z')
    const { dispute, action } = await openDispute(world, ['F-1'], { saidOn: '2026-06-01' })
    expect(dispute).toMatchObject({
      openedOn: '2026-06-01',
      episodes: [{ openedOn: '2026-06-01', openedRecordedOn: '2026-06-01' }],
    })
    expect(action.on).toBe('2026-06-08')
    expect((await world.desk.items(['F-1']))[0]?.standing?.since).toBe('2026-06-01')
    const { documents } = await world.desk.history({ item: 'F-1' })
    expect(documents.map(({ event }) => [event.at, event.on])).toEqual([
      ['2026-05-31T22:30:00.000Z', '2026-06-01'],
    ])
    expect((await exposure(world, '2026-05-31')).totals).toEqual([])
    expect((await exposure(world, '2026-06-01')).by['month-opened']).toMatchObject([
      { band: '2026-06', net: '100.00' },
    ])
    expect((await world.desk.disputes({ from: '2026-06-01' })).documents).toHaveLength(1)
    expect((await world.desk.disputes({ to: '2026-05-31' })).documents).toEqual([])
  })

  it('a minute to midnight is still 31 May, and today is not in the past', async () => {
    const world = deskWorld({ items: [anInvoice('F-1', '100.00')] })
    world.at('2026-05-31T21:59:59.999Z')
    const { dispute, action } = await openDispute(world, ['F-1'], { followUp: { on: '2026-05-31' } })
    expect([dispute.openedOn, action.on]).toEqual(['2026-05-31', '2026-05-31'])
    world.at('2026-05-31T22:00:00.000Z')
    const moved = await world.desk.reschedule(action.id, { to: '2026-06-01' }, lea)
    expect(moved.action.on).toBe('2026-06-01')
    const { dispute: closed } = await world.desk.complete(action.id, {}, lea)
    expect(closed?.episodes[0]).toMatchObject({ openedOn: '2026-05-31', closedOn: '2026-06-01' })
    expect((await exposure(world, '2026-05-31')).totals).toMatchObject([{ net: '100.00' }])
    expect((await exposure(world, '2026-06-01')).totals).toEqual([])
  })
})
