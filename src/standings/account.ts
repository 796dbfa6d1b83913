import { inconsistentHistory } from '../kernel/entry-at.ts'

/** What the desk knows of one customer it ever touched. One document per customer. */
export type Account = {
  readonly customer: string
  /** Open disputes that stop all dunning of the customer (E-2). */
  readonly stoppingDisputes: number
}

/** A dispute with the policy `stop-customer` began or ended to stop the dunning of its customer (E-2). */
export type AccountChange = {
  readonly type: 'customer-stopped' | 'customer-freed'
  readonly customer: string
  readonly dispute: string
}

/** What a change makes of the account. */
export function evolveAccount(account: Account | undefined, change: AccountChange): Account {
  const stoppingDisputes = (account?.stoppingDisputes ?? 0) + (change.type === 'customer-stopped' ? 1 : -1)
  if (stoppingDisputes < 0) {
    throw inconsistentHistory('A customer is freed whom no dispute had stopped.', change.customer)
  }
  return { customer: change.customer, stoppingDisputes }
}
