import { readFile } from 'node:fs/promises'

import { describe, expect, it } from 'vitest'

import type { ErrorDetails } from '../../../src/kernel/errors/error-details.ts'
import type { DomainErrors } from '../../../src/kernel/errors/domain-errors.ts'
import type { MessageErrors } from '../../../src/kernel/errors/message-errors.ts'
import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { createMemoryStore } from '../../../src/memory/store.ts'
import type { Stored } from '../../../src/ports/documents.ts'
import type { Store } from '../../../src/ports/store.ts'
import {
  anInvoice,
  deskWorld,
  lea,
  openDispute,
  type DeskWorld,
  type WorldOptions,
} from '../../support/desk-world.ts'
import { refused } from './refused.ts'
import { sendingWorld } from './worker/sending-world.ts'

type Refusal = { readonly code: string; readonly details: unknown }

const items = [
  anInvoice('F-1', '100.00'),
  anInvoice('F-2', '200.00'),
  anInvoice('G-1', '50.00', { customer: 'C2' }),
  anInvoice('H-1', '55.00'),
  anInvoice('J-1', '56.00'),
  anInvoice('U-1', '90.00', { currency: 'USD' }),
  anInvoice('A-1', '-40.00', { kind: 'credit-note' }),
  anInvoice('S-1', '70.00', { openAmount: '0.00', settledOn: '2026-05-20' }),
]
const letter = (...to: ({ user: string } | { contact: string })[]) => ({ to, subject: 'S', text: 'T' })

const old = {
  number: 'L-1',
  items: ['G-1'],
  status: 'dispute-price',
  comment: 'x',
  openedOn: '2026-05-02',
} as const

/** A world in which F-1, F-2 and U-1 are in an open dispute. */
async function aWorld(options: WorldOptions = {}) {
  const world = deskWorld({ items, ...options })
  const { dispute, action } = await openDispute(world, ['F-1', 'F-2', 'U-1'])
  const planned = { items: ['H-1'], name: 'Call', channel: 'phone', on: '2026-06-02' } as const
  const { action: call } = await world.desk.plan(planned, lea)
  const other = await openDispute(world, ['J-1'])
  const [first] = await world.desk.items(['F-1'])
  return {
    world,
    desk: world.desk,
    dispute: dispute.id,
    action: action.id,
    call: call.id,
    other: other.dispute.id,
    entry: first?.standing?.status?.entry,
  }
}

/** The same, closed. */
async function aClosedWorld() {
  const opened = await aWorld()
  await opened.desk.complete(opened.action, {}, lea)
  return opened
}

/** An action of which nobody knows whether its message arrived. */
async function aDoubt() {
  const world = sendingWorld()
  const action = await world.remind()
  await world.tick('reply-lost')
  return { world, action, message: `${action}-o1-1` }
}

type Opened = Awaited<ReturnType<typeof aWorld>>
type Provoked = readonly [details: (opened: Opened) => unknown, act: (opened: Opened) => Promise<unknown>]

const qualify = (opened: Opened, chosen: Parameters<typeof openDispute>[1], more = {}) =>
  openDispute(opened.world, chosen, more)

/** What a person does, and the details the refusal carries: one for each code. */
const provoked: { readonly [Code in keyof (DomainErrors & MessageErrors)]?: Provoked } = {
  'message-unknown': [
    () => ({ message: 'X' }),
    ({ desk }) => desk.decideMessage('X', { decision: 'arrived' }, lea),
  ],
  'nothing-to-retry': [
    (w) => ({ action: w.call, state: 'planned' }),
    ({ desk, call }) => desk.retry(call, {}, lea),
  ],
  'template-not-for-audience': [
    () => ({ template: 'dispute-to-resolver', audience: 'internal', recipient: 'customer' }),
    ({ desk, dispute }) => {
      const messages = [{ template: 'dispute-to-resolver', to: [{ contact: 'paul' }] }]
      return desk.assign(dispute, { resolver: 'martin', messages }, lea)
    },
  ],
  'sending-unchanged': [() => ({ stopped: false }), ({ desk }) => desk.resumeSending({}, lea)],
  'item-unknown': [() => ({ items: ['X-1'] }), (w) => qualify(w, ['X-1'])],
  'item-duplicate': [() => ({ item: 'A-1' }), (w) => qualify(w, ['A-1', 'A-1'])],
  'customers-mixed': [() => ({ customers: ['C2', 'C1'] }), (w) => qualify(w, ['G-1', 'A-1'])],
  'item-settled': [() => ({ item: 'S-1', settledOn: '2026-05-20' }), (w) => qualify(w, ['S-1'])],
  'item-already-disputed': [({ dispute }) => ({ item: 'F-1', dispute }), (w) => qualify(w, ['F-1'])],
  'item-not-disputed': [
    ({ dispute }) => ({ item: 'A-1', dispute }),
    ({ desk, dispute }) => desk.resolve(dispute, { items: ['A-1'] }, lea),
  ],
  'disputed-amount-invalid': [
    () => ({ item: 'G-1', given: '50.01', open: '50.00', currency: 'EUR' }),
    (w) => qualify(w, [{ item: 'G-1', disputed: '50.01' }]),
  ],
  'dispute-of-credits': [() => ({ items: ['A-1'] }), (w) => qualify(w, ['A-1'])],
  'comment-missing': [() => ({ gesture: 'openDispute' }), (w) => qualify(w, ['G-1'], { comment: '' })],
  'disputes-mixed': [
    (w) => ({ disputes: [w.dispute, w.other] }),
    ({ desk }) => desk.qualify({ items: ['F-1', 'J-1'], status: null }, lea),
  ],
  'nothing-to-qualify': [
    () => ({ item: 'A-1' }),
    ({ desk }) => desk.qualify({ items: ['A-1'], status: null }, lea),
  ],
  'nothing-to-amend': [() => ({ item: 'A-1' }), ({ desk }) => desk.amend({ item: 'A-1', comment: 'x' }, lea)],
  'scope-missing': [
    (w) => ({ item: 'F-1', entry: w.entry, shared: 3, allowed: ['all', 'one'] }),
    ({ desk }) => desk.amend({ item: 'F-1', comment: 'x' }, lea),
  ],
  'item-in-action': [
    (w) => ({ item: 'H-1', action: w.call }),
    ({ desk }) => desk.plan({ items: ['H-1'], name: 'x', channel: 'task', on: '2026-06-02' }, lea),
  ],
  'item-not-in-action': [
    (w) => ({ item: 'A-1', action: w.call }),
    ({ desk, call }) => desk.detach(call, { items: ['A-1'], why: 'mistake' }, lea),
  ],
  'action-without-dispute': [
    (w) => ({ action: w.call }),
    ({ desk, call }) => desk.detach(call, { items: ['H-1'], why: 'resolved' }, lea),
  ],
  'action-incomplete': [
    () => ({ missing: ['name', 'on'] }),
    ({ desk }) => desk.plan({ items: ['A-1'], channel: 'task' }, lea),
  ],
  'nothing-to-confirm': [
    (w) => ({ action: w.call, state: 'planned' }),
    ({ desk, call }) => desk.confirm(call, {}, lea),
  ],
  'channel-not-sendable': [
    () => ({ channel: 'phone', allowed: ['email', 'internal-email'] }),
    ({ desk, call }) => desk.send(call, {}, lea),
  ],
  'content-missing': [({ action }) => ({ action }), ({ desk, action }) => desk.send(action, {}, lea)],
  'action-without-items': [
    (w) => ({ action: w.call }),
    ({ world, desk, call }) => {
      world.books.pay('H-1', '55.00', '2026-06-01')
      return desk.complete(call, { next: { name: 'x', channel: 'task', on: '2026-06-02' } }, lea)
    },
  ],
  'said-in-future': [
    () => ({ given: '2026-06-02', today: '2026-06-01' }),
    (w) => qualify(w, ['G-1'], { saidOn: '2026-06-02' }),
  ],
  'opened-in-future': [
    () => ({ given: '2026-06-02', today: '2026-06-01' }),
    ({ desk }) => desk.importDispute({ ...old, openedOn: '2026-06-02' }, lea),
  ],
  'dispute-needs-tracking': [
    () => ({ dispute: null, action: null }),
    (w) => qualify(w, ['G-1'], { followUp: 'scenario' }),
  ],
  'action-date-past': [
    () => ({ given: '2026-05-31', today: '2026-06-01' }),
    ({ desk, action }) => desk.reschedule(action, { to: '2026-05-31' }, lea),
  ],
  'mode-not-allowed': [
    () => ({ channel: 'task', mode: 'automatic', allowed: ['manual'] }),
    ({ desk, action }) => desk.edit(action, { channel: 'task', mode: 'automatic' }, lea),
  ],
  'user-unknown': [() => ({ users: ['who'] }), (w) => qualify(w, ['G-1'], { resolver: 'who' })],
  'recipient-not-internal': [() => ({ user: 'rex' }), (w) => qualify(w, ['G-1'], { resolver: 'rex' })],
  'audiences-mixed': [
    () => ({ message: 0 }),
    (w) => qualify(w, ['G-1'], { messages: [letter({ user: 'zoe' }, { contact: 'carl' })] }),
  ],
  'recipient-missing': [() => ({ message: 0 }), (w) => qualify(w, ['G-1'], { messages: [letter()] })],
  'contact-unknown': [
    () => ({ contacts: ['paul'], customer: 'C2' }),
    (w) => qualify(w, ['G-1'], { messages: [letter({ contact: 'paul' })] }),
  ],
  'recipient-without-address': [
    () => ({ kind: 'user', id: 'ines' }),
    (w) => qualify(w, ['G-1'], { messages: [letter({ user: 'ines' })] }),
  ],
  'dispute-unknown': [() => ({ dispute: 'D-9' }), ({ desk }) => desk.resolve('D-9', {}, lea)],
  'dispute-open': [
    ({ dispute }) => ({ dispute }),
    ({ desk, dispute }) => desk.reopen(dispute, { comment: 'Again.' }, lea),
  ],
  'action-unknown': [() => ({ action: 'A-9' }), ({ desk }) => desk.complete('A-9', {}, lea)],
  'credit-missing': [
    () => ({ outcome: 'accepted' }),
    ({ desk, action }) => desk.complete(action, { outcome: 'accepted' }, lea),
  ],
  'credit-not-expected': [
    () => ({ outcome: 'rejected', allowed: ['accepted', 'compromise'] }),
    ({ desk, action }) => desk.complete(action, { outcome: 'rejected', credit: '1' }, lea),
  ],
  'credit-out-of-range': [
    () => ({ given: '100.01', disputed: '100.00', currency: 'EUR' }),
    ({ desk, dispute }) =>
      desk.resolve(dispute, { items: ['F-1'], outcome: 'compromise', credit: '100.01' }, lea),
  ],
  'credit-currencies-mixed': [
    () => ({ currencies: ['EUR', 'USD'] }),
    ({ desk, dispute }) => desk.resolve(dispute, { outcome: 'accepted', credit: '1' }, lea),
  ],
  'status-and-outcome-missing': [
    () => ({ why: 'other' }),
    ({ desk, action }) => desk.detach(action, { items: ['F-1'], why: 'other' }, lea),
  ],
  'field-not-expected': [
    () => ({ why: 'mistake', field: 'outcome' }),
    ({ desk, action }) => desk.detach(action, { items: ['F-1'], why: 'mistake', outcome: 'rejected' }, lea),
  ],
  'status-not-a-promise': [
    () => ({ status: 'litigation', type: 'litigation', allowed: ['promise'] }),
    ({ desk }) => desk.promise({ items: ['G-1'], status: 'litigation' }, lea),
  ],
  'promise-date-past': [
    () => ({ given: '2026-05-31', today: '2026-06-01' }),
    ({ desk }) => desk.promise({ items: ['G-1'], on: '2026-05-31' }, lea),
  ],
  'promise-plan-unordered': [
    () => ({ given: '2026-06-10', after: '2026-06-10' }),
    ({ desk }) => {
      const plan = [{ on: '2026-06-10', amount: '1' }, { on: '2026-06-10' }]
      return desk.promise({ items: ['G-1'], plan }, lea)
    },
  ],
  'promised-amount-invalid': [
    () => ({ item: 'G-1', given: '50.01', open: '50.00', currency: 'EUR' }),
    ({ desk }) => desk.promise({ items: [{ item: 'G-1', amount: '50.01' }] }, lea),
  ],
  'promise-of-credits': [
    () => ({ items: ['A-1'] }),
    ({ desk }) => desk.promise({ items: ['H-1', 'A-1'] }, lea),
  ],
  'promise-date-missing': [
    () => ({ status: 'promise' }),
    ({ desk, action }) =>
      desk.detach(action, { items: ['F-1'], why: 'other', status: 'promise', outcome: 'rejected' }, lea),
  ],
  'author-reserved': [
    () => ({ by: 'system' }),
    ({ desk, action }) => desk.detach(action, { items: ['F-1'], why: 'mistake' }, { by: 'system' }),
  ],
  'status-is-a-dispute': [
    () => ({ status: 'dispute-quality' }),
    ({ desk, action }) =>
      desk.detach(
        action,
        { items: ['F-1'], why: 'other', status: 'dispute-quality', outcome: 'rejected' },
        lea,
      ),
  ],
  'status-unchanged': [
    ({ dispute }) => ({ dispute, status: 'dispute-price' }),
    ({ desk, dispute }) => desk.relabel(dispute, { status: 'dispute-price', comment: 'Again.' }, lea),
  ],
  'split-takes-all': [
    ({ dispute }) => ({ dispute }),
    ({ desk, dispute }) => desk.split(dispute, { items: ['F-1', 'F-2', 'U-1'], comment: 'All.' }, lea),
  ],
  'target-missing': [
    () => ({ why: 'moved' }),
    ({ desk, action }) => desk.detach(action, { items: ['F-1'], why: 'moved' }, lea),
  ],
  'target-is-source': [
    ({ dispute }) => ({ dispute }),
    ({ desk, dispute, action }) => desk.detach(action, { items: ['F-1'], why: 'split', to: dispute }, lea),
  ],
  'nothing-to-change': [
    ({ dispute }) => ({ dispute }),
    ({ desk, dispute }) => desk.adjust(dispute, { items: [{ item: 'F-1', disputed: '100' }] }, lea),
  ],
  'dispute-not-paused': [
    ({ dispute }) => ({ dispute }),
    ({ desk, dispute }) => desk.resume(dispute, {}, lea),
  ],
  'pause-end-past': [
    () => ({ given: '2026-06-01', today: '2026-06-01' }),
    ({ desk, dispute }) => desk.pause(dispute, { reason: 'They look.', until: '2026-06-01' }, lea),
  ],
  'customer-unknown': [
    () => ({ customer: 'C-9' }),
    ({ desk }) => desk.hold({ customer: 'C-9', reason: 'Flooded.', until: '2026-06-30' }, lea),
  ],
  'customer-not-disputed': [() => ({ customer: 'C1' }), ({ desk }) => desk.liftDispute('C1', {}, lea)],
  'hold-date-past': [
    () => ({ given: '2026-05-31', today: '2026-06-01' }),
    ({ desk }) => desk.hold({ items: ['G-1'], reason: 'Flooded.', until: '2026-05-31' }, lea),
  ],
  'not-held': [() => ({ item: 'G-1', customer: null }), ({ desk }) => desk.release({ items: ['G-1'] }, lea)],
  'not-ignored': [() => ({ item: null, customer: 'C2' }), ({ desk }) => desk.heed({ customer: 'C2' }, lea)],
  'text-unknown': [
    () => ({ notes: ['N-9'], messages: [] }),
    ({ desk }) => desk.erase({ notes: ['N-9'] }, lea),
  ],
  'purge-in-future': [
    () => ({ given: '2026-06-02', today: '2026-06-01' }),
    ({ desk }) => desk.purge({ before: '2026-06-02' }, lea),
  ],
  'nothing-to-edit': [({ action }) => ({ action }), ({ desk, action }) => desk.edit(action, {}, lea)],
}

/** The same for what takes another start. */
const provokedOtherwise: {
  readonly [Code in keyof (DomainErrors & MessageErrors)]?: () => Promise<Refusal & { expected: unknown }>
} = {
  'customer-already-disputed': async () => {
    const { world, desk } = await aWorld()
    await desk.putInDispute('C1', { reason: 'contract' }, lea)
    const refusal = await refused(world, () => desk.putInDispute('C1', {}, lea))
    return { ...refusal, expected: { customer: 'C1', reason: 'contract' } }
  },
  'item-never-disputed': async () => {
    const { world, desk, dispute } = await aClosedWorld()
    const command = { comment: 'Again.', items: ['A-1'] }
    const refusal = await refused(world, () => desk.reopen(dispute, command, lea))
    return { ...refusal, expected: { item: 'A-1', dispute } }
  },
  'promise-currencies-mixed': async () => {
    const { world, desk } = await aWorld()
    world.books.add(anInvoice('U-2', '90.00', { currency: 'USD' }))
    const command = { items: ['H-1', 'U-2'], amount: '10', move: true }
    const refusal = await refused(world, () => desk.promise(command, lea))
    return { ...refusal, expected: { currencies: ['EUR', 'USD'] } }
  },
  'dispute-number-taken': async () => {
    const { world, desk } = await aWorld()
    const { dispute } = await desk.importDispute(old, lea)
    const refusal = await refused(world, () => desk.importDispute({ ...old, openedOn: '2026-05-03' }, lea))
    return { ...refusal, expected: { number: 'L-1', dispute: dispute.id } }
  },
  'credit-already-awaited': async () => {
    const { world, desk, dispute } = await aWorld()
    await desk.resolve(dispute, { items: ['F-1'], outcome: 'accepted', credit: '10' }, lea)
    const again = await openDispute(world, ['F-1'])
    const refusal = await refused(world, () =>
      desk.resolve(again.dispute.id, { outcome: 'compromise', credit: '5' }, lea),
    )
    return { ...refusal, expected: { item: 'F-1', dispute } }
  },
  'nothing-to-reopen': async () => {
    const { world, desk, dispute } = await aClosedWorld()
    for (const id of ['F-1', 'F-2', 'U-1']) {
      const [view] = await desk.items([id])
      world.books.pay(id, view?.item.openAmount ?? '', '2026-06-01')
    }
    const refusal = await refused(world, () => desk.reopen(dispute, { comment: 'Again.' }, lea))
    return { ...refusal, expected: { dispute } }
  },
  'dispute-closed': async () => {
    const { world, desk, dispute } = await aClosedWorld()
    const refusal = await refused(world, () => desk.assign(dispute, { resolver: 'zoe' }, lea))
    return { ...refusal, expected: { dispute } }
  },
  'dispute-paused': async () => {
    const { world, desk, dispute } = await aWorld()
    await desk.pause(dispute, { reason: 'They look.', until: '2026-06-09' }, lea)
    world.on('2026-06-08')
    const refusal = await refused(world, () => desk.pause(dispute, { reason: 'They look.' }, lea))
    return { ...refusal, expected: { dispute, since: '2026-06-01', until: '2026-06-09' } }
  },
  'action-ended': async () => {
    const { world, desk, action } = await aClosedWorld()
    const refusal = await refused(world, () => desk.reschedule(action, { to: '2026-07-01' }, lea))
    return { ...refusal, expected: { action, state: 'done' } }
  },
  'not-authorized': async () => {
    const { world, desk, dispute } = await aWorld({ authorize: ({ by }) => by === 'lea' || 'no-collector' })
    const refusal = await refused(world, () => desk.resolve(dispute, {}, { by: 'rex' }))
    return { ...refusal, expected: { gesture: 'resolve', by: 'rex', reason: 'no-collector' } }
  },
  'status-not-allowed': async () => {
    const statuses = standardCatalog.statuses.map((status) =>
      status.id === 'dispute-price' ? { ...status, next: ['resolved'] } : status,
    )
    const { world, desk, action } = await aWorld({ catalog: { ...standardCatalog, statuses } })
    const command = { items: ['F-2'], why: 'other', status: 'litigation', outcome: 'rejected' } as const
    const refusal = await refused(world, () => desk.detach(action, command, lea))
    return { ...refusal, expected: { item: 'F-2', from: 'dispute-price', to: 'litigation' } }
  },
  'resolver-not-informed': async () => {
    const { world } = await aWorld({ settings: { resolverNotInformed: 'refuse' } })
    const refusal = await refused(world, () => openDispute(world, ['G-1'], { resolver: 'zoe' }))
    return { ...refusal, expected: { resolver: 'zoe' } }
  },
  'message-under-way': async () => {
    const { world, action, message } = await aDoubt()
    const refusal = await refused(world, () => world.desk.send(action, {}, lea))
    return { ...refusal, expected: { action, messages: [message] } }
  },
  'message-too-late': async () => {
    const { world, message } = await aDoubt()
    const refusal = await refused(world, () => world.desk.decideMessage(message, { decision: 'cancel' }, lea))
    return { ...refusal, expected: { message, state: 'uncertain' } }
  },
  'decision-not-possible': async () => {
    const { world, message } = await aDoubt()
    await world.desk.decideMessage(message, { decision: 'arrived' }, lea)
    const again = { decision: 'send-again' } as const
    const refusal = await refused(world, () => world.desk.decideMessage(message, again, lea))
    return { ...refusal, expected: { message, state: 'sent', decision: 'send-again', allowed: [] } }
  },
  'message-erased': async () => {
    const { world, message } = await aDoubt()
    await world.desk.erase({ messages: [message] }, lea)
    const again = { decision: 'send-again' } as const
    const refusal = await refused(world, () => world.desk.decideMessage(message, again, lea))
    return { ...refusal, expected: { message } }
  },
  'nothing-to-chase': async () => {
    const world = sendingWorld()
    const action = await world.remind()
    await world.desk.hold({ items: ['F-1'], reason: 'x', until: '2026-06-30' }, lea)
    const refusal = await refused(world, () => world.desk.send(action, {}, lea))
    return { ...refusal, expected: { action, reasons: ['held'] } }
  },
  'key-reused': async () => {
    const { world, desk, dispute } = await aWorld()
    const keyed = { by: 'lea', key: 'k-1' }
    await desk.assign(dispute, { resolver: 'zoe' }, keyed)
    const refusal = await refused(world, () => desk.assign(dispute, { resolver: 'martin' }, keyed))
    return { ...refusal, expected: { key: 'k-1', gesture: 'assign' } }
  },
  conflict: async () => {
    const store = createMemoryStore()
    const { world, dispute, action } = await aWorld({ store })
    const late = deskWorld({
      items,
      prefix: 'late',
      store: before(store, async () => {
        await world.desk.reschedule(action, { to: '2026-07-01' }, lea)
      }),
    })
    const { code, details } = await refusedFor(late, () => late.desk.complete(action, {}, lea))
    const event = world.events().at(-1)
    expect((await world.desk.dispute(dispute)).state).toBe('open')
    return { code, details, expected: { changed: [{ kind: 'action', id: action }], events: [event?.id] } }
  },
  'too-contended': async () => {
    const store = createMemoryStore()
    const { world } = await aWorld({ store })
    let round = 0
    // Before each attempt somebody else changes the account of the customer, which no command names.
    const late = deskWorld({
      items: [anInvoice('F-9')],
      prefix: 'late',
      store: before(store, async () => {
        round += 1
        const other = anInvoice(`N-${round}`)
        world.books.add(other)
        await openDispute(world, [other.id], { dunning: 'stop-customer' })
      }),
    })
    const refusal = await refusedFor(late, () => openDispute(late, ['F-9']))
    return { ...refusal, expected: { gesture: 'openDispute', attempts: 8 } }
  },
  'tenant-mismatch': async () => {
    const store = createMemoryStore()
    const { dispute } = await aWorld({ store })
    const late = deskWorld({ items, prefix: 'late', store: answering(store, { tenant: 'other' }) })
    const refusal = await refusedFor(late, () => late.desk.resolve(dispute, {}, lea))
    return { ...refusal, expected: { kind: 'dispute', id: dispute } }
  },
  'document-unreadable': async () => {
    const store = createMemoryStore()
    const { dispute } = await aWorld({ store })
    const late = deskWorld({ items, prefix: 'late', store: answering(store, { v: 99 }) })
    const refusal = await refusedFor(late, () => late.desk.resolve(dispute, {}, lea))
    return { ...refusal, expected: { kind: 'dispute', id: dispute, found: 99, readable: 1 } }
  },
  'history-inconsistent': async () => {
    const store = createMemoryStore()
    const { dispute, action } = await aWorld({ store })
    // The store lost the tracking action.
    const get: Store['get'] = async (tenant, refs) =>
      (await store.get(tenant, refs)).filter(({ kind }) => kind !== 'action')
    const late = deskWorld({ items, prefix: 'late', store: { ...store, get } })
    const refusal = await refusedFor(late, () => late.desk.assign(dispute, { resolver: 'zoe' }, lea))
    return { ...refusal, expected: { subject: action } }
  },
}

/** A store in which something happens before each commit. */
function before(store: Store, act: () => Promise<void>): Store {
  return {
    ...store,
    commit: async (tenant, commit) => {
      await act()
      return store.commit(tenant, commit)
    },
  }
}

/** A store whose documents come back changed. */
function answering(store: Store, change: object): Store {
  const get: Store['get'] = async (tenant, refs) =>
    (await store.get(tenant, refs)).map((stored): Stored => ({
      ...stored,
      document: { ...(stored.document as object), ...change },
    }))
  return { ...store, get }
}

/** A refusal of a desk whose store is not its own alone: it committed nothing. */
async function refusedFor(world: DeskWorld, act: () => Promise<unknown>): Promise<Refusal> {
  const refusal = await refused(world, act)
  expect(world.commits).toEqual([])
  return refusal
}

describe('every refusal of a gesture has its own code and the values to act on it, and leaves no trace (I-5)', () => {
  it.each(Object.entries(provoked))('%s', async (code, [details, act]) => {
    const opened = await aWorld()
    expect(await refused(opened.world, () => act(opened))).toEqual({ code, details: details(opened) })
  })

  it.each(Object.entries(provokedOtherwise))('%s', async (code, provoke) => {
    const { expected, ...refusal } = await provoke()
    expect(refusal).toEqual({ code, details: expected })
  })

  it('leaves out no code of the domain', async () => {
    const files = ['domain-errors.ts', 'action-errors.ts', 'message-errors.ts'].map(
      (name) => new URL(`../../../src/kernel/errors/${name}`, import.meta.url),
    )
    const source = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('')
    const codes = [...source.matchAll(/^ {2}'?([a-z-]+)'?: \{/gm)].map(
      ([, code]) => code as keyof ErrorDetails,
    )
    expect(codes.length).toBeGreaterThan(40)
    const known = new Set([...Object.keys(provoked), ...Object.keys(provokedOtherwise)])
    expect(codes.filter((code) => !known.has(code))).toEqual([])
    expect([...known].filter((code) => !(codes as string[]).includes(code))).toEqual([])
  })
})
