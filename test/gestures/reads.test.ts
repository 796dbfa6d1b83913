import fc from 'fast-check'
import type { Commit, DocumentRef, Item, Stored } from 'redress'
import { describe, expect, it } from 'vitest'

import { interceptPorts, watchPorts } from '../support/intercepted-ports.ts'
import { rejectionOf } from '../support/refusal.ts'
import { act, endingOf, gestureNames, type AnyGesture } from './support/act.ts'
import { anInvoice } from './support/books.ts'
import { beforehand, holdsForAccepted, holdsForCommands, options, story } from './support/runs.ts'
import { openWorld, prepare, tenant, type OpenWorld } from './support/world.ts'

const by = { by: 'lea' }
const nameOf = ({ kind, id }: DocumentRef) => `${kind}/${id}`

describe('a commit', () => {
  it.each(gestureNames)(
    'of %s writes or guards every document that was read, on the version read',
    async (name) => {
      await holdsForAccepted(name, 30, async ({ command }) => {
        const world = await openWorld(story)
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

/**
 * A desk with one open dispute of so many items and as many free ones, an earlier dispute that is closed, and one of one
 * item more whose clock stands still.
 */
async function worldOf(size: number): Promise<OpenWorld> {
  const ids = (prefix: string) => Array.from({ length: size }, (_, at) => `${prefix}${String(at)}`)
  const all = ['O', 'F', 'R', 'P', 'W', 'T'].flatMap(ids)
  const items: Item[] = [...all, 'last'].map((id) => anInvoice(id, '10.00'))
  const world = await openWorld({ items, today: '2026-06-15' })
  const desk = world.desk('s')
  const brief = { status: 'dispute-price', comment: 'x' }
  await desk.openDispute({ items: ids('O'), ...brief }, by)
  const { action } = await desk.openDispute({ items: ids('R'), ...brief, dunning: 'stop-customer' }, by)
  await desk.complete(action.id, {}, by)
  await desk.plan({ items: ids('P'), ...reminder }, by)
  await desk.promise({ items: ids('W'), plan: halves }, by)
  const target = await desk.openDispute({ items: [...ids('T'), 'last'], ...brief }, by)
  await desk.pause(target.dispute.id, { reason: 'x' }, by)
  await desk.hold({ items: ids('R'), reason: 'x', until: '2026-06-30' }, by)
  await desk.ignore({ items: ids('R'), reason: 'x' }, by)
  await desk.putInDispute('C-1', {}, by)
  return world
}

const reminder = {
  name: 'Reminder',
  channel: 'email',
  on: '2026-06-20',
  mode: 'automatic-after-confirmation',
  content: { subject: 'x', text: 'x' },
} as const

const halves = [{ on: '2026-06-18', amount: '5.00' }, { on: '2026-06-25' }]

/** The largest commands of each gesture: on all items, named one by one or as a whole. */
function largestCommands(size: number): readonly AnyGesture[] {
  const ids = (prefix: string) => Array.from({ length: size }, (_, at) => `${prefix}${String(at)}`)
  const [open, free, left, planned] = [ids('O'), ids('F'), ids('R'), ids('P')]
  const promised = ids('W')
  const next = { name: 'x', channel: 'task', on: '2026-06-20' } as const
  const own = 's-4-a1'
  const action = 's-1-a1'
  const dispute = 's-1-d1'
  const target = 's-6-d1'
  const brief = { status: 'dispute-price', comment: 'x' }
  return [
    {
      name: 'openDispute',
      command: { items: free, status: 'dispute-price', comment: 'x', resolver: 'martin' },
    },
    { name: 'openDispute', command: { items: planned, status: 'dispute-price', comment: 'x', move: true } },
    { name: 'qualify', command: { items: [...free, ...planned], status: 'litigation', move: true } },
    { name: 'qualify', command: { items: open, status: 'in-progress', outcome: 'rejected' } },
    { name: 'qualify', command: { items: open, status: null } },
    { name: 'qualify', command: { items: open, status: 'dispute-delivery', comment: 'x' } },
    { name: 'qualify', command: { items: ids('T'), status: 'dispute-delivery', comment: 'x' } },
    { name: 'qualify', command: { items: open, status: 'promise', outcome: 'rejected', promised: halves } },
    { name: 'amend', command: { item: 'O0', scope: 'all', comment: 'x' } },
    { name: 'plan', command: { items: [...free, ...planned], move: true, copyOf: own, on: '2026-07-01' } },
    { name: 'plan', command: { items: free, ...reminder, runNow: true } },
    { name: 'promise', command: { items: [...free, ...planned, ...promised], move: true, plan: halves } },
    { name: 'promise', command: { items: promised, followUp: 'scenario', move: true } },
    { name: 'attach', command: { action, items: [...free, ...planned], move: true } },
    { name: 'attach', command: { action: own, items: free } },
    { name: 'confirm', command: { action: own } },
    { name: 'send', command: { action: own } },
    { name: 'cancel', command: { action: own, comment: 'x' } },
    { name: 'complete', command: { action: own, next } },
    { name: 'detach', command: { action: own, items: planned, why: 'other', next } },
    { name: 'resolve', command: { dispute, next } },
    { name: 'resolve', command: { dispute } },
    { name: 'resolve', command: { dispute, items: open, outcome: 'accepted', credit: '0.50' } },
    { name: 'detach', command: { action, items: open, why: 'mistake' } },
    { name: 'complete', command: { action } },
    { name: 'reschedule', command: { action, to: '2026-07-01' } },
    { name: 'assign', command: { dispute, resolver: 'martin', messages: [{ subject: 'x', text: 'x' }] } },
    {
      name: 'edit',
      command: { action, resolver: 'martin', attach: free, detach: { items: open, why: 'resolved' } },
    },
    { name: 'reopen', command: { dispute: 's-2-d1', comment: 'x' } },
    { name: 'reopen', command: { dispute: 's-2-d1', comment: 'x', items: left } },
    { name: 'detach', command: { action, items: open, why: 'moved', to: target } },
    { name: 'edit', command: { action, attach: free, detach: { items: open, why: 'split', to: target } } },
    { name: 'relabel', command: { dispute, status: 'dispute-delivery', comment: 'x', resolver: 'martin' } },
    { name: 'split', command: { dispute: target, items: ids('T'), comment: 'x' } },
    {
      name: 'adjust',
      command: { dispute, items: open.map((item) => ({ item, disputed: '9.00' })) },
    },
    { name: 'annotate', command: { dispute, comment: 'x' } },
    { name: 'escalate', command: { dispute, reason: 'x', resolver: 'martin' } },
    { name: 'pause', command: { dispute, reason: 'x' } },
    { name: 'resume', command: { dispute: target } },
    { name: 'hold', command: { items: [...open, ...free, ...planned], reason: 'x', until: '2026-06-30' } },
    { name: 'release', command: { items: left } },
    { name: 'ignore', command: { items: [...open, ...free, ...planned], reason: 'x' } },
    { name: 'heed', command: { items: left } },
    { name: 'putInDispute', command: { customer: 'C-2', reason: 'contract', comment: 'x' } },
    { name: 'liftDispute', command: { customer: 'C-1' } },
    {
      name: 'importDispute',
      command: { number: 'L-1', items: free, openedOn: '2026-05-02', resolver: 'martin', ...brief },
    },
    { name: 'erase', command: { notes: ['s-1-n1', 's-2-n1'] } },
    { name: 'sync', command: { items: open.slice(0, 500) } },
    { name: 'sync', command: { actions: [action] } },
  ]
}

describe('the trips of a gesture to the store', () => {
  it('are at most three and one commit, whatever the number of items', async () => {
    const named = new Set(largestCommands(1).map(({ name }) => name))
    expect([...named].sort()).toEqual([...gestureNames].sort())
    for (const size of [1, 3, 1_500]) {
      const prepared = await prepare(await worldOf(size))
      for (const { name, command } of largestCommands(size)) {
        const world = await openWorld(prepared)
        if (name === 'sync')
          for (const item of world.items()) world.put({ ...item, amount: '9.00', openAmount: '9.00' })
        const ports = watchPorts(world.ports('x'))
        await act(world.deskOn(ports), name, command, by)
        const count = (call: string) => ports.calls.filter((one) => one.name === call).length
        expect(count('store.get'), `${name} of ${String(size)}`).toBeLessThanOrEqual(3)
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
      const world = await openWorld(story)
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
      const world = await openWorld(story)
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
      expect(await world.store.dump()).toEqual(beforehand)
    })
  })
})
