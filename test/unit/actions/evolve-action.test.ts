import { describe, expect, it } from 'vitest'

import type { Action } from '../../../src/actions/action.ts'
import type { ActionChange, ActionEdited, ActionSent, MessageEnded } from '../../../src/actions/changes.ts'
import { evolveAction } from '../../../src/actions/evolve-action.ts'
import { refusalOf } from '../../support/refusal.ts'
import { anAction } from './an-action.ts'

const edited = (more: Partial<ActionEdited> = {}): ActionEdited => ({
  type: 'action-edited',
  action: 'A-1',
  state: 'planned',
  ...more,
})

const sent = (messages: readonly string[], automatic = false): ActionSent => ({
  type: 'action-sent',
  action: 'A-1',
  messages,
  automatic,
  informsResolver: false,
  state: 'planned',
})

const ended = (message: string, end: MessageEnded['end']): MessageEnded => ({
  type: 'message-ended',
  action: 'A-1',
  message,
  end,
})

const resumed = {
  type: 'message-resumed',
  action: 'A-1',
  message: 'M-1',
  automatic: true,
  state: 'planned',
} as const

const recordedOn = '2026-06-02'

const evolve = (action: Action | undefined, change: ActionChange): Action =>
  evolveAction(action, change, recordedOn)

describe('a specific action (A-1)', () => {
  it('is planned with all that is given, never sent and not ended', () => {
    const { id, cancelReason: _reason, timesSent: _times, endedOn: _ended, ...given } = anAction()
    const planned = { type: 'action-planned', action: id, ...given } as const
    expect(evolve(undefined, planned)).toEqual(anAction())
  })

  it('moves to another day without ending (A-4)', () => {
    const change = {
      type: 'action-rescheduled',
      action: 'A-1',
      from: '2026-06-08',
      to: '2026-06-15',
      state: 'confirmed',
    } as const
    expect(evolve(anAction({ state: 'confirmed' }), change)).toEqual(
      anAction({
        on: '2026-06-15',
        reschedulings: [{ until: recordedOn, value: '2026-06-08' }],
        state: 'confirmed',
      }),
    )
  })

  it('is confirmed on a day, and waits for confirmation anew once that is revoked (A-3)', () => {
    const confirmed = evolve(anAction({ state: 'awaiting-confirmation' }), {
      type: 'action-confirmed',
      action: 'A-1',
      on: '2026-06-02',
    })
    expect(confirmed).toEqual(anAction({ state: 'confirmed', confirmedOn: '2026-06-02' }))
    const waiting = anAction({ state: 'awaiting-confirmation' })
    expect(evolve(confirmed, { type: 'confirmation-revoked', action: 'A-1' })).toEqual(waiting)
    expect(evolve(confirmed, { type: 'confirmation-asked', action: 'A-1' })).toEqual(waiting)
  })

  it('counts how often it was sent, and goes on (A-4)', () => {
    const twice = evolve(evolve(anAction(), sent(['M-1'])), sent(['M-2', 'M-3']))
    const underWay = {
      automatic: false,
      waiting: ['M-1', 'M-2', 'M-3'],
      delivered: 0,
      failed: 0,
      heldBack: 0,
    }
    expect(twice).toEqual(anAction({ timesSent: 2, underWay }))
  })

  it('keeps what an edit leaves out', () => {
    expect(evolve(anAction({ state: 'confirmed' }), edited())).toEqual(anAction())
  })

  it.each<[string, Partial<Action>, Partial<Action>?]>([
    ['name', { name: 'Call the sales team' }],
    ['day', { on: '2026-06-15' }, { reschedulings: [{ until: recordedOn, value: '2026-06-08' }] }],
    ['channel', { channel: 'phone' }],
    ['mode', { mode: 'automatic' }],
    ['resolver', { resolver: 'zoe' }, { handovers: [{ until: recordedOn, value: 'martin' }] }],
    ['absence of a resolver', { resolver: null }, { handovers: [{ until: recordedOn, value: 'martin' }] }],
    ['content', { content: { subject: 'Reminder', text: 'Again.' } }],
    ['absence of content', { content: null }],
    ['comment', { comment: 'N-7' }],
    ['status', { status: 'dispute-quality' }],
  ])('takes over the %s of an edit, and nothing else', (_, more, remembered = {}) => {
    expect(evolve(anAction(), edited(more as Partial<ActionEdited>))).toEqual(
      anAction({ ...more, ...remembered }),
    )
  })

  it('has the files of an edit beside those it had', () => {
    const action = anAction({ attachments: ['file-1'] })
    expect(evolve(action, edited({ attachments: ['file-2'] })).attachments).toEqual(['file-1', 'file-2'])
  })

  it('is done on a day (A-3)', () => {
    expect(evolve(anAction(), { type: 'action-completed', action: 'A-1', on: '2026-06-20' })).toEqual(
      anAction({ state: 'done', endedOn: '2026-06-20', endedRecordedOn: recordedOn }),
    )
  })

  it.each(['by-hand', 'emptied', 'settled'] as const)(
    'is cancelled on a day, because it is %s (A-6, A-7)',
    (reason) => {
      const change = { type: 'action-cancelled', action: 'A-1', on: '2026-06-20', reason } as const
      expect(evolve(anAction(), change)).toEqual(
        anAction({
          state: 'cancelled',
          cancelReason: reason,
          endedOn: '2026-06-20',
          endedRecordedOn: recordedOn,
        }),
      )
    },
  )

  it.each<[ActionChange]>([
    [
      {
        type: 'action-rescheduled',
        action: 'A-1',
        from: '2026-06-08',
        to: '2026-06-15',
        state: 'planned',
      },
    ],
    [edited()],
    [{ type: 'action-confirmed', action: 'A-1', on: '2026-06-02' }],
    [{ type: 'confirmation-revoked', action: 'A-1' }],
    [sent(['M-1'])],
    [ended('M-1', 'delivered')],
    [resumed],
    [{ type: 'action-failed', action: 'A-1', reason: 'no-recipient' }],
    [{ type: 'confirmation-asked', action: 'A-1' }],
    [{ type: 'action-completed', action: 'A-1', on: '2026-06-20' }],
    [{ type: 'action-cancelled', action: 'A-1', on: '2026-06-20', reason: 'emptied' }],
  ])('that was never planned cannot be changed: $type', (change) => {
    const refusal = refusalOf(() => evolve(undefined, change))
    expect([refusal.code, refusal.details]).toEqual(['history-inconsistent', { subject: 'A-1' }])
    expect(refusal.message).toContain(change.type)
  })
})

describe('an action under way', () => {
  it('knows which of its messages have not ended, and how many arrived or did not (A-3)', () => {
    const start = evolve(anAction({ mode: 'automatic' }), sent(['M-1', 'M-2', 'M-3', 'M-4'], true))
    const steps = [ended('M-2', 'delivered'), ended('M-1', 'failed'), ended('M-4', 'held-back')]
    expect(steps.reduce((action, change) => evolve(action, change), start).underWay).toEqual({
      automatic: true,
      waiting: ['M-3'],
      delivered: 1,
      failed: 1,
      heldBack: 1,
    })
  })

  it('is so no more after the end of the last message', () => {
    const start = evolve(anAction(), sent(['M-1']))
    expect(evolve(start, ended('M-1', 'delivered'))).toEqual(anAction({ timesSent: 1 }))
  })

  it('hears nothing of a message once nothing is under way', () => {
    expect(evolve(anAction(), ended('M-1', 'delivered'))).toEqual(anAction())
  })

  it('fails with a reason, is confirmed no more and waits for nothing (A-3, A-10)', () => {
    const underWay = { automatic: true, waiting: ['M-1'], delivered: 0, failed: 0, heldBack: 0 }
    const action = anAction({ state: 'confirmed', confirmedOn: '2026-06-02', underWay })
    expect(evolve(action, { type: 'action-failed', action: 'A-1', reason: 'not-delivered' })).toEqual(
      anAction({ state: 'failed', failure: 'not-delivered' }),
    )
  })

  it('is under way again with a message that is sent again, and has failed no more (A-3)', () => {
    const failed = anAction({ state: 'failed', failure: 'not-delivered', timesSent: 1 })
    const underWay = { automatic: true, waiting: ['M-1'], delivered: 0, failed: 0, heldBack: 0 }
    const again = evolve(failed, resumed)
    expect(again).toEqual(anAction({ timesSent: 1, underWay }))
    const both = evolve(again, { ...resumed, message: 'M-2' })
    expect(both.underWay).toEqual({ ...underWay, waiting: ['M-1', 'M-2'] })
  })

  it.each([
    ['sent', sent(['M-1'])],
    [
      'moved',
      { type: 'action-rescheduled', action: 'A-1', from: '2026-06-08', to: '2026-06-15', state: 'planned' },
    ],
    ['edited', edited()],
  ] as const)('that failed has failed no more when it is %s', (_, change) => {
    const failed = anAction({ state: 'failed', failure: 'no-recipient' })
    expect(evolve(failed, change)).toMatchObject({ state: 'planned', failure: null })
  })

  it.each([
    ['done', { type: 'action-completed', action: 'A-1', on: '2026-06-20' }],
    ['cancelled', { type: 'action-cancelled', action: 'A-1', on: '2026-06-20', reason: 'by-hand' }],
  ] as const)('waits for nothing and has failed no more when it is %s', (state, change) => {
    const underWay = { automatic: true, waiting: ['M-1'], delivered: 0, failed: 0, heldBack: 0 }
    expect(evolve(anAction({ failure: 'no-recipient', underWay }), change)).toMatchObject({
      state,
      failure: null,
      underWay: null,
    })
  })

  it('stays confirmed on its day when it is moved, and only then (A-3, A-8)', () => {
    const confirmed = anAction({ state: 'confirmed', confirmedOn: '2026-06-02' })
    const moved = (state: Action['state']) =>
      evolve(confirmed, {
        type: 'action-rescheduled',
        action: 'A-1',
        from: '2026-06-08',
        to: '2026-06-15',
        state,
      }).confirmedOn
    expect([moved('confirmed'), moved('planned')]).toEqual(['2026-06-02', null])
  })
})
