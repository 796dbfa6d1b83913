import { performAsSystem, type Client } from '../../../src/desk/worker/client.ts'
import type { Queued } from '../../../src/desk/worker/send-message.ts'
import { reserve } from '../../../src/desk/sending/reserve.ts'
import type { Bug } from './bug.ts'

/** As many messages as the tenant still allows today. */
export async function reserveSome(
  client: Client,
  queued: readonly Queued[],
  bug: Bug | null,
): Promise<readonly Queued[]> {
  if (client.setup.settings.dailySendCap === null || bug === 'ignores-cap' || queued.length === 0)
    return queued
  const { granted } = await performAsSystem(client, reserve, { count: queued.length })
  return queued.slice(0, granted)
}
