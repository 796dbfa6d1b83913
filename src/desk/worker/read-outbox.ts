import type { Instant } from '../../kernel/calendar/instant.ts'
import type { MessageState } from '../../messages/message.ts'
import { readPage, type ListPage } from '../questions/pages.ts'
import { sendingStop } from '../questions/problems.ts'
import type { Client } from './client.ts'
import type { Queued } from './send-message.ts'

/** A page of the messages of a tenant in a state, by the instant from which they may be handled. */
export async function readOutbox(
  client: Client,
  state: MessageState,
  to: Instant,
  page: ListPage,
): Promise<{ readonly queued: readonly Queued[]; readonly next: string | null }> {
  const query = { list: 'messages', states: [state], to } as const
  const { documents, next } = await readPage(client.setup.ports, 'message', query, page)
  return { queued: documents.map((message) => ({ client, message })), next }
}

/** Tells whether a person stopped all sending of a tenant. */
export async function isStopped({ setup }: Client): Promise<boolean> {
  return (await sendingStop(setup)) !== null
}
