import { createTransport } from 'nodemailer'
import { createWorker, type Clock, type Desk } from 'redress'
import { smtpMailer } from 'redress/nodemailer'

import type { Inbox, InboxMail } from '../mail/inbox.ts'

/** The way of the mails, from the outbox of the desk to a mail server. */
export type Post = {
  /** Lets the worker do what is due at this moment, and answers with the mails that arrived by it. */
  readonly send: () => Promise<readonly InboxMail[]>
  /** Cuts the line to the server after the next mail, before the server says that it has it. */
  readonly loseNextReply: () => void
}

/** Opens the way to a server. A real host calls the worker on a timer. */
export function openPost(desk: Desk, clock: Clock, inbox: Inbox): Post {
  const transport = createTransport({ host: '127.0.0.1', port: inbox.port })
  const email = smtpMailer(transport, { domain: 'example.com', clock })
  // One after the other, so that the mails of one moment arrive in the same order in every run.
  const worker = createWorker({ desk, mailers: { email }, concurrency: 1 })
  let read = 0
  return {
    send: async () => {
      const { failures } = await worker.tick()
      for (const { error } of failures) throw error
      const mails = inbox.arrived().slice(read)
      read += mails.length
      return mails
    },
    loseNextReply: inbox.loseNextReply,
  }
}
