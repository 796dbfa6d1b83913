import { deepFreeze } from '../../kernel/freeze.ts'
import type { Message } from '../../messages/message.ts'
import type { SendingStop } from '../../messages/outbox.ts'
import { allowedDecisions } from '../decisions/decide-message.ts'
import { readForm } from '../documents.ts'
import type { MessageDecision } from '../gestures/message-commands.ts'
import type { DeskSetup } from '../setup.ts'
import { readPage, type Listed, type ListPage } from './pages.ts'

/** A message that somebody must decide about, and what they may decide. */
export type MessageProblem = {
  readonly message: Message
  readonly allowed: readonly MessageDecision[]
}

/** Messages of which nobody knows whether they arrived, or that certainly did not, oldest first. */
export async function problems({ ports }: DeskSetup, page: ListPage): Promise<Listed<MessageProblem>> {
  const query = { list: 'messages', states: ['uncertain', 'failed'] } as const
  const { documents, next } = await readPage(ports, 'message', query, page)
  return deepFreeze({
    documents: documents.map((message) => ({ message, allowed: allowedDecisions(message) })),
    next,
  })
}

/** Since when nothing is sent, and by whose decision; `null` while sending goes on. */
export async function sendingStop({ ports }: DeskSetup): Promise<SendingStop | null> {
  const [stored] = await ports.get([{ kind: 'outbox', id: 'switch' }])
  return stored === undefined ? null : deepFreeze(readForm(ports.tenant, 'outbox', stored).stop)
}
