import fc from 'fast-check'
import { addMonths } from '../../../src/kernel/calendar/day.ts'
import { figureNames, namedDimensions } from '../../../src/reports/request.ts'
import type { Desk, GestureName } from 'redress'
import { describe, expect, it } from 'vitest'

import { endingOf } from '../../gestures/support/act.ts'
import { anInvoice } from '../../gestures/support/books.ts'
import { openWorld, type Books } from '../../gestures/support/world.ts'
import { scaledRuns } from '../../support/async-law.ts'
import { happen } from './support/life.ts'
import { occurrences, occurrencesIn, type Occurrence } from './support/occurrences.ts'

/** Few items, so that what happens to one meets what happened to it before; one is not due yet. */
const beginning: Books = {
  items: [
    { ...anInvoice('A1', '1000.00'), fields: { region: 'north' } },
    anInvoice('A2', '0.04'),
    anInvoice('A3', '-80.00'),
    { ...anInvoice('A4', '700.00'), dueDate: '2026-07-20' },
    anInvoice('B1', '5000', 'C-2', 'JPY'),
    { ...anInvoice('B2', '300.00', 'C-2', 'USD'), fields: { region: 'south' } },
  ],
  today: '2026-06-01',
}

/** What figures hang on: each life is about something, so that enough of it meets. */
const subjects: readonly (readonly GestureName[])[] = [
  [
    'promise',
    'promise',
    'promise',
    'qualify',
    'qualify',
    'cancel',
    'reschedule',
    'openDispute',
    'attach',
    'edit',
  ],
  [
    'openDispute',
    'openDispute',
    'importDispute',
    'relabel',
    'split',
    'split',
    'assign',
    'annotate',
    'complete',
    'reopen',
  ],
  [
    'openDispute',
    'importDispute',
    'resolve',
    'complete',
    'reopen',
    'detach',
    'adjust',
    'annotate',
    'escalate',
  ],
  ['openDispute', 'promise', 'plan', 'reschedule', 'edit', 'detach', 'amend', 'pause', 'resume', 'qualify'],
]
const people = ['lea', 'martin', 'nadia']

/** Enough months for the longest life; those after the day are not over yet. */
const months = Array.from({ length: 60 }, (_, n) => ({
  month: addMonths('2025-12-01', n).slice(0, 7),
  amount: '900.00',
}))
const salesUpTo = (asOf: string) => ({
  currency: 'EUR',
  months: months.filter(({ month }) => month <= asOf.slice(0, 7)),
})

const rates = { to: 'EUR', rates: { USD: '0.92', JPY: '0.0061' } }

/** Every figure, with every dimension, and all that changes what a figure counts. */
async function figuresOf(desk: Desk, asOf: string) {
  return {
    everything: await desk.report({
      asOf,
      figures: figureNames,
      by: [...namedDimensions, 'field:region'],
      sales: salesUpTo(asOf),
      costOfMoney: { currency: 'EUR', yearlySales: '24000.00', yearlyRate: '0.06' },
      rates,
    }),
    perItem: await desk.report({
      asOf,
      figures: ['resolution', 'outcomes'],
      by: ['cause', 'resolver', 'collector', 'month-opened'],
      resolutionPer: 'item',
      closedWithin: { from: '2026-06-10', to: '2026-08-15' },
    }),
    narrowed: await desk.report({
      asOf,
      figures: figureNames.filter((name) => name !== 'dso' && name !== 'cost'),
      by: ['customer', 'month-opened'],
      filter: { collectors: ['lea'], resolvers: ['martin', 'none'], currencies: ['EUR'] },
    }),
    trend: await desk.trend({ from: '2026-05-20', to: asOf, every: 'month', amounts: true }),
  }
}

/** What lives begin with, so that something is promised and a credit is awaited for all that may happen to it. */
async function begin(desk: Desk): Promise<void> {
  await desk.promise({ items: ['A1', 'A4'], on: '2026-06-12', followUp: 'scenario' }, { by: 'lea' })
  const { dispute } = await desk.openDispute(
    { items: ['B2'], status: 'dispute-price', comment: 'Twice the price agreed.' },
    { by: 'lea' },
  )
  await desk.resolve(dispute.id, { outcome: 'accepted', credit: '120.00' }, { by: 'lea' })
}

const someSubject = () => fc.constantFrom(...subjects)

/** Mostly the next day, so that promises are still to come; now and then so late that all of them are over. */
const someDays = () => fc.constantFrom(1, 1, 1, 2, 3, 5, 25)

const usualLives = 40
const lives = scaledRuns(usualLives)

/** What occurred in some life: a law of uneventful months would say little. */
const seen = new Set<Occurrence>()

const life = fc.asyncProperty(fc.gen(), async (draw) => {
  const world = await openWorld(beginning)
  const names = draw(someSubject)
  await begin(world.desk('b'))
  const evenings = new Map<string, Awaited<ReturnType<typeof figuresOf>>>()
  for (let day = 0; day < 10; day += 1) {
    for (let step = 0; step < 7; step += 1) await happen(world, draw, 10 * day + step, names, people)
    // Most lives have A4 promised until then: what is taken back is neither kept nor broken.
    if (day === 2) await endingOf(world.desk('w').qualify({ items: ['A4'], status: null }, { by: 'lea' }))
    evenings.set(world.today(), await figuresOf(world.desk('f'), world.today()))
    world.clock.advance(draw(someDays) * 86_400_000)
  }
  for (const name of occurrencesIn(world)) seen.add(name)
  for (const [day, told] of evenings) {
    expect([day, await figuresOf(world.desk('f'), day)]).toEqual([day, told])
  }
})

describe('every figure of any past day of a random life (R-0)', () => {
  it('is what it was in the evening of that day', { timeout: 300_000 }, async () => {
    await fc.assert(life, { numRuns: lives })
  })

  it('was asked of lives in which all of this occurred', () => {
    // Each mutant gets a few lives only, in which not everything can occur.
    const missing = lives < usualLives ? [] : occurrences.filter((name) => !seen.has(name))
    expect(missing).toEqual([])
  })
})
