import { addMilliseconds } from '../../kernel/calendar/instant.ts'
import type { Client } from './client.ts'
import { isStopped, readOutbox } from './read-outbox.ts'
import { runDueActions } from './run-due-actions.ts'
import { forsake } from './send-message.ts'
import { sendReady } from './send-ready.ts'
import { sideBySide } from './side-by-side.ts'
import { orReport, startReport, type OpenReport, type TickReport } from './tick-report.ts'
import type { WorkerTerms } from './worker-options.ts'

/** One round of work for all tenants: what was forsaken, what is due, what is ready. */
export async function tickOnce(clients: readonly Client[], terms: WorkerTerms): Promise<TickReport> {
  const report = startReport()
  const share = Math.ceil(terms.batch / Math.max(clients.length, 1))
  const sending: Client[] = []
  for (const client of clients) {
    await orReport(client, report, async () => {
      await lookAfterForsaken(client, share, terms, report)
      if (await isStopped(client)) {
        report.stopped.push(client.setup.ports.tenant)
        return
      }
      await runDueActions(client, share, report)
      sending.push(client)
    })
  }
  await sendReady(sending, terms, report)
  return Object.freeze(report)
}

/** Messages whose worker was not heard of again. */
async function lookAfterForsaken(
  client: Client,
  limit: number,
  terms: WorkerTerms,
  report: OpenReport,
): Promise<void> {
  const before = addMilliseconds(client.setup.clock.now(), -terms.leaseMs)
  const { queued } = await readOutbox(client, 'sending', before, { limit })
  await sideBySide(queued, terms.concurrency, (one) => forsake(one, terms, report))
}
