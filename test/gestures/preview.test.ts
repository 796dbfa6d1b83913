import { describe, expect, it } from 'vitest'

import { interceptPorts } from '../support/intercepted-ports.ts'
import { act, endingOf, gestureNames } from './support/act.ts'
import { beforehandOf, holdsForCommands, storyOf } from './support/runs.ts'
import { openWorld } from './support/world.ts'

const by = { by: 'lea' }

/** The writes as a preview shows them: its own word where a gesture draws ids and a number. */
const idsApart = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll('drawn-1', 'preview').replaceAll('DRAWN-1', 'preview'))

describe('a preview (Q-11)', () => {
  it.each(gestureNames)(
    'of %s tells the very writes of its commit, ids apart, and writes nothing',
    async (name) => {
      await holdsForCommands(name, 40, async ({ command }) => {
        const world = await openWorld(storyOf(name))
        const before = world.store.applied.length
        const ports = interceptPorts(world.ports('drawn'), ({ name: call }, proceed) => {
          expect(['store.commit', 'ids.disputeNumber']).not.toContain(call)
          return proceed()
        })
        const preview = await world.deskOn(ports).preview(name, command, by)
        expect(await world.store.dump()).toEqual(beforehandOf(name))

        const ending = await endingOf(act(world.desk('drawn'), name, command, by))
        if (preview.allowed) {
          const [commit] = world.store.applied.slice(before)
          expect(ending).toHaveProperty('result')
          expect(preview.writes).toEqual(idsApart(commit?.writes ?? []))
          const written = (kind: string) =>
            (commit?.writes ?? [])
              .filter((write) => write.kind === kind && write.from === 0)
              .map(({ document }) => document)
          const form = { v: 1, tenant: 'main' }
          expect(preview.events.map((event) => ({ ...form, ...event }))).toEqual(idsApart(written('event')))
          expect(preview.messages.map((message) => ({ ...form, ...message }))).toEqual(
            idsApart(written('message')),
          )
        } else {
          expect(idsApart(ending)).toMatchObject({
            refusal: { code: preview.refusal.code, details: preview.refusal.details },
          })
        }
      })
    },
  )

  it.each(gestureNames)('of %s is frozen, as all results of the desk are', async (name) => {
    await holdsForCommands(name, 5, async ({ command }) => {
      const world = await openWorld(storyOf(name))
      const preview = await world.desk('x').preview(name, command, by)
      expect(Object.isFrozen(preview)).toBe(true)
      if (!preview.allowed) return
      for (const { document } of preview.writes) expect(Object.isFrozen(document)).toBe(true)
    })
  })
})
