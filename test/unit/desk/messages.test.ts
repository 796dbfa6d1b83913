import { describe, expect, it } from 'vitest'

import type { MessageDraft } from '../../../src/desk/decisions/queue-messages.ts'
import type { Message } from '../../../src/messages/message.ts'
import { fingerprint } from '../../../src/kernel/fingerprint.ts'
import { tenantId } from '../../../src/kernel/ids.ts'
import { anInvoice, deskWorld, openDispute, type DeskWorld } from '../../support/desk-world.ts'
import { refused } from './refused.ts'

const items = [anInvoice('F-1'), anInvoice('F-2', '400.00')]
const letter = (to?: MessageDraft['to']): MessageDraft => ({
  subject: 'Price dispute',
  text: 'Please look at the contract.',
  ...(to === undefined ? {} : { to }),
})
const martin = { kind: 'user', id: 'martin', name: 'martin', address: 'martin@host.example' }
const paul = { kind: 'contact', id: 'paul', name: 'paul', address: 'paul@dupont.example' }

async function outbox({ store }: DeskWorld, ids: readonly string[]): Promise<readonly Message[]> {
  const refs = ids.map((id) => ({ kind: 'message', id }) as const)
  const stored = await store.get(tenantId('main'), refs)
  return ids.map((id) => {
    const { document } = stored.find((one) => one.id === id) ?? {}
    const { v: _version, tenant: _tenant, ...message } = document as Record<string, unknown>
    return message as Message
  })
}

describe('a message given with a gesture (Q-2)', () => {
  it('goes to the resolver when nobody else is named, and waits in the outbox of the same commit (I-1)', async () => {
    const world = deskWorld({ items })
    const options = { resolver: 'martin', messages: [letter()] }
    const { dispute, action, messages, marks } = await openDispute(world, ['F-1'], options)
    expect(world.commits).toHaveLength(1)
    expect(marks).toEqual([])
    expect(dispute.resolverInformed).toBe(true)
    expect(await outbox(world, messages)).toEqual([
      {
        id: messages[0],
        audience: 'internal',
        customer: 'C1',
        dispute: dispute.id,
        action: action.id,
        occurrence: null,
        automatic: false,
        channel: 'email',
        from: { user: 'lea', name: 'lea', address: 'lea@host.example' },
        to: martin,
        language: 'fr',
        template: null,
        subject: 'Price dispute',
        text: 'Please look at the contract.',
        html: null,
        attachments: [],
        contentHash: fingerprint({
          subject: 'Price dispute',
          text: 'Please look at the contract.',
          html: null,
        }),
        claim: null,
        state: 'pending',
        queuedAt: '2026-06-01T08:00:00.000Z',
        readyAt: '2026-06-01T08:00:00.000Z',
        attempts: 0,
        tries: 0,
        resends: 0,
        leasedUntil: null,
        doubt: null,
        problem: null,
        cancelReason: null,
        isGivenUp: false,
        reference: null,
        endedAt: null,
        erased: null,
      },
    ])
    const { documents } = await world.desk.history({ dispute: dispute.id })
    expect(documents[0]?.event.messages).toEqual(messages)
  })

  it('goes to the resolver that the status proposes', async () => {
    const { standardCatalog } = await import('../../../src/catalogs/standard-catalog.ts')
    const [first, ...others] = standardCatalog.statuses
    const catalog = { ...standardCatalog, statuses: [{ ...first!, resolver: 'zoe' }, ...others] }
    const world = deskWorld({ items, catalog })
    const options = { status: 'dispute-administrative', messages: [letter()] }
    const { dispute, messages } = await openDispute(world, ['F-1'], options)
    expect(dispute).toMatchObject({ resolver: 'zoe', resolverInformed: true })
    expect((await outbox(world, messages))[0]?.to.id).toBe('zoe')
    const nobody = await openDispute(world, ['F-2'], { status: 'dispute-administrative', resolver: null })
    expect(nobody.dispute.resolver).toBeNull()
  })

  it('goes to the customer or to colleagues, several of each, one message to each of them', async () => {
    const world = deskWorld({ items })
    const drafts = [letter([{ contact: 'paul' }]), letter([{ user: 'martin' }, { user: 'zoe' }])]
    const { messages } = await openDispute(world, ['F-1'], { resolver: 'zoe', messages: drafts })
    const queued = await outbox(world, messages)
    expect(queued.map(({ audience, to }) => [audience, to])).toEqual([
      ['customer', paul],
      ['internal', martin],
      ['internal', { kind: 'user', id: 'zoe', name: 'zoe', address: 'zoe@host.example' }],
    ])
    expect(new Set(messages).size).toBe(3)
  })

  it('keeps content and address as they were when it was queued', async () => {
    const world = deskWorld({ items })
    const { messages } = await openDispute(world, ['F-1'], { resolver: 'martin', messages: [letter()] })
    const before = await outbox(world, messages)
    const users = [
      {
        id: 'martin',
        name: 'M.',
        language: 'en',
        email: 'new@host.example',
        phone: null,
        internal: true,
        manager: null,
      },
    ]
    world.directory.put({ users })
    world.on('2026-06-09')
    await world.desk.sync()
    expect(await outbox(world, messages)).toEqual(before)
    expect(before[0]?.to).toEqual(martin)
  })

  it.each([
    [
      'both to the customer and to a colleague',
      [{ contact: 'paul' }, { user: 'martin' }],
      'audiences-mixed',
      { message: 1 },
    ],
    [
      'to a colleague and the customer',
      [{ user: 'martin' }, { contact: 'paul' }],
      'audiences-mixed',
      { message: 1 },
    ],
    ['to nobody, said so', [], 'recipient-missing', { message: 1 }],
    ['to somebody outside', [{ user: 'rex' }], 'recipient-not-internal', { user: 'rex' }],
    ['to a stranger', [{ user: 'who' }], 'user-unknown', { users: ['who'] }],
    [
      'to a colleague without address',
      [{ user: 'ines' }],
      'recipient-without-address',
      { kind: 'user', id: 'ines' },
    ],
    [
      'to a contact without address',
      [{ contact: 'nina' }],
      'recipient-without-address',
      { kind: 'contact', id: 'nina' },
    ],
    [
      'to a contact nobody knows',
      [{ contact: 'who' }],
      'contact-unknown',
      { contacts: ['who'], customer: 'C1' },
    ],
    [
      'to a contact of another customer',
      [{ contact: 'carl' }],
      'contact-unknown',
      { contacts: ['carl'], customer: 'C1' },
    ],
  ] as const)('is refused, and the whole gesture with it, when it goes %s', async (_, to, code, details) => {
    const world = deskWorld({ items })
    const messages = [letter([{ user: 'martin' }]), letter(to)]
    expect(await refused(world, () => openDispute(world, ['F-1'], { resolver: 'martin', messages }))).toEqual(
      {
        code,
        details,
      },
    )
  })

  it('has nobody to go to without a resolver', async () => {
    const world = deskWorld({ items })
    expect(await refused(world, () => openDispute(world, ['F-1'], { messages: [letter()] }))).toEqual({
      code: 'recipient-missing',
      details: { message: 0 },
    })
  })
})

describe('a resolver (Q-2, M-6)', () => {
  it.each([
    ['unknown', 'who', 'user-unknown', { users: ['who'] }],
    ['from outside', 'rex', 'recipient-not-internal', { user: 'rex' }],
  ] as const)('is refused when %s', async (_, resolver, code, details) => {
    const world = deskWorld({ items })
    expect(await refused(world, () => openDispute(world, ['F-1'], { resolver }))).toEqual({ code, details })
  })

  it('may lack an address while nothing is sent', async () => {
    const { marks } = await openDispute(deskWorld({ items }), ['F-1'], { resolver: 'ines' })
    expect(marks).toEqual(['resolver-not-informed'])
  })

  it.each([
    ['nothing', []],
    ['only what goes to others', [letter([{ user: 'zoe' }])]],
    ['only what goes to the customer', [letter([{ contact: 'paul' }])]],
  ])('who is sent %s is marked as not informed, by default', async (_, messages) => {
    const { dispute, marks } = await openDispute(deskWorld({ items }), ['F-1'], {
      resolver: 'martin',
      messages,
    })
    expect([dispute.resolverInformed, marks]).toEqual([false, ['resolver-not-informed']])
  })

  it('who is sent nothing is refused where the policy says so', async () => {
    const world = deskWorld({ items, settings: { resolverNotInformed: 'refuse' } })
    const messages = [letter([{ user: 'zoe' }])]
    expect(await refused(world, () => openDispute(world, ['F-1'], { resolver: 'martin', messages }))).toEqual(
      {
        code: 'resolver-not-informed',
        details: { resolver: 'martin' },
      },
    )
    const informed = await openDispute(world, ['F-1'], { resolver: 'martin', messages: [letter()] })
    expect(informed.marks).toEqual([])
    const nobody = await openDispute(world, ['F-2'])
    expect(nobody.marks).toEqual([])
  })
})
