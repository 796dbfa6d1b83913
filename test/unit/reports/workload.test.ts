import { describe, expect, it } from 'vitest'

import type { Action } from '../../../src/actions/action.ts'
import type { Dimension, ReportFilter } from '../../../src/reports/request.ts'
import { anAction as planned } from '../actions/an-action.ts'
import { asOf, disputes, items, standings } from './fixture.ts'
import { reportOf } from './report-of.ts'

const anAction = (id: string, on: string, more: Partial<Action> = {}): Action =>
  planned({ id, on, resolver: null, tracks: null, status: null, plannedRecordedOn: '2026-06-01', ...more })

const workload = (
  actions: readonly Action[],
  more: { readonly asOf?: string; readonly by?: readonly Dimension[]; readonly filter?: ReportFilter } = {},
) => reportOf({ asOf, figures: ['workload'], ...more }, { actions, disputes, items, standings }).workload

const counts = ({
  openActions,
  lateActions,
}: {
  readonly openActions: number
  readonly lateActions: number
}) => [openActions, lateActions]

describe('the actions of a workload (R-8)', () => {
  it('are late when they are open and dated before the day, not on it', () => {
    const actions = [anAction('A1', '2026-06-29'), anAction('A2', '2026-06-30'), anAction('A3', '2026-07-01')]
    expect(counts(workload(actions).total)).toEqual([3, 1])
  })

  it('have not ended by the day, as the desk recorded it', () => {
    const ended = (endedRecordedOn: string) =>
      anAction('A1', '2026-06-10', { state: 'done', endedRecordedOn })
    expect(counts(workload([ended('2026-06-30')]).total)).toEqual([0, 0])
    expect(counts(workload([ended('2026-07-01')]).total)).toEqual([1, 1])
  })

  it('had been planned by the day', () => {
    const on = (plannedRecordedOn: string) =>
      workload([anAction('A1', '2026-06-10', { plannedRecordedOn })]).total
    expect([counts(on('2026-06-30')), counts(on('2026-07-01'))]).toEqual([
      [1, 1],
      [0, 0],
    ])
  })

  it('are dated as they were on the day, whatever they were rescheduled to since', () => {
    const moved = anAction('A1', '2026-08-01', {
      reschedulings: [{ until: '2026-07-05', value: '2026-06-20' }],
    })
    expect(counts(workload([moved]).total)).toEqual([1, 1])
    expect(counts(workload([moved], { asOf: '2026-07-05' }).total)).toEqual([1, 0])
  })

  it('are those of whoever had them on the day', () => {
    const given = anAction('A1', '2026-06-20', {
      resolver: 'zoe',
      handovers: [{ until: '2026-07-01', value: 'martin' }],
    })
    const rows = workload([given], { by: ['resolver'] }).by.resolver ?? []
    expect(rows.map(({ band, lateActions }) => [band, lateActions])).toEqual([
      ['martin', 1],
      ['none', 0],
      ['zoe', 0],
    ])
  })

  it('stand in a row of their own for who has no dispute', () => {
    const rows = workload([anAction('A1', '2026-06-20', { resolver: 'yann' })], { by: ['resolver'] }).by
      .resolver
    expect(rows?.at(-1)).toMatchObject({ band: 'zoe' })
    expect(rows?.find(({ band }) => band === 'yann')).toEqual({
      band: 'yann',
      disputes: 0,
      disputed: [],
      openActions: 1,
      lateActions: 1,
    })
  })

  it('that follow a dispute have its cause and its collector, others the status they came with', () => {
    const tracking = anAction('A1', '2026-06-20', {
      tracks: { kind: 'dispute', id: 'D4', chunks: 1 },
      status: 'dispute-price',
      customer: 'C3',
    })
    const other = anAction('A2', '2026-06-20', { status: 'promise' })
    const { by } = workload([tracking, other], { by: ['cause', 'collector', 'family'] })
    expect(by.cause?.map(({ band, openActions }) => [band, openActions])).toEqual([
      ['dispute-price', 0],
      ['dispute-quality', 1],
      ['promise', 1],
    ])
    expect(by.collector?.map(({ band, openActions }) => [band, openActions])).toEqual([
      ['lea', 1],
      ['omar', 1],
    ])
  })

  it('are narrowed by customer, collector and cause; a currency shuts none out', () => {
    const actions = [anAction('A1', '2026-06-20'), anAction('A2', '2026-06-20', { customer: 'C3' })]
    const open = (filter: ReportFilter) => workload(actions, { filter }).total.openActions
    expect([
      open({ customers: ['C3'] }),
      open({ collectors: ['lea'] }),
      open({ causes: ['dispute-price'] }),
      open({ currencies: ['USD'] }),
    ]).toEqual([1, 1, 0, 2])
  })

  it('are not told by age, field or month, which they do not have', () => {
    expect(Object.keys(workload([], { by: ['age', 'month-opened', 'field:region', 'resolver'] }).by)).toEqual(
      ['resolver'],
    )
  })
})
