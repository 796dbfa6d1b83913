import { describe, expect, it } from 'vitest'

import { createWorker } from 'redress'

import type { Intercept } from '../support/intercepted-ports.ts'
import { drain, sendingWorld, type Observed } from './support/sending-world.ts'

class Crash extends Error {}

const REMINDERS = 2
const windows = [
  ['does not deduplicate', null],
  ['deduplicates', 86_400_000],
] as const

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

/** A process whose `at`-th call fails, and no other. */
function failingAt(at: number): Intercept {
  let calls = 0
  return async (_call, proceed) => {
    calls += 1
    if (calls === at) throw new Error('The port failed.')
    return proceed()
  }
}

/** One tick of a worker whose calls go wrong, and then another worker until nothing is on its way. */
async function tickThenFinish(windowMs: number | null, concurrency: number, intercept: Intercept) {
  const world = await sendingWorld(REMINDERS, windowMs)
  const email = world.intercepted(intercept)
  const first = createWorker({ desk: world.desk('first', intercept), mailers: { email }, concurrency })
  const { failures } = await first.tick()
  world.clock.advance(300_000)
  return { failures, observed: await drain(world, 1) }
}

async function callsOfATick(): Promise<number> {
  let calls = 0
  await tickThenFinish(null, 1, (_call, proceed) => {
    calls += 1
    return proceed()
  })
  return calls
}

/** As without a crash, but that a message may be in doubt where the provider does not deduplicate. */
function expectFinished({ messages }: Observed, calm: Observed, windowMs: number | null, most: number): void {
  const doubted = messages.filter(({ state }) => state === 'uncertain')
  expect(doubted.length).toBeLessThanOrEqual(windowMs === null ? most : 0)
  for (const { arrived } of doubted) expect(arrived).toBeLessThanOrEqual(1)
  const isSure = ({ id }: { readonly id: string }) => !doubted.some((other) => other.id === id)
  expect(messages.filter(isSure)).toEqual(calm.messages.filter(isSure))
}

describe.each(windows)('a tick of a worker whose provider %s', (_, windowMs) => {
  it.each([1, 4])(
    'that dies before or after any call of a port leaves at most what it was sending in doubt: %i at once (DS10, OB9)',
    async (concurrency) => {
      const calm = await drain(await sendingWorld(REMINDERS, windowMs), 1)
      expect(calm.messages.map(({ state, arrived }) => [state, arrived])).toEqual(
        Array.from({ length: REMINDERS + 2 }, () => ['sent', 1]),
      )
      const calls = await callsOfATick()
      for (let at = 1; at <= calls; at += 1) {
        for (const when of ['before', 'after'] as const) {
          const { observed } = await tickThenFinish(windowMs, concurrency, dyingAt(at, when))
          expectFinished(observed, calm, windowMs, concurrency)
        }
      }
    },
  )

  it('in which any one call fails tells it, and the next tick finishes (DS11)', async () => {
    const calm = await drain(await sendingWorld(REMINDERS, windowMs), 1)
    for (let at = 1; ; at += 1) {
      const { failures, observed } = await tickThenFinish(windowMs, 1, failingAt(at))
      expectFinished(observed, calm, windowMs, 1)
      // A mailer that throws is no failure of the tick: it leaves doubt.
      const isThrough = failures.length === 0 && observed.messages.every(({ state }) => state === 'sent')
      if (isThrough && at > (await callsOfATick())) break
    }
  })
})
