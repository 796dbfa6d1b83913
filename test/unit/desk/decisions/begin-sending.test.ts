import { describe, expect, it } from 'vitest'

import type { Action } from '../../../../src/actions/action.ts'
import { beginSending, type BeginOutcome } from '../../../../src/desk/decisions/begin-sending.ts'
import { chaseOf } from '../../../../src/desk/decisions/chase.ts'
import { claimOf } from '../../../../src/desk/decisions/eligibilities.ts'
import type { Dispute } from '../../../../src/disputes/dispute.ts'
import type { Message } from '../../../../src/messages/message.ts'
import { anInvoice } from '../../../support/desk-world.ts'
import { anAction } from '../../actions/an-action.ts'
import { aDispute } from '../../disputes/a-dispute.ts'
import { aMessage } from '../../messages/a-message.ts'
import { aStanding } from '../../standings/a-standing.ts'
import { byId, changesOf, draftOver, someFacts } from './some-facts.ts'

const now = '2026-06-10T08:00:00.000Z'
const facts = someFacts()
const terms = { leaseMs: 60_000, windowMs: 86_400_000 }

/** A message of the reminder A-1, queued an hour ago and ready; anything else as given. */
const ready = (more: Partial<Message> = {}): Message =>
  aMessage({ queuedAt: '2026-06-10T07:00:00.000Z', readyAt: '2026-06-10T07:00:00.000Z', ...more })

/** The reminder of F-1, the dispute D-1 and the switch, as they are stored; anything else as given. */
const stored = (action: Partial<Action> = {}, dispute: Partial<Dispute> = {}, stopped = false) => {
  const stays = [{ from: '2026-06-01', until: null, why: null }]
  return draftOver({
    action: { 'A-1': anAction({ tracks: null, items: { total: 1, attached: 1 }, ...action }) },
    members: { 'A-1/0': { action: 'A-1', chunk: 0, members: [{ item: 'F-1', stays }] } },
    standing: { 'F-1': aStanding({ dispute: null, disputed: null, status: null }) },
    dispute: { 'D-1': aDispute(dispute) },
    outbox: {
      switch: { stop: stopped ? { since: '2026-06-09', by: 'lea', reason: 'N-1' } : null, quota: null },
    },
  })
}

const begin = (message: Message, draft = stored(), given = facts) => ({
  outcome: beginSending(given, draft, message, terms),
  changes: changesOf(draft),
})

/** Stands for what may be chased of F-1 now. */
const claim = claimOf(chaseOf(facts, stored(), anAction({ tracks: null, items: { total: 1, attached: 1 } })))
const erased = { on: '2026-06-09', by: 'dpo' }

describe('a message that is taken up', () => {
  it('is being sent from then on, before anything reaches the wire, for as long as the lease (OB1)', () => {
    const until = '2026-06-10T08:01:00.000Z'
    const { outcome, changes } = begin(ready({ attempts: 2, tries: 1 }))
    const begun = { type: 'sending-begun', message: 'M-1', attempt: 3, at: now, until }
    expect(changes).toEqual([begun])
    expect(outcome).toMatchObject({
      kind: 'begun',
      message: { state: 'sending', attempts: 3, tries: 2, leasedUntil: until },
    })
  })

  it.each<[string, Parameters<typeof begin>, BeginOutcome['kind']]>([
    ['is not its time yet', [ready({ readyAt: '2026-06-10T08:00:00.001Z' })], 'not-ready'],
    ['is another one’s already', [ready({ state: 'sending' })], 'not-ready'],
    ['is held by a person who stopped all sending', [ready(), stored({}, {}, true)], 'stopped'],
  ])('and %s stays as it was', (_, given, kind) => {
    expect(begin(...given)).toEqual({ outcome: { kind }, changes: [] })
  })

  it('by itself in the night waits for the morning, and what a person gave does not (A-8)', () => {
    const night = someFacts({ now: '2026-06-10T22:00:00.000Z', today: '2026-06-11' })
    const next = '2026-06-11T06:00:00.000Z'
    expect(begin(ready(), stored(), night)).toEqual({
      outcome: { kind: 'postponed' },
      changes: [{ type: 'sending-postponed', message: 'M-1', next }],
    })
    expect(begin(ready({ automatic: false }), stored(), night).outcome.kind).toBe('begun')
  })
})

describe('a message that may have arrived', () => {
  const doubt = (since: string) => ready({ attempts: 1, tries: 1, doubt: { attempt: 1, since } })

  it('is sent again under the same key while the provider knows it, whatever became of its action (OB3)', () => {
    const { outcome } = begin(doubt('2026-06-10T07:00:00.000Z'), stored({ state: 'cancelled' }))
    expect(outcome.kind).toBe('begun')
  })

  it('is left to a person once the provider no longer knows it (OB4)', () => {
    const { outcome, changes } = begin(doubt('2026-06-09T08:00:00.000Z'))
    expect(outcome).toEqual({ kind: 'uncertain' })
    expect(changes).toEqual([
      {
        type: 'sending-doubted',
        message: 'M-1',
        attempt: 1,
        at: now,
        problem: 'reply-lost',
        begunAt: '2026-06-09T08:00:00.000Z',
        next: null,
      },
    ])
  })
})

describe('a message is cancelled at the moment of sending (E-1, A-8)', () => {
  const closed = { state: 'closed' } as const
  const lastWeek = { queuedAt: '2026-06-02T08:00:00.000Z' }
  const held = draftOver({
    action: { 'A-1': anAction({ tracks: null, items: { total: 0, attached: 0 } }) },
  })

  it.each<[string, Parameters<typeof begin>, string]>([
    ['when its text is gone', [ready({ erased })], 'erased'],
    ['when its action was cancelled', [ready(), stored({ state: 'cancelled' })], 'action-ended'],
    ['when its action is not known any more', [ready({ action: 'A-9' })], 'action-ended'],
    ['when its dispute was closed', [ready({ dispute: 'D-1' }), stored({}, closed)], 'dispute-closed'],
    ['when it waited for more than seven days', [ready(lastWeek)], 'too-late'],
    ['when nothing is left of what it asks for', [ready({ claim }), held], 'nothing-to-chase'],
    ['when it asks for something else than may be chased', [ready({ claim: 'before' })], 'overtaken'],
  ])('%s', (_, given, reason) => {
    const { outcome, changes } = begin(...given)
    expect(outcome).toEqual({ kind: 'cancelled', reason })
    expect(changes[0]).toEqual({ type: 'message-cancelled', message: 'M-1', at: now, reason })
  })

  it.each<[string, Parameters<typeof begin>]>([
    ['that asks for what may be chased', [ready({ claim })]],
    ['that asks for no money', [ready()]],
    ['whose dispute is open', [ready({ dispute: 'D-1' })]],
    ['whose dispute was not read', [ready({ dispute: 'D-9' })]],
    [
      'that was given with a gesture, whatever became of the action',
      [ready({ occurrence: null }), stored({ state: 'cancelled' })],
    ],
    ['that was given about no action', [ready({ occurrence: null, action: null })]],
    ['that waited for seven days', [ready({ queuedAt: '2026-06-03T08:00:00.000Z' })]],
    ['that a person sent, however long ago', [ready({ ...lastWeek, automatic: false })]],
    ['that a person has just had sent again', [ready({ ...lastWeek, resends: 1 })]],
    [
      'whose action a person completed: they pressed the button',
      [ready({ claim: 'before' }), stored({ state: 'done' })],
    ],
  ])('but never one %s', (_, given) => {
    expect(begin(...given).outcome.kind).toBe('begun')
  })

  it('and its action is told, which was on its way with it (A-9)', () => {
    const underWay = { automatic: true, waiting: ['M-1'], delivered: 0, failed: 0, heldBack: 0 }
    const { changes } = begin(
      ready({ claim: 'before' }),
      stored({ underWay }),
      someFacts({ items: byId(anInvoice('F-1')) }),
    )
    expect(changes[1]).toEqual({ type: 'message-ended', action: 'A-1', message: 'M-1', end: 'overtaken' })
  })
})
