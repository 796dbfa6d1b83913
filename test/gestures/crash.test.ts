import { describe, expect, it } from 'vitest'

import { interceptPorts, watchPorts, type Intercept } from '../support/intercepted-ports.ts'
import { act, endingOf, gestureNames, isKeyless, plain, type AnyGesture } from './support/act.ts'
import { beforehandOf, holdsForAccepted, options, storyOf } from './support/runs.ts'
import { openWorld } from './support/world.ts'

class Crash extends Error {}

/** A process that dies before or after its `at`-th call: from then on nothing leaves it any more. */
function dyingAt(at: number, when: 'before' | 'after'): Intercept {
  let calls = 0
  let isDead = false
  return async (_call, proceed) => {
    calls += 1
    if (isDead) throw new Crash()
    if (calls !== at) return proceed()
    isDead = true
    if (when === 'after') await proceed()
    throw new Crash()
  }
}

/** How many calls of ports the gesture makes. */
async function callsOf({ name, command }: AnyGesture): Promise<number> {
  const world = await openWorld(storyOf(name))
  const ports = watchPorts(world.ports('x'))
  await endingOf(act(world.deskOn(ports), name, command, options))
  return ports.calls.length
}

describe('a process that dies before or after any call of a port (DS10)', () => {
  it.each(gestureNames)('leaves %s done or not done, and the repetition finishes it (I-1)', async (name) => {
    await holdsForAccepted(name, 6, async (gesture, calm) => {
      const done = await calm.world.store.dump()
      const calls = await callsOf(gesture)
      for (const when of ['before', 'after'] as const) {
        for (let at = 1; at <= calls; at += 1) {
          const world = await openWorld(storyOf(name))
          const dying = interceptPorts(world.ports('x'), dyingAt(at, when))
          await expect(act(world.deskOn(dying), name, gesture.command, options)).rejects.toThrow(Crash)
          expect([done, beforehandOf(name)]).toContainEqual(await world.store.dump())

          const repeated = await endingOf(act(world.desk('x'), name, gesture.command, options))
          expect(await world.store.dump()).toEqual(done)
          if (!isKeyless(name)) expect(plain(repeated)).toEqual(plain(calm.ending))
        }
      }
    })
  })
})
