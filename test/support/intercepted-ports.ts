import type { Directory } from '../../src/ports/directory.ts'
import type { Ids } from '../../src/ports/ids.ts'
import type { Ledger } from '../../src/ports/ledger.ts'
import type { Store } from '../../src/ports/store.ts'

/** The ports of a desk that wait for something outside. */
export type OutsidePorts = {
  readonly store: Store
  readonly ledger: Ledger
  readonly directory: Directory
  readonly ids: Ids
}

/** One call of a port, such as `store.get`, with what it was given. */
export type PortCall = { readonly name: string; readonly given: readonly unknown[] }

/** Stands between desk and ports: may proceed, fail, or do something first. */
export type Intercept = (call: PortCall, proceed: () => Promise<unknown>) => Promise<unknown>

/** The same ports, each asynchronous call of which goes through an interceptor. */
export function interceptPorts(ports: OutsidePorts, intercept: Intercept): OutsidePorts {
  const through =
    <Given extends unknown[], Answer>(name: string, call: (...given: Given) => Promise<Answer>) =>
    (...given: Given): Promise<Answer> =>
      intercept({ name, given }, () => call(...given)) as Promise<Answer>
  const { store, ledger, directory, ids } = ports
  return {
    store: {
      limits: store.limits,
      get: through('store.get', store.get),
      query: through('store.query', store.query),
      count: through('store.count', store.count),
      commit: through('store.commit', store.commit),
    },
    ledger: { items: through('ledger.items', ledger.items), scan: ledger.scan },
    directory: {
      customers: through('directory.customers', directory.customers),
      users: through('directory.users', directory.users),
      contacts: through('directory.contacts', directory.contacts),
    },
    ids: { next: ids.next, disputeNumber: through('ids.disputeNumber', ids.disputeNumber) },
  }
}

/** Counts calls and notes them, and lets them pass. */
export function watchPorts(ports: OutsidePorts): OutsidePorts & { readonly calls: readonly PortCall[] } {
  const calls: PortCall[] = []
  const watched = interceptPorts(ports, (call, proceed) => {
    calls.push(call)
    return proceed()
  })
  return { ...watched, calls }
}
