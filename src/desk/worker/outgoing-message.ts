import { headersFault } from '../../messages/headers.ts'
import type { Message } from '../../messages/message.ts'
import type { OutgoingMessage } from '../../ports/mailer.ts'

/** A message as it goes to a mailer; `null` when a header of it would not be what it seems (M-4, TM10). */
export function outgoingMessage(message: Message): OutgoingMessage | null {
  const { id, channel, from, to, subject, text, html, automatic, attachments, language } = message
  const outgoing = {
    id,
    channel,
    from: from === null ? null : { name: from.name, address: from.address },
    to: { name: to.name, address: to.address },
    subject,
    text,
    html,
    automatic,
    attachments,
    language,
  }
  return headersFault(outgoing) === null ? outgoing : null
}
