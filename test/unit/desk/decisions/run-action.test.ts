import { describe, expect, it } from 'vitest'

import type { Action, ActionState } from '../../../../src/actions/action.ts'
import { runAction } from '../../../../src/desk/decisions/run-action.ts'
import { sendAction } from '../../../../src/desk/decisions/send-action.ts'
import type { Facts } from '../../../../src/desk/facts.ts'
import type { Draft } from '../../../../src/history/draft.ts'
import type { Standing } from '../../../../src/standings/standing.ts'
import { refusalOf } from '../../../support/refusal.ts'
import { anAction } from '../../actions/an-action.ts'
import { aStanding } from '../../standings/a-standing.ts'
import { anAccount } from '../../standings/an-account.ts'
import { aUser, byId, changesOf, draftOver, someFacts } from './some-facts.ts'

const stay = { from: '2026-06-01', until: null, why: null }

/** An automatic reminder of F-1 for today; anything else as given. */
const aReminder = (more: Partial<Action> = {}): Action =>
  anAction({
    channel: 'email',
    on: '2026-06-10',
    mode: 'automatic',
    tracks: null,
    items: { total: 1, attached: 1 },
    ...more,
  })

/** What is stored of a reminder; sending stopped or not, and F-1 as given. */
const draftWith = (action: Action, stopped = false, standing: Partial<Standing> = {}): Draft =>
  draftOver({
    action: { [action.id]: action },
    members: { 'A-1/0': { action: 'A-1', chunk: 0, members: [{ item: 'F-1', stays: [stay] }] } },
    standing: { 'F-1': aStanding({ dispute: null, disputed: null, status: null, ...standing }) },
    account: { C1: anAccount() },
    outbox: {
      switch: { stop: stopped ? { since: '2026-06-09', by: 'lea', reason: 'N-1' } : null, quota: null },
    },
  })

const held = { hold: { reason: 'N-1', until: '2026-07-01', since: '2026-06-01', by: 'lea' } }
const underWay = { automatic: false, waiting: ['M-1'], delivered: 0, failed: 0, heldBack: 0 }
const night = someFacts({ now: '2026-06-10T22:00:00.000Z' })

const run = (
  action: Action,
  facts: Facts = someFacts(),
  stopped = false,
  standing: Partial<Standing> = {},
) => {
  const draft = draftWith(action, stopped, standing)
  return { outcome: runAction(facts, draft, action), changes: changesOf(draft), messages: draft.messages }
}

describe('an automatic action is skipped, says why, and nothing is written, (A-9)', () => {
  it.each<[string, string, Parameters<typeof run>]>([
    ['while all sending is stopped', 'sending-stopped', [aReminder(), someFacts(), true]],
    ['before its day', 'not-due', [aReminder({ on: '2026-06-11' })]],
    ['while its last message is on its way', 'under-way', [aReminder({ underWay })]],
    ['outside the send window', 'outside-send-window', [aReminder(), night]],
    [
      'when settlements left it without items',
      'without-items',
      [aReminder({ items: { total: 1, attached: 0 } })],
    ],
  ])('%s', (_, reason, given) => {
    expect(run(...given)).toEqual({
      outcome: { kind: 'skipped', reason, codes: [] },
      changes: [],
      messages: [],
    })
  })

  it('while nothing may be chased, with the codes why (E-1)', () => {
    expect(run(aReminder(), someFacts(), false, held)).toEqual({
      outcome: { kind: 'skipped', reason: 'nothing-to-chase', codes: ['held'] },
      changes: [],
      messages: [],
    })
  })
})

describe('an action runs by itself (A-2, A-3)', () => {
  const states: readonly ActionState[] = [
    'planned',
    'awaiting-confirmation',
    'confirmed',
    'failed',
    'done',
    'cancelled',
  ]
  it.each([
    ['only planned or confirmed when it is automatic', 'automatic', ['planned', 'confirmed']],
    ['only confirmed when it asks for that', 'automatic-after-confirmation', ['confirmed']],
    ['never when it is done by hand', 'manual', []],
  ] as const)('%s', (_, mode, running) => {
    const kinds = states.map((state) => [state, run(aReminder({ mode, state })).outcome] as const)
    expect(kinds.filter(([, { kind }]) => kind === 'queued').map(([state]) => state)).toEqual(running)
    const others = kinds.filter(([, { kind }]) => kind !== 'queued')
    for (const [, outcome] of others) expect(outcome).toMatchObject({ kind: 'skipped', reason: 'not-due' })
  })

  it('and tells the message it queued, as sent by nobody (A-8)', () => {
    const { outcome, changes, messages } = run(aReminder())
    expect(outcome).toEqual({ kind: 'queued', messages: ['A-1-o1-1'] })
    expect(changes).toMatchObject([{ type: 'action-sent', messages: ['A-1-o1-1'], automatic: true }])
    expect(messages).toMatchObject([{ id: 'A-1-o1-1', automatic: true, to: { id: 'paul' } }])
  })

  it('and asks a person where it is more than seven days late (A-8)', () => {
    expect(run(aReminder({ on: '2026-06-03' })).outcome.kind).toBe('queued')
    expect(run(aReminder({ on: '2026-06-02' }))).toMatchObject({
      outcome: { kind: 'confirmation-asked' },
      changes: [{ type: 'confirmation-asked', action: 'A-1' }],
    })
  })

  it('and has failed where it reaches nobody (A-10)', () => {
    expect(run(aReminder(), someFacts({ contacts: new Map() }))).toMatchObject({
      outcome: { kind: 'failed', reason: 'no-recipient' },
      changes: [{ type: 'action-failed', action: 'A-1', reason: 'no-recipient' }],
    })
  })

  it('unless the store is damaged, which is no failure of the action', () => {
    const damaged = () => run(aReminder(), someFacts(), false, { dispute: 'D-9', disputed: '10.00' })
    expect(refusalOf(damaged).code).toBe('history-inconsistent')
  })

  it('unless a fault of ours is found, which is told as it is', () => {
    const contacts = {
      get: () => {
        throw new TypeError('broken')
      },
    } as unknown as Facts['contacts']
    expect(() => run(aReminder(), someFacts({ contacts }))).toThrow(new TypeError('broken'))
  })
})

describe('sending an action', () => {
  const internal = { channel: 'internal-email', resolver: 'martin' } as const
  const send = (action: Action, standing: Partial<Standing> = {}, facts = someFacts()) => {
    const draft = draftWith(action, false, standing)
    return { ids: sendAction(facts, draft, action, {}), draft }
  }

  it('to colleagues is not stopped by what stops dunning: it asks for no money (E-1)', () => {
    const { draft } = send(aReminder(internal), held)
    expect(draft.messages).toMatchObject([{ audience: 'internal', to: { id: 'martin' }, claim: null }])
  })

  it('to a customer stands for what it asks for, and is refused where that is nothing (E-1)', () => {
    expect(send(aReminder()).draft.messages[0]?.claim).toMatch(/^[0-9a-f]{64}$/)
    const { code, details } = refusalOf(() => send(aReminder(), held))
    expect([code, details]).toEqual(['nothing-to-chase', { action: 'A-1', reasons: ['held'] }])
  })

  it('tells whether it reaches the resolver, who knows of the dispute from then on (Q-2)', () => {
    const both = someFacts({ users: byId(aUser('martin'), aUser('zoe')) })
    expect(changesOf(send(aReminder(internal)).draft)).toMatchObject([{ informsResolver: true }])
    expect(changesOf(send(aReminder(), {}, both).draft)).toMatchObject([{ informsResolver: false }])
  })

  it('is refused while it is being sent by itself, and names at most fifty of the messages (A-9)', () => {
    const waiting = Array.from({ length: 51 }, (_, at) => `M-${String(at + 1)}`)
    const refusal = refusalOf(() => send(aReminder({ underWay: { ...underWay, automatic: true, waiting } })))
    expect(refusal.code).toBe('message-under-way')
    expect(refusal.details).toEqual({ action: 'A-1', messages: waiting.slice(0, 50) })
    expect(refusal.message).toMatch(/wait for its end\.$/)
  })
})
