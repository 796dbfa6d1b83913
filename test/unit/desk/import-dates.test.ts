import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { dueBy } from '../../../src/disputes/service-level.ts'
import { anInvoice, deskWorld, lea } from '../../support/desk-world.ts'

const row = {
  number: 'L-1',
  items: ['F-1'],
  status: 'dispute-price',
  comment: 'The contract says 8 % less.',
  openedOn: '2026-05-11',
  resolver: 'martin',
  followUp: { on: '2026-12-31' },
}

/** On 1 June, a dispute that was opened elsewhere on 11 May is imported. */
const imported = async () => {
  const world = deskWorld({ items: [anInvoice('F-1', '100.00'), anInvoice('F-2', '100.00')] })
  const { dispute } = await world.desk.importDispute(row, { ...lea, key: 'row-1' })
  return { world, desk: world.desk, dispute }
}

describe('the days of an imported dispute', () => {
  it('let its service level run from the day it was opened elsewhere (D-10)', async () => {
    const { world, desk, dispute } = await imported()
    const policy = { catalog: standardCatalog, workingCalendar: { weekend: [], holidays: [] } }
    // 30 days from 11 May on.
    expect(dueBy(dispute, '2026-06-01', policy)).toBe('2026-06-10')
    const codesOn = async (day: string) => {
      world.on(day)
      return (await desk.stale()).documents.flatMap(({ reasons }) => reasons.map(({ code }) => code))
    }
    expect(await codesOn('2026-06-10')).toEqual([])
    expect(await codesOn('2026-06-11')).toEqual(['service-level-passed'])
    // The import is what people did about it last: 14 days from 1 June on.
    expect(await codesOn('2026-06-15')).toEqual(['no-contact', 'service-level-passed'])
  })

  it('put it in the month in which it was opened, as soon as it is recorded (R-0, R-3)', async () => {
    const { world, desk } = await imported()
    world.on('2026-06-02')
    const monthsOn = async (asOf: string) => {
      const { openDisputes } = await desk.report({ asOf, figures: ['openDisputes'], by: ['month-opened'] })
      return openDisputes.by['month-opened']?.map(({ band, disputes }) => [band, disputes])
    }
    expect(await monthsOn('2026-05-31')).toEqual([])
    expect(await monthsOn('2026-06-01')).toEqual([['2026-05', 1]])
  })

  it('count an invoice as ever disputed from the day of the import on (R-0)', async () => {
    const { world, desk } = await imported()
    world.on('2026-06-02')
    const disputedOn = async (asOf: string) =>
      (await desk.report({ asOf, figures: ['invoiced'] })).invoiced.totals[0]?.disputed.count
    expect(await disputedOn('2026-05-31')).toBe(0)
    expect(await disputedOn('2026-06-01')).toBe(1)
  })

  it('are kept when the same import is run again under its key: nothing is written', async () => {
    const { world, desk, dispute } = await imported()
    world.on('2026-06-02')
    const before = await world.snapshot()
    const again = await desk.importDispute(row, { ...lea, key: 'row-1' })
    expect(again.dispute).toEqual(dispute)
    expect(await world.snapshot()).toEqual(before)
    expect(world.commits).toHaveLength(1)
  })
})
