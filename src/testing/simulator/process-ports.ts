import type { TenantId } from '../../kernel/ids.ts'
import { createSequentialIds } from '../../memory/ids.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Directory } from '../../ports/directory.ts'
import type { DocumentRef } from '../../ports/documents.ts'
import type { Ids } from '../../ports/ids.ts'
import type { Ledger } from '../../ports/ledger.ts'
import type { Mailer } from '../../ports/mailer.ts'
import type { Commit, CommitResult, Store } from '../../ports/store.ts'
import type { Timer } from '../../ports/timer.ts'
import type { CallGate } from './call-gate.ts'
import type { PostOffice } from './post-office.ts'
import type { Process } from './scheduler.ts'

/** The ports of one process, each call of which is a step of the scheduler. */
export type ProcessPorts = {
  readonly store: Store
  readonly ledger: Ledger
  readonly directory: Directory
  readonly ids: Ids
  readonly clock: Clock
  readonly mailer: Mailer
  readonly timer: Timer
}

/** What processes share, and who watches them. */
export type SharedPorts = {
  readonly store: Store
  readonly ledger: Ledger
  readonly directory: Directory
  readonly postOffice: PostOffice
  readonly onRead: (process: Process, tenant: TenantId, refs: readonly DocumentRef[]) => void
  readonly onLook: (process: Process, tenant: TenantId, items: readonly string[]) => void
  readonly onCommit: (process: Process, tenant: TenantId, commit: Commit, result: CommitResult) => void
  /** For stores whose lists may lag: answers once they show all that was written. */
  readonly settle: () => Promise<void>
}

/** Puts a gate before the shared ports. */
export function portsOf(process: Process, shared: SharedPorts, gate: CallGate, clock: Clock): ProcessPorts {
  const { store, ledger, directory, postOffice } = shared
  const ids = createSequentialIds(process.name)
  const call = <T>(name: string, perform: () => Promise<T>): Promise<T> =>
    gate.call(process, { name, detail: '' }, perform)
  return {
    clock,
    store: {
      limits: store.limits,
      get: (tenant, refs) => {
        shared.onRead(process, tenant, refs)
        return call('get', () => store.get(tenant, refs))
      },
      query: (tenant, query, page) => call(`query ${query.list}`, () => store.query(tenant, query, page)),
      count: (tenant, query) => call(`count ${query.list}`, () => store.count(tenant, query)),
      commit: (tenant, commit) =>
        gate.call(process, { name: 'commit', detail: commit.id }, async () => {
          const result = await store.commit(tenant, commit)
          shared.onCommit(process, tenant, commit, result)
          await shared.settle()
          return result
        }),
    },
    ledger: {
      items: (tenant, ids) =>
        call('items', () => {
          shared.onLook(process, tenant, ids)
          return ledger.items(tenant, ids)
        }),
      scan: ledger.scan,
    },
    directory: {
      customers: (tenant, ids) => call('customers', () => directory.customers(tenant, ids)),
      users: (tenant, ids) => call('users', () => directory.users(tenant, ids)),
      contacts: (tenant, customers) => call('contacts', () => directory.contacts(tenant, customers)),
    },
    ids: {
      next: ids.next,
      // One sequence for all processes would make the order of calls part of every number.
      disputeNumber: (tenant) =>
        call('disputeNumber', async () => `${process.name}-${await ids.disputeNumber(tenant)}`),
    },
    mailer: {
      idempotency: postOffice.idempotency,
      send: (tenant, message, attempt) => gate.post(process, clock, { tenant, message, attempt }),
    },
    timer: { after: (milliseconds, callBack) => gate.alarm(process, milliseconds, callBack) },
  }
}
