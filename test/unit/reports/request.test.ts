import { describe, expect, it } from 'vitest'

import { parseReportRequest } from '../../../src/reports/schema.ts'
import { codeOf, refusalOf } from '../../support/refusal.ts'

const request = { asOf: '2026-06-30', figures: ['exposure'] }

describe('a request for a report', () => {
  it.each([
    ['one figure', request],
    [
      'every figure',
      {
        ...request,
        figures: ['outstanding', 'exposure', 'rate', 'openDisputes', 'resolution', 'outcomes', 'invoiced'],
      },
    ],
    [
      'every dimension',
      {
        ...request,
        by: [
          'customer',
          'cause',
          'family',
          'department',
          'resolver',
          'collector',
          'age',
          'month-opened',
          'field:region',
        ],
      },
    ],
    [
      'every filter',
      {
        ...request,
        filter: {
          customers: ['C1'],
          currencies: ['EUR'],
          collectors: ['none'],
          fields: { region: ['north'] },
          causes: [],
          resolvers: ['martin'],
          statuses: ['promise'],
          departments: ['sales'],
        },
      },
    ],
    ['a window of one day', { ...request, closedWithin: { from: '2026-02-01', to: '2026-02-01' } }],
    ['a filter that is empty, on any figure', { asOf: '2026-06-30', figures: ['resolution'], filter: {} }],
    [
      'fields, on every figure of items',
      {
        ...request,
        figures: ['outstanding', 'exposure', 'rate', 'invoiced'],
        filter: { fields: { region: ['north'] } },
      },
    ],
  ])('may ask for %s', (_, given) => {
    expect(parseReportRequest(given)).toEqual(given)
  })

  it.each([
    ['nothing', null],
    ['no day', { figures: ['exposure'] }],
    ['an unreal day', { ...request, asOf: '2026-06-31' }],
    ['no figure', { ...request, figures: [] }],
    ['an unknown figure', { ...request, figures: ['turnover'] }],
    ['a rate of nothing', { ...request, rates: { to: 'EUR', rates: { USD: '0' } } }],
    ['a rate with an exponent', { ...request, rates: { to: 'EUR', rates: { USD: '1e2' } } }],
    ['a rate of an unknown currency', { ...request, rates: { to: 'EUR', rates: { EURO: '1' } } }],
    [
      'a rate of an unknown currency beside a known one',
      { ...request, rates: { to: 'EUR', rates: { USD: '1', EURO: '1' } } },
    ],
    ['a rate to an unknown currency', { ...request, rates: { to: 'EURO', rates: {} } }],
    [
      'a window that ends before it begins',
      { ...request, closedWithin: { from: '2026-02-01', to: '2026-01-31' } },
    ],
    ['resolution per customer', { ...request, resolutionPer: 'customer' }],
    ['an unknown dimension', { ...request, by: ['region'] }],
    ['a field without a name', { ...request, by: ['field:'] }],
    ['a key too many', { ...request, until: '2026-07-01' }],
    ['a filter with a key too many', { ...request, filter: { colours: ['red'] } }],
    ['an unknown currency', { ...request, filter: { currencies: ['EURO'] } }],
    ['more dimensions than 20', { ...request, by: Array.from({ length: 21 }, () => 'cause') }],
    [
      'more values than 10,000',
      { ...request, filter: { causes: Array.from({ length: 10_001 }, () => 'x') } },
    ],
  ])('may not ask for %s', (_, given) => {
    expect(codeOf(() => parseReportRequest(given))).toBe('input-invalid')
  })

  it('says which dimensions there are', () => {
    expect(refusalOf(() => parseReportRequest({ ...request, by: ['region'] })).details).toEqual({
      what: 'report request',
      issues: [
        {
          path: 'by[0]',
          expected:
            'one of customer, cause, family, department, resolver, collector, age, month-opened, or field: and the name of a field',
        },
      ],
    })
  })

  it.each(['openDisputes', 'resolution', 'outcomes', 'firstResponse', 'workload'])(
    'may not narrow %s, which counts disputes, by fields of items',
    (name) => {
      const given = { ...request, figures: ['exposure', name], filter: { fields: { region: ['north'] } } }
      expect(refusalOf(() => parseReportRequest(given)).details).toEqual({
        what: 'report request',
        issues: [
          {
            path: 'filter.fields',
            expected:
              'left out with openDisputes, resolution, outcomes, firstResponse, workload, which count disputes and not items',
          },
        ],
      })
    },
  )
})
