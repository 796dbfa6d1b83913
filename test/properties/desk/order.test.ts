import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Commit } from '../../../src/ports/store.ts'
import { act, endingOf, type AnyGesture } from '../../gestures/support/act.ts'
import { anyGesture, story } from '../../gestures/support/runs.ts'
import { openWorld, type OpenWorld } from '../../gestures/support/world.ts'
import { holdsAsync } from '../../support/async-law.ts'

const by = { by: 'lea' }

/** Does a gesture from the desk that draws ids with the prefix; answers with its commit, if it made one. */
async function done(world: OpenWorld, { name, command }: AnyGesture, prefix: string): Promise<Commit | null> {
  const before = world.store.applied.length
  const ending = await endingOf(act(world.desk(prefix), name, command, by))
  return 'result' in ending ? (world.store.applied[before] ?? null) : null
}

const refsOf = ({ writes, expect: guards }: Commit) =>
  [...writes, ...guards].map(({ kind, id }) => `${kind}/${id}`)

describe('the order of two gestures that touch nothing in common', () => {
  it('does not matter: either way the same documents are left (I-2, I-4)', async () => {
    let compared = 0
    const property = fc.asyncProperty(anyGesture, anyGesture, async (one, other) => {
      const first = await done(await openWorld(story), one, 'p')
      const second = await done(await openWorld(story), other, 'q')
      fc.pre(first !== null && second !== null)
      const touched = new Set(refsOf(first))
      fc.pre(refsOf(second).every((ref) => !touched.has(ref)))
      const [forth, back] = [await openWorld(story), await openWorld(story)]
      await done(forth, one, 'p')
      await done(forth, other, 'q')
      await done(back, other, 'q')
      await done(back, one, 'p')
      expect(Object.fromEntries(back.store.written)).toEqual(Object.fromEntries(forth.store.written))
      compared += 1
    })
    await holdsAsync(property, 200)
    expect(compared).toBeGreaterThan(0)
  })
})
