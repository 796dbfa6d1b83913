import type { Instant } from '../kernel/calendar/instant.ts'
import type { DeliveryChange } from './delivery-changes.ts'
import type { Delivery } from './message.ts'

/** The delivery of a message that was just queued. */
export function startDelivery(readyAt: Instant): Delivery {
  return {
    state: 'pending',
    readyAt,
    attempts: 0,
    tries: 0,
    resends: 0,
    leasedUntil: null,
    doubt: null,
    problem: null,
    cancelReason: null,
    isGivenUp: false,
    reference: null,
    endedAt: null,
  }
}

/** What a change makes of the delivery of a message (I-2); all else of the message stays. */
export function evolveDelivery<Delivered extends Delivery>(
  delivery: Delivered,
  change: DeliveryChange,
): Delivered {
  switch (change.type) {
    case 'sending-begun': {
      const { at, attempt, until } = change
      const tries = delivery.tries + 1
      return { ...delivery, state: 'sending', readyAt: at, attempts: attempt, tries, leasedUntil: until }
    }
    case 'sending-postponed':
      return { ...delivery, readyAt: change.next }
    case 'message-sent':
      return ended(delivery, change.at, { state: 'sent', problem: null, reference: change.reference })
    case 'sending-refused': {
      // A refusal answers for its own attempt only: an older one may still have arrived (OB7).
      const doubt = delivery.doubt?.attempt === change.attempt ? null : delivery.doubt
      const { problem, next, at } = change
      if (next !== null) return waiting(delivery, next, { problem, doubt })
      return doubt === null
        ? ended(delivery, at, { state: 'failed', problem, doubt })
        : { ...delivery, state: 'uncertain', problem, doubt, leasedUntil: null }
    }
    case 'sending-doubted': {
      const { problem, next, attempt, begunAt } = change
      const doubt = delivery.doubt ?? { attempt, since: begunAt }
      return next === null
        ? { ...delivery, state: 'uncertain', problem, doubt, leasedUntil: null }
        : waiting(delivery, next, { problem, doubt })
    }
    case 'late-answer':
      return delivery
    case 'message-cancelled':
      return ended(delivery, change.at, { state: 'cancelled', cancelReason: change.reason })
    case 'message-decided':
      switch (change.decision) {
        case 'arrived':
          return ended(delivery, change.at, { state: 'sent' })
        case 'give-up':
          return ended(delivery, change.at, { state: 'failed', isGivenUp: true })
        case 'send-again': {
          const resends = delivery.resends + 1
          return waiting(delivery, change.at, { tries: 0, resends, doubt: null, endedAt: null })
        }
      }
  }
}

function waiting<Delivered extends Delivery>(
  delivery: Delivered,
  readyAt: Instant,
  more: Partial<Delivery>,
): Delivered {
  return { ...delivery, ...more, state: 'pending', readyAt, leasedUntil: null }
}

function ended<Delivered extends Delivery>(
  delivery: Delivered,
  endedAt: Instant,
  more: Partial<Delivery>,
): Delivered {
  return { ...delivery, ...more, endedAt, leasedUntil: null }
}
