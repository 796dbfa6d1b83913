import type { MessageDraft } from '../decisions/queue-messages.ts'
import type { Needs } from '../needs.ts'

/** What the messages given with a gesture must be written from, and whom they may go to. */
export function messageNeeds(
  messages: readonly MessageDraft[] | undefined,
): Pick<Needs, 'recipients' | 'templates'> {
  if (messages === undefined) return {}
  const templates = messages.flatMap((message) => ('template' in message ? [message.template] : []))
  return { recipients: true, ...(templates.length > 0 && { templates }) }
}

/** Whether one of the messages is written from a template, and so about items. */
export function areWritten(messages: readonly MessageDraft[] | undefined): boolean {
  return messages?.some((message) => 'template' in message) === true
}
