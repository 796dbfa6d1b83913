import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../../src/catalogs/standard-catalog.ts'
import { createForecastFold } from '../../../../src/reports/forecast/forecast-fold.ts'
import {
  forecastRequestSchema,
  parseForecastRequest,
} from '../../../../src/reports/forecast/forecast-schema.ts'
import { codeOf, refusalOf } from '../../../support/refusal.ts'
import { unboundedParts } from '../../../support/unbounded-parts.ts'
import { aDispute, anEpisode, anItem, aStanding, inDispute } from '../facts-of.ts'
import { bandsOf, forecastOf, workingCalendar } from './forecast-fixture.ts'

const asOf = '2026-06-30'

describe('a request for a forecast', () => {
  it.each([
    { asOf },
    { asOf, policy: 'after-due' },
    { asOf, filter: {} },
    {
      asOf,
      filter: { customers: ['C1'], currencies: ['EUR'], collectors: ['none'], fields: { region: ['north'] } },
      policy: 'after-opening',
    },
  ])('may be %j', (request) => {
    expect(parseForecastRequest(request)).toEqual(request)
  })

  it.each([
    {},
    { asOf: '2026-06-31' },
    { asOf, policy: 'mdm' },
    { asOf, filter: { currencies: ['eur'] } },
    { asOf, by: ['customer'] },
    // A forecast shares out all that is outstanding: what only disputes have cannot narrow it.
    { asOf, filter: { causes: ['dispute-price'] } },
    { asOf, filter: { resolvers: ['martin'] } },
    { asOf, filter: { statuses: ['promise'] } },
    { asOf, filter: { departments: ['sales'] } },
  ])('is refused with input-invalid: %j', (request) => {
    expect(refusalOf(() => parseForecastRequest(request))).toMatchObject({
      code: 'input-invalid',
      details: { what: 'forecast request' },
    })
  })
})

describe('what a host hands over for a forecast', () => {
  it('has a bound everywhere (SZ7)', () => {
    expect(unboundedParts(forecastRequestSchema)).toEqual([])
  })
})

describe('the items of a forecast (R-9)', () => {
  it('are those of the outstanding: neither settled, nor down-payment requests, nor of another day (F-3)', () => {
    const items = [
      anItem('F1', { openAmount: '0.00', settledOn: '2026-06-30' }),
      anItem('F2', { kind: 'down-payment-request' }),
      anItem('F3', { documentDate: '2026-07-01' }),
    ]
    expect(forecastOf({ asOf }, { items }).currencies).toEqual([])
  })

  it('count once in a band, however many of their parts fall there', () => {
    const standings = [aStanding('F1', inDispute('D1', 'dispute-price', '40.00'))]
    const disputes = [aDispute('D1', [anEpisode('dispute-price', '2026-01-10')])]
    const { currencies } = forecastOf({ asOf }, { items: [anItem('F1')], standings, disputes })
    expect(currencies).toEqual([
      {
        currency: 'EUR',
        amount: '100.00',
        disputed: '40.00',
        items: 1,
        bands: [{ band: 'off-forecast', amount: '100.00', disputed: '40.00', items: 1 }],
      },
    ])
  })

  it('are in the band of credits as a whole, disputed or not, and with their sign', () => {
    const note = anItem('A1', { kind: 'credit-note', amount: '-100.00', openAmount: '-100.00' })
    const standings = [aStanding('A1', inDispute('D1', 'dispute-price', '-30.00'))]
    const disputes = [aDispute('D1', [anEpisode('dispute-price', '2026-01-10')])]
    const { currencies } = forecastOf({ asOf }, { items: [note], standings, disputes })
    expect(currencies[0]?.bands).toEqual([
      { band: 'credits', amount: '-100.00', disputed: '-30.00', items: 1 },
    ])
  })

  it('are disputed for no more than is open (R-1)', () => {
    const item = anItem('F1', { openAmount: '25.00', dueDate: '2026-07-31', clearings: [] })
    const standings = [aStanding('F1', inDispute('D1', 'dispute-price', '40.00'))]
    const disputes = [aDispute('D1', [anEpisode('dispute-price', '2026-01-10')])]
    expect(bandsOf(forecastOf({ asOf }, { items: [item], standings, disputes }))).toEqual([
      ['2026-08', '25.00'],
    ])
  })

  it('count from the running episode: a reopened dispute is opened anew (D-7)', () => {
    const item = anItem('F1', { clearings: [] })
    const standings = [aStanding('F1', inDispute('D1', 'dispute-price', '100.00'))]
    const first = anEpisode('dispute-price', '2026-01-01', {
      closedOn: '2026-02-10',
      closedRecordedOn: '2026-02-10',
      outcome: 'rejected',
    })
    const disputes = [
      aDispute('D1', [first, anEpisode('dispute-price', '2026-06-20', { opening: 'reopened' })]),
    ]
    // 20 June and the 40 days that the first episode took.
    expect(bandsOf(forecastOf({ asOf }, { items: [item], standings, disputes }))).toEqual([
      ['2026-07', '100.00'],
    ])
  })

  it('have bands in their order, months first', () => {
    const litigation = { id: 'litigation', type: 'litigation', entry: 'event-1' } as const
    const items = [
      anItem('F1', { dueDate: '2027-01-31' }),
      anItem('F2', { dueDate: '2026-12-31' }),
      anItem('F3'),
      anItem('F4'),
      anItem('A1', { kind: 'credit-note', amount: '-100.00', openAmount: '-100.00' }),
    ]
    const standings = [aStanding('F4', { status: litigation })]
    expect(bandsOf(forecastOf({ asOf }, { items, standings }))?.map(([band]) => band)).toEqual([
      '2026-12',
      '2027-01',
      'off-forecast',
      'never',
      'credits',
    ])
  })

  it('have the collector of their customer where the desk never knew them', () => {
    const given = { items: [anItem('F1')], customers: [{ id: 'C1', collector: 'lea' }] }
    expect(forecastOf({ asOf, filter: { collectors: ['lea'] } }, given).currencies).toHaveLength(1)
    expect(forecastOf({ asOf, filter: { collectors: ['omar'] } }, given).currencies).toEqual([])
  })

  it('have the collector of their own standing where the desk knows them, whoever has the customer (R-3)', () => {
    const customers = [{ id: 'C1', collector: 'lea' }]
    const given = { items: [anItem('F1')], customers, standings: [aStanding('F1', { collector: 'omar' })] }
    expect(forecastOf({ asOf, filter: { collectors: ['omar'] } }, given).currencies).toHaveLength(1)
    expect(forecastOf({ asOf, filter: { collectors: ['lea'] } }, given).currencies).toEqual([])
  })

  it.each([
    ['nothing is left of what was disputed', inDispute('D1', 'dispute-price', '0.00')],
    ['the dispute has no amount', { dispute: 'D1' }],
    ['the amount has no dispute', { disputed: '40.00' }],
  ])('have no disputed part where %s', (_, standing) => {
    const disputes = [aDispute('D1', [anEpisode('dispute-price', '2026-06-29')])]
    const given = { items: [anItem('F1')], standings: [aStanding('F1', standing)], disputes }
    expect(forecastOf({ asOf }, given).currencies[0]?.bands).toEqual([
      { band: 'off-forecast', amount: '100.00', disputed: '0.00', items: 1 },
    ])
  })

  it('count from the day on the record while no episode of the dispute is known', () => {
    const standings = [aStanding('F1', inDispute('D1', 'dispute-price', '100.00'))]
    const disputes = [aDispute('D1', [], { openedOn: '2026-06-28' })]
    // 28 June and the 7 days of the catalog.
    expect(bandsOf(forecastOf({ asOf }, { items: [anItem('F1')], standings, disputes }))).toEqual([
      ['2026-07', '100.00'],
    ])
  })
})

describe('facts of a forecast', () => {
  const start = () => createForecastFold({ asOf }, { catalog: standardCatalog, workingCalendar })

  it('are refused with facts-missing when an item is in a dispute that was not given', () => {
    const standings = [aStanding('F1', inDispute('D1', 'dispute-price', '40.00'))]
    expect(refusalOf(() => forecastOf({ asOf }, { items: [anItem('F1')], standings }))).toMatchObject({
      code: 'facts-missing',
      details: { figure: 'forecast', facts: 'dispute', of: 'D1' },
    })
  })

  it('are refused with facts-missing when a past balance takes clearings that the ledger did not give', () => {
    const { clearings: _, ...item } = anItem('F1')
    expect(codeOf(() => forecastOf({ asOf }, { items: [item], readOn: '2026-07-01' }))).toBe('facts-missing')
    expect(forecastOf({ asOf }, { items: [item] }).currencies).toHaveLength(1)
  })

  it.each([
    ['addStandings', 'standings'],
    ['addSpells', 'spells'],
    ['addDisputes', 'disputes'],
    ['addPromises', 'promises'],
  ] as const)('are refused with facts-out-of-order after the history: %s', (add, facts) => {
    const fold = start()
    fold.addHistory([])
    expect(refusalOf(() => fold[add]([]))).toMatchObject({
      code: 'facts-out-of-order',
      message: `The ${facts} of a forecast come before its history.`,
      details: { facts, after: 'history' },
    })
    expect(fold.result().currencies).toEqual([])
  })

  it('may have customers beside the history, but not after the open items, and neither may the history', () => {
    const fold = start()
    fold.addHistory([])
    fold.addCustomers([])
    fold.addHistory([])
    fold.addItems([])
    expect(refusalOf(() => fold.addCustomers([]))).toMatchObject({
      code: 'facts-out-of-order',
      details: { facts: 'customers', after: 'items' },
    })
    expect(refusalOf(() => fold.addHistory([]))).toMatchObject({
      code: 'facts-out-of-order',
      details: { facts: 'history', after: 'items' },
    })
  })
})
