import type { Message } from 'redress'

import { formatNumber } from '../printing/format.ts'
import { named, numbered } from '../printing/table.ts'
import type { InboxMail } from '../mail/inbox.ts'
import type { Page } from './page.ts'

/** Mails as their readers see them: what arrived at the server, and not what was sent. */
export function showMails(page: Page, mails: readonly InboxMail[]): void {
  for (const { mail } of mails) {
    const { from, to = [], subject = '', messageId = '', text = '' } = mail
    const automatic = mail.headers.find(({ key }) => key === 'auto-submitted')
    page.quote(
      [
        `From: ${from === undefined ? '' : writeAddress(from)}`,
        `To: ${to.map(writeAddress).join(', ')}`,
        `Subject: ${subject}`,
        `Message-ID: ${shorten(messageId)}`,
        ...(automatic === undefined ? [] : [`Auto-Submitted: ${automatic.value}`]),
        '',
        text.trimEnd(),
      ].join('\n'),
    )
  }
}

/** A message as it was shown beforehand and the mail that arrived, part by part. */
export function compareWithMail(page: Page, shown: Message, { mail }: InboxMail): void {
  const parts = [
    ['subject', shown.subject, mail.subject ?? ''],
    ['text', shown.text, withoutLastBreak(mail.text ?? '')],
    ['HTML', shown.html ?? '', withoutLastBreak(mail.html ?? '')],
  ] as const
  page.table(
    [named('part'), numbered('bytes shown'), numbered('bytes arrived'), named('are they the same')],
    parts.map(([part, before, after]) => [
      part,
      formatNumber(Buffer.byteLength(before)),
      formatNumber(Buffer.byteLength(after)),
      before === after ? 'yes, byte for byte' : 'no',
    ]),
  )
}

/** A mail ends each of its parts with a line break of its own. */
function withoutLastBreak(text: string): string {
  return text.replace(/\n$/, '')
}

function writeAddress({
  name,
  address,
}: {
  readonly name: string
  readonly address?: string | undefined
}): string {
  return address === undefined ? name : `${name} <${address}>`
}

/** Its left side is two fingerprints: the first digits tell one mail from another. */
function shorten(messageId: string): string {
  return messageId.replace(/^(<[^@]{12})[^@]+/, '$1…')
}
