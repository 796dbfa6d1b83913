import { inconsistentHistory } from '../kernel/entry-at.ts'
import type {
  AccountChange,
  CustomerDisputeChanged,
  CustomerFreed,
  CustomerStopped,
} from './account-changes.ts'
import type { Account } from './account.ts'
import type { CustomerDispute } from './customer-dispute.ts'

/** What a change makes of the account of its customer (I-2). */
export function evolveAccount(known: Account | undefined, change: AccountChange): Account {
  const account = known ?? startAccount(change.customer)
  switch (change.type) {
    case 'customer-stopped':
    case 'customer-freed':
      return { ...account, stoppingDisputes: countStopping(account, change) }
    case 'customer-held':
      return { ...account, hold: change.hold }
    case 'customer-released':
      return { ...account, hold: null }
    case 'customer-ignored':
      return { ...account, ignored: change.ignored }
    case 'customer-heeded':
      return { ...account, ignored: null }
    case 'customer-disputed':
      return { ...account, dispute: change.dispute }
    case 'customer-dispute-changed':
      return { ...account, dispute: changed(account, change) }
    case 'customer-dispute-lifted':
      return { ...account, dispute: null }
  }
}

/** The account of a customer whom nothing stops yet. */
function startAccount(customer: string): Account {
  return { customer, stoppingDisputes: 0, dispute: null, hold: null, ignored: null }
}

function changed({ customer, dispute }: Account, change: CustomerDisputeChanged): CustomerDispute {
  if (dispute === null) throw inconsistentHistory('A customer has a reason without a dispute.', customer)
  const { reason, on, comment } = change
  return { ...dispute, reason, reasonSince: on, comment: comment ?? dispute.comment }
}

function countStopping({ stoppingDisputes }: Account, change: CustomerStopped | CustomerFreed): number {
  const count = stoppingDisputes + (change.type === 'customer-stopped' ? 1 : -1)
  if (count >= 0) return count
  throw inconsistentHistory('A customer is freed whom no dispute had stopped.', change.customer)
}
