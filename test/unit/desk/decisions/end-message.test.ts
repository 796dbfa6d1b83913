import { describe, expect, it } from 'vitest'

import type { Action, UnderWay } from '../../../../src/actions/action.ts'
import { standardCatalog } from '../../../../src/catalogs/standard-catalog.ts'
import { passOnWhenExhausted, recordMessageEnd } from '../../../../src/desk/decisions/end-message.ts'
import type { Facts } from '../../../../src/desk/facts.ts'
import type { Message } from '../../../../src/messages/message.ts'
import { anAction } from '../../actions/an-action.ts'
import { aMessage } from '../../messages/a-message.ts'
import { aStanding } from '../../standings/a-standing.ts'
import { changesOf, draftOver, someFacts } from './some-facts.ts'

const onTheWay = (more: Partial<UnderWay> = {}): UnderWay => ({
  automatic: true,
  waiting: ['M-1'],
  delivered: 0,
  failed: 0,
  heldBack: 0,
  ...more,
})

/** The automatic reminder of F-1, whose message M-1 is on its way; anything else as given. */
const aReminder = (more: Partial<Action> = {}): Action =>
  anAction({
    channel: 'email',
    mode: 'automatic',
    tracks: null,
    items: { total: 1, attached: 1 },
    timesSent: 1,
    underWay: onTheWay(),
    ...more,
  })

/** What the end of M-1 means for its action: every change, in order. */
const ended = (message: Partial<Message>, action: Action = aReminder(), facts: Facts = someFacts()) => {
  const stays = [{ from: '2026-06-01', until: null, why: null }]
  const draft = draftOver({
    action: { 'A-1': action },
    members: { 'A-1/0': { action: 'A-1', chunk: 0, members: [{ item: 'F-1', stays }] } },
    standing: { 'F-1': aStanding({ dispute: null, disputed: null, status: null }) },
  })
  recordMessageEnd(facts, draft, aMessage(message))
  return changesOf(draft)
}

const sent = { state: 'sent' } as const
const failed = { state: 'failed' } as const
const cancelled = (cancelReason: Message['cancelReason']) => ({ state: 'cancelled', cancelReason }) as const
const overtaken = cancelled('overtaken')
const heldBack = cancelled('by-hand')

describe('the end of a message is told to its action', () => {
  it.each<[string, Partial<Message>, string]>([
    ['that was sent as delivered', sent, 'delivered'],
    ['that failed as failed', failed, 'failed'],
    ['that a person cancelled as held back', heldBack, 'held-back'],
    ['that was erased as held back', cancelled('erased'), 'held-back'],
    ['that waited too long as held back', cancelled('too-late'), 'held-back'],
    ['that says what holds no more as overtaken', overtaken, 'overtaken'],
    ['that asks for nothing any more as overtaken', cancelled('nothing-to-chase'), 'overtaken'],
  ])('one %s', (_, message, end) => {
    expect(ended(message)[0]).toEqual({ type: 'message-ended', action: 'A-1', message: 'M-1', end })
  })

  it.each<[string, Partial<Message>, Action]>([
    ['while it has not ended', { state: 'pending' }, aReminder()],
    ['while a person has to decide', { state: 'uncertain' }, aReminder()],
    ['of which there is none', { ...sent, action: null }, aReminder()],
    ['that is not known', { ...sent, action: 'A-9' }, aReminder()],
    ['that has ended', sent, aReminder({ state: 'done' })],
    ['that does not wait for it', sent, aReminder({ underWay: onTheWay({ waiting: ['M-2'] }) })],
    ['that is not under way', sent, aReminder({ underWay: null })],
  ])('but nothing is, %s', (_, message, action) => {
    expect(ended(message, action)).toEqual([])
  })
})

describe('with the last message of an occurrence', () => {
  /** What else is recorded than that the message has ended. */
  const after = (message: Partial<Message>, underWay: Partial<UnderWay> = {}, more: Partial<Action> = {}) =>
    ended(message, aReminder({ underWay: onTheWay(underWay), ...more })).slice(1)
  const completed = [
    { type: 'action-completed', action: 'A-1', on: '2026-06-10' },
    {
      type: 'items-detached',
      action: 'A-1',
      chunk: 0,
      why: 'ended',
      on: '2026-06-10',
      items: [{ item: 'F-1' }],
    },
  ]
  const hasFailed = [{ type: 'action-failed', action: 'A-1', reason: 'not-delivered' }]
  const asked = [{ type: 'confirmation-asked', action: 'A-1' }]

  it.each<[string, Parameters<typeof after>, readonly object[]]>([
    ['that arrived the run is over, and its items rejoin the scenario (A-8)', [sent], completed],
    ['of which another one arrived the run is over too', [failed, { delivered: 1 }], completed],
    ['that failed the action has failed (A-3)', [failed], hasFailed],
    ['of which another one failed the action has failed too', [overtaken, { failed: 1 }], hasFailed],
    ['that a person held back it asks first (A-9)', [heldBack], asked],
    ['of which another one was held back it asks first too', [overtaken, { heldBack: 1 }], asked],
    ['that was overtaken it runs anew by itself', [overtaken], []],
    ['that a person had sent it does not end', [sent, { automatic: false }], []],
    ['that a person had sent and held back nothing is asked', [heldBack, { automatic: false }], []],
    ['that was held back one done by hand asks nothing', [heldBack, {}, { mode: 'manual' }], []],
    ['and others still on their way it goes on', [sent, { waiting: ['M-1', 'M-2'] }], []],
  ])('%s', (_, given, expected) => {
    expect(after(...given)).toEqual(expected)
  })
})

describe('the run of an action that tracks something (A-8)', () => {
  const litigation = { kind: 'litigation' } as const
  const tracking = (more: Partial<Action> = {}) =>
    aReminder({ tracks: litigation, status: 'litigation', on: '2026-06-10', ...more })
  const rescheduled = {
    type: 'action-rescheduled',
    action: 'A-1',
    from: '2026-06-10',
    to: '2026-06-17',
    state: 'planned',
    automatic: true,
  }

  it('goes on at a later day, by the worker and no person (D-10)', () => {
    expect(ended(sent, tracking({ status: 'dispute-price' })).slice(1)).toEqual([rescheduled])
  })

  it('goes on after the delay of its status, where that has its own (K-2)', () => {
    const statuses = standardCatalog.statuses.map((status) =>
      status.id === 'dispute-price' ? { ...status, delay: { value: 2, unit: 'weeks' } as const } : status,
    )
    const catalog = { ...standardCatalog, statuses }
    const [, moved] = ended(sent, tracking({ status: 'dispute-price' }), someFacts({ catalog }))
    expect(moved).toMatchObject({ to: '2026-06-24' })
  })

  it('is a person’s after as many sends as the policy allows', () => {
    const [, moved, passedOn] = ended(sent, tracking({ status: 'dispute-price', timesSent: 3 }))
    expect(moved).toEqual(rescheduled)
    expect(passedOn).toMatchObject({ type: 'action-edited', action: 'A-1', mode: 'manual', automatic: true })
  })

  it.each([
    ['the delay of the catalog', { value: 10, unit: 'days' } as const, '2026-06-20'],
    ['seven days where the catalog has none', undefined, '2026-06-17'],
  ])('goes on without a status after %s (K-2)', (_, delay, to) => {
    const { delay: _standard, ...others } = standardCatalog
    const catalog = { ...others, ...(delay !== undefined && { delay }) }
    expect(ended(sent, tracking({ status: null }), someFacts({ catalog }))[1]).toMatchObject({ to })
  })
})

describe('after the most sends an action is passed on to a person (A-8)', () => {
  const passedOn = (more: Partial<Action>) => {
    const draft = draftOver({ action: { 'A-1': aReminder(more) } })
    return [passOnWhenExhausted(someFacts(), draft, 'A-1'), changesOf(draft).length]
  }
  const litigation = { kind: 'litigation' } as const

  it.each<[string, Partial<Action>, readonly [boolean, number]]>([
    ['that tracks something', { tracks: litigation, timesSent: 3 }, [true, 1]],
    ['but not before', { tracks: litigation, timesSent: 2 }, [false, 0]],
    ['but none that its run ends anyway', { timesSent: 3 }, [false, 0]],
  ])('one %s', (_, more, expected) => {
    expect(passedOn(more)).toEqual(expected)
  })
})
