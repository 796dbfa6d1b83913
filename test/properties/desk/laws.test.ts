import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { openWorld } from '../../gestures/support/world.ts'
import { scaledRuns } from '../../support/async-law.ts'
import { beginning } from './support/beginning.ts'
import { happen } from './support/life.ts'
import { laws, stateOf } from './support/laws.ts'

/** A law that did not hold, after what had happened. */
class Broken extends Error {
  constructor(
    readonly law: string,
    happened: readonly unknown[],
    cause: unknown,
  ) {
    super(`${law}, after ${JSON.stringify(happened, null, 1)}`, { cause })
  }
}

/** Up to 20 things that happen, drawn one after the other; every law is asked after each. */
const life = fc.asyncProperty(fc.integer({ min: 5, max: 20 }), fc.gen(), async (steps, draw) => {
  const world = await openWorld(beginning)
  const happened: unknown[] = []
  for (let step = 0; step < steps; step += 1) {
    happened.push(await happen(world, draw, step))
    const state = stateOf(world)
    for (const [law, check] of Object.entries(laws)) {
      try {
        check(state)
      } catch (error) {
        throw new Broken(law, happened, error)
      }
    }
  }
})

// All laws are asked of the same lives: living is what takes time. A life that breaks one is told as short as it can be.
let lived: ReturnType<typeof live> | undefined
const live = async () => fc.check(life, { numRuns: scaledRuns(1_000) })

describe('whatever people and the ledger do, in any order', () => {
  it.each(Object.keys(laws))('%s', { timeout: 300_000 }, async (law) => {
    lived ??= live()
    const { failed, errorInstance, ...details } = await lived
    if (failed && errorInstance instanceof Broken && errorInstance.law !== law) return
    expect(failed, fc.defaultReportMessage({ failed, errorInstance, ...details } as never) ?? '').toBe(false)
  })
})
