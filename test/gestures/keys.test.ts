import fc from 'fast-check'
import type { AccountResult, Desk, GestureResult, MessageResult, SendingResult } from 'redress'
import { describe, expect, it } from 'vitest'

import { holdsAsync } from '../support/async-law.ts'
import { act, endingOf, isKeyless, keyedNames, plain, type AnyGesture } from './support/act.ts'
import {
  anyGesture,
  commandsOf,
  holdsForAccepted,
  holdsForCommands,
  options,
  storyOf,
} from './support/runs.ts'
import { openWorld } from './support/world.ts'

/** The same value, with the keys of every object the other way round. */
function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turnedRound(inner)]),
  )
}

/** Somebody else holds the customer that a gesture was about; answers with the account as it is then. */
async function holdMeanwhile(desk: Desk, { account }: AccountResult, until: string) {
  if (account === null) return null
  const held = { customer: account.customer, reason: 'Again.', until }
  return (await desk.hold(held, { by: 'martin' })).account
}

/** Somebody else resumes what was stopped, or stops what was resumed. */
async function turnMeanwhile(desk: Desk, { stop }: SendingResult) {
  if (stop === null) await desk.stopSending({ comment: 'Again.' }, { by: 'martin' })
  else await desk.resumeSending({}, { by: 'martin' })
}

describe('a key that is used again for the same command (OB14)', () => {
  it.each(keyedNames)(
    'answers %s as before and writes nothing, whatever the order of its fields',
    async (name) => {
      await holdsForAccepted(name, 20, async ({ command }, { world, ending }) => {
        const written = await world.store.dump()
        for (const again of [command, turnedRound(command)]) {
          const repeated = await endingOf(act(world.desk('y'), name, again, options))
          expect(plain(repeated)).toEqual(plain(ending))
        }
        expect(await world.store.dump()).toEqual(written)
      })
    },
  )

  it.each(keyedNames)('answers %s with the documents as they are now', async (name) => {
    await holdsForAccepted(name, 15, async ({ command }, { world, ending }) => {
      const { result } = ending as {
        result: GestureResult | AccountResult | MessageResult | SendingResult
      }
      const desk = world.desk('y')
      world.clock.advance(86_400_000)
      if ('account' in result) {
        const now = await holdMeanwhile(desk, result, world.today())
        expect(await act(desk, name, command, options)).toEqual({ account: now })
        return
      }
      if ('message' in result) {
        const { id } = result.message
        await desk.erase({ messages: [id] }, { by: 'martin' })
        const [message] = await desk.messages([id])
        expect(message?.erased).not.toBeNull()
        expect(await act(desk, name, command, options)).toEqual({ message })
        return
      }
      if ('stop' in result) {
        await turnMeanwhile(desk, result)
        expect(await act(desk, name, command, options)).toEqual({ stop: await desk.sendingStop() })
        return
      }
      const { dispute, action, next, messages, marks } = result
      if (action !== null) {
        const later = { to: world.today() }
        await endingOf(desk.reschedule(action.id, later, { by: 'martin' }))
      }
      if (dispute !== null) {
        await endingOf(desk.assign(dispute.id, { resolver: 'lea' }, { by: 'martin' }))
        await endingOf(desk.reopen(dispute.id, { comment: 'Again.' }, { by: 'martin' }))
      }
      const now = {
        dispute: dispute === null ? null : await desk.dispute(dispute.id),
        action: action === null ? null : await desk.action(action.id),
        next: next === null ? null : await desk.action(next.id),
      }
      const repeated = await act(desk, name, command, options)
      expect(repeated).toEqual({ ...now, messages, marks })
    })
  })

  it.each(keyedNames)('does %s once when 20 come at the same time', async (name) => {
    await holdsForCommands(name, 10, async ({ command }) => {
      const world = await openWorld(storyOf(name))
      const before = world.store.applied.length
      const endings = await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          endingOf(act(world.desk(`p${String(at)}`), name, command, options)),
        ),
      )
      const [first, ...others] = endings.map(plain)
      for (const other of others) expect(other).toEqual(first)
      const isAccepted = 'result' in (endings[0] ?? {})
      expect(world.store.applied.length - before).toBe(isAccepted ? 1 : 0)
    })
  })
})

describe('a key that is used for another command', () => {
  it.each(keyedNames)('is refused after %s, and nothing is written (OB14)', async (name) => {
    const other = fc.oneof(
      anyGesture,
      commandsOf(name).map((command) => ({ name, command }) as AnyGesture),
    )
    const property = fc.asyncProperty(commandsOf(name), other, async (command, next) => {
      fc.pre(
        !isKeyless(next.name) &&
          JSON.stringify([name, command]) !== JSON.stringify([next.name, next.command]),
      )
      const world = await openWorld(storyOf(name))
      const ending = await endingOf(act(world.desk('x'), name, command, options))
      fc.pre('result' in ending)
      const written = await world.store.dump()
      const refused = await endingOf(act(world.desk('y'), next.name, next.command, options))
      expect(plain(refused)).toEqual({ code: 'key-reused', details: { key: 'K-1', gesture: name } })
      expect(await world.store.dump()).toEqual(written)
    })
    await holdsAsync(property, 20)
  })
})
