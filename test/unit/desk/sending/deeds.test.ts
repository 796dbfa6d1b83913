import { describe, expect, it } from 'vitest'

import type { Deed, Receipt } from '../../../../src/desk/gesture.ts'
import type { Needs } from '../../../../src/desk/needs.ts'
import { begin } from '../../../../src/desk/sending/begin.ts'
import { conclude } from '../../../../src/desk/sending/conclude.ts'
import { reserve } from '../../../../src/desk/sending/reserve.ts'
import { run } from '../../../../src/desk/sending/run.ts'
import type { ConcludeCommand } from '../../../../src/desk/sending/sending-commands.ts'
import type { Message } from '../../../../src/messages/message.ts'
import type { Outbox } from '../../../../src/messages/outbox.ts'
import { standardBackOff } from '../../../../src/messages/back-off.ts'
import { anAction } from '../../actions/an-action.ts'
import { aDispute } from '../../disputes/a-dispute.ts'
import { aMessage } from '../../messages/a-message.ts'
import { standardCatalog } from '../../../../src/catalogs/standard-catalog.ts'
import { byId, changesOf, draftOver, someFacts, someSettings } from '../decisions/some-facts.ts'

const terms = { leaseMs: 60_000, windowMs: null, backOff: standardBackOff }
const outcome = { outcome: 'accepted', reference: null } as const
const beginning = { message: 'M-1', action: 'A-1', dispute: 'D-1', chases: true, terms }
const concluding = { message: 'M-1', action: 'A-1', isRun: true, attempt: 1, outcome, terms }

/** A deed with a command of its own. */
const asked = <Command, Outcome extends Receipt>(deed: Deed<Command, Outcome>, command: Command) => ({
  needs: () => deed.load(command, standardCatalog),
  named: () => deed.named(command),
})

const switched = { outbox: ['switch'] } as const
const runNeeds = { actions: ['A-1'], whole: true, recipients: true, content: true, ...switched }
const beginNeeds = { messages: ['M-1'], actions: ['A-1'], disputes: ['D-1'], whole: true, ...switched }
const given = { action: null, dispute: null, chases: false, isRun: false }

describe('what a worker reads for what it does', () => {
  it.each<[string, ReturnType<typeof asked>, Needs]>([
    ['to run an action all that a sending reads, and the switch', asked(run, { action: 'A-1' }), runNeeds],
    [
      'to begin a message its action, the dispute that follows, its items and the switch',
      asked(begin, beginning),
      beginNeeds,
    ],
    [
      'to begin one that was given with a gesture the switch alone: it is sent as it is',
      asked(begin, { ...beginning, ...given }),
      { messages: ['M-1'], actions: [], disputes: [], whole: false, ...switched },
    ],
    [
      'to conclude a run its action and all the items that it ends with',
      asked(conclude, concluding),
      { messages: ['M-1'], actions: ['A-1'], whole: true },
    ],
    [
      'to conclude a message that was given with a gesture nothing else',
      asked(conclude, { ...concluding, ...given }),
      { messages: ['M-1'], actions: [], whole: false },
    ],
    ['to set sendings aside the quota', asked(reserve, { count: 1 }), { outbox: ['quota'] }],
  ])('is %s', (_, deed, needs) => {
    expect(deed.needs()).toEqual(needs)
    // Nobody asked for it: whoever is in the way, it is decided anew (I-4).
    expect(deed.named()).toEqual({ items: [], disputes: [], actions: [] })
  })
})

describe('setting aside a part of what may be sent in a day (TH17)', () => {
  const granted = (count: number, dailySendCap: number | null, quota: Outbox['quota'] = null) => {
    const draft = draftOver({ outbox: { quota: { stop: null, quota } } })
    const facts = someFacts({ settings: someSettings({ dailySendCap }) })
    return [reserve.decide(facts, draft, { count }).granted, changesOf(draft)]
  }
  const reserved = (count: number, on = '2026-06-10') => [{ type: 'sends-reserved', on, count }]
  const today = (used: number) => ({ on: '2026-06-10', reserved: used })

  it.each<[string, Parameters<typeof granted>, readonly [number, readonly object[]]]>([
    ['all that is asked for where there is no cap', [5, null], [5, reserved(5)]],
    ['all that is asked for below the cap', [5, 8, today(3)], [5, reserved(5)]],
    ['what is left up to the cap', [5, 8, today(4)], [4, reserved(4)]],
    ['nothing at the cap, and nothing is written', [5, 8, today(8)], [0, []]],
    ['nothing where the cap was lowered below what went', [5, 8, today(9)], [0, []]],
    ['anew on another day', [5, 8, { on: '2026-06-09', reserved: 8 }], [5, reserved(5)]],
    [
      'of the later day around midnight',
      [5, 8, { on: '2026-06-11', reserved: 7 }],
      [1, reserved(1, '2026-06-11')],
    ],
    ['less than nothing: what was not begun is given back', [-2, 8, today(8)], [-2, reserved(-2)]],
  ])('grants %s', (_, call, expected) => {
    expect(granted(...call)).toEqual(expected)
  })
})

describe('running an action', () => {
  const automatic = { mode: 'automatic', state: 'planned', on: '2026-06-10' } as const
  const answer = (action: ReturnType<typeof anAction>) =>
    run.decide(someFacts(), draftOver({ action: { 'A-1': action }, dispute: { 'D-1': aDispute() } }), {
      action: 'A-1',
    })

  it('answers with its dispute and the messages it queued (A-8)', () => {
    expect(answer(anAction(automatic))).toMatchObject({
      dispute: 'D-1',
      action: 'A-1',
      messages: ['A-1-o1-1'],
      run: { kind: 'queued', messages: ['A-1-o1-1'] },
    })
  })

  it('answers without messages where it was skipped, and without dispute where it follows none (A-9)', () => {
    expect(answer(anAction({ tracks: null, on: '2026-06-11', mode: 'automatic' }))).toMatchObject({
      dispute: null,
      action: 'A-1',
      messages: [],
      run: { kind: 'skipped', reason: 'not-due' },
    })
  })
})

describe('concluding an attempt', () => {
  const now = '2026-06-10T08:00:00.000Z'
  const sending = (more: Partial<Message> = {}) =>
    aMessage({ state: 'sending', attempts: 1, tries: 1, leasedUntil: now, readyAt: now, ...more })
  const concluded = (message: Message, command: Partial<ConcludeCommand>, at = now) => {
    const draft = draftOver()
    const facts = someFacts({ now: at, messages: byId(message) })
    const answer = conclude.decide(facts, draft, { ...concluding, ...command })
    return { message: answer.message, changes: changesOf(draft) }
  }
  const leaseOver = { outcome: { outcome: 'unknown', problem: 'lease-over' } } as const

  it('of a worker that was not heard of leaves the message in doubt once its lease is over (OB2)', () => {
    expect(concluded(sending(), leaseOver).message).toMatchObject({
      state: 'uncertain',
      problem: 'lease-over',
    })
  })

  it.each<[string, Message]>([
    ['while its lease runs', sending({ leasedUntil: '2026-06-10T08:00:00.001Z' })],
    ['when it was heard of meanwhile', sending({ state: 'pending', leasedUntil: null })],
  ])('of a worker that was not heard of changes nothing %s', (_, message) => {
    expect(concluded(message, leaseOver)).toEqual({ message, changes: [] })
  })

  it('that was concluded before changes nothing (OB8)', () => {
    const message = sending({ state: 'sent', leasedUntil: null })
    expect(concluded(message, {})).toEqual({ message, changes: [] })
  })

  it.each([
    ['by itself waits for the send window', true, '2026-06-11T06:00:00.000Z'],
    ['by a person waits for nothing but the back-off', false, '2026-06-10T17:'],
  ])('that is refused for now %s (A-8)', (_, automatic, readyAt) => {
    const refused = { outcome: 'notAccepted', permanent: false, problem: 'refused-for-now' } as const
    const { message } = concluded(sending({ automatic }), { outcome: refused }, '2026-06-10T16:59:59.999Z')
    expect(message.state).toBe('pending')
    expect(message.readyAt.startsWith(readyAt)).toBe(true)
  })
})
