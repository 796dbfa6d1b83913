import type { SendResult } from '../ports/mailer.ts'
import type { Wire } from './wire.ts'

/** What nodemailer's errors carry; everything is looked at before it is believed. */
type Failure = {
  readonly code: string | null
  readonly originalCode: string | null
  readonly command: string | null
  readonly reply: number | null
  /** Nodemailer itself refused, before it asked the server. */
  readonly isOurs: boolean
  /** The enhanced status code of RFC 3463. */
  readonly status: string | null
}

// Replies about the session or its login: another one may send the very same mail.
const ABOUT_THE_SESSION = [503, 530, 534, 535, 538]
const SERVICE_CLOSING = 421

/**
 * What a failed sending says. A mail was certainly not accepted when the server refused its sender, its recipient or the
 * mail itself (RFC 5321, 4.2.1: after `4yz` and `5yz` it has taken nothing), or when no byte of it went out. Everything
 * else is `unknown`: a cut or silent line after the first byte, a server that closes instead of answering, and what
 * is not understood.
 */
export function readFailure(error: unknown, wire: Wire): SendResult {
  const stoppedBy = wire.stoppedBy()
  if (stoppedBy !== null) return refusal(false, stoppedBy)
  const failure = readError(error)
  const reason = describe(failure)
  if (isAboutTheMail(failure)) {
    if (failure.isOurs && wire.state() === 'untouched') return refusal(true, reason)
    if (isRefusal(failure, wire)) return refusal(isForGood(failure), reason)
  }
  // Our own side failed to read the mail to its end, and a mail without its end is not accepted.
  const isCertain = wire.state() === 'untouched' || failure.code === 'ESTREAM'
  return isCertain ? refusal(false, reason) : { outcome: 'unknown', reason }
}

const refusal = (permanent: boolean, reason: string): SendResult => ({
  outcome: 'notAccepted',
  permanent,
  reason,
})

/** Sender and recipient (`EENVELOPE`), or the mail (`EMESSAGE`). */
const isAboutTheMail = ({ code }: Failure): boolean => code === 'EENVELOPE' || code === 'EMESSAGE'

/** A server that closes says nothing of a mail that it has in hand. */
const isRefusal = ({ reply }: Failure, wire: Wire): boolean =>
  reply !== null &&
  reply >= 400 &&
  reply < 600 &&
  !(reply === SERVICE_CLOSING && wire.state() !== 'untouched')

const isForGood = ({ reply }: Failure): boolean =>
  reply !== null && reply >= 500 && !ABOUT_THE_SESSION.includes(reply)

/** Never the server's own words, which repeat addresses. */
function describe({ code, originalCode, command, reply, status }: Failure): string {
  const parts = [command ?? code ?? 'failed', ...(reply === null ? [originalCode ?? code] : [reply, status])]
  return parts.filter((part, at) => part !== null && parts.indexOf(part) === at).join(' ')
}

function readError(error: unknown): Failure {
  const field = (name: string): unknown =>
    typeof error === 'object' && error !== null && name in error
      ? (error as Readonly<Record<string, unknown>>)[name]
      : null
  const [reply, response] = [field('responseCode'), field('response')]
  return {
    code: word(field('code')),
    originalCode: word(field('originalCode')),
    command: word(field('command')),
    reply: typeof reply === 'number' && Number.isSafeInteger(reply) ? reply : null,
    isOurs: typeof response !== 'string',
    status:
      typeof response === 'string'
        ? (/^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null)
        : null,
  }
}

const word = (value: unknown): string | null =>
  typeof value === 'string' && /^[A-Z][A-Z\d_ -]{1,40}$/.test(value) ? value : null
