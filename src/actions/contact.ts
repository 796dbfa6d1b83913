import type { ActionChange } from './changes.ts'

/** Tells whether people brought a change of a planned action about, its end apart (D-10). */
export function isContact({ type }: ActionChange): boolean {
  switch (type) {
    case 'action-rescheduled':
    case 'action-edited':
    case 'action-confirmed':
    case 'action-sent':
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
