import type { BackOff } from '../../messages/back-off.ts'
import type { Mailer } from '../../ports/mailer.ts'
import type { Timer } from '../../ports/timer.ts'
import type { Desk } from '../desk.ts'

/** What a worker works for, and with. */
export type WorkerOptions = {
  /** One desk, or those of several tenants, who take turns. */
  readonly desk: Desk | readonly Desk[]
  readonly mailers: { readonly email: Mailer }
  /**
   * For how long a worker holds a message; after half of it nothing is handed over any more, and the other half covers
   * clocks that differ. Default: 120,000 ms. Keep it above twice the time that your mailer takes.
   */
  readonly leaseMs?: number
  /** How many actions, and how many messages, one tick handles at most, all tenants together. Default: 100. */
  readonly batch?: number
  /** How many messages are handed over at once. Default: 4. */
  readonly concurrency?: number
  /** When a message is tried again, and how often. Default: at most 2 s, 4 s and so on up to an hour, eight times. */
  readonly backOff?: BackOff
  readonly timer?: Timer
}

/** The options with every default filled in. */
export type WorkerTerms = {
  readonly mailers: WorkerOptions['mailers']
  readonly leaseMs: number
  readonly batch: number
  readonly concurrency: number
  readonly backOff: BackOff
  readonly timer: Timer | null
}
