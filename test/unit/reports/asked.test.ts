import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { asksItems, isOfHistory } from '../../../src/reports/item-figures.ts'
import { createReportFold } from '../../../src/reports/report-fold.ts'
import { figureNames, type Dimension, type FigureName } from '../../../src/reports/request.ts'
import { startTallies } from '../../../src/reports/tallies.ts'
import { refusalOf } from '../../support/refusal.ts'
import { asOf, disputes, items, standings } from './fixture.ts'
import { foldOf, reportOf } from './report-of.ts'

const facts = { disputes, items, standings }

const dimensions: readonly Dimension[] = ['customer', 'age', 'cause', 'month-opened', 'field:region']

/** The names of the tallies in which something was counted. */
const countedFor = (figure: FigureName) =>
  Object.entries(foldOf({ asOf, figures: [figure] }, facts).part().tallies).flatMap(([name, { totals }]) =>
    totals.size === 0 ? [] : [name],
  )

describe('what is counted', () => {
  it.each<[FigureName, readonly string[]]>([
    ['outstanding', ['balances']],
    ['ageing', ['balances']],
    ['exposure', ['exposure']],
    ['rate', ['balances', 'exposure']],
    ['causes', ['exposure']],
    ['qualified', ['balances']],
    ['promises', []],
    ['invoiced', ['invoiced']],
    ['openDisputes', ['openDisputes']],
    ['resolution', ['resolution']],
    ['outcomes', ['outcomes']],
    ['firstResponse', ['firstResponse']],
    ['workload', ['exposure', 'openDisputes']],
    ['dso', ['balances', 'exposure']],
    ['cost', ['exposure']],
  ])('for %s is %j and nothing that no figure asks for', (figure, names) => {
    expect(countedFor(figure).sort()).toEqual(names)
  })

  it('takes items for the figures that are made of them, settled ones for those of the past', () => {
    const ofDisputes = ['openDisputes', 'resolution', 'outcomes', 'firstResponse']
    expect(figureNames.filter((name) => !asksItems({ asOf, figures: [name] }))).toEqual(ofDisputes)
    expect(asksItems({ asOf, figures: ['resolution', 'promises'] })).toBe(true)
    expect(figureNames.filter(isOfHistory)).toEqual(['promises', 'invoiced'])
  })

  it('converts nothing when no figure in money is asked for, so that no rate is missing', () => {
    const rates = { to: 'EUR', rates: {} }
    const { workload } = reportOf({ asOf, figures: ['workload'], rates }, facts)
    expect(workload.total.disputes).toBe(4)
  })
})

describe('what figures are broken down by (R-3)', () => {
  const ofItems = ['customer', 'age', 'field:region']
  const ofAnyItem = ['customer', 'field:region']
  const ofDisputes = ['customer', 'cause', 'month-opened']

  it.each<[Exclude<FigureName, 'dso' | 'cost'>, readonly string[]]>([
    ['outstanding', ofItems],
    ['ageing', ofAnyItem],
    ['qualified', ofItems],
    ['exposure', dimensions],
    ['rate', dimensions],
    ['causes', []],
    ['invoiced', ofAnyItem],
    ['promises', ofAnyItem],
    ['openDisputes', ofDisputes],
    ['resolution', ofDisputes],
    ['outcomes', ofDisputes],
    ['firstResponse', ofDisputes],
    ['workload', ['customer', 'cause']],
  ])('%s has the dimensions %j of all that are asked for', (figure, expected) => {
    const report: Partial<Record<FigureName, { readonly by: object }>> = reportOf(
      { asOf, figures: [figure], by: dimensions },
      facts,
    )
    expect(Object.keys(report[figure]?.by ?? {})).toEqual(expected)
  })

  it('keeps accumulators of those dimensions alone', () => {
    const keysOf = (by?: readonly Dimension[]) =>
      Object.entries(startTallies({ asOf, figures: ['rate'], ...(by && { by }) })).map(([name, tally]) => [
        name,
        [...tally.by.keys()],
      ])
    expect(Object.fromEntries(keysOf(dimensions))).toEqual({
      balances: ofItems,
      exposure: dimensions,
      invoiced: ofAnyItem,
      promises: ofAnyItem,
      openDisputes: ofDisputes,
      resolution: ofDisputes,
      outcomes: ofDisputes,
      firstResponse: ofDisputes,
      work: ['customer', 'cause'],
    })
    expect(keysOf().flatMap(([, keys]) => keys)).toEqual([])
  })

  it('is told apart by the month a dispute was opened in, as dated', () => {
    const { openDisputes, outcomes } = reportOf(
      { asOf, figures: ['openDisputes', 'outcomes'], by: ['month-opened'] },
      facts,
    )
    const counts = (rows: readonly { readonly band: string; readonly disputes: number }[] = []) =>
      rows.map(({ band, disputes: count }) => [band, count])
    expect(counts(openDisputes.by['month-opened'])).toEqual([
      ['2026-05', 1],
      ['2026-06', 3],
    ])
    // E1 by the episode that ended last.
    expect(counts(outcomes.by['month-opened'])).toEqual([
      ['2026-02', 2],
      ['2026-03', 1],
      ['2026-04', 1],
      ['2026-05', 1],
    ])
  })
})

describe('facts that come after the first items', () => {
  it.each([
    ['customers', 'addCustomers'],
    ['standings', 'addStandings'],
    ['spells', 'addSpells'],
    ['disputes', 'addDisputes'],
    ['promises', 'addPromises'],
    ['actions', 'addActions'],
    ['lines', 'addLines'],
  ] as const)('are refused: %s', (what, add) => {
    const fold = createReportFold({ asOf, figures: ['outstanding'] }, standardCatalog)
    fold.addItems([])
    const refusal = refusalOf(() => {
      fold[add]([])
    })
    expect([refusal.code, refusal.details]).toEqual(['facts-out-of-order', { facts: what, after: 'items' }])
    expect(refusal.message).toBe(`The ${what} of a report come before its items.`)
    expect(fold.result().outstanding.totals).toEqual([])
  })
})
