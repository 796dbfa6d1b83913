import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** When the next connection is cut: once the server has answered a statement, or before it hears of it. */
export type Cut = { readonly at: string; readonly when: 'answered' | 'unheard' }

/** Stands between a client and a server of PostgreSQL, and cuts connections as it is told. */
export type CuttingProxy = {
  readonly address: string
  /** Cuts once, at the next statement that begins so. */
  readonly cutNext: (cut: Cut) => void
  readonly close: () => Promise<void>
}

export async function openProxy(server: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(server)
  const open = new Set<Socket>()
  let next: Cut | null = null
  const proxy = createServer((client) => {
    const upstream = connect({ host: hostname, port: Number(port) })
    for (const socket of [client, upstream]) {
      open.add(socket)
      // What is cut on one side is over on the other.
      socket
        .on('error', () => undefined)
        .on('close', () => {
          open.delete(socket)
          client.destroy()
          upstream.destroy()
        })
    }
    let isCutting = false
    client.on('data', (bytes) => {
      if (next !== null && statementIn(bytes)?.startsWith(next.at) === true) {
        isCutting = true
        if (next.when === 'unheard') client.destroy()
        next = null
      }
      if (!client.destroyed) upstream.write(bytes)
    })
    upstream.on('data', (bytes) => {
      if (isCutting) client.destroy()
      else client.write(bytes)
    })
  })
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening))
  const address = new URL(server)
  address.port = String((proxy.address() as AddressInfo).port)
  return {
    address: address.href,
    cutNext: (cut) => {
      next = cut
    },
    close: () =>
      new Promise((closed) => {
        for (const socket of open) socket.destroy()
        proxy.close(() => {
          closed()
        })
      }),
  }
}

/** The text of the statement that a client sends: a query of its own, or one to be parsed under no name. */
function statementIn(bytes: Buffer): string | null {
  const text = bytes.toString('latin1')
  const found = /(?:Q[\s\S]{4}|P[\s\S]{4}\0)\s*([^\0]+)\0/.exec(text)
  return found?.[1] ?? null
}
