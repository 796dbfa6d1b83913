import type { Instant } from '../kernel/calendar/instant.ts'
import type { SendingDoubted } from './delivery-changes.ts'
import type { Delivery } from './message.ts'

/** What may have arrived, and is not tried again, is a person's to decide about (OB2, OB4, OB10). */
export function leaveToPerson(
  id: string,
  attempts: number,
  doubt: NonNullable<Delivery['doubt']>,
  at: Instant,
): SendingDoubted {
  return {
    type: 'sending-doubted',
    message: id,
    attempt: attempts,
    at,
    problem: 'reply-lost',
    begunAt: doubt.since,
    next: null,
  }
}
