import { epochMilliseconds, type Instant } from '../../kernel/calendar/instant.ts'
import type { HistoryEvent } from '../../history/event.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type {
  MessageSent,
  SendingBegun,
  SendingDoubted,
  SendingRefused,
} from '../../messages/delivery-changes.ts'
import type { Message } from '../../messages/message.ts'
import type { Books } from './books.ts'
import type { DeliveryWitness } from './delivery-witness.ts'
import type { DocumentsSeen } from './documents-seen.ts'
import type { Posting } from './post-office.ts'
import type { Machine } from './scheduler.ts'
import type { Complaints } from './violation.ts'

/** Looks at each message that is taken up: whether it still may go (A-8, E-1, OB10, TH17). */
export interface SendingWitness {
  /** A machine begins to look at a message: what it decides on is read from now on. */
  readonly opened: (machine: Machine, tenant: TenantId, message: string) => void
  /** A machine looks at items in the ledger. */
  readonly looked: (machine: Machine, tenant: TenantId, items: readonly string[]) => void
  readonly begun: (machine: Machine, tenant: TenantId, event: HistoryEvent, change: SendingBegun) => void
  readonly posted: (machine: Machine, posting: Posting) => void
  /** A machine writes an answer down: it counts for the attempt that was answered, and for no other (OB8). */
  readonly answered: (machine: Machine, tenant: TenantId, change: MessageSent | SendingRefused) => void
  /** Whether the worker that took a message had time to be heard of. */
  readonly isLeaseOver: (tenant: TenantId, change: SendingDoubted) => boolean
  /** Whatever the machine was sending may be in doubt: it died, or waited too long. */
  readonly losesTrack: (machine: Machine) => void
}

type Look = { readonly step: number; readonly isSettled: boolean }
type Begun = {
  readonly machine: Machine
  readonly tenant: TenantId
  readonly message: string
  readonly at: Instant
}

/** What the witness watches with. */
export type SendingWitnessOptions = {
  readonly documents: DocumentsSeen
  readonly deliveries: DeliveryWitness
  readonly books: Books
  readonly stepNow: () => number
  readonly leaseMs: number
  /** How much clocks of two machines may differ. */
  readonly mostSkewMs: number
  readonly dailySendCap: number | null
} & Complaints

export function createSendingWitness(options: SendingWitnessOptions): SendingWitness {
  const { documents, deliveries, books, stepNow, complain, dailySendCap } = options
  const opened = new Map<string, number>()
  const looks = new Map<string, Look>()
  const begun = new Map<string, Begun>()
  const postings = new Set<string>()
  const begunOn = new Map<string, number>()

  const checkCap = (tenant: TenantId, day: string): void => {
    const key = `${tenant}/${day}`
    begunOn.set(key, (begunOn.get(key) ?? 0) + 1)
    if (dailySendCap !== null && (begunOn.get(key) ?? 0) > dailySendCap) {
      complain('TH17', `more than ${dailySendCap} sendings of ${tenant} on ${day}`)
    }
  }

  /** What an action asks for is looked at again by whoever takes its message up (E-1). */
  const checkClaim = (machine: Machine, tenant: TenantId, { id, action, claim, doubt }: Message): void => {
    if (claim === null || doubt !== null || action === null) return
    const { state, tracks } = documents.read(tenant, 'action', action) ?? {}
    const members = documents.read(tenant, 'members', `${action}/0`)?.members ?? []
    if (state === 'done' || tracks?.kind === 'dispute' || members.length === 0) return
    const since = opened.get(`${machine.name}/${tenant}/${id}`) ?? stepNow()
    const isAskedForNothing = members.every(({ item }) => {
      const look = looks.get(`${machine.name}/${tenant}/${item}`)
      const isUnseen = look === undefined || look.step < since
      return isUnseen ? books.settledSince(tenant, item) !== null : look.isSettled
    })
    if (isAskedForNothing) complain('E-1', `${id} asks for settled items only`)
  }

  const checkOvertaken = (tenant: TenantId, { id, action, dispute, occurrence, doubt }: Message): void => {
    if (doubt !== null || occurrence === null) return
    if (action !== null && documents.read(tenant, 'action', action)?.state === 'cancelled') {
      complain('OB10', `${id} goes though its action was cancelled`)
    }
    if (dispute !== null && documents.read(tenant, 'dispute', dispute)?.state === 'closed') {
      complain('OB10', `${id} goes though its dispute was closed`)
    }
  }

  return {
    opened: (machine, tenant, message) => {
      opened.set(`${machine.name}/${tenant}/${message}`, stepNow())
    },
    looked: (machine, tenant, items) => {
      for (const item of items) {
        const isSettled = books.settledSince(tenant, item) !== null
        looks.set(`${machine.name}/${tenant}/${item}`, { step: stepNow(), isSettled })
      }
    },
    begun: (machine, tenant, { on }, { message: id, at }) => {
      begun.set(`${tenant}/${id}`, { machine, tenant, message: id, at })
      checkCap(tenant, on)
      if ((documents.read(tenant, 'outbox', 'switch')?.stop ?? null) !== null) {
        complain('TH17', `${id} is taken up though sending is stopped`)
      }
      const message = documents.read(tenant, 'message', id)
      if (message === undefined) return
      if (message.state !== 'pending') complain('W3', `${id} is taken up while it is ${message.state}`)
      checkOvertaken(tenant, message)
      checkClaim(machine, tenant, message)
    },
    posted: (machine, { tenant, message, attempt }) => {
      postings.add(`${machine.name}/${tenant}/${message.id}/${attempt.attempt}`)
    },
    answered: (machine, tenant, { message, attempt }) => {
      if (postings.has(`${machine.name}/${tenant}/${message}/${attempt}`)) return
      complain('OB8', `${message} is answered for attempt ${attempt}, which another machine made`)
    },
    isLeaseOver: (tenant, { message, at }) => {
      const taken = begun.get(`${tenant}/${message}`)
      if (taken === undefined) return false
      const heldMs = epochMilliseconds(at) - epochMilliseconds(taken.at)
      return heldMs >= options.leaseMs - options.mostSkewMs
    },
    losesTrack: (lost) => {
      for (const { machine, tenant, message } of begun.values()) {
        if (machine === lost) deliveries.excuse(tenant, message)
      }
    },
  }
}
