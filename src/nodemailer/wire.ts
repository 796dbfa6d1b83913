import type { ComposedMail, MailStream, SmtpTransport } from './transport.ts'

/** What is known of a mail from the moment nodemailer has it until the server answers. */
export interface Wire {
  /** `unseen`: nobody told; `untouched`: no byte of it went out; `begun`: some may have. */
  readonly state: () => 'unseen' | 'untouched' | 'begun'
  /** Why it was stopped when the server was ready to take it; `null` when it was not. */
  readonly stoppedBy: () => string | null
}

/** Watches the mails of a transport, each known by the object of its headers. */
export type WireTap = (headers: object, findObstacle: () => string | null) => Wire

/**
 * Taps a transport. Connecting, greeting, logging in and waiting for a turn in a pool may take minutes, so that the last
 * look at deadline and signal belongs where the server has said `354` and no byte of the mail has gone out: there a mail
 * without its end is nobody's mail. The same place tells, when the line is cut, whether anybody can have got it.
 */
export function tapTransport(transport: SmtpTransport): WireTap {
  const taps = new WeakMap<object, (mail: ComposedMail) => void>()
  transport.use('stream', (mail, done) => {
    const { headers } = mail.data
    if (headers !== undefined) taps.get(headers)?.(mail)
    done()
  })

  return (headers, findObstacle) => {
    const streams: MailStream[] = []
    let isSeen = false
    let stoppedBy: string | null = null

    const watch = (stream: MailStream): MailStream => {
      // A pool that lost an idle connection begins anew, with another stream.
      streams.push(stream)
      stream.once('resume', () => {
        stoppedBy = findObstacle()
        if (stoppedBy !== null) stream.destroy(new Error(stoppedBy))
      })
      return stream
    }
    taps.set(headers, ({ message }) => {
      if (message === null) return
      isSeen = true
      message.processFunc(watch)
    })

    return {
      state: () => {
        if (!isSeen) return 'unseen'
        return streams.some(({ readableDidRead }) => readableDidRead) ? 'begun' : 'untouched'
      },
      stoppedBy: () => stoppedBy,
    }
  }
}
