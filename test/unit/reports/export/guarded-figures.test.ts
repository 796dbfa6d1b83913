import { describe, expect, it } from 'vitest'

import { disputedMoneyTable } from '../../../../src/reports/export/figures/disputed-money-table.ts'
import { figureTables, type FigureLines } from '../../../../src/reports/export/figures/figure-tables.ts'
import type { Figures } from '../../../../src/reports/figures.ts'
import { figureNames, type FigureName } from '../../../../src/reports/request.ts'
import { aPromise } from '../../promises/a-promise.ts'
import { anAction } from '../../actions/an-action.ts'
import { aSpell, inDispute } from '../facts-of.ts'
import { asOf, disputes, items, standings } from '../fixture.ts'
import { reportOf } from '../report-of.ts'
import { fileOf } from './csv-of.ts'

const formula = '=SUM(A1)'
const customer = formula
const withoutBands: readonly FigureName[] = ['causes', 'dso', 'cost']

/** The fixture with one customer, and with what every figure counts. */
const figures: Figures = reportOf(
  {
    asOf,
    figures: figureNames,
    by: ['customer'],
    sales: { currency: 'EUR', months: [] },
    costOfMoney: { currency: 'EUR', yearlySales: '24000.00', yearlyRate: '0.06' },
    rates: { to: 'EUR', rates: { USD: '0.92' } },
  },
  {
    items: items.map((item) => ({ ...item, customer })),
    standings: standings.map((standing) => ({ ...standing, customer })),
    spells: [
      aSpell('F8', '2026-02-01', '2026-03-01', { customer, ...inDispute('E2', 'dispute-price', '1.00') }),
    ],
    disputes: disputes.map((dispute) => ({ ...dispute, customer })),
    promises: [
      aPromise({ item: 'F4', customer, amount: '2000.00', seen: { open: '2000.00', paid: '0.00' } }),
    ],
    actions: [anAction({ customer, tracks: null, plannedRecordedOn: '2026-06-01' })],
  },
)

const fileOfFigure = <Name extends FigureName>(name: Name): string =>
  fileOf<Figures[Name], FigureLines[Name]>(figureTables[name], [figures[name]])

describe('a band named by the host (R-10, CS1)', () => {
  it.each(figureNames.filter((name) => !withoutBands.includes(name)))(
    'is no formula in the table of %s',
    (name) => {
      const file = fileOfFigure(name)
      expect(file).toContain(`\r\ncustomer,'${formula},`)
      expect(file).not.toContain(`,${formula}`)
    },
  )

  it('is no formula in the table of where money went', () => {
    const file = fileOf(disputedMoneyTable, [figures.openDisputes])
    expect(file).toContain(`\r\ncustomer,'${formula},EUR,`)
    expect(file).not.toContain(`,${formula}`)
  })
})
