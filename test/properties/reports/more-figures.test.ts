import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import type { FigureName, ReportRequest } from '../../../src/reports/request.ts'
import { createTrendFold } from '../../../src/reports/trend/trend-fold.ts'
import type { TrendRequest } from '../../../src/reports/trend/trend.ts'
import { holds } from '../../support/law.ts'
import { reportOf } from '../../unit/reports/report-of.ts'
import { dayAt } from '../items/an-item.ts'
import { fullWorlds, type FullWorld } from './full-world.ts'
import {
  naiveMoney,
  naiveResolution,
  naiveResponse,
  naiveStays,
  naiveTrend,
  naiveWorkload,
} from './naive-disputes.ts'
import { naiveAgeing, naiveCauses, naivePromises, naiveQualified } from './naive-money.ts'

const readOn = dayAt(100)
const days = fc.nat({ max: 100 }).map(dayAt)
const windows = fc
  .tuple(fc.nat({ max: 100 }), fc.nat({ max: 60 }))
  .map(([from, length]) => ({ from: dayAt(from), to: dayAt(from + length) }))

const report = <Name extends FigureName>(request: ReportRequest<Name>, world: FullWorld) =>
  reportOf(request, { ...world, readOn })

const trendOf = (request: TrendRequest, { disputes, standings, spells, items }: FullWorld) => {
  const fold = createTrendFold(request, standardCatalog, readOn)
  fold.addDisputes(disputes)
  fold.addStandings(standings)
  fold.addSpells(spells)
  fold.addItems(items)
  return fold.result()
}

const months = [
  { from: '2025-12-15', to: '2025-12-31' },
  { from: '2026-01-01', to: '2026-01-31' },
  { from: '2026-02-01', to: '2026-02-28' },
  { from: '2026-03-01', to: '2026-03-20' },
]

describe('the figures and a naive reading of their definitions agree', () => {
  it('on what is open by age, credits apart (R-8)', () => {
    holds(
      fc.property(fullWorlds, days, (world, asOf) => {
        expect(report({ asOf, figures: ['ageing'] }, world).ageing.totals).toEqual(naiveAgeing(world, asOf))
      }),
      300,
    )
  })

  it('on how much of what is overdue has a status, and of which type (R-8)', () => {
    holds(
      fc.property(fullWorlds, days, (world, asOf) => {
        const { qualified } = report({ asOf, figures: ['qualified'] }, world)
        expect(qualified.totals).toEqual(naiveQualified(world, asOf))
      }),
      300,
    )
  })

  it('on the causes that weigh most (R-5)', () => {
    holds(
      fc.property(fullWorlds, days, (world, asOf) => {
        expect(report({ asOf, figures: ['causes'] }, world).causes.totals).toEqual(naiveCauses(world, asOf))
      }),
      300,
    )
  })

  it('on the promises that were kept, in part or not at all (R-8, T-2)', () => {
    holds(
      fc.property(fullWorlds, days, (world, asOf) => {
        const { promises } = report({ asOf, figures: ['promises'] }, world)
        expect(promises.totals).toEqual(naivePromises(world, asOf))
      }),
    )
  })

  it('on how soon resolvers respond (R-8)', () => {
    holds(
      fc.property(fullWorlds, days, (world, asOf) => {
        const { firstResponse } = report({ asOf, figures: ['firstResponse'] }, world)
        expect(firstResponse.total).toEqual(naiveResponse(world, asOf))
      }),
      300,
    )
  })

  it('on what each resolver has to do (R-8)', () => {
    holds(
      fc.property(fullWorlds, days, (world, asOf) => {
        const { workload } = report({ asOf, figures: ['workload'], by: ['resolver'] }, world)
        const { total, byResolver } = naiveWorkload(world, asOf)
        expect(workload.total).toEqual(total)
        expect(workload.by.resolver).toEqual(byResolver)
      }),
      300,
    )
  })

  it('on where the money of open and of closed disputes went, within a window (R-5, D-8)', () => {
    holds(
      fc.property(fullWorlds, days, windows, (world, asOf, closedWithin) => {
        const figures = ['openDisputes', 'outcomes'] as const
        const whole = report({ asOf, figures }, world)
        const inWindow = report({ asOf, figures, closedWithin }, world)
        const all = naiveMoney(world, asOf)
        expect([whole.openDisputes.total.money, whole.outcomes.total.money]).toEqual([all.open, all.closed])
        const { open, closed } = naiveMoney(world, asOf, closedWithin)
        expect([inWindow.openDisputes.total.money, inWindow.outcomes.total.money]).toEqual([open, closed])
      }),
      300,
    )
  })

  it('on how long disputes took that were closed within a window (R-4)', () => {
    holds(
      fc.property(fullWorlds, days, windows, (world, asOf, closedWithin) => {
        const { resolution } = report({ asOf, figures: ['resolution'], closedWithin }, world)
        expect(resolution.total).toEqual(naiveResolution(world, asOf, closedWithin))
      }),
      300,
    )
  })

  it('on how long items stayed in disputes, in all and within a window (R-4)', () => {
    holds(
      fc.property(fullWorlds, days, windows, (world, asOf, closedWithin) => {
        const request = { asOf, figures: ['resolution'], resolutionPer: 'item' } as const
        expect(report(request, world).resolution.total).toEqual(naiveStays(world, asOf))
        const { resolution } = report({ ...request, closedWithin }, world)
        expect(resolution.total).toEqual(naiveStays(world, asOf, closedWithin))
      }),
      300,
    )
  })

  it('on how disputes came and went, and what was disputed at the end of each period (R-6)', () => {
    holds(
      fc.property(fullWorlds, fc.integer({ min: 78, max: 100 }).map(dayAt), (world, asOf) => {
        const request = { asOf, from: '2025-12-15', to: '2026-03-20', amounts: true }
        expect(trendOf(request, world).periods).toEqual(naiveTrend(world, months, asOf))
      }),
      300,
    )
  })
})
