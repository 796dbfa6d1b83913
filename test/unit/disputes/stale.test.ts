import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import type { Dispute } from '../../../src/disputes/dispute.ts'
import { staleReasons } from '../../../src/disputes/stale.ts'
import { aDispute } from './a-dispute.ts'

const policy = {
  catalog: standardCatalog,
  workingCalendar: { weekend: [6, 7], holidays: [] } as const,
  staleAfterDays: 14,
}

/** A dispute that runs well: 300 euros, a resolver who knows, an action to come, contact on 2 June. */
const well = aDispute({
  amounts: { ...aDispute().amounts, current: { EUR: '300.00', USD: '0.00' } },
})
const reasonsOf = (more: Partial<Dispute>, on = '2026-06-10', plannedOn = '2026-06-20') =>
  staleReasons({ ...well, ...more }, plannedOn, on, policy)

describe('a dispute is stale (D-10)', () => {
  it('for no reason while it runs well', () => {
    expect(reasonsOf({})).toEqual([])
  })

  it.each([
    ['2026-06-15', []],
    ['2026-06-16', [{ code: 'no-contact', lastContactOn: '2026-06-02', days: 14 }]],
    ['2026-06-20', [{ code: 'no-contact', lastContactOn: '2026-06-02', days: 18 }]],
  ])('after so many days without contact, by policy: on %s', (on, reasons) => {
    expect(reasonsOf({}, on)).toEqual(reasons)
  })

  it.each([
    ['2026-06-10', []],
    ['2026-06-09', [{ code: 'tracking-late', plannedOn: '2026-06-09' }]],
  ])('once the day of its tracking action has passed: planned for %s', (plannedOn, reasons) => {
    expect(reasonsOf({}, '2026-06-10', plannedOn)).toEqual(reasons)
  })

  it('without a resolver, whoever may have been informed before', () => {
    expect(reasonsOf({ resolver: null, resolverInformed: false })).toEqual([{ code: 'no-resolver' }])
  })

  it('with a resolver who was sent nothing (Q-2)', () => {
    expect(reasonsOf({ resolverInformed: false })).toEqual([
      { code: 'resolver-not-informed', resolver: 'martin' },
    ])
  })

  it('when nothing is left to dispute in any currency', () => {
    const nothing = { ...well.amounts, current: { EUR: '0.00', JPY: '0' } }
    expect(reasonsOf({ amounts: nothing })).toEqual([{ code: 'nothing-disputed' }])
    expect(reasonsOf({ amounts: { ...nothing, current: { EUR: '0.00', JPY: '-1' } } })).toEqual([])
  })

  it.each([
    ['2026-07-01', null, []],
    ['2026-07-02', null, [{ code: 'service-level-passed', dueBy: '2026-07-01', escalationDue: true }]],
    [
      '2026-07-05',
      '2026-07-02',
      [{ code: 'service-level-passed', dueBy: '2026-07-01', escalationDue: false }],
    ],
  ])('once its service level passed, escalated or not: on %s', (on, escalatedOn, reasons) => {
    expect(reasonsOf({ escalatedOn, lastContactOn: on }, on, '2026-08-01')).toEqual(reasons)
  })

  it('for every reason that there is, in this order', () => {
    const amounts = { ...well.amounts, current: { EUR: '0.00' } }
    const reasons = reasonsOf({ amounts, resolverInformed: false }, '2026-09-01')
    expect(reasons.map(({ code }) => code)).toEqual([
      'no-contact',
      'tracking-late',
      'resolver-not-informed',
      'nothing-disputed',
      'service-level-passed',
    ])
  })

  it('never once it is closed', () => {
    expect(reasonsOf({ state: 'closed', resolver: null }, '2027-01-01')).toEqual([])
  })
})
