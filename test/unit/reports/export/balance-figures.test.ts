import { describe, expect, it } from 'vitest'

import { figureTables } from '../../../../src/reports/export/figures/figure-tables.ts'
import type { FigureName, ReportRequest } from '../../../../src/reports/request.ts'
import { aPromise } from '../../promises/a-promise.ts'
import { anItem, aStanding, inDispute } from '../facts-of.ts'
import { asOf, disputes, items, standings } from '../fixture.ts'
import { reportOf } from '../report-of.ts'
import { fileOf, linesOf } from './csv-of.ts'

const report = <Name extends FigureName>(
  figures: readonly Name[],
  more: Omit<ReportRequest, 'asOf' | 'figures'> = {},
) => reportOf<Name>({ asOf, figures, ...more }, { standings, disputes, items })

describe('ageing as CSV (R-8, R-10)', () => {
  it('is a row for each age of a currency, which add up to 5,900; credits stay the numbers they are (CS2)', () => {
    const { ageing } = report(['ageing'])
    expect(fileOf(figureTables.ageing, [ageing], { language: 'fr', separator: ';' }).split('\r\n')).toEqual([
      'Ventilation;Tranche;Devise;Converti;Ancienneté (jours);Encours;Pièces',
      ';;EUR;false;not-due;1500.00;2',
      ';;EUR;false;1-30;2300.00;3',
      ';;EUR;false;31-60;0.00;0',
      ';;EUR;false;61-90;2000.00;1',
      ';;EUR;false;91+;700.00;1',
      ';;EUR;false;credits;-600.00;2',
      ';;USD;false;not-due;0.00;0',
      ';;USD;false;1-30;900.00;1',
      ';;USD;false;31-60;0.00;0',
      ';;USD;false;61-90;0.00;0',
      ';;USD;false;91+;0.00;0',
      ';;USD;false;credits;0.00;0',
      '',
    ])
  })

  it('has the ages of each band of a breakdown, as ids, which no spreadsheet must take for dates (CS4)', () => {
    const { ageing } = report(['ageing'], { by: ['customer'], filter: { customers: ['C2'] } })
    expect(linesOf(figureTables.ageing, [ageing], { idsAsText: true }).slice(6)).toEqual([
      "customer,'C2,EUR,false,'not-due,1000.00,1",
      "customer,'C2,EUR,false,'1-30,300.00,1",
      "customer,'C2,EUR,false,'31-60,0.00,0",
      "customer,'C2,EUR,false,'61-90,2000.00,1",
      "customer,'C2,EUR,false,'91+,0.00,0",
      "customer,'C2,EUR,false,'credits,-400.00,1",
    ])
  })
})

describe('what is qualified of the overdue, as CSV (R-8, R-10)', () => {
  it('is 0.9400 of 5,000, then each type: promise 0.4000', () => {
    const { qualified } = report(['qualified'])
    expect(fileOf(figureTables.qualified, [qualified]).split('\r\n')).toEqual([
      'Breakdown,Band,Currency,Converted,Status type,Qualified share of the overdue,Overdue and qualified,Overdue',
      // F1, F2 (whole), F4 and F6 of 1,200 + 800 + 2,000 + 300 + 700.
      ',,EUR,false,,0.9400,4700.00,5000.00',
      ',,EUR,false,dispute,0.4000,2000.00,5000.00',
      ',,EUR,false,litigation,0.1400,700.00,5000.00',
      ',,EUR,false,promise,0.4000,2000.00,5000.00',
      ',,USD,false,,1.0000,900.00,900.00',
      ',,USD,false,dispute,1.0000,900.00,900.00',
      '',
    ])
    expect(fileOf(figureTables.qualified, [], { language: 'fr', separator: ';' })).toBe(
      'Ventilation;Tranche;Devise;Converti;Type de statut;Part qualifiée de l’échu;Échu qualifié;Échu\r\n',
    )
  })

  it('is empty where nothing is overdue, never 0 (R-0)', () => {
    const notDue = anItem('F1', { dueDate: '2026-07-31' })
    const { qualified } = reportOf({ asOf, figures: ['qualified'] }, { items: [notDue] })
    expect(linesOf(figureTables.qualified, [qualified])).toEqual([',,EUR,false,,,0.00,0.00'])
  })
})

describe('causes as CSV (R-5, R-10)', () => {
  it('are price with 0.8800 of the amount and 0.6667 of the disputes, then quality', () => {
    const { causes } = report(['causes'])
    expect(fileOf(figureTables.causes, [causes]).split('\r\n')).toEqual([
      'Breakdown,Band,Currency,Converted,Cause,Disputed,Share of the amount,Cumulated share of the amount,' +
        'Disputes,Share of the disputes,Cumulated share of the disputes',
      ',,EUR,false,dispute-price,2200.00,0.8800,0.8800,2,0.6667,0.6667',
      ',,EUR,false,dispute-quality,300.00,0.1200,1.0000,1,0.3333,1.0000',
      ',,USD,false,dispute-quality,900.00,1.0000,1.0000,1,1.0000,1.0000',
      '',
    ])
    expect(fileOf(figureTables.causes, [], { language: 'fr', separator: ';' })).toBe(
      'Ventilation;Tranche;Devise;Converti;Motif;En litige;Part du montant;Part cumulée du montant;' +
        'Litiges;Part des litiges;Part cumulée des litiges\r\n',
    )
  })

  it('stand by amount, each with what it has cumulated in the order by disputes', () => {
    const disputed = (item: string, cause: string, amount: string) => ({
      item: anItem(item, { amount, openAmount: amount }),
      standing: aStanding(item, inDispute(`D-${item}`, cause, amount)),
    })
    const facts = [
      disputed('F1', 'dispute-price', '500.00'),
      disputed('F2', 'dispute-quality', '100.00'),
      disputed('F3', 'dispute-quality', '100.00'),
    ]
    const { causes } = reportOf(
      { asOf, figures: ['causes'] },
      { items: facts.map(({ item }) => item), standings: facts.map(({ standing }) => standing) },
    )
    expect(linesOf(figureTables.causes, [causes])).toEqual([
      ',,EUR,false,dispute-price,500.00,0.7143,0.7143,1,0.3333,1.0000',
      ',,EUR,false,dispute-quality,200.00,0.2857,1.0000,2,0.6667,0.6667',
    ])
  })

  it('have no share of an amount that is not above zero, and one of the disputes (R-0)', () => {
    const { causes } = reportOf(
      { asOf, figures: ['causes'] },
      {
        items: [anItem('A1', { kind: 'credit-note', amount: '-50.00', openAmount: '-50.00' })],
        standings: [aStanding('A1', inDispute('D1', 'dispute-price', '-50.00'))],
      },
    )
    expect(linesOf(figureTables.causes, [causes])).toEqual([
      ',,EUR,false,dispute-price,-50.00,,,1,1.0000,1.0000',
    ])
  })
})

describe('promises as CSV (R-8, R-10)', () => {
  const paid = (on: string, amount: string) => ({ on, nature: 'paid', amount }) as const
  const promised = (item: string, amount: string, on: string, until: string) =>
    aPromise({ id: `P-${item}`, item, amount, on, until, seen: { open: amount, paid: '0.00' } })

  it('are 1,300 of 3,500 by amount and one of three by count, kept, in part or broken', () => {
    const { promises } = reportOf(
      { asOf, figures: ['promises'], by: ['customer'] },
      {
        items: [
          anItem('K', {
            amount: '1000.00',
            openAmount: '0.00',
            clearings: [paid('2026-06-09', '1000.00')],
            settledOn: '2026-06-09',
          }),
          anItem('T', {
            amount: '500.00',
            openAmount: '0.00',
            clearings: [paid('2026-06-12', '300.00'), paid('2026-06-20', '200.00')],
            settledOn: '2026-06-20',
          }),
          anItem('B', { amount: '2000.00', openAmount: '2000.00' }),
          anItem('U', { amount: '800.00', openAmount: '800.00' }),
        ],
        promises: [
          promised('K', '1000.00', '2026-06-10', '2026-06-12'),
          promised('T', '500.00', '2026-06-12', '2026-06-14'),
          promised('B', '2000.00', '2026-06-25', '2026-06-27'),
          promised('U', '800.00', '2026-06-29', '2026-07-01'),
        ],
        readOn: asOf,
      },
    )
    expect(fileOf(figureTables.promises, [promises]).split('\r\n')).toEqual([
      'Breakdown,Band,Currency,Converted,Matured promises,Kept,Kept in part,Broken,Share kept by count,' +
        'Share kept by amount,Paid in time,Promised',
      ',,EUR,false,3,1,1,1,0.3333,0.3714,1300.00,3500.00',
      'customer,C1,EUR,false,3,1,1,1,0.3333,0.3714,1300.00,3500.00',
      '',
    ])
    expect(fileOf(figureTables.promises, [], { language: 'fr', separator: ';' })).toBe(
      'Ventilation;Tranche;Devise;Converti;Promesses échues;Tenues;Tenues en partie;Non tenues;' +
        'Part tenue en nombre;Part tenue en montant;Payé à temps;Promis\r\n',
    )
  })
})
