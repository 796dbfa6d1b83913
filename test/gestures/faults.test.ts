import { afterAll, describe, expect, it } from 'vitest'

import { RedressError } from '../../src/kernel/errors/redress-error.ts'
import { interceptPorts, type Intercept } from '../support/intercepted-ports.ts'
import { rejectionOf } from '../support/refusal.ts'
import { act, endingOf, gestureNames, keyedNames, plain } from './support/act.ts'
import { beforehandOf, holdsForAccepted, options, storyOf } from './support/runs.ts'
import { openWorld } from './support/world.ts'

class PortDown extends Error {}

/** Fails the `at`-th call, and tells whether it came to that. */
function failingAt(at: number, when: 'before' | 'after') {
  let calls = 0
  const intercept: Intercept = async (_call, proceed) => {
    calls += 1
    if (calls !== at) return proceed()
    if (when === 'after') await proceed()
    throw new PortDown()
  }
  return { intercept, hasFailed: () => calls >= at }
}

/** A store that cannot say of its first commits whether it applied them. */
function unsureOf(commits: number, when: 'before' | 'after'): Intercept {
  let left = commits
  return async ({ name, given }, proceed) => {
    if (name !== 'store.commit' || left === 0) return proceed()
    left -= 1
    if (when === 'after') await proceed()
    const [, { id }] = given as [string, { id: string }]
    throw new RedressError('commit-outcome-unknown', 'The connection broke.', { id })
  }
}

const unhandled: unknown[] = []
const note = (reason: unknown) => unhandled.push(reason)
process.on('unhandledRejection', note)
afterAll(() => process.off('unhandledRejection', note))

const turnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve))

describe('a call of a port that fails (DS11)', () => {
  it.each(gestureNames)('reaches the caller of %s, with all or nothing written (I-1)', async (name) => {
    await holdsForAccepted(name, 6, async ({ command }, calm) => {
      const done = await calm.world.store.dump()
      for (const when of ['before', 'after'] as const) {
        for (let at = 1, isOver = false; !isOver; at += 1) {
          const world = await openWorld(storyOf(name))
          const { intercept, hasFailed } = failingAt(at, when)
          const desk = world.deskOn(interceptPorts(world.ports('x'), intercept))
          const failure = await failureOf(act(desk, name, command, options))
          const left = await world.store.dump()
          isOver = !hasFailed()
          if (isOver) expect([failure, left]).toEqual([undefined, done])
          else {
            expect(failure).toBeInstanceOf(PortDown)
            expect([done, beforehandOf(name)]).toContainEqual(left)
          }
        }
      }
      await turnOfTheLoop()
      expect(unhandled).toEqual([])
    })
  })
})

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call
    return undefined
  } catch (error) {
    return error
  }
}

describe('a store that cannot say whether it applied a commit', () => {
  it.each(gestureNames)('is sent the commit of %s again, and applies it once (I-1)', async (name) => {
    await holdsForAccepted(name, 10, async ({ command }, calm) => {
      for (const when of ['before', 'after'] as const) {
        const world = await openWorld(storyOf(name))
        const desk = world.deskOn(interceptPorts(world.ports('x'), unsureOf(2, when)))
        expect(plain(await endingOf(act(desk, name, command, options)))).toEqual(plain(calm.ending))
        expect(await world.store.dump()).toEqual(await calm.world.store.dump())
        expect(world.store.applied.length).toBe(calm.world.store.applied.length)
      }
    })
  })

  it.each(keyedNames)('is asked at most 8 times; then %s may be repeated under its key', async (name) => {
    await holdsForAccepted(name, 4, async ({ command }, calm) => {
      for (const when of ['before', 'after'] as const) {
        const world = await openWorld(storyOf(name))
        let sent = 0
        const unsure = unsureOf(Infinity, when)
        const counted: Intercept = (call, proceed) => {
          if (call.name === 'store.commit') sent += 1
          return unsure(call, proceed)
        }
        const desk = world.deskOn(interceptPorts(world.ports('x'), counted))
        const refusal = await rejectionOf(act(desk, name, command, options))
        expect([refusal.code, sent]).toEqual(['commit-outcome-unknown', 8])
        const repeated = await endingOf(act(world.desk('x'), name, command, options))
        expect(plain(repeated)).toEqual(plain(calm.ending))
        expect(await world.store.dump()).toEqual(await calm.world.store.dump())
      }
    })
  })
})
