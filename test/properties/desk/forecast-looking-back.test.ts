import fc from 'fast-check'
import type { Forecast, GestureName, PaymentPromise } from 'redress'
import { describe, expect, it } from 'vitest'

import { anInvoice } from '../../gestures/support/books.ts'
import { documentsOf, openWorld, type Books, type OpenWorld } from '../../gestures/support/world.ts'
import { scaledRuns } from '../../support/async-law.ts'
import { minorUnits } from '../../../src/kernel/money/minor-units.ts'
import { happen } from './support/life.ts'

/** Few items, so that what happens to one meets what happened to it before; the last two are not due yet. */
const beginning: Books = {
  items: [
    anInvoice('A1', '1000.00'),
    anInvoice('A2', '0.04'),
    anInvoice('A3', '-80.00'),
    anInvoice('B1', '5000', 'C-2', 'JPY'),
    anInvoice('B2', '300.00', 'C-2', 'USD'),
    { ...anInvoice('A4', '700.00'), dueDate: '2026-07-20' },
    { ...anInvoice('A5', '90.00'), dueDate: '2026-09-01' },
  ],
  today: '2026-06-01',
}

/** What a forecast hangs on: promises above all, and disputes. */
const names: readonly GestureName[] = [
  ...Array.from({ length: 8 }, () => 'promise' as const),
  ...Array.from({ length: 4 }, () => 'qualify' as const),
  ...(['openDispute', 'openDispute', 'complete', 'resolve', 'relabel', 'reopen', 'split', 'adjust'] as const),
  ...(['detach', 'cancel', 'importDispute'] as const),
]

const forecastOf = (world: OpenWorld, asOf: string, policy: 'after-opening' | 'after-due') =>
  world.desk('f').forecast({ asOf, policy })

const expectPartition = async (world: OpenWorld, forecast: Forecast) => {
  const { asOf, currencies } = forecast
  const { outstanding, exposure } = await world
    .desk('r')
    .report({ asOf, figures: ['outstanding', 'exposure'] })
  const ofReport = outstanding.totals.map(({ currency, amount, items }) => {
    const disputed = exposure.totals.find((row) => row.currency === currency)?.net
    return { currency, amount, disputed: minorUnits(disputed ?? '0'), items }
  })
  const ofForecast = currencies.map(({ currency, amount, disputed, items }) => {
    return { currency, amount, disputed: minorUnits(disputed), items }
  })
  expect(ofForecast).toEqual(ofReport)
  for (const { amount, disputed, bands } of currencies) {
    const sum = (of: 'amount' | 'disputed') => bands.reduce((left, band) => left + minorUnits(band[of]), 0n)
    expect([sum('amount'), sum('disputed')]).toEqual([minorUnits(amount), minorUnits(disputed)])
  }
}

/** The bands and the ends of promises that occurred in some life: a law of months alone would say little. */
const seen = new Set<string>()
const ends = new Set<string>()

const life = fc.asyncProperty(fc.gen(), async (draw) => {
  const world = await openWorld(beginning)
  const evenings = new Map<string, readonly Forecast[]>()
  for (let step = 0; step < 30; step += 1) {
    await happen(world, draw, step, names)
    const today = world.today()
    const told = [
      await forecastOf(world, today, 'after-opening'),
      await forecastOf(world, today, 'after-due'),
    ]
    evenings.set(today, told)
    await expectPartition(world, told[0] as Forecast)
    for (const { bands } of told[0]?.currencies ?? []) for (const { band } of bands) seen.add(band)
  }
  for (const { state } of documentsOf<PaymentPromise>(world.store, 'promise')) ends.add(state)
  for (const [day, told] of evenings) {
    expect([
      await forecastOf(world, day, 'after-opening'),
      await forecastOf(world, day, 'after-due'),
    ]).toEqual(told)
  }
})

describe('the forecast of any past day of a random life (R-9, I-3)', () => {
  it(
    'is what it was in the evening of that day, and always adds up to the outstanding and the disputed',
    { timeout: 300_000 },
    async () => {
      await fc.assert(life, { numRuns: scaledRuns(60) })
    },
  )

  it('was asked of lives that had every band and every end of a promise in them', () => {
    expect([...ends]).toEqual(expect.arrayContaining(['pending', 'broken', 'replaced', 'withdrawn']))
    expect([...seen]).toEqual(
      expect.arrayContaining(['off-forecast', 'broken', 'never', 'credits', '2026-07', '2026-09']),
    )
  })
})
