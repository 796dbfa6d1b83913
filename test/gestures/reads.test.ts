import fc from 'fast-check'
import type { Commit, DocumentRef, Stored } from 'redress'
import { describe, expect, it } from 'vitest'

import { interceptPorts, watchPorts } from '../support/intercepted-ports.ts'
import { rejectionOf } from '../support/refusal.ts'
import { act, endingOf, gestureNames } from './support/act.ts'
import { largestCommands, worldOf } from './support/largest-commands.ts'
import { beforehandOf, holdsForAccepted, holdsForCommands, options, storyOf } from './support/runs.ts'
import { openWorld, prepare, tenant } from './support/world.ts'

const by = { by: 'lea' }
const nameOf = ({ kind, id }: DocumentRef) => `${kind}/${id}`

describe('a commit', () => {
  it.each(gestureNames)(
    'of %s writes or guards every document that was read, on the version read',
    async (name) => {
      await holdsForAccepted(name, 30, async ({ command }) => {
        const world = await openWorld(storyOf(name))
        const read = new Map<string, number>()
        const ports = interceptPorts(world.ports('x'), async ({ name: call, given }, proceed) => {
          const answer = await proceed()
          if (call === 'store.get') {
            for (const ref of given[1] as DocumentRef[]) read.set(nameOf(ref), 0)
            for (const stored of answer as Stored[]) read.set(nameOf(stored), stored.version)
          }
          if (call === 'store.commit') {
            const { writes, expect: guards } = given[1] as Commit
            const decidedOn = new Map([
              ...guards.map((one) => [nameOf(one), one.version] as const),
              ...writes.map((one) => [nameOf(one), one.from] as const),
            ])
            for (const [ref, version] of read) expect([ref, decidedOn.get(ref)]).toEqual([ref, version])
          }
          return answer
        })
        await act(world.deskOn(ports), name, command, options)
        expect(read.size).toBeGreaterThan(0)
      })
    },
  )
})

describe('the trips of a gesture to the store', () => {
  it('are at most three, four where it starts from a message, and one commit, whatever the number of items', async () => {
    const named = new Set(largestCommands(1).map(({ name }) => name))
    expect([...named].sort()).toEqual([...gestureNames].sort())
    for (const size of [1, 3, 1_500]) {
      const prepared = await prepare(await worldOf(size))
      for (const { name, command } of largestCommands(size)) {
        const world = await openWorld(prepared)
        if (name === 'sync')
          for (const item of world.items()) world.put({ ...item, amount: '9.00', openAmount: '9.00' })
        if (name === 'resumeSending') await world.desk('st').stopSending({ comment: 'x' }, by)
        const ports = watchPorts(world.ports('x'))
        await act(world.deskOn(ports), name, command, by)
        const count = (call: string) => ports.calls.filter((one) => one.name === call).length
        expect(count('store.get'), `${name} of ${String(size)}`).toBeLessThanOrEqual(
          name === 'decideMessage' ? 4 : 3,
        )
        expect([name, count('store.commit'), count('store.query'), count('store.count')]).toEqual([
          name,
          1,
          0,
          0,
        ])
      }
    }
  })

  it('are three for each 500 items that are looked at again', async () => {
    const world = await worldOf(1_500)
    for (const item of world.items()) world.put({ ...item, amount: '9.00', openAmount: '9.00' })
    const ports = watchPorts(world.ports('x'))
    const items = world.items().map(({ id }) => id)
    const result = await world.deskOn(ports).sync({ items: items.slice(0, 1_500) })
    expect(result).toMatchObject({ looked: 1_500, changed: 1_500 })
    expect(ports.calls.filter(({ name }) => name === 'store.get').length).toBeLessThanOrEqual(9)
    expect(ports.calls.filter(({ name }) => name === 'store.commit').length).toBe(3)
  })
})

describe('the tenant of a desk', () => {
  it.each(gestureNames)('comes first in every call that %s makes', async (name) => {
    await holdsForCommands(name, 10, async ({ command }) => {
      const world = await openWorld(storyOf(name))
      const ports = watchPorts(world.ports('x'))
      const desk = world.deskOn(ports)
      await desk.preview(name, command, by)
      await endingOf(act(desk, name, command, options))
      expect(ports.calls.length).toBeGreaterThan(0)
      for (const { given } of ports.calls) expect(given[0]).toBe(tenant)
    })
  })

  it.each(gestureNames)('is compared with that of every document %s reads', async (name) => {
    await holdsForAccepted(name, 10, async ({ command }) => {
      const world = await openWorld(storyOf(name))
      // The store mixes tenants up: one document of each answer belongs to another.
      const ports = interceptPorts(world.ports('x'), async ({ name: call }, proceed) => {
        const answer = await proceed()
        if (call !== 'store.get') return answer
        return (answer as Stored[]).map((stored, at) =>
          at > 0 ? stored : { ...stored, document: { ...(stored.document as object), tenant: 'other' } },
        )
      })
      const mixed = world.deskOn(ports)
      const found = await mixed.preview(name, command, by)
      fc.pre(!found.allowed)
      expect(found).toMatchObject({ allowed: false, refusal: { code: 'tenant-mismatch' } })
      expect((await rejectionOf(act(mixed, name, command, options))).code).toBe('tenant-mismatch')
      expect(await world.store.dump()).toEqual(beforehandOf(name))
    })
  })
})
