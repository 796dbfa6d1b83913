import { describe, expect, it } from 'vitest'

import { debtsOf } from '../../../src/reports/debts.ts'
import { disputedPart } from '../../../src/reports/disputed-part.ts'
import { anItem } from './facts-of.ts'
import { asOf, items, standings } from './fixture.ts'

const disputed = new Map(
  standings.flatMap(({ item, disputed: amount }) => (amount === null ? [] : [[item, amount] as const])),
)

describe('who owes what (E-5)', () => {
  it('is a row for each customer and currency, never added up, down-payment requests left out (F-3)', () => {
    expect(debtsOf(items, disputed, asOf)).toEqual([
      {
        customer: 'C1',
        currency: 'EUR',
        balance: '2300.00',
        overdue: '2000.00',
        disputed: '1500.00',
        oldestDueOn: '2026-05-31',
        daysLate: 30,
      },
      {
        customer: 'C2',
        currency: 'EUR',
        balance: '2900.00',
        // F5, due today, is not overdue.
        overdue: '2300.00',
        disputed: '1000.00',
        oldestDueOn: '2026-04-30',
        daysLate: 61,
      },
      {
        customer: 'C3',
        currency: 'EUR',
        balance: '700.00',
        overdue: '700.00',
        disputed: '0.00',
        oldestDueOn: '2026-03-01',
        daysLate: 121,
      },
      {
        customer: 'C3',
        currency: 'USD',
        balance: '900.00',
        overdue: '900.00',
        disputed: '900.00',
        oldestDueOn: '2026-06-01',
        daysLate: 29,
      },
    ])
  })

  it.each([
    ['outweigh the debits', '-150.00'],
    ['weigh as much', '-100.00'],
  ])('leaves out who has credits that %s', (_, amount) => {
    const credit = anItem('A', { kind: 'credit-note', amount, openAmount: amount })
    expect(debtsOf([anItem('F'), credit], new Map(), asOf)).toEqual([])
    expect(debtsOf([credit], new Map(), asOf)).toEqual([])
  })

  it('leaves out who has nothing but a down-payment request, and what is settled', () => {
    const request = anItem('X', { kind: 'down-payment-request' })
    const settled = anItem('S', { openAmount: '0.00', settledOn: '2026-06-30' })
    expect(debtsOf([request, settled], new Map(), asOf)).toEqual([])
  })

  it('is not older for an earlier item that is settled', () => {
    const settled = anItem('F1', { dueDate: '2025-12-31', openAmount: '0.00', settledOn: '2026-02-01' })
    expect(debtsOf([settled, anItem('F2')], new Map(), asOf)).toMatchObject([{ oldestDueOn: '2026-01-31' }])
  })

  it('is not late of what is not due, and not due on the due day itself', () => {
    const [today] = debtsOf([anItem('F', { dueDate: asOf })], new Map(), asOf)
    expect(today).toMatchObject({ overdue: '0.00', oldestDueOn: asOf, daysLate: 0 })
    const [later] = debtsOf([anItem('F', { dueDate: '2026-07-09' })], new Map(), asOf)
    expect(later).toMatchObject({ overdue: '0.00', oldestDueOn: '2026-07-09', daysLate: 0 })
  })

  it('is late by its debits: the days of credits say nothing', () => {
    const payment = { amount: '-40.00', openAmount: '-40.00', dueDate: null, documentDate: '2025-01-01' }
    const items = [anItem('F', { dueDate: '2026-06-20' }), anItem('P', { ...payment, kind: 'payment' })]
    expect(debtsOf(items, new Map(), asOf)[0]).toMatchObject({
      balance: '60.00',
      overdue: '100.00',
      daysLate: 10,
    })
  })

  it('counts a disputed credit against what is disputed (R-1)', () => {
    const withCredit = new Map([...disputed, ['A1', '-200.00']])
    expect(debtsOf(items, withCredit, asOf)[0]).toMatchObject({ customer: 'C1', disputed: '1300.00' })
  })
})

describe('what counts as disputed of an item (R-1)', () => {
  it.each([
    ['all that was disputed', '300.00', '800.00', '300.00'],
    ['no more than what is open', '300.00', '120.00', '120.00'],
    ['with the sign of a credit', '-300.00', '-120.00', '-120.00'],
    ['nothing of what is settled', '300.00', '0.00', '0.00'],
  ])('is %s', (_, asked, open, expected) => {
    expect(disputedPart(asked, open)).toBe(expected)
  })
})
