import { describe, expect, it } from 'vitest'

import { isOutstandingOn, openOn } from '../../../src/items/balance.ts'
import { isReceivable } from '../../../src/items/kinds.ts'
import type { ItemKind } from '../../../src/items/item.ts'
import { aClearing, anItem, withoutClearings } from './an-item.ts'
import { refusalOf } from '../../support/refusal.ts'

const paidInPart = anItem({
  openAmount: '300.00',
  clearings: [aClearing('2026-06-10', '400.00'), aClearing('2026-06-20', '300.00')],
})

const settled = anItem({
  openAmount: '0.00',
  settledOn: '2026-06-20',
  clearings: [aClearing('2026-06-10', '400.00'), aClearing('2026-06-20', '600.00')],
})

describe('what is open on a day (R-0)', () => {
  it.each([
    ['2026-04-30', '0.00'],
    ['2026-05-01', '1000.00'],
    ['2026-06-09', '1000.00'],
    ['2026-06-10', '600.00'],
    ['2026-06-19', '600.00'],
    ['2026-06-20', '300.00'],
    ['2026-12-31', '300.00'],
  ])('on %s is %s of 1,000 that was paid on 10 and 20 June', (day, open) => {
    expect(openOn(paidInPart, day)).toBe(open)
  })

  it.each([
    ['2026-06-19', '600.00'],
    ['2026-06-20', '0.00'],
    ['2026-06-21', '0.00'],
  ])('on %s is %s of an item settled on 20 June', (day, open) => {
    expect(openOn(settled, day)).toBe(open)
  })

  it('is the open amount once the ledger did nothing more, whatever the clearings explain', () => {
    const unexplained = anItem({ openAmount: '250.00', clearings: [aClearing('2026-06-10', '400.00')] })
    expect(openOn(unexplained, '2026-06-10')).toBe('250.00')
    expect(openOn(unexplained, '2026-06-09')).toBe('1000.00')
  })

  it('is what the clearings leave before a settlement that none of them explains', () => {
    const item = anItem({
      openAmount: '0.00',
      settledOn: '2026-06-20',
      clearings: [aClearing('2026-06-10', '400.00')],
    })
    expect(openOn(item, '2026-06-15')).toBe('600.00')
    expect(openOn(item, '2026-06-20')).toBe('0.00')
  })

  it('counts a reversed payment as open again from its own day', () => {
    const item = anItem({
      clearings: [aClearing('2026-06-10', '400.00'), aClearing('2026-06-15', '-400.00')],
    })
    expect(openOn(item, '2026-06-10')).toBe('600.00')
    expect(openOn(item, '2026-06-15')).toBe('1000.00')
  })

  it('takes clearings in any order', () => {
    const item = anItem({ openAmount: '300.00', clearings: [...(paidInPart.clearings ?? [])].reverse() })
    expect(openOn(item, '2026-06-15')).toBe('600.00')
  })

  it('keeps the sign of credits', () => {
    const credit = anItem({
      kind: 'credit-note',
      amount: '-200.00',
      openAmount: '-50.00',
      clearings: [aClearing('2026-06-10', '-150.00', { nature: 'other' })],
    })
    expect(openOn(credit, '2026-06-09')).toBe('-200.00')
    expect(openOn(credit, '2026-06-10')).toBe('-50.00')
  })

  it('counts a prepayment from the document date', () => {
    const item = anItem({ openAmount: '900.00', clearings: [aClearing('2026-04-01', '100.00')] })
    expect(openOn(item, '2026-04-15')).toBe('0.00')
    expect(openOn(item, '2026-05-01')).toBe('900.00')
  })

  it('is written with the decimals of its currency before the item exists', () => {
    expect(openOn(anItem({ currency: 'JPY', amount: '5', openAmount: '5' }), '2026-04-30')).toBe('0')
  })
})

describe('a ledger that gives no clearings (F-1)', () => {
  const open = withoutClearings(anItem({ openAmount: '300.00' }))
  const closed = withoutClearings(settled)

  it('answers for the day the item was read on, and later ones', () => {
    expect(openOn(open, '2026-06-30')).toBe('300.00')
    expect(openOn(open, '2026-06-30', '2026-06-30')).toBe('300.00')
    expect(openOn(open, '2026-07-01', '2026-06-30')).toBe('300.00')
  })

  it('answers that what is settled is settled, and that what is not documented is not open', () => {
    expect(openOn(closed, '2026-06-20', '2026-12-31')).toBe('0.00')
    expect(openOn(closed, '2026-07-01', '2026-12-31')).toBe('0.00')
    expect(openOn(open, '2026-04-30', '2026-12-31')).toBe('0.00')
  })

  it('is refused a past balance', () => {
    const error = refusalOf(() => openOn(open, '2026-06-29', '2026-06-30'))
    expect(error.code).toBe('facts-missing')
    expect(error.details).toEqual({ figure: 'balance', facts: 'clearings', of: 'F-1' })
    expect(error.message).toBe(
      'What was open on the item F-1 on 2026-06-29 takes its clearings, which the ledger did not give.',
    )
  })

  it('is refused the balance before a settlement, which is past on any day', () => {
    expect(refusalOf(() => openOn(closed, '2026-06-19')).code).toBe('facts-missing')
    expect(refusalOf(() => openOn(closed, '2026-06-19', '2026-06-01')).code).toBe('facts-missing')
  })

  it('is not needed once clearings are given, even none', () => {
    expect(openOn(anItem(), '2026-05-02', '2026-12-31')).toBe('1000.00')
  })
})

describe('an outstanding item (F-3)', () => {
  it('is documented and not settled on the day', () => {
    expect(isOutstandingOn(settled, '2026-04-30')).toBe(false)
    expect(isOutstandingOn(settled, '2026-05-01')).toBe(true)
    expect(isOutstandingOn(settled, '2026-06-19')).toBe(true)
    expect(isOutstandingOn(settled, '2026-06-20')).toBe(false)
  })

  it.each<[ItemKind, boolean]>([
    ['invoice', true],
    ['credit-note', true],
    ['payment', true],
    ['miscellaneous', true],
    ['draft', true],
    ['down-payment-request', false],
  ])('of kind %s: %s', (kind, counts) => {
    expect(isReceivable({ kind })).toBe(counts)
    expect(isOutstandingOn(anItem({ kind }), '2026-06-30')).toBe(counts)
  })

  it('is refused for a past day when the ledger gives no clearings', () => {
    expect(
      refusalOf(() => isOutstandingOn(withoutClearings(anItem()), '2026-06-29', '2026-06-30')).code,
    ).toBe('facts-missing')
  })
})
