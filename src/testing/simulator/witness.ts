import type { Change } from '../../history/change.ts'
import type { HistoryEvent } from '../../history/event.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { DocumentRef } from '../../ports/documents.ts'
import type { Commit, CommitResult } from '../../ports/store.ts'
import type { Books } from './books.ts'
import type { Occasion, OccasionCounter } from './counters.ts'
import { createDeliveryWitness, type DeliveryWitness } from './delivery-witness.ts'
import { createDocumentsSeen, writtenIn, type DocumentsSeen } from './documents-seen.ts'
import { createRunWitness } from './run-witness.ts'
import type { Machine } from './scheduler.ts'
import { createSendingWitness, type SendingWitness } from './sending-witness.ts'
import type { Complaints } from './violation.ts'
import type { WorldTime } from './world-time.ts'

/** Sees every commit and every arrival, and holds them against the promises of the library. */
export interface Witness {
  readonly documents: DocumentsSeen
  readonly deliveries: DeliveryWitness
  readonly sendings: SendingWitness
  readonly read: (machine: Machine, tenant: TenantId, refs: readonly DocumentRef[]) => void
  readonly committed: (machine: Machine, tenant: TenantId, commit: Commit, result: CommitResult) => void
}

/** What the witness watches with. */
export type WitnessOptions = {
  readonly books: Books
  readonly time: WorldTime
  readonly occasions: OccasionCounter
  readonly stepNow: () => number
  readonly leaseMs: number
  readonly mostSkewMs: number
  readonly dailySendCap: number | null
} & Complaints

const conflictKinds: Readonly<Record<string, Occasion>> = {
  message: 'conflict-message',
  action: 'conflict-action',
  dispute: 'conflict-dispute',
  standing: 'conflict-standing',
  outbox: 'conflict-outbox',
}

export function createWitness(options: WitnessOptions): Witness {
  const { occasions } = options
  const documents = createDocumentsSeen()
  const deliveries = createDeliveryWitness(options)
  const sendings = createSendingWitness({ ...options, documents, deliveries })
  const runs = createRunWitness({ ...options, documents, deliveries })
  const applied = new Set<string>()

  const isOnItsWay = (tenant: TenantId, dispute: string): boolean =>
    documents
      .all(tenant, 'message')
      .some((message) => message.dispute === dispute && /^(pending|sending)$/.test(message.state))

  const changed = (machine: Machine, tenant: TenantId, event: HistoryEvent, change: Change): void => {
    switch (change.type) {
      case 'action-sent':
        if (event.gesture === 'retry') occasions.count('retried')
        runs.sent(tenant, event, change)
        return
      case 'action-rescheduled':
        if (event.gesture === 'reschedule') runs.replanned(tenant, change.action)
        return
      case 'confirmation-asked':
        occasions.count('confirmation-asked')
        return
      case 'sends-reserved': {
        const quota = documents.read(tenant, 'outbox', 'quota')?.quota
        const used = quota?.on === change.on ? quota.reserved : 0
        if (used + change.count === options.dailySendCap) occasions.count('cap-reached')
        return
      }
      case 'dispute-closed':
        if (isOnItsWay(tenant, change.dispute)) occasions.count('closed-while-firing')
        return
      case 'sending-stopped':
        if (documents.all(tenant, 'message').some(({ state }) => state === 'pending')) {
          occasions.count('stopped-while-waiting')
        }
        return
      case 'sending-begun':
        sendings.begun(machine, tenant, event, change)
        if ((deliveries.of(tenant, change.message)?.delivery.doubt ?? null) !== null) {
          occasions.count('tried-again-in-doubt')
        }
        deliveries.changed(tenant, change)
        return
      case 'sending-doubted':
        if (change.problem === 'lease-over') {
          occasions.count('lease-lost')
          if (sendings.isLeaseOver(tenant, change)) deliveries.excuse(tenant, change.message)
        }
        if (event.gesture === 'begin') occasions.count('window-closed')
        if (change.next === null) occasions.count('became-uncertain')
        deliveries.changed(tenant, change)
        return
      case 'message-sent':
      case 'sending-refused':
        sendings.answered(machine, tenant, change)
        if (deliveries.of(tenant, change.message)?.delivery.state !== 'sending') {
          occasions.count('late-answer-settled-doubt')
        }
        deliveries.changed(tenant, change)
        return
      case 'message-cancelled':
        occasions.count(`cancelled-${change.reason}`)
        deliveries.changed(tenant, change)
        return
      case 'message-decided':
        if (change.decision === 'send-again') {
          occasions.count('sent-again-by-hand')
          runs.replanned(tenant, documents.read(tenant, 'message', change.message)?.action ?? '')
        }
        deliveries.changed(tenant, change)
        return
      case 'late-answer':
        occasions.count('late-answer')
        deliveries.changed(tenant, change)
        return
      case 'sending-postponed':
        deliveries.changed(tenant, change)
        return
      default:
    }
  }

  return {
    documents,
    deliveries,
    sendings,
    read: (machine, tenant, refs) => {
      for (const { kind, id } of refs) if (kind === 'message') sendings.opened(machine, tenant, id)
    },
    committed: (machine, tenant, commit, { status, ...result }) => {
      if (status === 'conflict') {
        const { conflicts = [] } = result as Partial<Extract<CommitResult, { status: 'conflict' }>>
        for (const kind of new Set(conflicts.map((conflict) => conflict.kind))) {
          const occasion = conflictKinds[kind]
          if (occasion !== undefined) occasions.count(occasion)
        }
        return
      }
      // A store may answer that a commit was applied before though nobody saw it: then it is seen now.
      if (applied.has(`${tenant}/${commit.id}`)) return
      applied.add(`${tenant}/${commit.id}`)
      for (const { from, document } of writtenIn(commit, 'message')) {
        if (from > 0) continue
        runs.queued(tenant, document)
        deliveries.queued(tenant, document)
      }
      for (const { document: event } of writtenIn(commit, 'event')) {
        for (const change of event.changes) changed(machine, tenant, event, change)
      }
      for (const { document } of writtenIn(commit, 'message')) deliveries.written(tenant, document)
      documents.apply(tenant, commit)
    },
  }
}
