import { describe, expect, it } from 'vitest'

import type { ActionChange } from '../../../src/actions/changes.ts'
import { isContact } from '../../../src/actions/contact.ts'
import { anAction } from './an-action.ts'

const { id: action, cancelReason: _reason, timesSent: _times, endedOn: _ended, ...planned } = anAction()

describe('what people do to an action is contact, its beginning and its end apart (D-10)', () => {
  it.each<[ActionChange, boolean]>([
    [{ type: 'action-rescheduled', action, from: '2026-06-08', to: '2026-06-15', state: 'planned' }, true],
    [{ type: 'action-edited', action, state: 'planned' }, true],
    [{ type: 'action-confirmed', action }, true],
    [{ type: 'action-sent', action, message: 'M-1', informsResolver: false, state: 'planned' }, true],
    [{ type: 'action-planned', action, ...planned }, false],
    // What follows from it when items come or leave: that gesture is the contact.
    [{ type: 'confirmation-revoked', action }, false],
    [{ type: 'action-completed', action, on: '2026-06-20' }, false],
    [{ type: 'action-cancelled', action, on: '2026-06-20', reason: 'emptied' }, false],
  ])('$type', (change, isOne) => {
    expect(isContact(change)).toBe(isOne)
  })
})
