import { createReadStream, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { figureNames, namedDimensions, type Day, type Desk } from 'redress'
import { createMemoryStore } from 'redress/memory'
import { expect, it } from 'vitest'

import { liveThrough } from '../../examples/replay/live-through.ts'
import { parseMapping } from '../../examples/replay/mapping.ts'
import { readReceivables } from '../../examples/replay/read-receivables.ts'
import { findSampleLedger } from './sample-ledger.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const map = `${root}/examples/replay/mappings/ibm-accounts-receivable.json`

/** Every figure, with every dimension; what was sold each month is as good as any other number. */
async function figuresOf(desk: Desk, asOf: Day): Promise<readonly unknown[]> {
  return [
    await desk.report({
      asOf,
      figures: figureNames,
      by: [...namedDimensions, 'field:countryCode', 'field:PaperlessBill'],
      sales: { currency: 'USD', months: monthsUpTo(asOf) },
      costOfMoney: { currency: 'USD', yearlySales: '60000.00', yearlyRate: '0.06' },
      rates: { to: 'EUR', rates: { USD: '0.92' } },
    }),
    await desk.report({ asOf, figures: ['resolution'], by: namedDimensions, resolutionPer: 'item' }),
    await desk.trend({ from: '2012-01-01', to: asOf, amounts: true }),
  ]
}

const monthsUpTo = (asOf: Day) =>
  Array.from({ length: 36 }, (_, n) => ({
    month: `${String(2011 + Math.floor(n / 12))}-${String((n % 12) + 1).padStart(2, '0')}`,
    amount: '5000.00',
  })).filter(({ month }) => month <= asOf.slice(0, 7))

it('the replay of the sample ledger says every evening what it says of that day afterwards (R-0)', async () => {
  const { receivables } = await readReceivables(
    createReadStream(findSampleLedger()),
    parseMapping(readFileSync(map, 'utf8')),
  )
  // A cut of the file; each fifth of its disputed invoices was lost, so that credits are agreed and shown, too.
  const lived = receivables
    .filter((_, at) => at % 6 === 0)
    .map((one, at) => ({ ...one, isLost: one.isDisputed && at % 5 === 0 }))
  const evenings = new Map<Day, readonly unknown[]>()
  let days = 0

  const desk = await liveThrough(lived, {
    asOf: '2013-12-31',
    store: createMemoryStore(),
    progress: { show: () => undefined },
    inTheEvening: async (living, day) => {
      days += 1
      if (days % 15 === 0) evenings.set(day, await figuresOf(living, day))
    },
  })

  expect(evenings.size).toBeGreaterThanOrEqual(25)
  expect(JSON.stringify([...evenings])).toContain('"outcome":"accepted"')
  for (const [day, told] of evenings) expect([day, await figuresOf(desk, day)]).toEqual([day, told])
}, 60_000)
