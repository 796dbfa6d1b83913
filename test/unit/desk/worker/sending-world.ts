import type { MailerFault, MemoryMailer } from '../../../../src/memory/mailer.ts'
import { createMemoryMailer } from '../../../../src/memory/mailer.ts'
import type { PlanCommand } from '../../../../src/desk/gestures/plan-commands.ts'
import { createWorker, type Worker } from '../../../../src/desk/worker/create-worker.ts'
import type { WorkerOptions } from '../../../../src/desk/worker/worker-options.ts'
import { anInvoice, deskWorld, lea, type DeskWorld, type WorldOptions } from '../../../support/desk-world.ts'

/** A desk with a worker and a mailer in memory, on 1 June 2026 at 10 o'clock in Paris. */
export type SendingWorld = DeskWorld & {
  readonly mailer: MemoryMailer
  readonly worker: Worker
  /** Plans an automatic reminder for today; anything else as given. Answers with its id. */
  readonly remind: (more?: Partial<PlanCommand>) => Promise<string>
  /** Lets the worker tick once, the next sendings meeting these faults. */
  readonly tick: (...faults: readonly MailerFault[]) => ReturnType<Worker['tick']>
}

export const letter = { subject: 'Reminder', text: 'Please pay.' }

/** F-1 to F-9 of C1 and G-1 of C2, overdue. */
export const owed = [
  ...Array.from({ length: 9 }, (_, at) => anInvoice(`F-${String(at + 1)}`, '100.00')),
  anInvoice('G-1', '50.00', { customer: 'C2' }),
]

/** A world whose worker hands over one message at a time, so that each meets its own fault. */
export function sendingWorld(
  options: WorldOptions = {},
  more: Partial<WorkerOptions> & { readonly windowMs?: number } = {},
): SendingWorld {
  const world = deskWorld({ items: owed, ...options })
  const { windowMs, ...workerOptions } = more
  const mailer = createMemoryMailer(windowMs === undefined ? {} : { idempotency: { windowMs } })
  const worker = createWorker({
    desk: world.desk,
    mailers: { email: mailer },
    concurrency: 1,
    ...workerOptions,
  })
  return {
    ...world,
    mailer,
    worker,
    remind: async (planned = {}) => {
      const common = { items: ['F-1'], name: 'Reminder', channel: 'email', on: '2026-06-01' } as const
      const { action } = await world.desk.plan(
        { ...common, mode: 'automatic', content: letter, ...planned },
        lea,
      )
      return action.id
    },
    tick: (...faults) => {
      faults.forEach(mailer.meet)
      return worker.tick()
    },
  }
}
