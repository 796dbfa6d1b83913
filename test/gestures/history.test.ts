import { createMemoryStore } from 'redress/memory'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { FoldedKind } from '../../src/history/documents.ts'
import { emptyShelves } from '../../src/history/shelves.ts'
import { holdsAsync } from '../support/async-law.ts'
import { act, endingOf, gestureNames, plain, type AnyGesture } from './support/act.ts'
import { anyGesture, beforehandOf, holdsForCommands, story, storyOf } from './support/runs.ts'
import { eventsOf, foldOf, openWorld, tenant, type OpenWorld } from './support/world.ts'

const by = { by: 'lea' }
const kinds = Object.keys(emptyShelves()) as readonly FoldedKind[]

/** The folded documents of the store, without what belongs to their storing. */
async function storedState({ store }: OpenWorld): Promise<Record<string, unknown>> {
  const state: Record<string, unknown> = {}
  for (const [name, { document }] of Object.entries(await store.dump())) {
    const { v: _, tenant: __, ...content } = document as Record<string, unknown>
    if (kinds.some((kind) => name.startsWith(`${kind}/`))) state[name] = content
  }
  return state
}

/** The documents to which the history leads. */
function foldedState({ store }: OpenWorld): Record<string, unknown> {
  const fold = foldOf(store)
  return Object.fromEntries(
    kinds.flatMap((kind) => [...fold[kind]].map(([id, document]) => [`${kind}/${id}`, document])),
  )
}

async function doAll(world: OpenWorld, all: readonly AnyGesture[]) {
  const endings: unknown[] = []
  for (const [at, { name, command }] of all.entries()) {
    endings.push(plain(await endingOf(act(world.desk(`x${String(at)}`), name, command, by))))
    if (at % 2 === 1) world.clock.advance(86_400_000)
  }
  return endings
}

const someGestures = fc.array(anyGesture, { minLength: 1, maxLength: 6 })

describe('what is stored', () => {
  it('is the fold of the history, whatever gestures came (I-2)', async () => {
    await holdsAsync(
      fc.asyncProperty(someGestures, async (all) => {
        const world = await openWorld(story)
        await doAll(world, all)
        expect(await storedState(world)).toEqual(foldedState(world))
      }),
      150,
    )
  })

  it('is read back in the same order from the history of each subject (I-2)', async () => {
    await holdsAsync(
      fc.asyncProperty(someGestures, async (all) => {
        const world = await openWorld(story)
        await doAll(world, all)
        const written = eventsOf(world.store)
        const desk = world.desk('q')
        for (const [id] of foldOf(world.store).dispute) {
          const { documents } = await desk.history({ dispute: id }, { limit: 1_000 })
          const own = written.filter(({ subjects }) =>
            subjects.some((one) => one.kind === 'dispute' && one.id === id),
          )
          expect(documents.map(({ event }) => event.id)).toEqual(own.map((event) => event.id))
        }
      }),
      40,
    )
  })

  it('has the version that its last event gave it', async () => {
    await holdsAsync(
      fc.asyncProperty(someGestures, async (all) => {
        const world = await openWorld(story)
        await doAll(world, all)
        const told = new Map<string, number>()
        for (const { subjects } of eventsOf(world.store)) {
          for (const { kind, id, version } of subjects) told.set(`${kind}/${id}`, version)
        }
        for (const [name, { version }] of Object.entries(await world.store.dump())) {
          if (kinds.some((kind) => name.startsWith(`${kind}/`)))
            expect([name, told.get(name)]).toEqual([name, version])
        }
      }),
      40,
    )
  })

  it('follows from the commits alone: another store that gets them holds the same', async () => {
    const world = await openWorld(story)
    await doAll(world, fc.sample(anyGesture, { numRuns: 20, seed: 7 }))
    const other = createMemoryStore()
    for (const commit of world.store.applied) await other.commit(tenant, commit)
    for (const [name, { version, document }] of Object.entries(await world.store.dump())) {
      const [kind = '', ...id] = name.split('/')
      const refs = [{ kind: kind as FoldedKind, id: id.join('/') }]
      expect(await other.get(tenant, refs)).toEqual([{ ...refs[0], version, document }])
    }
  })
})

describe('the same inputs', () => {
  it('lead to the same commits, byte by byte (I-3)', async () => {
    await holdsAsync(
      fc.asyncProperty(someGestures, async (all) => {
        const [one, other] = [await openWorld(story), await openWorld(story)]
        expect(await doAll(one, all)).toEqual(await doAll(other, all))
        expect(JSON.stringify(one.store.applied)).toBe(JSON.stringify(other.store.applied))
      }),
      60,
    )
  })
})

describe('a refusal', () => {
  it.each(gestureNames)('of %s leaves no trace in the store (I-5)', async (name) => {
    await holdsForCommands(name, 30, async ({ command }) => {
      const world = await openWorld(storyOf(name))
      const ending = await endingOf(act(world.desk('x'), name, command, { by: 'lea', key: 'K-1' }))
      if ('result' in ending) return
      expect(await world.store.dump()).toEqual(beforehandOf(name))
    })
  })
})
