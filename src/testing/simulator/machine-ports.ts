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
import type { Machine } from './scheduler.ts'

/** The ports of one machine, each call of which is a step of the scheduler. */
export type MachinePorts = {
  readonly store: Store
  readonly ledger: Ledger
  readonly directory: Directory
  readonly ids: Ids
  readonly clock: Clock
  readonly mailer: Mailer
  readonly timer: Timer
}

/** What machines share, and who watches them. */
export type SharedPorts = {
  readonly store: Store
  readonly ledger: Ledger
  readonly directory: Directory
  readonly postOffice: PostOffice
  readonly onRead: (machine: Machine, tenant: TenantId, refs: readonly DocumentRef[]) => void
  readonly onLook: (machine: Machine, tenant: TenantId, items: readonly string[]) => void
  readonly onCommit: (machine: Machine, tenant: TenantId, commit: Commit, result: CommitResult) => void
  /** For stores whose lists may lag: answers once they show all that was written. */
  readonly settle: () => Promise<void>
}

/** Puts a gate before the shared ports. */
export function portsOf(machine: Machine, shared: SharedPorts, gate: CallGate, clock: Clock): MachinePorts {
  const { store, ledger, directory, postOffice } = shared
  const ids = createSequentialIds(machine.name)
  const call = <T>(name: string, perform: () => Promise<T>): Promise<T> =>
    gate.call(machine, { name, detail: '' }, perform)
  return {
    clock,
    store: {
      limits: store.limits,
      get: (tenant, refs) => {
        shared.onRead(machine, tenant, refs)
        return call('get', () => store.get(tenant, refs))
      },
      query: (tenant, query, page) => call(`query ${query.list}`, () => store.query(tenant, query, page)),
      count: (tenant, query) => call(`count ${query.list}`, () => store.count(tenant, query)),
      commit: (tenant, commit) =>
        gate.call(machine, { name: 'commit', detail: commit.id }, async () => {
          const result = await store.commit(tenant, commit)
          shared.onCommit(machine, tenant, commit, result)
          await shared.settle()
          return result
        }),
    },
    ledger: {
      items: (tenant, ids) =>
        call('items', () => {
          shared.onLook(machine, tenant, ids)
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
      // One sequence for all machines would make the order of calls part of every number.
      disputeNumber: (tenant) =>
        call('disputeNumber', async () => `${machine.name}-${await ids.disputeNumber(tenant)}`),
    },
    mailer: {
      idempotency: postOffice.idempotency,
      send: (tenant, message, attempt) => gate.post(machine, clock, { tenant, message, attempt }),
    },
    timer: { after: (milliseconds, callBack) => gate.alarm(machine, milliseconds, callBack) },
  }
}
