import type { Hold, Ignored } from './hold.ts'

/** What the desk knows of one customer it ever touched. One document per customer. */
export type Account = {
  readonly customer: string
  /** Open disputes that stop all dunning of the customer (E-2). */
  readonly stoppingDisputes: number
  /** Why and until when nothing of the customer is chased (E-6). */
  readonly hold: Hold | null
  /** Why nothing of the customer is chased until somebody heeds it again (E-6). */
  readonly ignored: Ignored | null
}
