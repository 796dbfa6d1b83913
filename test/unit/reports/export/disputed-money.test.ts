import { describe, expect, it } from 'vitest'

import { disputedMoneyTable } from '../../../../src/reports/export/figures/disputed-money-table.ts'
import { aDispute, anEpisode, closed, ended } from '../facts-of.ts'
import { asOf, disputes, items, standings } from '../fixture.ts'
import { reportOf } from '../report-of.ts'
import { fileOf, linesOf } from './csv-of.ts'

describe('where the money of disputes went, as CSV (D-8, R-5, R-10)', () => {
  it('of closed ones: price 700 of 2,000 credited (0.3500), quality 900 of 1,400 (0.6429)', () => {
    const { outcomes } = reportOf(
      { asOf, figures: ['outcomes'], by: ['cause'] },
      { standings, disputes, items },
    )
    expect(fileOf(disputedMoneyTable, [outcomes]).split('\r\n')).toEqual([
      'Breakdown,Band,Currency,Original,Disputed,Paid,Credited,Otherwise cleared,Released,Credited share',
      ',,EUR,3400.00,0.00,0.00,1600.00,0.00,1800.00,0.4706',
      'cause,dispute-price,EUR,2000.00,0.00,0.00,700.00,0.00,1300.00,0.3500',
      'cause,dispute-quality,EUR,1400.00,0.00,0.00,900.00,0.00,500.00,0.6429',
      '',
    ])
    expect(fileOf(disputedMoneyTable, [], { language: 'fr', separator: ';' })).toBe(
      'Ventilation;Tranche;Devise;À l’origine;En litige;Payé;Avoir émis;Soldé autrement;Libéré;Part en avoir\r\n',
    )
  })

  it('of open ones: 300 = 0 + 50 + 200 + 10 + 40, a row for each currency', () => {
    const { amounts } = aDispute('D1', [])
    const dispute = aDispute('D1', [anEpisode('dispute-price', '2026-05-20')], {
      amounts: {
        ...amounts,
        original: { EUR: '300.00', JPY: '5000' },
        current: { EUR: '0.00', JPY: '5000' },
        paid: { EUR: '50.00' },
        credited: { EUR: '200.00' },
        otherwise: { EUR: '10.00' },
        released: { EUR: '40.00' },
      },
    })
    const { openDisputes } = reportOf({ asOf, figures: ['openDisputes'] }, { disputes: [dispute] })
    expect(linesOf(disputedMoneyTable, [openDisputes])).toEqual([
      ',,EUR,300.00,0.00,50.00,200.00,10.00,40.00,0.6667',
      ',,JPY,5000,5000,0,0,0,0,0.0000',
    ])
  })

  it('has no credited share of nothing, and no row without disputes (R-0)', () => {
    const outcomesOf = (given: readonly ReturnType<typeof aDispute>[]) =>
      reportOf({ asOf, figures: ['outcomes'] }, { disputes: given }).outcomes
    const empty = aDispute(
      'D1',
      [closed('dispute-price', '2026-01-05', '2026-01-15', 'rejected')],
      ended('0.00'),
    )
    expect(linesOf(disputedMoneyTable, [outcomesOf([empty])])).toEqual([
      ',,EUR,0.00,0.00,0.00,0.00,0.00,0.00,',
    ])
    expect(linesOf(disputedMoneyTable, [outcomesOf([])])).toEqual([])
  })
})
