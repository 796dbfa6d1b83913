import type { TenantId } from '../kernel/ids.ts'
import { parseEmailAddress } from '../messages/email-address.ts'
import { headersFault, headerTextFault } from '../messages/headers.ts'
import type { Clock } from '../ports/clock.ts'
import type { Addressee, Mailer, OutgoingMessage, SendAttempt, SendResult } from '../ports/mailer.ts'
import { composeMail } from './compose.ts'
import { readFailure } from './outcome.ts'
import type { MailFile, SmtpTransport } from './transport.ts'
import { tapTransport } from './wire.ts'

/** How mail goes out. */
export type SmtpMailerOptions = {
  /** A domain of yours, for the right side of `Message-ID`. */
  readonly domain: string
  readonly clock: Clock
  /** Who sends what names no sender. Left out, such a message is refused. */
  readonly from?: Addressee
  /** Turns the references of a message into files. Left out, a message with references is refused. */
  readonly attachments?: (tenant: TenantId, references: readonly string[]) => Promise<readonly MailFile[]>
  /** For a relay that deduplicates by `Message-ID`, and how long. Plain SMTP does not: left out or `null`. */
  readonly idempotency?: Mailer['idempotency']
}

/**
 * Sends e-mail over SMTP by a transporter of nodemailer: one person each, text and HTML, and `Auto-Submitted` when nobody
 * pressed a button (OB19). An attempt after the deadline never begins, and one that has waited beyond it for the server
 * is broken off before its first byte. Whatever happened after that byte without an answer is `unknown`.
 *
 * @throws {RedressError} `address-invalid` when the domain or the sender's address is none.
 * @example
 * ```ts
 * import { createTransport } from 'nodemailer'
 * import { createManualClock } from 'redress/memory'
 * import { smtpMailer } from 'redress/nodemailer'
 *
 * const mailer = smtpMailer(createTransport({ host: 'smtp.example.com', port: 587, requireTLS: true }), {
 *   domain: 'example.com',
 *   from: { name: 'Collections', address: 'collections@example.com' },
 *   clock: createManualClock('2026-11-24T09:00:00.000Z'),
 * })
 * mailer.idempotency // null
 * ```
 */
export function smtpMailer(transport: SmtpTransport, options: SmtpMailerOptions): Mailer {
  const { domain, clock, from = null, attachments = null, idempotency = null } = options
  parseEmailAddress(`postmaster@${domain}`)
  if (from !== null) parseEmailAddress(from.address)
  const tap = tapTransport(transport)

  const findObstacle = ({ deadline, signal }: SendAttempt): string | null => {
    if (signal.aborted) return 'aborted'
    return clock.now() > deadline ? 'deadline passed' : null
  }

  const send = async (
    tenant: TenantId,
    message: OutgoingMessage,
    attempt: SendAttempt,
  ): Promise<SendResult> => {
    const sender = message.from ?? from
    const fault = messageFault(message, sender, attachments !== null)
    if (fault !== null || sender === null) return notAccepted(true, fault ?? 'from: missing')
    const early = findObstacle(attempt)
    if (early !== null) return notAccepted(false, early)

    const files = await requestFiles(tenant, message.attachments, attachments)
    if (files === null) return notAccepted(false, 'attachments: not to be had')
    if (files.some(hasHostileName)) return notAccepted(true, 'attachments: name')
    const late = findObstacle(attempt)
    if (late !== null) return notAccepted(false, late)

    const mail = composeMail({ tenant, from: sender, domain, now: clock.now() }, message, files, attempt)
    const wire = tap(mail.headers, () => findObstacle(attempt))
    try {
      const answer = await transport.sendMail(mail)
      return { outcome: 'accepted', reference: referenceOf(answer) ?? mail.messageId }
    } catch (error) {
      return readFailure(error, wire)
    }
  }

  return { idempotency, send }
}

/** Why this mailer can never send a message, as it is and as the mailer is. */
function messageFault(message: OutgoingMessage, from: Addressee | null, hasFiles: boolean): string | null {
  if (message.channel !== 'email') return `channel: ${message.channel}`
  if (message.attachments.length > 0 && !hasFiles) return 'attachments: not provided for'
  return headersFault({ ...message, from })
}

/** What the host makes of references; `null` when it fails, now or for good. */
async function requestFiles(
  tenant: TenantId,
  references: readonly string[],
  toFiles: SmtpMailerOptions['attachments'] | null,
): Promise<readonly MailFile[] | null> {
  if (references.length === 0 || toFiles === null || toFiles === undefined) return []
  try {
    return await toFiles(tenant, references)
  } catch {
    return null
  }
}

/** The name of a file stands in a header as well (TM10). */
const hasHostileName = ({ filename, contentType = '' }: MailFile): boolean =>
  headerTextFault(filename) !== null || headerTextFault(contentType) !== null

/** Some servers replace the `Message-ID`, and nodemailer reads theirs from the answer. */
function referenceOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('serverMessageId' in answer)) return null
  return typeof answer.serverMessageId === 'string' ? answer.serverMessageId : null
}

const notAccepted = (permanent: boolean, reason: string): SendResult => ({
  outcome: 'notAccepted',
  permanent,
  reason,
})
