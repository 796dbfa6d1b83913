import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'

import { gestures } from '../../src/desk/gestures/table.ts'
import type { Gesture } from '../../src/desk/gesture.ts'
import type { HistoryEvent } from '../../src/history/event.ts'
import { holdsAsync } from '../support/async-law.ts'
import { interceptPorts } from '../support/intercepted-ports.ts'
import { rejectionOf } from '../support/refusal.ts'
import type { Dump } from '../support/recorded-store.ts'
import { act, endingOf, gestureNames, plain, type AnyGesture, type Ending } from './support/act.ts'
import { cleared } from './support/books.ts'
import { anyGesture, beforehandOf, commandsOf, story, storyOf } from './support/runs.ts'
import { laws, stateOf } from '../properties/desk/support/laws.ts'
import { eventsOf, openWorld, type OpenWorld } from './support/world.ts'

const by = { by: 'lea' }

/** What came of a gesture into whose commit another one came first, if it came to commit at all. */
async function race(first: AnyGesture, second: AnyGesture) {
  const world = await openWorld(storyOf(first.name))
  let between: Ending | null = null
  let afterSecond: Dump | null = null
  const ports = interceptPorts(world.ports('first'), async ({ name }, proceed) => {
    if (name === 'store.commit' && between === null) {
      between = await endingOf(act(world.desk('second'), second.name, second.command, { by: 'martin' }))
      afterSecond = await world.store.dump()
    }
    return proceed()
  })
  const ending = await endingOf(act(world.deskOn(ports), first.name, first.command, by))
  return { world, ending, between: between as Ending | null, afterSecond: afterSecond as Dump | null }
}

/** The two one after the other, which is what a race must look like that nobody was told of. */
async function inTurn(first: AnyGesture, second: AnyGesture): Promise<{ world: OpenWorld; ending: Ending }> {
  const world = await openWorld(storyOf(first.name))
  await endingOf(act(world.desk('second'), second.name, second.command, { by: 'martin' }))
  return { world, ending: await endingOf(act(world.desk('first'), first.name, first.command, by)) }
}

/** The documents that a command names and that changed in the meantime. */
function namedAndChanged({ name, command }: AnyGesture, before: Dump, after: Dump): readonly string[] {
  const {
    items,
    disputes,
    actions,
    customers = [],
    messages = [],
  } = (gestures[name] as Gesture<unknown>).named(command)
  const named = [
    ...items.map((id) => `standing/${id}`),
    ...disputes.map((id) => `dispute/${id}`),
    ...actions.map((id) => `action/${id}`),
    ...customers.map((id) => `account/${id}`),
    ...messages.map((id) => `message/${id}`),
  ]
  return [...new Set(named)].filter((ref) => before[ref]?.version !== after[ref]?.version).sort()
}

const eventsOn = (events: readonly HistoryEvent[], changed: readonly string[]) =>
  events
    .filter(({ subjects }) => subjects.some(({ kind, id }) => changed.includes(`${kind}/${id}`)))
    .map(({ id }) => id)
    .sort()

const seen = { conflicts: 0, decidedAgain: 0, apart: 0 }

describe('two gestures that race (I-4)', () => {
  it.each(gestureNames)(
    '%s conflicts on what it names, and otherwise is as if it came second',
    async (name) => {
      const first = commandsOf(name).map((command) => ({ name, command }) as AnyGesture)
      const property = fc.asyncProperty(first, anyGesture, async (one, other) => {
        const { world, ending, between, afterSecond } = await race(one, other)
        // The first was refused, or had nothing to write: there was no race.
        fc.pre(between !== null && afterSecond !== null)
        const changed = namedAndChanged(one, beforehandOf(name), afterSecond)
        const left = await world.store.dump()
        if (changed.length > 0) {
          seen.conflicts += 1
          const earlier = storyOf(name).past.commits.length
          const events = world.store.applied.slice(earlier).flatMap(({ writes }) => writes)
          const written = events.filter(({ kind }) => kind === 'event').map(({ document }) => document)
          expect(ending).toHaveProperty('refusal.code', 'conflict')
          const details = 'refusal' in ending ? ending.refusal.details : null
          const told = details as { changed: { kind: string; id: string }[]; events: string[] }
          expect(told.changed.map(({ kind, id }) => `${kind}/${id}`).sort()).toEqual(changed)
          expect([...told.events].sort()).toEqual(eventsOn(written as unknown as HistoryEvent[], changed))
          expect(left).toEqual(afterSecond)
        } else {
          const calm = await inTurn(one, other)
          expect(plain(ending)).toEqual(plain(calm.ending))
          expect(left).toEqual(await calm.world.store.dump())
          const isApart = 'refusal' in between || eventsOf(world.store).length === 0
          seen[isApart ? 'apart' : 'decidedAgain'] += 1
        }
      })
      await holdsAsync(property, 60)
    },
  )

  afterAll(() => {
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(5)
  })

  it('decides again when another item of the same dispute changed, and nothing is lost', async () => {
    const one = { name: 'detach', command: { action: 's-1-a1', items: ['A1'], why: 'resolved' } } as const
    const other = { name: 'detach', command: { action: 's-1-a1', items: ['A4'], why: 'mistake' } } as const
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const { world, ending, between } = await race(a, b)
      for (const end of [ending, between]) expect(end).toHaveProperty('result.dispute.state', 'open')
      const { disputed, left } = world.read().disputes.find(({ id }) => id === 's-1-d1') ?? {}
      expect(disputed?.map(({ item }) => item)).toEqual(['A2'])
      expect(left).toEqual(['A1', 'A4'])
    }
  })

  it('of two that qualify one item one wins, and the other is told by which event', async () => {
    const command = { items: ['A6'], status: 'dispute-price', comment: 'Mine.' }
    const { world, ending } = await race({ name: 'openDispute', command }, { name: 'openDispute', command })
    expect(plain(ending)).toEqual({
      code: 'conflict',
      details: { changed: [{ kind: 'standing', id: 'A6' }], events: ['second-1-e0001'] },
    })
    expect((await world.desk('z').items(['A6']))[0]?.standing?.dispute).toBe('second-1-d1')
  })

  it('gives up after 8 tries while others keep changing what it reads', async () => {
    const world = await openWorld(story)
    let tries = 0
    const pay = () => {
      const item = world.items().find(({ id }) => id === 'A1')
      if (item !== undefined) world.put(cleared(item, '1.00', 'paid', '2026-06-15'))
    }
    const ports = interceptPorts(world.ports('x'), async ({ name }, proceed) => {
      if (name === 'store.commit') {
        tries += 1
        await world.desk(`other${String(tries)}`).sync({ items: ['A1'] })
        pay()
      }
      return proceed()
    })
    const refusal = await rejectionOf(world.deskOn(ports).sync({ items: ['A1'] }))
    expect([refusal.code, refusal.details, tries]).toEqual([
      'too-contended',
      { gesture: 'sync', attempts: 8 },
      8,
    ])
  })

  it('keep every law in any order of their calls of ports, and none is lost', async () => {
    const three = fc.array(anyGesture, { minLength: 3, maxLength: 3 })
    const property = fc.asyncProperty(fc.scheduler(), three, async (scheduler, all) => {
      const world = await openWorld(story)
      const before = world.store.applied.length
      const endings = all.map(({ name, command }, at) => {
        const call = scheduler.scheduleFunction((proceed: () => Promise<unknown>) => proceed())
        const ports = interceptPorts(world.ports(`p${String(at)}`), (_call, proceed) => call(proceed))
        return endingOf(act(world.deskOn(ports), name, command, by))
      })
      await scheduler.waitIdle()
      await Promise.all(endings)
      const state = stateOf(world)
      for (const check of Object.values(laws)) check(state)
      const commits = world.store.applied.slice(before)
      for (const [at, ending] of (await Promise.all(endings)).entries()) {
        const own = commits.filter(({ id }) => id.startsWith(`p${String(at)}-`))
        const isOnce = 'refusal' in ending ? own.length === 0 : own.length <= 1
        expect([at, isOnce]).toEqual([at, true])
      }
    })
    await holdsAsync(property, 100)
  })
})
