import { describe, expect, it } from 'vitest'

import { figureTables } from '../../../../src/reports/export/figures/figure-tables.ts'
import type { FigureName, ReportRequest } from '../../../../src/reports/request.ts'
import { asOf, disputes, items, standings } from '../fixture.ts'
import { reportOf } from '../report-of.ts'
import { linesOf } from './csv-of.ts'

const rates = { to: 'EUR', rates: { USD: '0.92' } }

const report = <Name extends FigureName>(figures: readonly Name[], by: ReportRequest['by'] = []) =>
  reportOf<Name>({ asOf, figures, by, rates }, { standings, disputes, items })

/** The lines of all currencies in one. */
const inOne = (lines: readonly string[]) => lines.filter((line) => line.split(',')[3] === 'true')

describe('figures in one currency as CSV (R-0, R-10)', () => {
  it('come after those of each currency, and say so: EUR 3,328.00 disputed', () => {
    const { exposure } = report(['exposure'], ['cause'])
    expect(linesOf(figureTables.exposure, [exposure])).toEqual([
      ',,EUR,false,2500.00,2500.00,0.00,3,3',
      ',,USD,false,900.00,900.00,0.00,1,1',
      'cause,dispute-price,EUR,false,2200.00,2200.00,0.00,2,2',
      'cause,dispute-quality,EUR,false,300.00,300.00,0.00,1,1',
      'cause,dispute-quality,USD,false,900.00,900.00,0.00,1,1',
      ',,EUR,true,3328.00,3328.00,0.00,4,4',
      'cause,dispute-price,EUR,true,2200.00,2200.00,0.00,2,2',
      'cause,dispute-quality,EUR,true,1128.00,1128.00,0.00,2,2',
    ])
  })

  it('are told apart by lines too: ages that add up to 6,728.00, and causes', () => {
    const { ageing, causes } = report(['ageing', 'causes'])
    expect(inOne(linesOf(figureTables.ageing, [ageing]))).toEqual([
      ',,EUR,true,not-due,1500.00,2',
      ',,EUR,true,1-30,3128.00,4',
      ',,EUR,true,31-60,0.00,0',
      ',,EUR,true,61-90,2000.00,1',
      ',,EUR,true,91+,700.00,1',
      ',,EUR,true,credits,-600.00,2',
    ])
    expect(inOne(linesOf(figureTables.causes, [causes]))).toEqual([
      ',,EUR,true,dispute-price,2200.00,0.6611,0.6611,2,0.5000,0.5000',
      ',,EUR,true,dispute-quality,1128.00,0.3389,1.0000,2,0.5000,1.0000',
    ])
  })

  it('have a rate of 0.4946', () => {
    const { rate } = report(['rate'])
    expect(inOne(linesOf(figureTables.rate, [rate]))[0]).toMatch(/^,,EUR,true,0\.4946,3328\.00,6728\.00,/)
  })

  it('have no row where there is nothing to convert', () => {
    const { exposure } = reportOf({ asOf, figures: ['exposure'], rates }, {})
    expect(linesOf(figureTables.exposure, [exposure])).toEqual([])
  })
})
