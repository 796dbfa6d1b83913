import type { TenantId } from '../kernel/ids.ts'
import { epochMilliseconds, type Instant } from '../kernel/calendar/instant.ts'
import { parseEmailAddress } from '../messages/email-address.ts'
import type { Addressee, OutgoingMessage, SendAttempt } from '../ports/mailer.ts'
import { messageIdOf } from './message-id.ts'
import type { MailFile, SmtpMail } from './transport.ts'

/** Where and when a mail is written. */
type Letterhead = {
  readonly tenant: TenantId
  readonly from: Addressee
  readonly domain: string
  readonly now: Instant
}

/** What tells machines that nobody pressed a button, so that none answers (RFC 3834, OB19); the second is Exchange's. */
const automaticHeaders = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** A message as a mail, its recipient as name and address apart: a text of both could be read as somebody else's (TM12). */
export function composeMail(
  { tenant, from, domain, now }: Letterhead,
  message: OutgoingMessage,
  files: readonly MailFile[],
  { idempotencyKey }: SendAttempt,
): SmtpMail {
  return {
    from: addressed(from),
    to: addressed(message.to),
    subject: message.subject,
    text: message.text,
    ...(message.html === null ? {} : { html: message.html }),
    messageId: messageIdOf(tenant, idempotencyKey, domain),
    date: new Date(epochMilliseconds(now)),
    headers: { 'Content-Language': message.language, ...(message.automatic ? automaticHeaders : {}) },
    attachments: files.map(attached),
    disableUrlAccess: true,
  }
}

const addressed = ({ name, address }: Addressee): Addressee => ({ name, address: parseEmailAddress(address) })

/** Only what a file is made of: nodemailer takes orders from other properties. */
function attached(file: MailFile): MailFile {
  const { filename, contentType } = file
  const named = contentType === undefined ? { filename } : { filename, contentType }
  if ('path' in file) return { ...named, path: file.path }
  const { content, encoding = 'utf-8' } = file
  return { ...named, content, encoding }
}
