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
  const before = account?.stoppingDisputes ?? 0
  return {
    customer: change.customer,
    stoppingDisputes: change.type === 'customer-stopped' ? before + 1 : before - 1,
  }
}
