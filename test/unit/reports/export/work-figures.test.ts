import { describe, expect, it } from 'vitest'

import { figureTables } from '../../../../src/reports/export/figures/figure-tables.ts'
import { anAction } from '../../actions/an-action.ts'
import { asOf, disputes, items, standings } from '../fixture.ts'
import { reportOf } from '../report-of.ts'
import { fileOf, linesOf } from './csv-of.ts'

describe('first responses as CSV (R-8, R-10)', () => {
  const { firstResponse } = reportOf(
    { asOf, figures: ['firstResponse'], by: ['resolver'] },
    { standings, disputes, items },
  )

  it('took 1.50 days on two; two wait, one of them without a resolver', () => {
    expect(linesOf(figureTables.firstResponse, [firstResponse])).toEqual([
      // D1 after 1 day and D4 after 2; D2 waits 10 days and D3 5.
      ',,2,1.50,1.50,2.00,2,7.50,7.50,10.00,1',
      'resolver,martin,1,1.00,1.00,1.00,1,5.00,5.00,5.00,0',
      'resolver,none,0,,,,1,10.00,10.00,10.00,1',
      'resolver,zoe,1,2.00,2.00,2.00,0,,,,0',
    ])
  })

  it('have heads in French and in English', () => {
    expect(fileOf(figureTables.firstResponse, [])).toBe(
      'Breakdown,Band,Answered: count,Answered: mean (days),Answered: median (days),Answered: p90 (days),' +
        'Waiting for an answer: count,Waiting for an answer: mean (days),' +
        'Waiting for an answer: median (days),Waiting for an answer: p90 (days),Of which without a resolver\r\n',
    )
    expect(fileOf(figureTables.firstResponse, [], { language: 'fr' })).toBe(
      'Ventilation,Tranche,Répondus : nombre,Répondus : moyenne (jours),Répondus : médiane (jours),' +
        'Répondus : p90 (jours),En attente de réponse : nombre,En attente de réponse : moyenne (jours),' +
        'En attente de réponse : médiane (jours),En attente de réponse : p90 (jours),' +
        'Dont sans chargé de résolution\r\n',
    )
  })
})

describe('the workload as CSV (R-8, R-10)', () => {
  const planned = { resolver: null, tracks: null, status: null, plannedRecordedOn: '2026-06-01' } as const
  const actions = [
    anAction({ ...planned, id: 'A1', on: '2026-06-29', resolver: 'martin' }),
    anAction({ ...planned, id: 'A2', on: '2026-06-30', resolver: 'martin' }),
    anAction({ ...planned, id: 'A3', on: '2026-06-20', resolver: 'yann' }),
  ]
  const { workload } = reportOf(
    { asOf, figures: ['workload'], by: ['resolver'] },
    { actions, disputes, items, standings },
  )

  it('is a row for each currency of a resolver, counts repeated; who has no dispute has a row without amount', () => {
    expect(fileOf(figureTables.workload, [workload]).split('\r\n')).toEqual([
      'Breakdown,Band,Open disputes,Open actions,Late actions,Currency,Disputed',
      ',,4,3,2,EUR,2500.00',
      ',,4,3,2,USD,900.00',
      'resolver,martin,2,2,1,EUR,2200.00',
      'resolver,none,1,0,0,EUR,300.00',
      'resolver,yann,0,1,1,,',
      'resolver,zoe,1,0,0,USD,900.00',
      '',
    ])
  })

  it('has heads in French', () => {
    expect(fileOf(figureTables.workload, [], { language: 'fr', separator: ';' })).toBe(
      'Ventilation;Tranche;Litiges ouverts;Actions ouvertes;Actions en retard;Devise;En litige\r\n',
    )
  })
})
