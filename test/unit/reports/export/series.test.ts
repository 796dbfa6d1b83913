import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../../src/catalogs/standard-catalog.ts'
import { forecastTable } from '../../../../src/reports/export/figures/forecast-table.ts'
import { trendTable } from '../../../../src/reports/export/figures/trend-table.ts'
import { createTrendFold } from '../../../../src/reports/trend/trend-fold.ts'
import type { TrendPeriod, TrendRequest } from '../../../../src/reports/trend/trend.ts'
import { asOf, disputes, items, standings } from '../fixture.ts'
import { forecast } from '../forecast/forecast-fixture.ts'
import { fileOf, linesOf } from './csv-of.ts'

const trendOfFixture = (request: TrendRequest) => {
  const fold = createTrendFold(request, standardCatalog, asOf)
  fold.addDisputes(disputes)
  fold.addStandings(standings)
  fold.addItems(items)
  return fold.result()
}

describe('a trend as CSV (R-6, R-10)', () => {
  it('is a row for each period and currency: 1,200 in May, 2,500 and USD 900 in June', () => {
    const trend = trendOfFixture({ from: '2026-05-01', to: '2026-06-30', amounts: true })
    expect(fileOf(trendTable, [trend]).split('\r\n')).toEqual([
      'From,To,Open at start,Opened,Closed,Open at end,Currency,Disputed at end,Amount unknown because',
      '2026-05-01,2026-05-31,0,2,1,1,EUR,1200.00,',
      '2026-06-01,2026-06-30,1,3,0,4,EUR,2500.00,',
      '2026-06-01,2026-06-30,1,3,0,4,USD,900.00,',
      '',
    ])
    expect(fileOf(trendTable, [], { language: 'fr', separator: ';' })).toBe(
      'Du;Au;Ouverts au début;Ouvertures;Clôtures;Ouverts à la fin;Devise;En litige à la fin;' +
        'Montant inconnu parce que\r\n',
    )
  })

  it('is a row for each period without amounts that were not asked for, and says so', () => {
    expect(linesOf(trendTable, [trendOfFixture({ from: '2026-01-01', to: '2026-02-28' })])).toEqual([
      '2026-01-01,2026-01-31,0,1,1,0,,,not-asked',
      '2026-02-01,2026-02-28,0,2,1,1,,,not-asked',
    ])
  })

  it('keeps the row of a period at whose end nothing was disputed', () => {
    const period: TrendPeriod = {
      from: '2026-01-01',
      to: '2026-01-31',
      openAtStart: 0,
      opened: 1,
      closed: 1,
      openAtEnd: 0,
      disputed: [],
      reason: null,
    }
    expect(linesOf(trendTable, [{ asOf, periods: [period] }])).toEqual(['2026-01-01,2026-01-31,0,1,1,0,,,'])
  })

  it('leaves the net of credits the number it is (CS2)', () => {
    const [period] = trendOfFixture({ from: '2026-06-01', to: '2026-06-30' }).periods
    if (period === undefined) throw new Error('There is no period.')
    const credits = { ...period, disputed: [{ currency: 'EUR', net: '-12.50' }], reason: null }
    expect(linesOf(trendTable, [{ asOf, periods: [credits] }])).toEqual([
      '2026-06-01,2026-06-30,1,3,0,4,EUR,-12.50,',
    ])
  })
})

describe('a forecast as CSV (R-9, R-10)', () => {
  it('is the whole of each currency, then its bands: 1,500 in July, 300 in August, the rest without a day', () => {
    expect(fileOf(forecastTable, [forecast()]).split('\r\n')).toEqual([
      'Currency,Expected,Amount,Of which disputed,Items',
      'EUR,,5900.00,2500.00,9',
      'EUR,2026-07,1500.00,1000.00,2',
      'EUR,2026-08,300.00,300.00,1',
      'EUR,off-forecast,2000.00,1200.00,3',
      'EUR,broken,2000.00,0.00,1',
      'EUR,never,700.00,0.00,1',
      'EUR,credits,-600.00,0.00,2',
      'USD,,900.00,900.00,1',
      'USD,2026-07,900.00,900.00,1',
      '',
    ])
    expect(fileOf(forecastTable, [], { language: 'fr', separator: ';' })).toBe(
      'Devise;Attendu;Montant;Dont en litige;Pièces\r\n',
    )
  })

  it('has months as ids, which no spreadsheet must take for dates (CS4)', () => {
    expect(linesOf(forecastTable, [forecast()], { idsAsText: true })[1]).toBe(
      "EUR,'2026-07,1500.00,1000.00,2",
    )
  })
})
