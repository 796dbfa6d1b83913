import { describe, expect, it } from 'vitest'

import { figureTables } from '../../../../src/reports/export/figures/figure-tables.ts'
import type { Column } from '../../../../src/reports/export/table.ts'
import { figureNames, type FigureName, type ReportRequest } from '../../../../src/reports/request.ts'
import { aDispute, anItem, aSpell, closed, inDispute } from '../facts-of.ts'
import { asOf, disputes, items, standings } from '../fixture.ts'
import { reportOf } from '../report-of.ts'
import { fileOf, linesOf } from './csv-of.ts'

const report = <Name extends FigureName>(
  figures: readonly Name[],
  more: Omit<ReportRequest, 'asOf' | 'figures'> = {},
) => reportOf<Name>({ asOf, figures, ...more }, { standings, disputes, items })

const tables = figureNames.map(
  (name) => [name, figureTables[name].columns as readonly Column<never>[]] as const,
)

const salesFigures: readonly FigureName[] = ['dso', 'cost']
const disputeFigures: readonly FigureName[] = [
  'openDisputes',
  'resolution',
  'outcomes',
  'firstResponse',
  'workload',
]
const idsAt = (columns: readonly Column<never>[], from: number, to: number) =>
  columns.slice(from, to).map(({ id }) => id)

describe('the table of a figure (R-10)', () => {
  it('is there for every figure', () => {
    expect(Object.keys(figureTables)).toEqual([...figureNames])
  })

  it.each(tables.filter(([name]) => !salesFigures.includes(name)))(
    '%s begins with the dimension and the band (R-3)',
    (_name, columns) => {
      expect(idsAt(columns, 0, 2)).toEqual(['dimension', 'band'])
    },
  )

  it.each(tables.filter(([name]) => ![...salesFigures, ...disputeFigures].includes(name)))(
    '%s goes on with the currency, and whether it is the one that all were converted to (R-0)',
    (_name, columns) => {
      expect(idsAt(columns, 2, 4)).toEqual(['currency', 'converted'])
    },
  )

  it.each(tables.filter(([name]) => salesFigures.includes(name)))(
    '%s, which is not broken down, begins with its currency',
    (_name, columns) => {
      expect(idsAt(columns, 0, 1)).toEqual(['currency'])
    },
  )

  it.each(tables)('%s has a currency wherever it has amounts', (_name, columns) => {
    const types = new Set(columns.map(({ type }) => type))
    expect(types.has('currency')).toBe(types.has('amount'))
  })

  it.each(tables)('%s has a head for each column in French and in English, each once', (_name, columns) => {
    for (const { headers } of columns) expect(Object.keys(headers).sort()).toEqual(['en', 'fr'])
    for (const language of ['fr', 'en']) {
      expect(new Set(columns.map(({ headers }) => headers[language])).size).toBe(columns.length)
    }
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length)
  })
})

describe('the figures of the fixture as CSV (R-10)', () => {
  it('outstanding: the totals, then each breakdown in the order asked (R-3)', () => {
    const { outstanding } = report(['outstanding'], { by: ['customer', 'age'] })
    expect(
      fileOf(figureTables.outstanding, [outstanding], { language: 'fr', separator: ';' }).split('\r\n'),
    ).toEqual([
      'Ventilation;Tranche;Devise;Converti;Encours;Pièces',
      ';;EUR;false;5900.00;9',
      ';;USD;false;900.00;1',
      'customer;C1;EUR;false;2300.00;4',
      'customer;C2;EUR;false;2900.00;4',
      'customer;C3;EUR;false;700.00;1',
      'customer;C3;USD;false;900.00;1',
      'age;1-30;EUR;false;2300.00;3',
      'age;1-30;USD;false;900.00;1',
      'age;61-90;EUR;false;2000.00;1',
      'age;91+;EUR;false;700.00;1',
      'age;credits;EUR;false;-600.00;2',
      'age;not-due;EUR;false;1500.00;2',
      '',
    ])
  })

  it('exposure: EUR 2,500 on 3 items in 3 disputes, USD 900 on 1 in 1 (R-1)', () => {
    const { exposure } = report(['exposure'], { by: ['cause'] })
    expect(fileOf(figureTables.exposure, [exposure], { separator: ';' }).split('\r\n')).toEqual([
      'Breakdown;Band;Currency;Converted;Disputed, net;Disputed, debit;Disputed, credit;Items;Disputes',
      ';;EUR;false;2500.00;2500.00;0.00;3;3',
      ';;USD;false;900.00;900.00;0.00;1;1',
      'cause;dispute-price;EUR;false;2200.00;2200.00;0.00;2;2',
      'cause;dispute-quality;EUR;false;300.00;300.00;0.00;1;1',
      'cause;dispute-quality;USD;false;900.00;900.00;0.00;1;1',
      '',
    ])
  })

  it('rate: 0.4237 beside its part and base, overdue 0.3000 (R-2)', () => {
    const { rate } = report(['rate'])
    expect(fileOf(figureTables.rate, [rate]).split('\r\n').slice(0, 2)).toEqual([
      'Breakdown,Band,Currency,Converted,Dispute rate,Disputed,Outstanding,' +
        'Dispute rate of the overdue,Overdue and disputed,Overdue',
      ',,EUR,false,0.4237,2500.00,5900.00,0.3000,1500.00,5000.00',
    ])
  })

  it('rate: empty where there is no base, never 0 (R-0)', () => {
    const credit = anItem('A1', { kind: 'credit-note', amount: '-50.00', openAmount: '-50.00' })
    const { rate } = reportOf({ asOf, figures: ['rate'] }, { items: [credit] })
    expect(linesOf(figureTables.rate, [rate])).toEqual([',,EUR,false,,0.00,-50.00,,0.00,0.00'])
  })

  it('open disputes: four of 20.25 days, the oldest of 41 (R-4)', () => {
    const { openDisputes } = report(['openDisputes'], { by: ['resolver'] })
    expect(linesOf(figureTables.openDisputes, [openDisputes])).toEqual([
      ',,4,20.25,17.50,41.00,41.00',
      'resolver,martin,2,23.00,23.00,41.00,41.00',
      'resolver,none,1,10.00,10.00,10.00,10.00',
      'resolver,zoe,1,25.00,25.00,25.00,25.00',
    ])
  })

  it('resolution: 14.40 over 5, price 10.50, quality 30.00, what was settled beside (R-4)', () => {
    const { resolution } = report(['resolution'], { by: ['cause'] })
    expect(fileOf(figureTables.resolution, [resolution], { language: 'fr' }).split('\r\n')).toEqual([
      'Ventilation,Tranche,Résolus : nombre,Résolus : moyenne (jours),Résolus : médiane (jours),' +
        'Résolus : p90 (jours),Dont réouverts,Soldés : nombre,Soldés : moyenne (jours),' +
        'Tous : nombre,Tous : moyenne (jours),Tous : médiane (jours),Tous : p90 (jours)',
      ',,5,14.40,10.00,30.00,1,1,15.00,6,14.50,12.50,30.00',
      'cause,dispute-price,4,10.50,9.00,20.00,1,0,,4,10.50,9.00,20.00',
      'cause,dispute-quality,1,30.00,30.00,30.00,0,1,15.00,2,22.50,22.50,30.00',
      '',
    ])
  })

  it('outcomes: a line for each outcome, with its share (R-5)', () => {
    const { outcomes } = report(['outcomes'], { by: ['cause'] })
    expect(linesOf(figureTables.outcomes, [outcomes])).toEqual([
      ',,5,accepted,2,0.4000',
      ',,5,compromise,1,0.2000',
      ',,5,rejected,1,0.2000',
      ',,5,settled,1,0.2000',
      'cause,dispute-price,3,accepted,1,0.3333',
      'cause,dispute-price,3,compromise,1,0.3333',
      'cause,dispute-price,3,rejected,1,0.3333',
      'cause,dispute-quality,2,accepted,1,0.5000',
      'cause,dispute-quality,2,settled,1,0.5000',
    ])
  })

  it('outcomes: one line without an outcome where no dispute was closed (R-5)', () => {
    const { outcomes } = reportOf({ asOf, figures: ['outcomes'] }, {})
    expect(fileOf(figureTables.outcomes, [outcomes])).toBe(
      'Breakdown,Band,Closed disputes,Outcome,Disputes of this outcome,Share\r\n,,0,,,\r\n',
    )
  })

  it('invoiced: what was invoiced, disputed and lost, each with its shares (R-5)', () => {
    const { invoiced } = reportOf(
      { asOf, figures: ['invoiced'] },
      {
        items: [
          anItem('F1', { amount: '300.00' }),
          anItem('F2', { amount: '500.00' }),
          anItem('F3', { amount: '200.00' }),
        ],
        spells: [wasIn('F1', 'D1'), wasIn('F2', 'D2')],
        disputes: [ended('D1', 'accepted'), ended('D2', 'rejected')],
      },
    )
    expect(linesOf(figureTables.invoiced, [invoiced])).toEqual([
      ',,EUR,false,3,1000.00,2,800.00,0.6667,0.8000,1,300.00,0.5000,0.3000',
    ])
  })
})

const ended = (id: string, outcome: 'accepted' | 'rejected') =>
  aDispute(id, [closed('dispute-price', '2026-02-01', '2026-03-01', outcome)])

const wasIn = (item: string, dispute: string) =>
  aSpell(item, '2026-02-01', '2026-03-01', inDispute(dispute, 'dispute-price', '1.00'))
