import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { createForecastFold } from '../../../src/reports/forecast/forecast-fold.ts'
import type { Forecast } from '../../../src/reports/forecast/forecast.ts'
import { forecastPolicies } from '../../../src/reports/forecast/request.ts'
import { holds } from '../../support/law.ts'
import { forecastOf, workingCalendar } from '../../unit/reports/forecast/forecast-fixture.ts'
import { reportOf } from '../../unit/reports/report-of.ts'
import { centsOf, dayAt } from '../items/an-item.ts'
import { naiveForecast } from './naive-forecast.ts'
import { promisingWorlds } from './promising-worlds.ts'

const readOn = dayAt(100)
const days = fc.nat({ max: 100 }).map(dayAt)
const policies = fc.constantFrom(...forecastPolicies)
const everybody = ['C1', 'C2', 'C3']
const some = fc.oneof(fc.constant(everybody), fc.subarray(everybody))

const bandsOf = ({ currencies }: Forecast) =>
  Object.fromEntries(
    currencies.flatMap(({ currency, bands }) =>
      bands.map(({ band, amount, disputed, items }) => [
        `${currency} ${band}`,
        { cents: centsOf(amount), disputed: centsOf(disputed), items },
      ]),
    ),
  )

describe('the forecast', () => {
  it('and a naive reading of its definition agree, as of any day, for anybody, by both policies (R-9)', () => {
    holds(
      fc.property(promisingWorlds, days, policies, some, (world, asOf, policy, customers) => {
        const forecast = forecastOf({ asOf, policy, filter: { customers } }, { ...world, readOn })
        expect(bandsOf(forecast)).toEqual(naiveForecast(world, asOf, policy, customers))
      }),
    )
  })

  it('shares out the outstanding and the disputed: its bands add up to those figures (R-1, R-2, R-9)', () => {
    holds(
      fc.property(promisingWorlds, days, policies, (world, asOf, policy) => {
        const { currencies } = forecastOf({ asOf, policy }, { ...world, readOn })
        const figures = ['outstanding', 'exposure'] as const
        const { outstanding, exposure } = reportOf({ asOf, figures }, { ...world, readOn })
        expect(currencies.map(({ currency, amount, items }) => ({ currency, amount, items }))).toEqual(
          outstanding.totals,
        )
        for (const { currency, amount, disputed, bands } of currencies) {
          const net = exposure.totals.find((row) => row.currency === currency)?.net ?? '0.00'
          expect(disputed).toBe(net)
          const sum = (of: 'amount' | 'disputed') => bands.reduce((left, row) => left + centsOf(row[of]), 0)
          expect([sum('amount'), sum('disputed')]).toEqual([centsOf(amount), centsOf(net)])
        }
      }),
    )
  })

  it('does not depend on the order of facts and the size of their chunks, and survives JSON (I-3)', () => {
    holds(
      fc.property(promisingWorlds, days, fc.integer({ min: 1, max: 4 }), (world, asOf, size) => {
        const fold = createForecastFold({ asOf }, { catalog: standardCatalog, workingCalendar, readOn })
        const inChunks = <Fact>(facts: readonly Fact[], add: (chunk: readonly Fact[]) => void) => {
          for (let at = facts.length; at > 0; at -= size) {
            add(facts.slice(Math.max(0, at - size), at).toReversed())
          }
        }
        inChunks(world.promises, fold.addPromises)
        inChunks(world.disputes, fold.addDisputes)
        inChunks(world.spells, fold.addSpells)
        inChunks(world.standings, fold.addStandings)
        inChunks(world.items, fold.addHistory)
        inChunks(world.items, fold.addItems)
        const told = fold.result()
        expect(fold.result()).toEqual(told)
        expect(told).toEqual(forecastOf({ asOf }, { ...world, readOn }))
        expect(JSON.parse(JSON.stringify(told))).toEqual(told)
      }),
      300,
    )
  })
})
