import { describe, expect, it } from 'vitest'

import { mergeReportParts, reportOf, scopePart, type ReportPart } from '../../../src/reports/report-part.ts'
import { figureNames } from '../../../src/reports/request.ts'
import { refusalOf } from '../../support/refusal.ts'
import { asOf, disputes, items, standings } from './fixture.ts'
import { foldOf } from './report-of.ts'

const figures = figureNames.filter((name) => name !== 'dso' && name !== 'cost')
const request = { asOf, figures, by: ['cause', 'customer'] } as const

/** The facts of some customers, counted on their own. */
const partOf = (...customers: readonly string[]) => {
  const ofThem = ({ customer }: { readonly customer: string }) => customers.includes(customer)
  return foldOf(request, {
    items: items.filter(ofThem),
    standings: standings.filter(ofThem),
    disputes: disputes.filter(ofThem),
  }).part()
}

describe('parts of a report', () => {
  it('merge to the whole, and stay as they were (R-0)', () => {
    const parts = [partOf('C1'), partOf('C2'), partOf('C3')]
    const before = structuredClone(parts)
    const merged = mergeReportParts(parts)
    expect(reportOf(merged)).toEqual(reportOf(partOf('C1', 'C2', 'C3')))
    expect(merged.request).toEqual(request)
    expect(parts).toEqual(before)
    expect(reportOf(mergeReportParts([partOf('C2')]))).toEqual(reportOf(partOf('C2')))
  })

  it.each<[string, (part: ReportPart) => readonly ReportPart[]]>([
    ['there is none', () => []],
    [
      'the second is of another day',
      (part) => [part, { ...part, request: { ...request, asOf: '2026-06-29' } }],
    ],
    [
      'one of three is of other figures',
      (part) => [part, part, { ...part, request: { ...request, figures: [] } }],
    ],
  ])('are refused when %s', (_, given) => {
    const parts = given(partOf('C1'))
    const refusal = refusalOf(() => mergeReportParts(parts))
    expect([refusal.code, refusal.details]).toEqual(['parts-differ', { parts: parts.length }])
    expect(refusal.message).toBe('Parts of one report share one request; these do not.')
  })

  it('keep apart disputes of two tenants that have the same ids, in totals and in bands', () => {
    const merged = mergeReportParts([scopePart(partOf('C1'), 'north'), scopePart(partOf('C1'), 'south')])
    const { exposure } = reportOf(merged)
    expect(exposure.totals.map((row) => row.disputes)).toEqual([4])
    expect(exposure.by.cause?.map((row) => [row.band, row.disputes])).toEqual([
      ['dispute-price', 2],
      ['dispute-quality', 2],
    ])
    const scoped = scopePart(partOf('C1'), 'north')
    expect(scoped.request).toEqual(request)
    expect([...(scoped.tallies.exposure.totals.get('EUR')?.disputes ?? [])]).toEqual(['north/D1', 'north/D2'])
  })
})
