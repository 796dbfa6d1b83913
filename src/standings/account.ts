import type { CustomerDispute } from './customer-dispute.ts'
import type { Hold, Ignored } from './hold.ts'

/** What the desk knows of one customer it ever touched. One document per customer. */
export type Account = {
  readonly customer: string
  /** Open disputes that stop all dunning of the customer (E-2). */
  readonly stoppingDisputes: number
  /** That the customer is in dispute as a whole (E-3). */
  readonly dispute: CustomerDispute | null
  /** Why and until when nothing of the customer is chased (E-6). */
  readonly hold: Hold | null
  /** Why nothing of the customer is chased until somebody heeds it again (E-6). */
  readonly ignored: Ignored | null
}
