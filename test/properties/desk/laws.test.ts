import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { anInvoice } from '../../gestures/support/books.ts'
import { openWorld, type Prepared } from '../../gestures/support/world.ts'
import { holdsAsync } from '../../support/async-law.ts'
import { happen } from './support/life.ts'
import { laws, stateOf } from './support/laws.ts'

/** Few items, so that what happens to one meets what happened to it before. */
const beginning: Prepared = {
  items: [
    anInvoice('A1', '1000.00'),
    anInvoice('A2', '0.04'),
    anInvoice('A3', '-80.00'),
    anInvoice('B1', '5000', 'C-2', 'JPY'),
    anInvoice('B2', '300.00', 'C-2', 'USD'),
  ],
  commits: [],
  today: '2026-06-01',
}

/** Lets up to so many things happen in a world, and looks after each. */
const lives = (most: number) => fc.tuple(fc.integer({ min: 1, max: most }), fc.gen())

describe('whatever people and the ledger do, in any order', () => {
  it.each(Object.entries(laws))('%s', async (_law, check) => {
    await holdsAsync(
      fc.asyncProperty(lives(25), async ([steps, draw]) => {
        const world = await openWorld(beginning)
        const told: unknown[] = []
        for (let step = 0; step < steps; step += 1) {
          told.push(await happen(world, draw, step))
          try {
            check(stateOf(world))
          } catch (error) {
            throw new Error(`after ${JSON.stringify(told, null, 1)}`, { cause: error })
          }
        }
      }),
      40,
    )
    expect.hasAssertions()
  })
})
