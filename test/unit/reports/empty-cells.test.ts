import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { startSum } from '../../../src/kernel/money/sum.ts'
import { ageingRow, countingBalances, qualifiedRow } from '../../../src/reports/balances.ts'
import { causesRows } from '../../../src/reports/causes.ts'
import { addMoney, moneyOf, type DisputedMoney } from '../../../src/reports/disputed-money.ts'
import { startExposure } from '../../../src/reports/exposure.ts'
import { startFacts } from '../../../src/reports/facts.ts'
import { countingInvoiced, fateOf, invoicedRow } from '../../../src/reports/invoiced.ts'
import { countingPromises, promisesRow } from '../../../src/reports/promises-kept.ts'
import { amountRatio } from '../../../src/reports/ratio.ts'
import { rateRows } from '../../../src/reports/rate.ts'
import { startTally } from '../../../src/reports/tally.ts'

const noAmount = (reason: string) => ({ value: null, part: '0.00', base: '0.00', reason })
const noCount = (reason: string) => ({ value: null, part: 0, base: 0, reason })

describe('a row of nothing says why it has no ratio', () => {
  it('of promises', () => {
    expect(promisesRow(countingPromises.start('EUR'), 'EUR')).toEqual({
      currency: 'EUR',
      matured: 0,
      kept: 0,
      keptInPart: 0,
      broken: 0,
      byAmount: noAmount('nothing-promised'),
      byCount: noCount('nothing-promised'),
    })
  })

  it('of invoices', () => {
    const nothing = { count: 0, amount: '0.00' }
    expect(invoicedRow(countingInvoiced.start('EUR'), 'EUR')).toEqual({
      currency: 'EUR',
      invoices: nothing,
      disputed: {
        ...nothing,
        ofInvoices: noCount('nothing-invoiced'),
        ofInvoiced: noAmount('nothing-invoiced'),
      },
      lost: { ...nothing, ofDisputed: noCount('nothing-disputed'), ofInvoiced: noAmount('nothing-invoiced') },
    })
  })

  it('of what is qualified, and of each type of it', () => {
    const cell = countingBalances(false, true).start('EUR')
    cell.qualified?.set('promise', startSum('EUR'))
    expect(qualifiedRow(cell, 'EUR')).toEqual({
      currency: 'EUR',
      qualified: noAmount('nothing-overdue'),
      byType: [{ type: 'promise', share: noAmount('nothing-overdue') }],
    })
  })

  it('of ages and types that were not counted', () => {
    const cell = countingBalances(false, false).start('EUR')
    expect(ageingRow(cell, 'EUR').ages.map(({ amount, items }) => [amount, items])).toEqual(
      Array.from({ length: 6 }, () => ['0.00', 0]),
    )
    expect(qualifiedRow(cell, 'EUR').byType).toEqual([])
  })

  it('of what is disputed in a currency nothing is open in', () => {
    const exposure = startTally<ReturnType<typeof startExposure>>(['cause'])
    exposure.by.set('cause', new Map([['dispute-price', new Map([['EUR', startExposure('EUR')]])]]))
    expect(rateRows(startTally([]), exposure, ['cause'])).toEqual({
      totals: [],
      by: {
        cause: [
          {
            band: 'dispute-price',
            currency: 'EUR',
            rate: noAmount('outstanding-not-positive'),
            overdue: noAmount('nothing-overdue'),
          },
        ],
      },
    })
  })

  it('of causes that were not told apart', () => {
    const exposure = startTally<ReturnType<typeof startExposure>>([])
    exposure.totals.set('EUR', startExposure('EUR'))
    expect(causesRows(exposure).totals).toEqual([{ currency: 'EUR', byAmount: [], byDisputes: [] }])
  })

  it.each([
    ['0.00', null],
    ['-1.00', null],
    ['0.01', '100.0000'],
  ])('of a base of %s', (base, value) => {
    expect(amountRatio('1.00', base, 'nothing-disputed')).toEqual({
      value,
      part: '1.00',
      base,
      reason: value === null ? 'nothing-disputed' : null,
    })
  })
})

describe('how far an invoice got', () => {
  it('is not known of a past that no figure asked for', () => {
    const facts = startFacts('2026-06-30', standardCatalog, false)
    expect(facts.past).toBeNull()
    expect(fateOf(facts, 'F1', () => true)).toBe('undisputed')
  })
})

describe('the money of disputes (D-8)', () => {
  it('is added up by currency and by where it went', () => {
    const money: DisputedMoney = new Map()
    const amounts = {
      original: { EUR: '63.00', USD: '0.00' },
      current: { EUR: '1.00' },
      paid: { EUR: '2.00' },
      credited: { EUR: '4.00' },
      otherwise: { EUR: '8.00' },
      released: { EUR: '16.00' },
      toCredit: { EUR: '32.00' },
    }
    addMoney(money, amounts)
    addMoney(money, amounts)
    expect(moneyOf(money)).toEqual([
      {
        currency: 'EUR',
        original: '126.00',
        current: '2.00',
        paid: '4.00',
        credited: '8.00',
        otherwise: '16.00',
        released: '32.00',
        creditedShare: { value: '0.0635', part: '8.00', base: '126.00', reason: null },
      },
      {
        currency: 'USD',
        original: '0.00',
        current: '0.00',
        paid: '0.00',
        credited: '0.00',
        otherwise: '0.00',
        released: '0.00',
        creditedShare: noAmount('nothing-disputed'),
      },
    ])
  })
})
