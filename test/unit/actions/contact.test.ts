import { describe, expect, it } from 'vitest'

import type { ActionChange } from '../../../src/actions/changes.ts'
import { isContact, isTold } from '../../../src/actions/contact.ts'
import { anAction } from './an-action.ts'

const { id: action, cancelReason: _reason, timesSent: _times, endedOn: _ended, ...planned } = anAction()

const sent = {
  type: 'action-sent',
  action,
  messages: ['M-1'],
  informsResolver: false,
  state: 'planned',
} as const

describe('what people do to an action is contact, its beginning and its end apart (D-10)', () => {
  it.each<[ActionChange, boolean]>([
    [{ type: 'action-rescheduled', action, from: '2026-06-08', to: '2026-06-15', state: 'planned' }, true],
    [{ type: 'action-edited', action, state: 'planned' }, true],
    [{ type: 'action-confirmed', action, on: '2026-06-02' }, true],
    [{ ...sent, automatic: false }, true],
    [{ type: 'action-planned', action, ...planned }, false],
    // What runs by itself is nobody's word: a dispute that only machines write about is without contact.
    [{ ...sent, automatic: true }, false],
    [{ type: 'action-edited', action, mode: 'manual', state: 'planned', automatic: true }, false],
    [
      {
        type: 'action-rescheduled',
        action,
        from: '2026-06-08',
        to: '2026-06-15',
        state: 'planned',
        automatic: true,
      },
      false,
    ],
    // What becomes of a message is the mailer's word.
    [{ type: 'message-ended', action, message: 'M-1', end: 'delivered' }, false],
    [{ type: 'message-resumed', action, message: 'M-1', automatic: true, state: 'planned' }, false],
    [{ type: 'action-failed', action, reason: 'no-recipient' }, false],
    [{ type: 'confirmation-asked', action }, false],
    // What follows from it when items come or leave: that gesture is the contact.
    [{ type: 'confirmation-revoked', action }, false],
    [{ type: 'action-completed', action, on: '2026-06-20' }, false],
    [{ type: 'action-cancelled', action, on: '2026-06-20', reason: 'emptied' }, false],
  ])('$type', (change, isOne) => {
    expect(isContact(change)).toBe(isOne)
  })

  it('is told in the history of the dispute whoever did it, and so is what runs by itself (D-9)', () => {
    const told = ['action-rescheduled', 'action-edited', 'action-confirmed', 'action-sent'] as const
    const silent = ['action-planned', 'message-ended', 'action-failed', 'action-completed'] as const
    expect(told.map((type) => isTold({ type } as ActionChange))).toEqual(told.map(() => true))
    expect(silent.map((type) => isTold({ type } as ActionChange))).toEqual(silent.map(() => false))
  })
})
