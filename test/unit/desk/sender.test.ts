import { describe, expect, it } from 'vitest'

import { senderOf } from '../../../src/desk/decisions/sender.ts'
import type { User } from '../../../src/ports/directory.ts'
import { anInvoice, deskWorld, openDispute } from '../../support/desk-world.ts'

const user = (id: string, email: string | null, manager: string | null = null): User => ({
  id,
  name: id.toUpperCase(),
  language: 'fr',
  email,
  phone: null,
  internal: true,
  manager,
})

/** Who signs for C1, whose collector is given. */
const signing = (collector: string | null, ...users: readonly User[]) =>
  senderOf(
    {
      customers: new Map([['C1', { id: 'C1', name: 'Dupont', language: 'fr', collector }]]),
      users: new Map(users.map((one) => [one.id, one])),
    },
    'C1',
  )

describe('in whose name a message goes (A-10)', () => {
  it('is the collector of the customer', () => {
    expect(signing('lea', user('lea', 'lea@host.example', 'max'), user('max', 'max@host.example'))).toEqual({
      user: 'lea',
      name: 'LEA',
      address: 'lea@host.example',
    })
  })

  it.each([null, ''])('is the next one up the hierarchy with an address, where theirs is %j', (email) => {
    const users = [user('lea', email, 'max'), user('max', email, 'eva'), user('eva', 'eva@host.example')]
    expect(signing('lea', ...users)).toEqual({ user: 'eva', name: 'EVA', address: 'eva@host.example' })
  })

  it.each<[string, string | null, readonly User[]]>([
    ['there is no collector', null, []],
    ['the directory does not know them', 'lea', []],
    ['nobody up there has an address', 'lea', [user('lea', null, 'max'), user('max', null)]],
    ['the directory does not know who is above', 'lea', [user('lea', null, 'max')]],
    ['the hierarchy goes in a circle', 'lea', [user('lea', null, 'max'), user('max', null, 'lea')]],
  ])('is left to the mailer when %s', (_, collector, users) => {
    expect(signing(collector, ...users)).toBeNull()
  })

  it('is left to the mailer for a customer nobody knows', () => {
    expect(senderOf({ customers: new Map(), users: new Map() }, 'C9')).toBeNull()
  })

  it('is looked for as far up as it takes, in what the gesture reads', async () => {
    const world = deskWorld({ items: [anInvoice('F-1')] })
    world.directory.put({
      users: [user('lea', null, 'max'), user('max', null, 'eva'), user('eva', 'eva@host.example')],
    })
    const { messages } = await openDispute(world, ['F-1'], {
      resolver: 'martin',
      messages: [{ subject: 'S', text: 'T' }],
    })
    expect((await world.desk.messages(messages))[0]?.from).toEqual({
      user: 'eva',
      name: 'EVA',
      address: 'eva@host.example',
    })
  })
})
