import type { Worker, WorkerOptions } from 'redress'

import { addMilliseconds } from '../../../src/kernel/calendar/instant.ts'
import { standardBackOff } from '../../../src/messages/back-off.ts'
import { setupOf } from '../../../src/desk/made-desks.ts'
import type { Client } from '../../../src/desk/worker/client.ts'
import { isStopped, readOutbox } from '../../../src/desk/worker/read-outbox.ts'
import { sideBySide } from '../../../src/desk/worker/side-by-side.ts'
import { startReport } from '../../../src/desk/worker/tick-report.ts'
import type { Bug } from './bug.ts'
import { reserveSome } from './buggy-reserve.ts'
import { runDue } from './buggy-run.ts'
import { forsake, sendMessage } from './buggy-send.ts'

/** A copy of the worker with one mistake in it; without any, it is the worker (DS8). */
export const buggyWorker =
  (bug: Bug | null) =>
  (options: WorkerOptions): Worker => {
    const terms = {
      mailers: options.mailers,
      leaseMs: options.leaseMs ?? 120_000,
      batch: options.batch ?? 100,
      concurrency: options.concurrency ?? 4,
      backOff: options.backOff ?? standardBackOff,
      timer: options.timer ?? null,
    }
    const desks = 'qualify' in options.desk ? [options.desk] : options.desk
    const clients = desks.map((desk): Client => ({ setup: setupOf(desk), cursors: new Map() }))

    const lookAfterForsaken = async (client: Client, report: ReturnType<typeof startReport>) => {
      if (bug === 'never-reaps') return
      const patience = bug === 'reaps-at-once' ? 0 : terms.leaseMs
      const before = addMilliseconds(client.setup.clock.now(), -patience)
      const { queued } = await readOutbox(client, 'sending', before, { limit: terms.batch })
      await sideBySide(queued, terms.concurrency, (one) => forsake(one, terms, report, bug))
    }

    return {
      tick: async () => {
        const report = startReport()
        for (const client of clients) {
          try {
            await lookAfterForsaken(client, report)
            if (bug !== 'ignores-stop' && (await isStopped(client))) continue
            await runDue(client, terms.batch, report, bug)
            const now = client.setup.clock.now()
            const { queued } = await readOutbox(client, 'pending', now, { limit: terms.batch })
            const allowed = await reserveSome(client, queued, bug)
            await sideBySide(allowed, terms.concurrency, async (one) => {
              await sendMessage(one, terms, report, bug)
            })
          } catch (error) {
            const { tenant } = client.setup.ports
            report.failures.push({ tenant, during: 'reading', id: null, error })
          }
        }
        return report
      },
    }
  }
