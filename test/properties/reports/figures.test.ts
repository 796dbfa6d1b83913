import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { createReportFold } from '../../../src/reports/report-fold.ts'
import type { Dimension, FigureName, ReportRequest } from '../../../src/reports/request.ts'
import { holds } from '../../support/law.ts'
import { reportOf } from '../../unit/reports/report-of.ts'
import { centsOf, dayAt, euros } from '../items/an-item.ts'
import {
  familyOf,
  linesOf,
  naiveDisputes,
  naiveDurations,
  naiveInvoiced,
  naiveRows,
  naiveStatistics,
} from './oracle.ts'
import { worlds, type World } from './world.ts'

const readOn = dayAt(100)
const days = fc.nat({ max: 100 }).map(dayAt)

const report = <Name extends FigureName>(request: ReportRequest<Name>, world: World) =>
  reportOf(request, { ...world, readOn })

const balances = ['outstanding', 'exposure', 'rate'] as const
const everything = [
  'outstanding',
  'exposure',
  'rate',
  'openDisputes',
  'resolution',
  'outcomes',
  'invoiced',
] as const
const everyDimension: readonly Dimension[] = [
  'customer',
  'cause',
  'family',
  'department',
  'resolver',
  'collector',
  'age',
  'month-opened',
  'field:region',
]

/** The rows of a report in the shape of the naive ones. */
const rowsOf = (world: World, asOf: string, filter = {}) => {
  const { outstanding, exposure, rate } = report({ asOf, figures: balances, filter }, world)
  return outstanding.totals.map(({ currency, amount, items }, at) => {
    const disputed = exposure.totals.find((row) => row.currency === currency)
    return {
      currency,
      outstanding: amount,
      items,
      net: disputed?.net ?? '0.00',
      debit: disputed?.debit ?? '0.00',
      credit: disputed?.credit ?? '0.00',
      disputedItems: disputed?.items ?? 0,
      disputes: disputed?.disputes ?? 0,
      rate: rate.totals[at]?.rate.value,
      overdueRate: rate.totals[at]?.overdue.value,
    }
  })
}

describe('the figures and a naive reading of their definitions agree', () => {
  it('on outstanding, exposure and rate of any day (R-1, R-2)', () => {
    holds(
      fc.property(worlds, days, (world, asOf) => {
        expect(rowsOf(world, asOf)).toEqual(naiveRows(world, asOf))
      }),
    )
  })

  it('on the same for one cause: the outstanding stays whole (R-0)', () => {
    holds(
      fc.property(worlds, days, (world, asOf) => {
        const expected = naiveRows(world, asOf, ({ cause }) => cause === 'dispute-price')
        expect(rowsOf(world, asOf, { causes: ['dispute-price'] })).toEqual(expected)
      }),
    )
  })

  it('on the disputed amount by family (R-3)', () => {
    holds(
      fc.property(worlds, days, (world, asOf) => {
        const sums = new Map<string, number>()
        for (const { item, disputed, cause } of linesOf(world, asOf)) {
          const key = `${familyOf(cause)} ${item.currency}`
          if (disputed !== 0) sums.set(key, (sums.get(key) ?? 0) + disputed)
        }
        const { exposure } = report({ asOf, figures: ['exposure'], by: ['family'] }, world)
        const rows = exposure.by.family?.map(({ band, currency, net }) => [`${band} ${currency}`, net])
        expect(rows).toEqual(
          [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, cents]) => [key, euros(cents)]),
        )
      }),
    )
  })

  it('on how long disputes took (R-4)', () => {
    holds(
      fc.property(worlds, days, (world, asOf) => {
        const { headline, settled, all, reopened } = naiveDurations(world, asOf)
        const { n, mean, reason } = naiveStatistics(settled)
        expect(report({ asOf, figures: ['resolution'] }, world).resolution.total).toEqual({
          headline: naiveStatistics(headline),
          reopened,
          settled: { n, mean, reason },
          all: naiveStatistics(all),
        })
      }),
    )
  })

  it('on the open disputes and how the others ended (R-5)', () => {
    holds(
      fc.property(worlds, days, (world, asOf) => {
        const naive = naiveDisputes(world, asOf)
        const { openDisputes, outcomes } = report({ asOf, figures: ['openDisputes', 'outcomes'] }, world)
        expect(openDisputes.total.ages).toEqual(naiveStatistics(naive.ages))
        expect(
          outcomes.total.outcomes.flatMap(
            ({ outcome, disputes }) => Array(disputes).fill(outcome) as string[],
          ),
        ).toEqual(naive.outcomes)
      }),
    )
  })

  it('on what was invoiced, disputed and lost (R-5)', () => {
    holds(
      fc.property(worlds, days, (world, asOf) => {
        const { invoiced } = report({ asOf, figures: ['invoiced'] }, world)
        const rows = invoiced.totals.map(({ currency, invoices, disputed, lost }) => ({
          currency,
          invoices: [invoices.count, invoices.amount],
          disputed: [disputed.count, disputed.amount],
          lost: [lost.count, lost.amount],
        }))
        expect(rows).toEqual(naiveInvoiced(world, asOf))
      }),
    )
  })
})

describe('laws of figures', () => {
  it('the bands of every dimension add up to the total, amounts and items (R-3)', () => {
    holds(
      fc.property(worlds, days, (world, asOf) => {
        const { exposure, outstanding } = report({ asOf, figures: balances, by: everyDimension }, world)
        const addsUp = (
          amount: string,
          items: number,
          rows: readonly { amount: string; items: number }[],
        ) => {
          expect(euros(rows.reduce((left, row) => left + centsOf(row.amount), 0))).toBe(amount)
          expect(rows.reduce((left, row) => left + row.items, 0)).toBe(items)
        }
        for (const { currency, net, items } of exposure.totals) {
          for (const rows of Object.values(exposure.by)) {
            const mine = (rows ?? []).filter((row) => row.currency === currency)
            addsUp(
              net,
              items,
              mine.map((row) => ({ amount: row.net, items: row.items })),
            )
          }
        }
        for (const { currency, amount, items } of outstanding.totals) {
          for (const rows of Object.values(outstanding.by)) {
            addsUp(
              amount,
              items,
              (rows ?? []).filter((row) => row.currency === currency),
            )
          }
        }
      }),
    )
  })

  it('the order of facts and the size of their chunks do not matter', () => {
    holds(
      fc.property(worlds, days, fc.integer({ min: 1, max: 4 }), (world, asOf, size) => {
        const request = { asOf, figures: everything, by: everyDimension }
        const fold = createReportFold(request, standardCatalog, readOn)
        const inChunks = <Fact>(facts: readonly Fact[], add: (chunk: readonly Fact[]) => void) => {
          for (let at = facts.length; at > 0; at -= size)
            add(facts.slice(Math.max(0, at - size), at).toReversed())
        }
        inChunks(world.disputes, fold.addDisputes)
        inChunks(world.spells, fold.addSpells)
        inChunks(world.standings, fold.addStandings)
        inChunks(world.items, fold.addItems)
        expect(fold.result()).toEqual(report(request, world))
      }),
      300,
    )
  })

  it('a filter on a customer gives the row of that customer (R-0)', () => {
    holds(
      fc.property(worlds, days, fc.constantFrom('C1', 'C2', 'C3'), (world, asOf, customer) => {
        const whole = report({ asOf, figures: balances, by: ['customer'] }, world)
        const own = report({ asOf, figures: balances, filter: { customers: [customer] } }, world)
        for (const name of balances) {
          const rows = (whole[name].by.customer ?? []).filter(({ band }) => band === customer)
          expect(rows.map(({ band: _, ...row }) => row)).toEqual(own[name].totals)
        }
      }),
    )
  })

  it('a filter on a cause gives the row of that cause (R-0)', () => {
    const figures = ['exposure', 'openDisputes', 'resolution', 'outcomes'] as const
    holds(
      fc.property(worlds, days, (world, asOf) => {
        const whole = report({ asOf, figures, by: ['cause'] }, world)
        const own = report({ asOf, figures, filter: { causes: ['dispute-quality'] } }, world)
        const bands = <Row extends { readonly band: string }>(rows: readonly Row[] | undefined) =>
          (rows ?? []).filter(({ band }) => band === 'dispute-quality').map(({ band: _, ...row }) => row)
        expect(bands(whole.exposure.by.cause)).toEqual(own.exposure.totals)
        for (const name of ['openDisputes', 'resolution', 'outcomes'] as const) {
          const [row] = bands<{ readonly band: string }>(whole[name].by.cause)
          if (row !== undefined) expect(row).toEqual(own[name].total)
        }
      }),
    )
  })

  it('nothing is disputed beyond what is open, and net = debit + credit (R-1)', () => {
    holds(
      fc.property(worlds, days, (world, asOf) => {
        const { exposure, outstanding } = report(
          { asOf, figures: ['exposure', 'outstanding'], by: ['age'] },
          world,
        )
        for (const { currency, net, debit, credit } of exposure.totals) {
          expect(centsOf(net)).toBe(centsOf(debit) + centsOf(credit))
          const open = (outstanding.by.age ?? []).filter(
            (row) => row.currency === currency && row.band !== 'credits',
          )
          expect(centsOf(debit)).toBeLessThanOrEqual(
            open.reduce((left, { amount }) => left + centsOf(amount), 0),
          )
          expect(centsOf(credit)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  it('a report asked twice says the same, and survives JSON (I-3)', () => {
    holds(
      fc.property(worlds, days, (world, asOf) => {
        const fold = createReportFold(
          { asOf, figures: everything, by: everyDimension },
          standardCatalog,
          readOn,
        )
        fold.addDisputes(world.disputes)
        fold.addSpells(world.spells)
        fold.addStandings(world.standings)
        fold.addItems(world.items)
        const first = fold.result()
        expect(fold.result()).toEqual(first)
        expect(JSON.parse(JSON.stringify(first))).toEqual(first)
      }),
      300,
    )
  })
})
