import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { openWorld } from '../../gestures/support/world.ts'
import { holdsAsync } from '../../support/async-law.ts'
import { beginning } from './support/beginning.ts'
import { happen } from './support/life.ts'
import { laws, stateOf } from './support/laws.ts'

/** Lets up to so many things happen in a world, and looks after each. */
const lives = (most: number) => fc.tuple(fc.integer({ min: 5, max: most }), fc.gen())

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
