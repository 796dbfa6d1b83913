import { isDeepEqual } from '../../kernel/deep-equal.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { DeliveryChange } from '../../messages/delivery-changes.ts'
import { evolveDelivery, startDelivery } from '../../messages/evolve-delivery.ts'
import type { Delivery, Message } from '../../messages/message.ts'
import type { Posting } from './post-office.ts'
import type { Complaints } from './violation.ts'

/** What truly became of a message, beside what its document says. */
export type Sighting = {
  readonly tenant: TenantId
  readonly id: string
  /** The fold of its audit trail. */
  delivery: Delivery
  /** To which sending each attempt belongs: 0, and one more each time a person has it sent again. */
  readonly sendings: Map<number, number>
  /** How often each sending reached the addressee. */
  readonly received: Map<number, number>
  /** Something happened that may leave doubt. */
  isExcused: boolean
  /** A person said that it arrived. */
  isVouchedFor: boolean
}

/** Compares what messages say with what arrived (W2 to W5, W8, OB10). */
export interface DeliveryWitness {
  readonly queued: (tenant: TenantId, message: Message) => void
  readonly changed: (tenant: TenantId, change: DeliveryChange) => void
  /** A document of a message was written: it is what its audit trail says (W8). */
  readonly written: (tenant: TenantId, message: Message) => void
  readonly arrived: (posting: Posting) => void
  readonly excuse: (tenant: TenantId, message: string) => void
  readonly sightings: () => Iterable<Sighting>
  readonly of: (tenant: TenantId, message: string) => Sighting | undefined
  /** How often the sending that a message stands at reached the addressee. */
  readonly receivedNow: (sighting: Sighting) => number
}

export function createDeliveryWitness({ complain }: Complaints): DeliveryWitness {
  const sightings = new Map<string, Sighting>()
  const of = (tenant: TenantId, message: string): Sighting | undefined =>
    sightings.get(`${tenant}/${message}`)
  const receivedNow = ({ delivery, received }: Sighting): number => received.get(delivery.resends) ?? 0

  return {
    of,
    receivedNow,
    sightings: () => sightings.values(),
    excuse: (tenant, message) => {
      const sighting = of(tenant, message)
      if (sighting !== undefined) sighting.isExcused = true
    },
    queued: (tenant, { id, readyAt }) => {
      sightings.set(`${tenant}/${id}`, {
        tenant,
        id,
        delivery: startDelivery(readyAt),
        sendings: new Map(),
        received: new Map(),
        isExcused: false,
        isVouchedFor: false,
      })
    },
    changed: (tenant, change) => {
      const sighting = of(tenant, change.message)
      if (sighting === undefined) {
        complain('W8', `${change.type} of the unknown message ${change.message}`)
        return
      }
      if (change.type === 'sending-begun') sighting.sendings.set(change.attempt, sighting.delivery.resends)
      if (change.type === 'message-decided') sighting.isVouchedFor = change.decision === 'arrived'
      sighting.delivery = evolveDelivery(sighting.delivery, change)
      const { id, delivery, isExcused } = sighting
      const received = receivedNow(sighting)
      if (change.type === 'message-sent' && received === 0) complain('W2', `${id} is sent and did not arrive`)
      if (delivery.state === 'failed' && !delivery.isGivenUp && received > 0) {
        complain('W4', `${id} failed and arrived`)
      }
      if (delivery.state === 'cancelled' && received > 0) complain('OB10', `${id} is cancelled and arrived`)
      if (change.type === 'sending-doubted' && !isExcused) {
        complain('W7', `${id} is in doubt (${change.problem}) without a reason`)
      }
    },
    written: (tenant, message) => {
      const sighting = of(tenant, message.id)
      if (sighting === undefined || !isDeepEqual(sighting.delivery, deliveryOf(message, sighting.delivery))) {
        complain('W8', `${message.id} is not what its history says`)
      }
    },
    arrived: ({ tenant, message: { id }, attempt: { attempt } }) => {
      const sighting = of(tenant, id)
      const sending = sighting?.sendings.get(attempt)
      if (sighting === undefined || sending === undefined) {
        complain('OB1', `attempt ${attempt} of ${id} arrived and was never begun`)
        return
      }
      const { received, delivery } = sighting
      received.set(sending, (received.get(sending) ?? 0) + 1)
      if ((received.get(sending) ?? 0) > 1) complain('W3', `${id} arrived more than once`)
      if (sending !== delivery.resends) return
      if (delivery.state === 'cancelled') complain('OB10', `${id} arrived after it was cancelled`)
      if (delivery.state === 'failed' && !delivery.isGivenUp) complain('W4', `${id} arrived after it failed`)
    },
  }
}

/** What a document says of the delivery, in the words of another delivery. */
function deliveryOf(message: Message, words: Delivery): unknown {
  return Object.fromEntries(Object.keys(words).map((word) => [word, message[word as keyof Delivery]]))
}
