import type { AddressInfo } from 'node:net'

import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail as it arrived. */
export type InboxMail = {
  /** For whom the server took it, whatever the headers say. */
  readonly to: readonly string[]
  /** As a mail program reads it. */
  readonly mail: Email
}

/** An SMTP server on this machine that keeps what it takes. */
export interface Inbox {
  readonly port: number
  /** All that arrived so far, in order. */
  readonly arrived: () => readonly InboxMail[]
  /** Refuses the next recipient with a reply such as 550. */
  readonly refuseNext: (reply: number) => void
  /** Takes the next mail, and cuts the line before it says so. */
  readonly loseNextReply: () => void
  readonly close: () => Promise<void>
}

/** Starts an inbox on a free port of the loopback interface; `onRecipient` is told of each recipient before the answer. */
export async function openInbox(onRecipient: (address: string) => void = () => undefined): Promise<Inbox> {
  const mails: InboxMail[] = []
  const refusals: number[] = []
  let repliesToLose = 0

  const onRcptTo: SMTPServerOptions['onRcptTo'] = ({ address }, _session, answer) => {
    onRecipient(address)
    const responseCode = refusals.shift()
    answer(responseCode === undefined ? null : Object.assign(new Error('Refused'), { responseCode }))
  }

  const onData: SMTPServerOptions['onData'] = (stream, session, answer) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail })
        if (repliesToLose === 0) return answer(null)
        repliesToLose -= 1
        for (const connection of server.connections) {
          if (connection.id === session.id) connection._socket.destroy()
        }
      })
    })
  }

  const server = new SMTPServer({
    onRcptTo,
    onData,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
  })
  // A client that goes away in the middle is nothing to die of.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    port: (server.server.address() as AddressInfo).port,
    arrived: () => [...mails],
    refuseNext: (reply) => {
      refusals.push(reply)
    },
    loseNextReply: () => {
      repliesToLose += 1
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
