import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mergeReportParts, reportOf, type ReportPart } from '../../../src/reports/report-part.ts'
import {
  figureNames,
  namedDimensions,
  type RateTable,
  type ReportRequest,
} from '../../../src/reports/request.ts'
import { holds } from '../../support/law.ts'
import { refusalOf } from '../../support/refusal.ts'
import { foldOf } from '../../unit/reports/report-of.ts'
import { dayAt } from '../items/an-item.ts'
import { customers, fullWorlds, type FullWorld } from './full-world.ts'

const readOn = dayAt(100)
const days = fc.nat({ max: 100 }).map(dayAt)

/** Each cent is worth half a cent, so that much is rounded, and parts lose as much as each other. */
const rates: RateTable = { to: 'EUR', rates: { USD: '0.5' } }

const requestFor = (asOf: string, more: Partial<ReportRequest> = {}): ReportRequest => ({
  asOf,
  figures: figureNames,
  by: [...namedDimensions, 'field:region'],
  sales: {
    currency: 'EUR',
    months: ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04']
      .filter((month) => month <= asOf.slice(0, 7))
      .map((month) => ({ month, amount: '12.34' })),
  },
  costOfMoney: { currency: 'EUR', yearlySales: '240.00', yearlyRate: '0.06' },
  ...more,
})

const requests = fc
  .record({
    asOf: days,
    rates: fc.constantFrom({}, { rates }),
    per: fc.constantFrom({}, { resolutionPer: 'item' as const }),
    within: fc.constantFrom({}, { closedWithin: { from: dayAt(10), to: dayAt(60) } }),
  })
  .map(({ asOf, rates: table, per, within }) => requestFor(asOf, { ...table, ...per, ...within }))

/** Which part each customer is in, of five; parts nobody is in are parts as well. */
const cuts = fc.record(Object.fromEntries(customers.map((customer) => [customer, fc.nat({ max: 4 })])))

const partOf = (request: ReportRequest, world: FullWorld): ReportPart =>
  foldOf(request, { ...world, readOn }).part()

/** The facts of some customers. */
const only = (world: FullWorld, isIn: (customer: string) => boolean): FullWorld => {
  const own = <Fact extends { readonly customer: string }>(facts: readonly Fact[]) =>
    facts.filter(({ customer }) => isIn(customer))
  const disputes = own(world.disputes)
  return {
    items: own(world.items),
    standings: own(world.standings),
    spells: own(world.spells),
    disputes,
    promises: own(world.promises),
    actions: own(world.actions),
    customers: world.customers.filter(({ id }) => isIn(id)),
    lines: world.lines.filter((one) => disputes.some(({ id }) => id === one.dispute)),
  }
}

/** Merges parts some at a time, in any order, until one is left. */
const mergeAtRandom = (parts: readonly ReportPart[], choices: readonly number[]): ReportPart => {
  let left = [...parts]
  for (const choice of choices) {
    const at = choice % left.length
    const some = [...left.slice(at), ...left.slice(0, at)]
    const size = 1 + ((choice >> 4) % left.length)
    left = [...some.slice(size), mergeReportParts(some.slice(0, size))]
  }
  return mergeReportParts(left)
}

const choices = fc.array(fc.nat({ max: 255 }), { maxLength: 6 })

describe('parts of a report', () => {
  it('merged in any grouping and order say what the report of the whole says', () => {
    holds(
      fc.property(fullWorlds, requests, cuts, choices, (world, request, cut, order) => {
        const whole = reportOf(partOf(request, world))
        const numbers = [...new Set([0, ...Object.values(cut)])]
        const parts = numbers.map((n) =>
          partOf(
            request,
            only(world, (customer) => cut[customer] === n),
          ),
        )
        expect(reportOf(mergeAtRandom(parts, order))).toEqual(whole)
        // Nobody changed them: they say it once more.
        expect(reportOf(mergeAtRandom(parts.toReversed(), order))).toEqual(whole)
      }),
      150,
    )
  })

  it('are plain data: a structured clone says the same, alone and merged', () => {
    holds(
      fc.property(fullWorlds, requests, (world, request) => {
        const part = partOf(request, world)
        const clone = structuredClone(part)
        expect(clone).toEqual(part)
        const rest = partOf(
          request,
          only(world, () => false),
        )
        expect(reportOf(mergeReportParts([structuredClone(rest), clone]))).toEqual(reportOf(part))
      }),
      80,
    )
  })

  it('stay exact where sums go beyond what a number holds: amounts times a power of ten give figures times it', () => {
    holds(
      fc.property(fullWorlds, days, cuts, (world, asOf, cut) => {
        const request: ReportRequest = {
          asOf,
          figures: ['outstanding', 'ageing', 'exposure', 'qualified', 'promises', 'invoiced', 'causes'],
          by: ['cause', 'collector'],
        }
        const large = enlarged(world)
        const parts = [0, 1, 2, 3, 4].map((n) =>
          partOf(
            request,
            only(large, (customer) => cut[customer] === n),
          ),
        )
        const scaled = JSON.stringify(reportOf(partOf(request, world)), (_, value: unknown) =>
          typeof value === 'string' && isAmount.test(value) ? timesPower(value) : value,
        )
        expect(reportOf(mergeReportParts(parts))).toEqual(JSON.parse(scaled))
      }),
      120,
    )
  })

  it('of different requests are no parts of one report, nor is none', () => {
    holds(
      fc.property(fullWorlds, requests, requests, (world, one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other))
        const parts = [partOf(one, world), partOf(other, world)]
        expect(refusalOf(() => mergeReportParts(parts))).toMatchObject({
          code: 'parts-differ',
          details: { parts: 2 },
        })
      }),
      50,
    )
    expect(refusalOf(() => mergeReportParts([]))).toMatchObject({
      code: 'parts-differ',
      details: { parts: 0 },
    })
  })
})

const isAmount = /^-?\d+\.\d\d$/

/** Fourteen noughts more: the cents of a sum no longer fit a number. */
function timesPower(amount: string): string {
  const digits = String(BigInt(amount.replace('.', '')) * 10n ** 14n)
    .replace('-', '')
    .padStart(3, '0')
  return `${amount.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The same world with every amount of its items, standings, spells and promises that much larger. */
function enlarged(world: FullWorld): FullWorld {
  const text = JSON.stringify(world, (_, value: unknown) =>
    typeof value === 'string' && isAmount.test(value) ? timesPower(value) : value,
  )
  return JSON.parse(text) as FullWorld
}
