import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../../src/catalogs/standard-catalog.ts'
import { chartOf } from '../../../../src/reports/charts/chart-of.ts'
import type { ChartOptions } from '../../../../src/reports/charts/options.ts'
import type { FigureName } from '../../../../src/reports/request.ts'
import { refusalOf } from '../../../support/refusal.ts'
import { dataOf, viewsOf } from './every-chart.ts'
import { sampleReport } from './sample-report.ts'

const inEnglish = { language: 'en', currency: 'EUR', catalog: standardCatalog } as const

const chart = (name: FigureName, options: Partial<ChartOptions> = {}) =>
  chartOf(sampleReport, name, { ...inEnglish, ...options })

const labels = (name: FigureName, options: Partial<ChartOptions> = {}) =>
  dataOf(chart(name, options)).map(({ band, label }) => [band, label])

describe('a chart of amounts (R-1, R-3)', () => {
  it('has the number to draw by and the exact text of the report beside it', () => {
    expect(dataOf(chart('exposure', { by: 'cause' }))).toEqual([
      {
        name: 'Price dispute',
        band: 'Price dispute',
        id: 'dispute-price',
        series: '',
        value: 2200,
        at: 2200,
        exact: '2200.00',
        text: '2,200.00\u00A0EUR',
        label: '2,200.00\u00A0EUR',
        says: 'Price dispute: 2,200.00\u00A0EUR',
      },
      {
        name: 'Quality dispute',
        band: 'Quality dispute',
        id: 'dispute-quality',
        series: '',
        value: 300,
        at: 300,
        exact: '300.00',
        text: '300.00\u00A0EUR',
        label: '300.00\u00A0EUR',
        says: 'Quality dispute: 300.00\u00A0EUR',
      },
    ])
  })

  it('keeps every digit in texts, of an amount no floating-point number holds', () => {
    const net = '123456789012345678.91'
    const row = { currency: 'EUR', net, debit: net, credit: '0.00', items: 1, disputes: 1 }
    const report = { asOf: '2026-06-30', exposure: { totals: [row], by: {} } }
    const [datum] = dataOf(chartOf(report, 'exposure', { language: 'en' }))
    expect([datum?.exact, datum?.label]).toEqual([net, '123,456,789,012,345,678.91\u00A0EUR'])
  })

  it('shows the largest first, and what has no value last', () => {
    expect(labels('exposure', { by: 'resolver', currency: 'EUR' })).toEqual([
      ['martin', '2,200.00\u00A0EUR'],
      ['none', '300.00\u00A0EUR'],
    ])
    const [big, none] = [sampleReport.exposure.by.resolver?.[0], sampleReport.exposure.by.resolver?.[1]]
    const swapped = [
      { ...big, band: 'none' },
      { ...none, band: 'martin' },
    ] as typeof sampleReport.exposure.by.resolver & object
    const report = { ...sampleReport, exposure: { totals: [], by: { resolver: swapped } } }
    const data = dataOf(chartOf(report, 'exposure', { language: 'en', by: 'resolver' }))
    expect(data.map(({ id }) => id)).toEqual(['martin', 'none'])
  })

  it('shows ages and months in the order of time', () => {
    expect(dataOf(chart('exposure', { by: 'age' })).map(({ band }) => band)).toEqual(['not due', '1–30 days'])
    expect(labels('exposure', { by: 'month-opened', language: 'fr' })).toEqual([
      ['mai 2026', '1\u202F200,00\u00A0EUR'],
      ['juin 2026', '1\u202F300,00\u00A0EUR'],
    ])
  })

  it('shows so many bands and says how many there are', () => {
    const cut = chart('outstanding', { by: 'customer', most: 2 })
    expect(dataOf(cut).map(({ id }) => id)).toEqual(['C2', 'C1'])
    expect(cut.title.subtitle).toEqual(['as of 30 Jun 2026 · 2 of 3 shown'])
    expect(chart('outstanding', { by: 'customer', most: 3 }).title.subtitle).toEqual(['as of 30 Jun 2026'])
  })

  it('shows converted amounts when asked to', () => {
    expect(labels('exposure', { converted: true })).toEqual([['total', '3,328.00\u00A0EUR']])
    expect(labels('exposure', { converted: true, by: 'cause' })).toEqual([
      ['Price dispute', '2,200.00\u00A0EUR'],
      ['Quality dispute', '1,128.00\u00A0EUR'],
    ])
  })

  it('says so where there is nothing to show', () => {
    const empty = chart('exposure', { by: 'field:region', language: 'fr' })
    expect(labels('exposure', { currency: 'CHF' })).toEqual([['', 'Nothing to show.']])
    expect(dataOf(empty).map(({ says, value }) => [says, value])).toEqual([['Rien à afficher.', null]])
    expect(empty.title.text).toBe('Montants en litige par region · EUR')
  })
})

describe('a chart of one currency (R-0)', () => {
  it('is refused when there are several and none is named', () => {
    const refusal = refusalOf(() => chartOf(sampleReport, 'exposure', { language: 'en' }))
    expect([refusal.code, refusal.details]).toEqual([
      'input-invalid',
      { what: 'chart', issues: [{ path: 'currency', expected: 'EUR or USD' }] },
    ])
  })

  it('needs no name when there is one', () => {
    expect(chartOf(sampleReport, 'rate', { language: 'en' }).title.text).toBe('Dispute rate · EUR')
  })

  it.each([
    ['a dimension that the report does not have', { by: 'family' }, 'by'],
    ['converted amounts of a report without rates', { converted: true }, 'converted'],
  ] as const)('is refused for %s', (_, options, path) => {
    const refusal = refusalOf(() => chart('rate', options))
    expect(refusal.code).toBe('input-invalid')
    expect(refusal.details).toMatchObject({ what: 'chart', issues: [{ path }] })
  })
})

describe('a chart of shares', () => {
  it('says of what has no base that it has none, and draws nothing there (R-2)', () => {
    const data = dataOf(chart('rate', { by: 'customer' }))
    expect(data.map(({ id, value, at, label }) => [id, value, at, label])).toEqual([
      ['C1', 0.6522, 0.6522, '65.22%'],
      ['C2', 0.3448, 0.3448, '34.48%'],
      ['C3', 0, 0, '0.00%'],
      ['C4', null, 0, 'no base'],
    ])
  })

  it('shows what of the overdue has which status, in all and by band (R-8)', () => {
    expect(labels('qualified', { language: 'fr' })).toEqual([
      ['tous statuts', '94,00\u202F%'],
      ['litige', '40,00\u202F%'],
      ['promesse', '40,00\u202F%'],
      ['contentieux', '14,00\u202F%'],
    ])
    expect(labels('qualified', { by: 'collector' })).toEqual([['lea', '100.00%']])
  })

  it('shows promises by what became of them, and bands by what was paid in time (R-8)', () => {
    expect(labels('promises')).toEqual([
      ['kept', '1'],
      ['kept in part', '1'],
      ['broken', '1'],
    ])
    expect(labels('promises', { by: 'collector' })).toEqual([['lea', '37.14%']])
  })

  it('shows what was disputed and what was lost of what was invoiced', () => {
    expect(labels('invoiced')).toEqual([
      ['total', 'disputed: 9.00%'],
      ['total', 'lost: 1.50%'],
    ])
  })

  it('shows outcomes with their counts, the most frequent first (R-5)', () => {
    expect(labels('outcomes')).toEqual([
      ['accepted', '40.00% (2)'],
      ['compromise', '20.00% (1)'],
      ['rejected', '20.00% (1)'],
      ['settled', '20.00% (1)'],
    ])
  })

  it('of outcomes is of one band', () => {
    const one = chart('outcomes', { by: 'cause', band: 'dispute-quality' })
    expect(one.title.text).toBe('How disputes ended by cause (Quality dispute)')
    expect(dataOf(one).map(({ label }) => label)).toEqual(['50.00% (1)', '50.00% (1)'])
    const refusal = refusalOf(() => chart('outcomes', { by: 'cause' }))
    expect(refusal.details).toMatchObject({ issues: [{ path: 'band' }] })
  })
})

describe('a Pareto of causes (R-5)', () => {
  const layersOf = (options: Partial<ChartOptions> = {}) => viewsOf(chart('causes', options))[0]?.layer ?? []

  it('has columns of shares, a line of cumulated ones, and a rule at 80 %', () => {
    const [columns, line, points, texts, rule] = layersOf()
    expect(dataOf(chart('causes')).map(({ value, says }) => [value, says])).toEqual([
      [0.88, 'Price dispute: 88.00% · 2,200.00\u00A0EUR'],
      [0.12, 'Quality dispute: 12.00% · 300.00\u00A0EUR'],
    ])
    expect(line?.data?.values.map(({ value }) => value)).toEqual([0.88, 1])
    expect([columns, line, points, rule].map((layer) => layer?.mark.type)).toEqual([
      'bar',
      'line',
      'point',
      'rule',
    ])
    expect(rule?.encoding.y).toEqual({ datum: 0.8 })
    expect(texts?.mark.align).toBe('right')
  })

  it('weighs disputes when asked to', () => {
    const data = dataOf(chart('causes', { weigh: 'disputes' }))
    expect(data.map(({ value, band }) => [value, band])).toEqual([
      [0.6667, 'Price dispute\n2\n66.67%'],
      [0.3333, 'Quality\ndispute\n1\n33.33%'],
    ])
  })

  it('goes no higher than the whole, and says when causes are left out', () => {
    const [columns] = layersOf()
    expect(columns?.encoding.y).toMatchObject({ scale: { domain: [0, 1] } })
    expect(chart('causes', { most: 1 }).title.subtitle[0]).toContain('1 of 2 shown')
  })
})

describe('a chart of days (R-4, R-8)', () => {
  it('shows mean, median and 90th percentile, with how many they are of, the slowest first', () => {
    expect(labels('resolution', { by: 'cause' })).toEqual([
      ['Quality dispute (1)', 'mean: 30.00 d'],
      ['Quality dispute (1)', 'median: 30.00 d'],
      ['Quality dispute (1)', '90th percentile: 30 d'],
      ['Price dispute (4)', 'mean: 10.50 d'],
      ['Price dispute (4)', 'median: 9.00 d'],
      ['Price dispute (4)', '90th percentile: 20 d'],
    ])
    expect(labels('openDisputes', { language: 'fr' })[0]).toEqual(['total (4)', 'moyenne\u00A0: 20,25 j'])
  })

  it('shows who answered how soon, and who is still awaited', () => {
    expect(labels('firstResponse', { by: 'resolver' })).toEqual([
      ['zoe', 'answered after: 2.00 d'],
      ['zoe', 'waiting for: –'],
      ['martin', 'answered after: 1.00 d'],
      ['martin', 'waiting for: 5.00 d'],
      ['none', 'answered after: –'],
      ['none', 'waiting for: 10.00 d'],
    ])
  })

  it('shows the busiest first', () => {
    expect(labels('workload', { by: 'resolver' })).toEqual([
      ['martin', 'open disputes: 2'],
      ['martin', 'late actions: 1'],
      ['zoe', 'open disputes: 1'],
      ['zoe', 'late actions: 0'],
      ['none', 'open disputes: 1'],
      ['none', 'late actions: 1'],
    ])
  })
})

describe('a chart of ages (R-8)', () => {
  it('stands in the order of age, credits apart in another colour and with room for their label', () => {
    const ageing = chart('ageing')
    expect(labels('ageing')).toEqual([
      ['not due', '1,500.00'],
      ['1–30 days', '2,300.00'],
      ['31–60 days', '0.00'],
      ['61–90 days', '2,000.00'],
      ['over 90 days', '700.00'],
      ['credits', '-600.00'],
    ])
    const [columns] = viewsOf(ageing)[0]?.layer ?? []
    const colours = columns?.encoding.fill?.scale?.range ?? []
    expect(new Set(colours.slice(0, 5)).size).toBe(1)
    expect(colours[5]).not.toBe(colours[0])
    expect(columns?.encoding.y).toMatchObject({ scale: { domain: [-600 - 0.12 * 2900, 2300] } })
  })
})

describe('a bar to the left', () => {
  it('has its label right of zero, clear of the names, and its axis reaches as far as it does', () => {
    const rowOf = (band: string, amount: string) => ({ band, currency: 'EUR', amount, items: 1 })
    const by = { customer: [rowOf('C1', '300.00'), rowOf('C2', '-100.00')] }
    const report = { asOf: '2026-06-30', outstanding: { totals: [], by } }
    const drawn = chartOf(report, 'outstanding', { language: 'en', by: 'customer' })
    expect(dataOf(drawn).map(({ value, at }) => [value, at])).toEqual([
      [300, 300],
      [-100, 0],
    ])
    const [bars, texts] = viewsOf(drawn)[0]?.layer ?? []
    expect(bars?.encoding.x).toMatchObject({ field: 'value', scale: { domain: [-100, 300] } })
    expect(texts?.encoding.x).toMatchObject({ field: 'at', scale: { domain: [-100, 300] } })
  })
})
