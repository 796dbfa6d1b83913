import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { anInvoice } from '../../gestures/support/books.ts'
import { documentsOf, foldOf, openWorld } from '../../gestures/support/world.ts'
import { beginning } from './support/beginning.ts'
import { happen } from './support/life.ts'
import { laws, stateOf } from './support/laws.ts'

const gestures = 10_000
const kinds = ['standing', 'spell', 'dispute', 'lines', 'action', 'members', 'account'] as const

describe('ten thousand gestures in any legal order', () => {
  it(
    'leave a state equal to the fold of their events, and every law still holds (I-2)',
    { timeout: 600_000 },
    async () => {
      const life = fc.asyncProperty(fc.gen(), async (draw) => {
        const world = await openWorld(beginning)
        for (let step = 0; world.store.applied.length < gestures; step += 1) {
          if (step % 25 === 0)
            world.put(anInvoice(`N${String(step)}`, '120.00', step % 50 === 0 ? 'C-1' : 'C-2'))
          await happen(world, draw, step)
        }
        const folded = foldOf(world.store)
        for (const kind of kinds) {
          expect(documentsOf(world.store, kind)).toHaveLength(folded[kind].size)
          expect(new Set(documentsOf(world.store, kind).map(plainJson))).toEqual(
            new Set([...folded[kind].values()].map(plainJson)),
          )
        }
        const state = stateOf(world)
        for (const check of Object.values(laws)) check(state)
      })
      await fc.assert(life, { numRuns: 1 })
    },
  )
})

function plainJson(document: unknown): string {
  const { v: _, tenant: __, ...content } = document as Record<string, unknown>
  return JSON.stringify(content)
}
