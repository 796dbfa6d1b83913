import { createTransport } from 'nodemailer'
import { createManualClock } from 'redress/memory'
import { smtpMailer } from 'redress/nodemailer'
import type { MailerFactory } from 'redress/testing'

import { openInbox, type InboxMail } from '../../../examples/mail/inbox.ts'

/** The SMTP mailer as the kit opens it: each with a server of its own on this machine. */
export const smtpFactory = (pool: boolean): MailerFactory => ({
  create: async () => {
    const inbox = await openInbox()
    const address = { host: '127.0.0.1', port: inbox.port }
    const transport = pool ? createTransport({ ...address, pool }) : createTransport(address)
    const clock = createManualClock('2026-11-24T09:00:00.000Z')
    return {
      mailer: smtpMailer(transport, { domain: 'desk.example', clock }),
      arrived: async () => inbox.arrived().flatMap(asArrived),
      refuseNext: async () => inbox.refuseNext(550),
      loseNextReply: async () => inbox.loseNextReply(),
      dispose: async () => {
        transport.close()
        await inbox.close()
      },
    }
  },
})

/** One for each recipient that the server took. SMTP ends a text with a line break, whether it had one or not. */
const asArrived = ({ to, mail: { subject = '', text = '', html } }: InboxMail) =>
  to.map((address) => ({
    to: address,
    subject,
    text: withoutLastBreak(text),
    html: html === undefined ? null : withoutLastBreak(html),
  }))

const withoutLastBreak = (text: string) => text.replace(/\n$/, '')
