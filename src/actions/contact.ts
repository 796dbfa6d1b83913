import type { ActionChange } from './changes.ts'

/** Tells whether people brought a change of a planned action about, its end apart: what runs by itself is none (D-10). */
export function isContact(change: ActionChange): boolean {
  switch (change.type) {
    case 'action-rescheduled':
    case 'action-edited':
    case 'action-sent':
      return change.automatic !== true
    case 'action-confirmed':
      return true
    case 'action-planned':
    case 'confirmation-revoked':
    case 'message-ended':
    case 'message-resumed':
    case 'action-failed':
    case 'confirmation-asked':
    case 'action-completed':
    case 'action-cancelled':
      return false
  }
}

/** Tells whether a person said something with a change of an action. */
export function hasComment(change: ActionChange): boolean {
  return change.type === 'action-edited' && change.comment !== undefined
}

/** Tells whether the history of the dispute that an action tracks tells a change of the action too (D-9). */
export function isTold({ type }: ActionChange): boolean {
  return toldTypes.includes(type)
}

const toldTypes: readonly ActionChange['type'][] = [
  'action-rescheduled',
  'action-edited',
  'action-confirmed',
  'action-sent',
]
