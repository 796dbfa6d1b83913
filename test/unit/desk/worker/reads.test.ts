import { describe, expect, it } from 'vitest'

import { createWorker } from '../../../../src/desk/worker/create-worker.ts'
import { createMemoryMailer } from '../../../../src/memory/mailer.ts'
import { createMemoryStore } from '../../../../src/memory/store.ts'
import type { DocumentRef } from '../../../../src/ports/documents.ts'
import type { StoreQuery } from '../../../../src/ports/queries.ts'
import type { Store } from '../../../../src/ports/store.ts'
import { deskWorld, lea, openDispute, type DeskWorld } from '../../../support/desk-world.ts'
import { letter, owed, sendingWorld } from './sending-world.ts'

/** A store that remembers what is read of it, and refuses commits while it is told to. */
function watched() {
  const store = createMemoryStore()
  const pages: StoreQuery[] = []
  const limits: (readonly [state: string, limit: number])[] = []
  const trips: (readonly DocumentRef[])[] = []
  const broken = { isDown: false }
  const watching: Store = {
    ...store,
    get: (tenant, asked) => {
      trips.push(asked)
      return store.get(tenant, asked)
    },
    query: (tenant, query, page) => {
      if ('states' in query && query.states !== undefined) {
        pages.push(query)
        limits.push([query.states.join(), page.limit])
      }
      return store.query(tenant, query, page)
    },
    commit: (...given) => (broken.isDown ? Promise.reject(new Error('down')) : store.commit(...given)),
  }
  return { store: watching, pages, limits, trips, broken }
}

const messages = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ subject: `S${String(at + 1)}`, text: 'T' }))

/** Two tenants with so many automatic reminders due each, and one worker with room for so much. */
const twoTenants = async (reminders: number, batch: number) => {
  const mailer = createMemoryMailer()
  const stores = [watched(), watched()]
  const worlds: DeskWorld[] = []
  for (const [at, { store }] of stores.entries()) {
    const world = sendingWorld({ tenant: `t${String(at)}`, store })
    for (const { id } of owed.slice(0, reminders)) await world.remind({ items: [id] })
    worlds.push(world)
  }
  const worker = createWorker({ desk: worlds.map(({ desk }) => desk), mailers: { email: mailer }, batch })
  return { worker, stores }
}

describe('a tick of several tenants (OB18)', () => {
  it('runs no more actions of each than its share', async () => {
    const { worker } = await twoTenants(3, 4)
    const { runs } = await worker.tick()
    expect(runs.map(({ tenant }) => tenant)).toEqual(['t0', 't0', 't1', 't1'])
  })

  it('asks each for no more than its share: what is forsaken, what is due, what is ready', async () => {
    const { worker, stores } = await twoTenants(0, 5)
    await worker.tick()
    for (const { limits } of stores) {
      expect(limits).toEqual([
        ['sending', 3],
        ['planned,confirmed', 3],
        ['confirmed', 3],
        ['pending', 3],
      ])
    }
  })
})

describe('a tick', () => {
  it('looks after messages that were begun a lease ago, and sends those that are ready now (OB2)', async () => {
    const { store, pages } = watched()
    const { tick } = sendingWorld({ store }, { leaseMs: 60_000 })
    await tick()
    const outbox = pages.filter(({ list }) => list === 'messages')
    expect(outbox).toEqual([
      { list: 'messages', states: ['sending'], to: '2026-06-01T07:59:00.000Z' },
      { list: 'messages', states: ['pending'], to: '2026-06-01T08:00:00.000Z' },
    ])
  })

  it('tries what it could not take up once, and goes on with the next (OB12)', async () => {
    const { store, broken } = watched()
    const idle = deskWorld({ tenant: 'idle' })
    const world = sendingWorld({ store })
    const opened = await openDispute(world, ['F-1'], { resolver: 'martin', messages: messages(3) })
    broken.isDown = true
    const worker = createWorker({
      desk: [world.desk, idle.desk],
      mailers: { email: world.mailer },
      batch: 4,
      concurrency: 1,
    })
    const { failures } = await worker.tick()
    expect(failures.map(({ during, id }) => [during, id])).toEqual(
      opened.messages.map((id) => ['sending', id]),
    )
  })

  it('tells that it could not say what became of a forsaken message, and says it at the next (OB2)', async () => {
    const { store, broken } = watched()
    const world = sendingWorld({ store })
    const { messages: ids } = await openDispute(world, ['F-1'], {
      resolver: 'martin',
      messages: messages(1),
    })
    const dying = sendingWorld({
      store: {
        ...store,
        commit: async (tenant, commit) => {
          const result = await store.commit(tenant, commit)
          broken.isDown = true
          return result
        },
      },
      prefix: 'dying',
    })
    await dying.tick()
    world.at('2026-06-01T08:02:00.000Z')
    const lost = await world.tick()
    expect(lost.messages).toEqual([])
    expect(lost.failures).toEqual([
      { tenant: 'main', during: 'sending', id: ids[0], error: new Error('down') },
    ])
    broken.isDown = false
    expect((await world.tick()).messages).toMatchObject([{ message: ids[0], outcome: 'uncertain' }])
  })

  it('leaves an action alone while its message waits for another try (A-9)', async () => {
    const world = sendingWorld()
    await world.remind()
    expect((await world.tick('refused-for-now')).runs).toHaveLength(1)
    expect((await world.tick()).runs).toEqual([])
  })

  it('gives a message the sender who stands in it, and leaves it to the mailer where none does (A-10)', async () => {
    const world = sendingWorld()
    await world.remind()
    await world.remind({ items: ['F-2'] })
    world.directory.put({ customers: [{ id: 'C2', name: 'Durand', language: 'fr', collector: null }] })
    await world.remind({ items: ['G-1'] })
    await world.tick()
    const froms = world.mailer.arrived().map(({ message }) => message.from)
    const from = { name: 'lea', address: 'lea@host.example' }
    expect(froms).toEqual([from, from, null])
  })

  it('waits for a mailer no longer than half a lease, by the timer of its host (OB6)', async () => {
    const world = deskWorld({ items: owed })
    await openDispute(world, ['F-1'], { resolver: 'martin', messages: messages(1) })
    const worker = createWorker({
      desk: world.desk,
      mailers: { email: { idempotency: null, send: () => new Promise(() => undefined) } },
      timer: {
        after: (ms, callBack) => {
          expect(ms).toBe(60_000)
          callBack()
          return () => undefined
        },
      },
    })
    expect((await worker.tick()).messages).toMatchObject([{ outcome: 'uncertain' }])
  })
})

describe('what is read to begin a message', () => {
  const followUp = { content: letter } as const
  /** The kinds of document that a tick reads by id: those it asks for first, to begin the message, and all of them. */
  const readIn = async (give: (world: DeskWorld) => Promise<unknown>) => {
    const { store, trips } = watched()
    const world = sendingWorld({ store })
    await give(world)
    trips.length = 0
    expect((await world.tick()).messages).toMatchObject([{ outcome: 'sent' }])
    const kinds = trips.map((refs) => refs.map(({ kind }) => kind).sort())
    return { first: kinds.find((asked) => asked.includes('message')), all: [...new Set(kinds.flat())].sort() }
  }

  it('is its action and the dispute that follows at once, but no items: a colleague is asked for no money', async () => {
    const { first, all } = await readIn(async (world) => {
      const { action } = await openDispute(world, ['F-1'], { resolver: 'martin', followUp })
      await world.desk.send(action.id, {}, lea)
    })
    expect(first).toEqual(['action', 'dispute', 'message', 'outbox'])
    expect(all).toEqual(['account', 'action', 'dispute', 'message', 'outbox'])
  })

  it('is its items too where it asks a customer for money (E-1)', async () => {
    const { first, all } = await readIn(async (world) => {
      const reminder = { name: 'R', channel: 'email', on: '2026-06-10', content: letter } as const
      const { action } = await world.desk.plan({ items: ['F-1'], ...reminder }, lea)
      await world.desk.send(action.id, {}, lea)
    })
    expect(first).toEqual(['action', 'message', 'outbox'])
    expect(all).toEqual(['account', 'action', 'members', 'message', 'outbox', 'standing'])
  })

  it('is nothing else at first where a gesture gave it: no action is sent by it', async () => {
    const { first } = await readIn((world) =>
      openDispute(world, ['F-1'], { resolver: 'martin', followUp, messages: messages(1) }),
    )
    expect(first).toEqual(['message', 'outbox'])
  })
})
