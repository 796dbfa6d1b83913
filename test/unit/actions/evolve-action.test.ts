import { describe, expect, it } from 'vitest'

import type { Action } from '../../../src/actions/action.ts'
import type { ActionChange, ActionEdited } from '../../../src/actions/changes.ts'
import { evolveAction } from '../../../src/actions/evolve-action.ts'
import { refusalOf } from '../../support/refusal.ts'
import { anAction } from './an-action.ts'

const edited = (more: Partial<ActionEdited> = {}): ActionEdited => ({
  type: 'action-edited',
  action: 'A-1',
  state: 'planned',
  ...more,
})

describe('a specific action (A-1)', () => {
  it('is planned with all that is given, never sent and not ended', () => {
    const { id, cancelReason: _reason, timesSent: _times, endedOn: _ended, ...given } = anAction()
    const planned = { type: 'action-planned', action: id, ...given } as const
    expect(evolveAction(undefined, planned)).toEqual(anAction())
  })

  it('moves to another day without ending (A-4)', () => {
    const change = {
      type: 'action-rescheduled',
      action: 'A-1',
      from: '2026-06-08',
      to: '2026-06-15',
      state: 'confirmed',
    } as const
    expect(evolveAction(anAction({ state: 'confirmed' }), change)).toEqual(
      anAction({ on: '2026-06-15', state: 'confirmed' }),
    )
  })

  it('is confirmed, and waits for confirmation anew once that is revoked (A-3)', () => {
    const confirmed = evolveAction(anAction({ state: 'awaiting-confirmation' }), {
      type: 'action-confirmed',
      action: 'A-1',
    })
    expect(confirmed).toEqual(anAction({ state: 'confirmed' }))
    expect(evolveAction(confirmed, { type: 'confirmation-revoked', action: 'A-1' })).toEqual(
      anAction({ state: 'awaiting-confirmation' }),
    )
  })

  it('counts how often it was sent, and goes on (A-4)', () => {
    const sent = {
      type: 'action-sent',
      action: 'A-1',
      message: 'M-1',
      informsResolver: false,
      state: 'planned',
    } as const
    expect(evolveAction(evolveAction(anAction(), sent), sent)).toEqual(anAction({ timesSent: 2 }))
  })

  it('keeps what an edit leaves out', () => {
    expect(evolveAction(anAction({ state: 'confirmed' }), edited())).toEqual(anAction())
  })

  it.each<[string, Partial<Action>]>([
    ['name', { name: 'Call the sales team' }],
    ['day', { on: '2026-06-15' }],
    ['channel', { channel: 'phone' }],
    ['mode', { mode: 'automatic' }],
    ['resolver', { resolver: 'zoe' }],
    ['absence of a resolver', { resolver: null }],
    ['content', { content: { subject: 'Reminder', text: 'Again.' } }],
    ['absence of content', { content: null }],
    ['comment', { comment: 'N-7' }],
    ['status', { status: 'dispute-quality' }],
  ])('takes over the %s of an edit, and nothing else', (_, more) => {
    expect(evolveAction(anAction(), edited(more as Partial<ActionEdited>))).toEqual(anAction(more))
  })

  it('has the files of an edit beside those it had', () => {
    const action = anAction({ attachments: ['file-1'] })
    expect(evolveAction(action, edited({ attachments: ['file-2'] })).attachments).toEqual([
      'file-1',
      'file-2',
    ])
  })

  it('is done on a day (A-3)', () => {
    expect(evolveAction(anAction(), { type: 'action-completed', action: 'A-1', on: '2026-06-20' })).toEqual(
      anAction({ state: 'done', endedOn: '2026-06-20' }),
    )
  })

  it.each(['by-hand', 'emptied', 'settled'] as const)(
    'is cancelled on a day, because it is %s (A-6, A-7)',
    (reason) => {
      const change = { type: 'action-cancelled', action: 'A-1', on: '2026-06-20', reason } as const
      expect(evolveAction(anAction(), change)).toEqual(
        anAction({ state: 'cancelled', cancelReason: reason, endedOn: '2026-06-20' }),
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
    [{ type: 'action-confirmed', action: 'A-1' }],
    [{ type: 'confirmation-revoked', action: 'A-1' }],
    [{ type: 'action-sent', action: 'A-1', message: 'M-1', informsResolver: false, state: 'planned' }],
    [{ type: 'action-completed', action: 'A-1', on: '2026-06-20' }],
    [{ type: 'action-cancelled', action: 'A-1', on: '2026-06-20', reason: 'emptied' }],
  ])('that was never planned cannot be changed: $type', (change) => {
    const refusal = refusalOf(() => evolveAction(undefined, change))
    expect([refusal.code, refusal.details]).toEqual(['history-inconsistent', { subject: 'A-1' }])
    expect(refusal.message).toContain(change.type)
  })
})
