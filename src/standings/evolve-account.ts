import { inconsistentHistory } from '../kernel/entry-at.ts'
import type { AccountChange, CustomerFreed, CustomerStopped } from './account-changes.ts'
import type { Account } from './account.ts'

/** What a change makes of the account of its customer (I-2). */
export function evolveAccount(known: Account | undefined, change: AccountChange): Account {
  const account = known ?? { customer: change.customer, stoppingDisputes: 0, hold: null, ignored: null }
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
  }
}

function countStopping({ stoppingDisputes }: Account, change: CustomerStopped | CustomerFreed): number {
  const count = stoppingDisputes + (change.type === 'customer-stopped' ? 1 : -1)
  if (count >= 0) return count
  throw inconsistentHistory('A customer is freed whom no dispute had stopped.', change.customer)
}
