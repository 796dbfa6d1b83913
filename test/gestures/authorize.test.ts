import type { Authorize, AuthorizationRequest, GestureName } from 'redress'
import { describe, expect, it } from 'vitest'

import { watchPorts } from '../support/intercepted-ports.ts'
import { rejectionOf } from '../support/refusal.ts'
import { act, endingOf, gestureNames, plain } from './support/act.ts'
import { beforehandOf, holdsForAccepted, holdsForCommands, options, storyOf } from './support/runs.ts'
import { openWorld, tenant } from './support/world.ts'

class Forgotten extends Error {}

const authorOf = (name: GestureName) => (name === 'sync' ? 'system' : options.by)

/** A desk whose host answers so, the calls it makes of its ports, and what the host was asked. */
async function deskUnder(name: GestureName, answer: Authorize) {
  const world = await openWorld(storyOf(name))
  const ports = watchPorts(world.ports('x'))
  const asked: AuthorizationRequest[] = []
  const authorize: Authorize = (request) => {
    asked.push(request)
    return answer(request)
  }
  return { world, desk: world.deskOn(ports, { authorize }), calls: ports.calls, asked }
}

describe('a person who may not do a gesture (P-4)', () => {
  it.each(gestureNames)(
    'is refused %s before anything is read, with the reason of the host',
    async (name) => {
      await holdsForCommands(name, 8, async ({ command }) => {
        for (const answer of [false, 'limit-exceeded'] as const) {
          const { world, desk, calls, asked } = await deskUnder(name, async () => answer)
          const refusal = await rejectionOf(act(desk, name, command, options))
          const reason = answer === false ? null : answer
          const details = { gesture: name, by: authorOf(name), reason }
          expect(plain({ refusal })).toEqual({ code: 'not-authorized', details })
          expect(asked).toEqual([{ gesture: name, command, by: authorOf(name), tenant, preview: false }])
          expect(calls).toEqual([])
          expect(await world.store.dump()).toEqual(beforehandOf(name))
        }
      })
    },
  )

  it.each(gestureNames)('is refused the preview of %s as well', async (name) => {
    await holdsForCommands(name, 8, async ({ command }) => {
      const { desk, calls, asked } = await deskUnder(name, ({ preview }) => !preview)
      const previewed = await desk.preview(name, command, options)
      const details = { gesture: name, by: options.by, reason: null }
      expect(previewed).toMatchObject({ allowed: false, refusal: { code: 'not-authorized', details } })
      expect(asked).toEqual([{ gesture: name, command, by: options.by, tenant, preview: true }])
      expect(calls).toEqual([])
    })
  })

  it.each([undefined, null, 0, 1, {}, Promise.resolve(undefined)])(
    'is everybody for whom the host does not say yes: %j',
    async (answer) => {
      const { desk, calls } = await deskUnder('putInDispute', (() => answer) as unknown as Authorize)
      const refusal = await rejectionOf(desk.putInDispute('C-1', {}, options))
      expect(refusal).toMatchObject({ code: 'not-authorized', details: { reason: null } })
      expect(calls).toEqual([])
    },
  )
})

describe('a person who may do a gesture (P-4)', () => {
  it.each(gestureNames)('does %s as if nobody had been asked, and is asked once', async (name) => {
    await holdsForAccepted(name, 8, async ({ command }, calm) => {
      const { world, desk, asked } = await deskUnder(name, () => true)
      const ending = await endingOf(act(desk, name, command, options))
      expect(plain(ending)).toEqual(plain(calm.ending))
      expect(await world.store.dump()).toEqual(await calm.world.store.dump())
      expect(asked).toHaveLength(1)
    })
  })

  it('is asked again for a repetition, and not for what has the wrong shape', async () => {
    const { desk, asked } = await deskUnder('hold', () => true)
    const hold = { customer: 'C-2', reason: 'x', until: '2026-06-30' }
    await desk.hold(hold, options)
    await desk.hold(hold, options)
    expect(asked).toHaveLength(2)
    expect((await rejectionOf(desk.hold({ ...hold, until: 'soon' }, options))).code).toBe('input-invalid')
    expect((await rejectionOf(desk.hold(hold, { by: 'system' }))).code).toBe('author-reserved')
    expect(asked).toHaveLength(2)
  })

  it('looks at everything when the host lets the system do so, asked once whatever the number of items', async () => {
    const { desk, asked } = await deskUnder('sync', ({ by }) => by === 'system')
    expect((await desk.sync()).changed).toBeGreaterThan(3)
    expect(asked).toEqual([{ gesture: 'sync', command: {}, by: 'system', tenant, preview: false }])
  })
})

describe('a host that fails to answer', () => {
  it.each(gestureNames)('fails %s without a trace, and its preview too', async (name) => {
    await holdsForCommands(name, 4, async ({ command }) => {
      const failing: readonly Authorize[] = [
        () => {
          throw new Forgotten()
        },
        () => Promise.reject(new Forgotten()),
      ]
      for (const answer of failing) {
        const { world, desk, calls } = await deskUnder(name, answer)
        await expect(act(desk, name, command, options)).rejects.toThrow(Forgotten)
        await expect(desk.preview(name, command, options)).rejects.toThrow(Forgotten)
        expect(calls).toEqual([])
        expect(await world.store.dump()).toEqual(beforehandOf(name))
      }
    })
  })
})
