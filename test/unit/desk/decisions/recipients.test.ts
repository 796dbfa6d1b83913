import { describe, expect, it } from 'vitest'

import { informs, resolveRecipients, type RecipientRef } from '../../../../src/desk/decisions/recipients.ts'
import { whomItConcerns } from '../../../../src/desk/decisions/send-action.ts'
import type { Action } from '../../../../src/actions/action.ts'
import type { Recipient } from '../../../../src/messages/message.ts'
import { refusalOf } from '../../../support/refusal.ts'
import { anAction } from '../../actions/an-action.ts'
import { aContact, aUser, byId, someFacts } from './some-facts.ts'

const facts = someFacts({
  users: byId(
    aUser('martin', { language: 'en' }),
    aUser('zoe'),
    aUser('ines', { email: '' }),
    aUser('noa', { email: null }),
    aUser('rex', { internal: false }),
  ),
  contacts: new Map([
    ['C1', [aContact('paul'), aContact('nina'), aContact('kim', { email: 'kim at dupont' })]],
    ['C2', [aContact('carl', { customer: 'C2' })]],
  ]),
})

const resolved = (to: readonly RecipientRef[] | undefined, resolver: string | null = null, customer = 'C1') =>
  resolveRecipients(facts, [to === undefined ? {} : { to }], { customer, resolver })

describe('whom a message reaches (Q-2)', () => {
  it.each<[string, readonly RecipientRef[] | undefined, readonly string[]]>([
    ['the resolver where it names nobody', undefined, ['user martin']],
    ['those whom it names', [{ contact: 'paul' }, { contact: 'nina' }], ['contact paul', 'contact nina']],
    [
      'each of them once',
      [{ user: 'zoe' }, { user: 'martin' }, { user: 'zoe' }],
      ['user zoe', 'user martin'],
    ],
    ['each contact once', [{ contact: 'paul' }, { contact: 'paul' }], ['contact paul']],
  ])('is %s', (_, to, reached) => {
    expect(resolved(to, 'martin')[0]?.map(({ kind, id }) => `${kind} ${id}`)).toEqual(reached)
  })

  it('is written down with name, address and language of the directory', () => {
    expect(resolved([{ user: 'martin' }])).toEqual([
      [{ kind: 'user', id: 'martin', name: 'MARTIN', address: 'martin@host.example', language: 'en' }],
    ])
    expect(resolved([{ contact: 'paul' }])).toEqual([
      [{ kind: 'contact', id: 'paul', name: 'PAUL', address: 'paul@dupont.example', language: 'fr' }],
    ])
  })

  it.each<[string, readonly RecipientRef[] | undefined, string, string, object]>([
    ['nobody', [], 'C1', 'recipient-missing', { message: 0 }],
    ['nobody, of a dispute without a resolver', undefined, 'C1', 'recipient-missing', { message: 0 }],
    ['both sides', [{ user: 'zoe' }, { contact: 'paul' }], 'C1', 'audiences-mixed', { message: 0 }],
    ['a stranger', [{ user: 'who' }], 'C1', 'user-unknown', { users: ['who'] }],
    ['somebody outside', [{ user: 'rex' }], 'C1', 'recipient-not-internal', { user: 'rex' }],
    [
      'another customer',
      [{ contact: 'carl' }],
      'C1',
      'contact-unknown',
      { contacts: ['carl'], customer: 'C1' },
    ],
    [
      'a customer without contacts',
      [{ contact: 'carl' }],
      'C3',
      'contact-unknown',
      { contacts: ['carl'], customer: 'C3' },
    ],
    ['no address', [{ user: 'noa' }], 'C1', 'recipient-without-address', { kind: 'user', id: 'noa' }],
    ['an empty address', [{ user: 'ines' }], 'C1', 'recipient-without-address', { kind: 'user', id: 'ines' }],
    ['an address that is none', [{ contact: 'kim' }], 'C1', 'address-invalid', { reason: 'not-one-address' }],
  ])('is refused where it is %s, in a sentence', (_, to, customer, code, details) => {
    const refusal = refusalOf(() => resolved(to, null, customer))
    expect([refusal.code, refusal.details]).toEqual([code, details])
    expect(refusal.message).toMatch(/^\p{Lu}.+\.$/u)
  })
})

describe('a message informs the resolver of a dispute (Q-2)', () => {
  const to = (kind: Recipient['kind'], id: string): Recipient => ({
    kind,
    id,
    name: id,
    address: `${id}@x.co`,
  })
  it.each<[string, string | null, readonly (readonly Recipient[])[], boolean]>([
    ['who is one of those it goes to', 'martin', [[to('user', 'zoe'), to('user', 'martin')]], true],
    ['who is reached by one of several', 'martin', [[to('user', 'zoe')], [to('user', 'martin')]], true],
    ['but no colleague of theirs', 'martin', [[to('user', 'zoe')]], false],
    ['but no contact who happens to have their id', 'martin', [[to('contact', 'martin')]], false],
    ['where there is one', null, [[to('user', 'martin')]], false],
    ['and nobody where nothing is sent', 'martin', [], false],
  ])('%s', (_, resolver, recipients, isInformed) => {
    expect(informs(resolver, recipients)).toBe(isInformed)
  })
})

describe('whom an action concerns (A-1)', () => {
  const own = { tracks: null, channel: 'email' } as const
  it.each<[string, Partial<Action>, readonly RecipientRef[]]>([
    [
      'the resolver of the dispute it follows, over whatever channel',
      { channel: 'email' },
      [{ user: 'martin' }],
    ],
    ['the resolver of an internal e-mail', { tracks: null }, [{ user: 'martin' }]],
    ['nobody of a dispute without a resolver', { channel: 'email', resolver: null }, []],
    ['nobody of an internal e-mail without a resolver', { tracks: null, resolver: null }, []],
    ['else the first of the people to write to', own, [{ contact: 'paul' }]],
    ['else nobody, of a customer without people to write to', { ...own, customer: 'C3' }, []],
  ])('is %s', (_, more, concerned) => {
    expect(whomItConcerns(facts, anAction(more))).toEqual(concerned)
  })
})
