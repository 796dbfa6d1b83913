import { parse } from '../../kernel/parse.ts'
import { standardBackOff } from '../../messages/back-off.ts'
import { setupOf } from '../made-desks.ts'
import type { Client } from './client.ts'
import { tickOnce } from './tick.ts'
import type { TickReport } from './tick-report.ts'
import { workerNumbersSchema } from './worker-schema.ts'
import type { WorkerOptions, WorkerTerms } from './worker-options.ts'

/** Sends what is due, whenever the host lets it. */
export interface Worker {
  /**
   * One round of work: automatic actions whose day has come are run, messages that are ready are handed
   * over, and those whose worker was not heard of again are looked after. Any number of workers may tick at once, in as
   * many processes. Nothing that a port refuses stops the rest; it is told in `failures` and taken up by the next tick.
   *
   * The host calls it on a timer of its own, and again at once while a tick had as much to do as it may.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const mailer = createMemoryMailer()
   * const worker = createWorker({ desk, mailers: { email: mailer } })
   * const { action } = await desk.plan(
   *   {
   *     items: ['F-1042'],
   *     name: 'Reminder',
   *     channel: 'email',
   *     on: '2026-12-01',
   *     mode: 'automatic',
   *     content: { subject: 'Invoice F-1042', text: 'It is still open.' },
   *   },
   *   { by: 'lea' },
   * )
   * const { runs, messages } = await worker.tick()
   * runs[0]?.outcome.kind // 'queued'
   * messages[0]?.outcome // 'sent'
   * mailer.arrived().length // 1
   * const { state } = await desk.action(action.id)
   * state // 'done'
   * ```
   */
  readonly tick: () => Promise<TickReport>
}

/**
 * Makes a worker that sends the messages of one tenant or several, who take turns (OB18).
 *
 * @throws {RedressError} `input-invalid` for a desk that `createDesk` did not return, and for numbers out of range.
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * const worker = createWorker({ desk, mailers: { email: createMemoryMailer() } })
 * const { messages } = await worker.tick()
 * messages.length // 0
 * ```
 */
export function createWorker(options: WorkerOptions): Worker {
  const { desk, mailers, leaseMs, batch, concurrency, backOff, timer } = options
  const numbers = parse(workerNumbersSchema, { leaseMs, batch, concurrency, backOff }, 'worker options')
  const terms: WorkerTerms = {
    mailers,
    leaseMs: numbers.leaseMs ?? 120_000,
    batch: numbers.batch ?? 100,
    concurrency: numbers.concurrency ?? 4,
    backOff: numbers.backOff ?? standardBackOff,
    timer: timer ?? null,
  }
  const desks = 'qualify' in desk ? [desk] : desk
  const clients = desks.map((one): Client => ({ setup: setupOf(one), cursors: new Map() }))
  let turn = 0
  return {
    tick: () => {
      // Another tenant comes first each time.
      const first = turn % Math.max(clients.length, 1)
      turn += 1
      return tickOnce([...clients.slice(first), ...clients.slice(0, first)], terms)
    },
  }
}
