import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../../src/catalogs/standard-catalog.ts'
import { chartOf } from '../../../../src/reports/charts/chart-of.ts'
import type { ChartOptions } from '../../../../src/reports/charts/options.ts'
import { wrapName } from '../../../../src/reports/charts/wrap.ts'
import { chartWordsEn } from '../../../../src/reports/charts/words-en.ts'
import { chartWordsFr } from '../../../../src/reports/charts/words-fr.ts'
import { dataOf } from './every-chart.ts'
import { sampleReport } from './sample-report.ts'

const bandsOf = (by: 'customer' | 'cause', options: Partial<ChartOptions> = {}) => {
  const name = by === 'customer' ? 'outstanding' : 'exposure'
  const chart = chartOf(sampleReport, name, { language: 'en', currency: 'EUR', by, ...options })
  return dataOf(chart).map(({ band }) => band)
}

describe('the names of bands (R-10)', () => {
  it('are those of the host, else ids', () => {
    expect(bandsOf('customer', { names: { customer: { C1: 'Verdier' } } })).toEqual(['C2', 'Verdier', 'C3'])
    expect(bandsOf('customer', { names: { cause: { C1: 'Verdier' } } })).toEqual(['C2', 'C1', 'C3'])
  })

  it('of causes are the labels of the catalog, in the language or the first there is', () => {
    const french = { catalog: standardCatalog, language: 'fr-CA' }
    expect(bandsOf('cause', french)).toEqual(['Litige prix', 'Litige qualité'])
    expect(bandsOf('cause', { catalog: standardCatalog, language: 'it' })).toEqual([
      'Litige prix',
      'Litige qualité',
    ])
    expect(bandsOf('cause')).toEqual(['dispute-price', 'dispute-quality'])
    expect(
      bandsOf('cause', { catalog: standardCatalog, names: { cause: { 'dispute-price': 'Too dear' } } }),
    ).toEqual(['Too dear', 'Quality dispute'])
  })

  it('that are the same are told apart by their ids', () => {
    const names = { customer: { C1: 'Verdier', C3: 'Verdier' } }
    expect(bandsOf('customer', { names })).toEqual(['C2', 'Verdier (C1)', 'Verdier (C3)'])
  })

  it('are one short line, whatever they hold', () => {
    const long = `Société\n${'x'.repeat(60)}`
    const [, name] = bandsOf('customer', { names: { customer: { C1: long } } })
    expect(name).toBe(`Société ${'x'.repeat(31)}…`)
  })

  it('are never those of properties that every object has', () => {
    const row = { currency: 'EUR', amount: '1.00', items: 1 }
    const by = {
      customer: [
        { band: 'constructor', ...row },
        { band: '__proto__', ...row },
      ],
    }
    const report = { asOf: '2026-06-30', outstanding: { totals: [], by } }
    const options = { language: 'en', by: 'customer', names: { customer: {} } } as const
    expect(dataOf(chartOf(report, 'outstanding', options)).map(({ band }) => band)).toEqual([
      '__proto__',
      'constructor',
    ])
  })
})

describe('a name under a column', () => {
  it('stands in lines, and a word that is too long is cut', () => {
    expect(wrapName('Litige prix')).toBe('Litige prix')
    expect(wrapName('Litige administratif')).toBe('Litige\nadministratif')
    expect(wrapName('29 sept. 2026 – 5 oct. 2026')).toBe('29 sept. 2026 –\n5 oct. 2026')
    expect(wrapName('Anticonstitutionnellement')).toBe('Anticonstitut…')
  })
})

describe('the words of charts', () => {
  it('are there in French and in English, each of them', () => {
    for (const section of Object.keys(chartWordsEn) as (keyof typeof chartWordsEn)[]) {
      expect(Object.keys(chartWordsFr[section])).toEqual(Object.keys(chartWordsEn[section]))
      expect(Object.values<string>(chartWordsFr[section])).not.toContain('')
    }
  })

  it('can be the host’s own, one by one', () => {
    const words = { titles: { exposure: 'Strittige Beträge' }, phrases: { title: '{title} je {dimension}' } }
    const options = { language: 'de', currency: 'EUR', by: 'cause', words } as const
    const { title, config } = chartOf(sampleReport, 'exposure', options)
    expect(title.text).toBe('Strittige Beträge je cause · EUR')
    expect(config.locale?.number).toMatchObject({ decimal: ',', thousands: '.' })
  })

  it('never look for places to fill in what people wrote', () => {
    const names = { customer: { C1: '{value} {band}' } }
    const chart = chartOf(sampleReport, 'outstanding', {
      language: 'en',
      currency: 'EUR',
      by: 'customer',
      names,
    })
    expect(dataOf(chart)[1]?.says).toBe('{value} {band}: 2,300.00\u00A0EUR')
  })
})
