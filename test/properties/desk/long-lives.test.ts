import fc from 'fast-check'
import type { Item } from 'redress'
import { describe, it } from 'vitest'

import { anInvoice } from '../../gestures/support/books.ts'
import { openWorld, type Books } from '../../gestures/support/world.ts'
import { scaledRuns } from '../../support/async-law.ts'
import { laws, stateOf } from './support/laws.ts'
import { happen } from './support/life.ts'

const items: readonly Item[] = Array.from({ length: 60 }, (_, at) =>
  anInvoice(`I${String(at)}`, '100.00', `C-${String(at % 4)}`),
)
const beginning: Books = { items, today: '2026-06-01' }

/** A life goes on until so many gestures were done, and a hundred lives make ten thousand. */
const gesturesOfALife = 100
const lives = 100

/** Laws are asked once, at the end: after thousands of gestures, of everything there is. */
const life = fc.asyncProperty(fc.gen(), async (draw) => {
  const world = await openWorld(beginning)
  for (let step = 0; world.store.applied.length < gesturesOfALife; step += 1) await happen(world, draw, step)
  const state = stateOf(world)
  for (const check of Object.values(laws)) check(state)
})

describe('ten thousand gestures in any legal order', () => {
  it(
    'leave a state equal to the fold of their events, and every law holds (I-2)',
    { timeout: 300_000 },
    async () => {
      await fc.assert(life, { numRuns: scaledRuns(lives) })
    },
  )
})
