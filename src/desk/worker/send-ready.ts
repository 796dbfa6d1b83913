import { reserve } from '../sending/reserve.ts'
import { performAsSystem, type Client } from './client.ts'
import { readOutbox } from './read-outbox.ts'
import { sendMessage, type Queued } from './send-message.ts'
import { inTurns, sideBySide } from './side-by-side.ts'
import { orReport, type OpenReport } from './tick-report.ts'
import type { WorkerTerms } from './worker-options.ts'

/**
 * Sends what is ready, up to a batch, the tenants in turns: each has its share, and who has nothing left makes room for
 * the others (OB18).
 */
export async function sendReady(
  clients: readonly Client[],
  terms: WorkerTerms,
  report: OpenReport,
): Promise<void> {
  const cursors = new Map<Client, string>()
  let room = terms.batch
  let waiting = clients
  while (room > 0 && waiting.length > 0) {
    const limit = Math.ceil(room / waiting.length)
    const queues: (readonly Queued[])[] = []
    const more: Client[] = []
    for (const client of waiting) {
      await orReport(client, report, async () => {
        const after = cursors.get(client)
        const page = { limit, ...(after !== undefined && { after }) }
        const { queued, next } = await readOutbox(client, 'pending', client.setup.clock.now(), page)
        queues.push(queued)
        if (next === null) return
        cursors.set(client, next)
        more.push(client)
      })
    }
    const queued = inTurns(queues).slice(0, room)
    room -= queued.length
    waiting = more
    await sendAll(await allowed(queued, report), terms, report)
  }
}

async function sendAll(queued: readonly Queued[], terms: WorkerTerms, report: OpenReport): Promise<void> {
  const unused: Queued[] = []
  await sideBySide(queued, terms.concurrency, async (one) => {
    if (!(await sendMessage(one, terms, report))) unused.push(one)
  })
  for (const [client, count] of cappedCounts(unused)) {
    await orReport(client, report, async () => {
      await performAsSystem(client, reserve, { count: -count })
    })
  }
}

/** As many of each tenant as it still allows today. */
async function allowed(queued: readonly Queued[], report: OpenReport): Promise<readonly Queued[]> {
  const left = new Map<Client, number>()
  for (const [client, count] of cappedCounts(queued)) {
    left.set(client, 0)
    await orReport(client, report, async () => {
      left.set(client, (await performAsSystem(client, reserve, { count })).granted)
    })
  }
  return queued.filter(({ client }) => {
    const room = left.get(client) ?? Infinity
    left.set(client, room - 1)
    return room > 0
  })
}

/** How many there are of each tenant that has a cap. */
function cappedCounts(queued: readonly Queued[]): ReadonlyMap<Client, number> {
  const counts = new Map<Client, number>()
  for (const { client } of queued) {
    if (client.setup.settings.dailySendCap === null) continue
    counts.set(client, (counts.get(client) ?? 0) + 1)
  }
  return counts
}
