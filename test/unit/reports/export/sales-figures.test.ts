import { describe, expect, it } from 'vitest'

import { figureTables } from '../../../../src/reports/export/figures/figure-tables.ts'
import type { ReportRequest } from '../../../../src/reports/request.ts'
import { asOf, disputes, items, standings } from '../fixture.ts'
import { reportOf } from '../report-of.ts'
import { fileOf, linesOf } from './csv-of.ts'

const dso = (months: NonNullable<ReportRequest['sales']>['months']) =>
  reportOf({ asOf, figures: ['dso'], sales: { currency: 'EUR', months } }, { standings, disputes, items }).dso

const cost = (yearlySales: string) =>
  reportOf(
    { asOf, figures: ['cost'], costOfMoney: { currency: 'EUR', yearlySales, yearlyRate: '0.06' } },
    { standings, disputes, items },
  ).cost

describe('DSO as CSV (R-7, R-10)', () => {
  it('is one row: 79.00 days, of which 33.47 disputed; 36.20 without disputes, 42.80 gained', () => {
    const figure = dso([
      { month: '2026-06', amount: '3000.00' },
      { month: '2026-05', amount: '2000.00' },
      { month: '2026-04', amount: '1500.00' },
      { month: '2026-03', amount: '1800.00' },
    ])
    expect(fileOf(figureTables.dso, [figure]).split('\r\n')).toEqual([
      'Currency,Outstanding,Disputed,DSO (days),DSO: at least,DSO: no value because,' +
        'Disputed part of DSO (days),Disputed part of DSO: at least,Disputed part of DSO: no value because,' +
        'DSO without disputes (days),DSO without disputes: at least,DSO without disputes: no value because,' +
        'Gain if disputes were paid (days),Gain if disputes were paid: at least,' +
        'Gain if disputes were paid: no value because',
      'EUR,5900.00,2500.00,79.00,false,,33.47,false,,36.20,false,,42.80,false,',
      '',
    ])
    expect(fileOf(figureTables.dso, [], { language: 'fr', separator: ';' })).toBe(
      'Devise;Encours;En litige;DSO (jours);DSO : au moins;DSO : sans valeur parce que;' +
        'Part des litiges dans le DSO (jours);Part des litiges dans le DSO : au moins;' +
        'Part des litiges dans le DSO : sans valeur parce que;' +
        'DSO sans litiges (jours);DSO sans litiges : au moins;DSO sans litiges : sans valeur parce que;' +
        'Gain si les litiges étaient payés (jours);Gain si les litiges étaient payés : au moins;' +
        'Gain si les litiges étaient payés : sans valeur parce que\r\n',
    )
  })

  it('says where there are more days than the sales can count, and why there is no value', () => {
    // June alone: 30 days or more of 5,900, of which 2,500; the same of 3,400, so that nobody knows the gain.
    expect(linesOf(figureTables.dso, [dso([{ month: '2026-06', amount: '1000.00' }])])).toEqual([
      'EUR,5900.00,2500.00,30.00,true,,12.71,true,,30.00,true,,,false,sales-exhausted',
    ])
  })

  it('is empty without sales, never 0 (R-0)', () => {
    expect(linesOf(figureTables.dso, [dso([])])).toEqual([
      'EUR,5900.00,2500.00,,false,no-sales,,false,no-sales,,false,no-sales,,false,no-sales',
    ])
  })
})

describe('the cost of disputes as CSV (R-7, R-10)', () => {
  it('is one row: carrying 150.00 a year, a day of sales 65.75, which costs 3.95 a year', () => {
    expect(fileOf(figureTables.cost, [cost('24000.00')])).toBe(
      'Currency,Disputed,Yearly cost of disputes,One day of sales,Yearly cost of one day,No value because\r\n' +
        'EUR,2500.00,150.00,65.75,3.95,\r\n',
    )
    expect(fileOf(figureTables.cost, [], { language: 'fr', separator: ';' })).toBe(
      'Devise;En litige;Coût annuel des litiges;Un jour de ventes;Coût annuel d’un jour;Sans valeur parce que\r\n',
    )
  })

  it('has no day of sales where nothing was sold (R-0)', () => {
    expect(linesOf(figureTables.cost, [cost('0.00')])).toEqual(['EUR,2500.00,150.00,,,no-sales'])
  })
})
