import { deepFreeze } from '../kernel/freeze.ts'
import type { Message } from '../messages/message.ts'
import type { SendingStop } from '../messages/outbox.ts'
import { inconsistentHistory } from '../kernel/entry-at.ts'
import { sendingStop } from './questions/problems.ts'
import { messageViews } from './questions/lookups.ts'
import type { Performed } from './running/perform.ts'
import type { DeskSetup } from './setup.ts'

/** What a decision about a message answers: the message. */
export type MessageResult = {
  readonly message: Message
}

/** Whether the tenant's sending is stopped; `stop` is `null` while it goes on. */
export type SendingResult = {
  readonly stop: SendingStop | null
}

/** The message as a decision left it, or as it is now when its key had been used before. */
export async function messageResult(setup: DeskSetup, { receipt, draft }: Performed): Promise<MessageResult> {
  const [id = ''] = receipt.messages
  const written = draft?.rewritten.find((text) => text.kind === 'message' && text.document.id === id)
  if (written?.kind === 'message') return deepFreeze({ message: written.document })
  const [message] = await messageViews(setup, [id])
  if (message === undefined) throw inconsistentHistory('A decision about a message left none behind.', id)
  return Object.freeze({ message })
}

/** Whether sending is stopped, as a gesture left it, or as it is now when its key had been used before. */
export async function outboxResult(setup: DeskSetup, { draft }: Performed): Promise<SendingResult> {
  const written = draft?.read('outbox', 'switch')
  return deepFreeze({ stop: written === undefined ? await sendingStop(setup) : written.stop })
}
