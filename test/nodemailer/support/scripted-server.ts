import { createServer, type AddressInfo, type Socket } from 'node:net'

/** The moments at which a server answers, or the line may be cut. */
export type Stage = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'content' | 'message'

/** What the server does at some of its moments: answers something else, or cuts the line. */
export type Script = { readonly [stage in Stage]?: string }

export const cut = 'cut'

/** An SMTP server that follows a script, with the mails that it got to their end. */
export interface ScriptedServer {
  readonly port: number
  readonly complete: () => readonly string[]
  readonly close: () => Promise<void>
}

const usual: Readonly<Record<string, string>> = {
  greeting: '220 here',
  MAIL: '250 fine',
  RCPT: '250 fine',
  DATA: '354 go on',
  message: '250 taken',
  QUIT: '221 bye',
}
const END = '\r\n.\r\n'

/** Starts a server on a free port of the loopback interface, with or without pipelining. */
export async function startScripted(script: Script, capability: string): Promise<ScriptedServer> {
  const replies: Readonly<Record<string, string>> = {
    ...usual,
    EHLO: `250-here\r\n250 ${capability}`,
    // RFC 2920: with nobody to take the mail for, DATA that was sent along is refused.
    ...(script.MAIL === undefined && script.RCPT === undefined ? {} : { DATA: '503 nobody to take it for' }),
    ...script,
  }
  const complete: string[] = []
  const sockets = new Set<Socket>()

  const serve = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    let unread = ''
    let isContent = false

    const answer = (stage: string): void => {
      const reply = replies[stage] ?? '502 not here'
      if (reply === cut) socket.destroy()
      else socket.write(`${reply}\r\n`)
    }
    const readContent = (): boolean => {
      if (replies['content'] === cut) socket.destroy()
      const end = unread.indexOf(END)
      if (end === -1) return false
      complete.push(unread.slice(0, end))
      unread = unread.slice(end + END.length)
      isContent = false
      answer('message')
      return true
    }
    const readCommand = (): boolean => {
      const end = unread.indexOf('\r\n')
      if (end === -1) return false
      const verb = unread.slice(0, end).split(' ')[0] ?? ''
      unread = unread.slice(end + 2)
      answer(verb)
      isContent = verb === 'DATA' && (replies['DATA'] ?? '').startsWith('354')
      return true
    }
    socket.on('data', (chunk) => {
      unread += chunk.toString('latin1')
      while (!socket.destroyed && (isContent ? readContent() : readCommand()));
    })
    answer('greeting')
  }

  const server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    complete: () => complete,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
