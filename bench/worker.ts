/**
 * What the worker adds to sending: a mail through the outbox beside the same mail through the mailer alone, at most 1.10
 * times. And 100,000 due messages of 50 tenants: drained in turns, none ahead of another by more than a batch.
 */
import { createTransport } from 'nodemailer'
import {
  createDesk,
  createWorker,
  standardCatalog,
  tenantId,
  type Desk,
  type Ledger,
  type Mailer,
} from 'redress'
import { createManualClock, createMemoryLedger, createMemoryStore, createSequentialIds } from 'redress/memory'
import { smtpMailer } from 'redress/nodemailer'

import { openInbox } from '../examples/mail/inbox.ts'
import { invoice, people } from './books.ts'
import { alternate, report } from './side-by-side.ts'

const clock = createManualClock('2026-06-01T08:00:00.000Z')
const text = { subject: 'Price dispute', text: 'Which price did you agree on?\n'.repeat(40) }

function ledgerOf(tenant: string): Ledger {
  const ledger = createMemoryLedger()
  ledger.put([invoice('F-0')], tenantId(tenant))
  return ledger
}

function deskOf(tenant: string): Desk {
  return createDesk({
    tenant,
    ledger: ledgerOf(tenant),
    store: createMemoryStore(),
    directory: people(tenant),
    clock,
    ids: createSequentialIds(tenant),
    catalog: standardCatalog,
    settings: { zone: 'Europe/Paris' },
  })
}

/** Queues so many messages to the resolver, twenty with each gesture. */
async function queue(desk: Desk, count: number): Promise<void> {
  const by = { by: 'lea' }
  const opening = {
    items: ['F-0'],
    status: 'dispute-price',
    comment: 'See the contract.',
    resolver: 'martin',
  }
  const { dispute } = await desk.openDispute(opening, by)
  for (let left = count; left > 0; left -= 20) {
    const messages = Array.from({ length: Math.min(left, 20) }, () => text)
    await desk.assign(dispute.id, { resolver: 'martin', messages }, by)
  }
}

async function drain(desks: readonly Desk[], mailer: Mailer, batch: number): Promise<readonly string[]> {
  const worker = createWorker({ desk: desks, mailers: { email: mailer }, batch, concurrency: 1 })
  const order: string[] = []
  for (;;) {
    const { messages, failures } = await worker.tick()
    if (failures.length > 0) throw failures[0]?.error
    if (messages.length === 0) return order
    for (const { tenant } of messages) order.push(tenant)
  }
}

const mails = 200
const main = tenantId('main')
const sample = {
  channel: 'email',
  from: { name: 'Léa', address: 'lea@example.com' },
  to: { name: 'Martin', address: 'martin@example.com' },
  html: null,
  automatic: false,
  attachments: [],
  language: 'fr',
  ...text,
} as const
const inbox = await openInbox()
const transport = createTransport({ host: '127.0.0.1', port: inbox.port, pool: true, maxConnections: 1 })
const overSmtp = smtpMailer(transport, {
  domain: 'example.com',
  from: { name: 'Collections', address: 'collections@example.com' },
  clock,
})
const [ms, baselineMs] = await alternate(
  9,
  async () => {
    const desk = deskOf('main')
    await queue(desk, mails)
    return () => drain([desk], overSmtp, 100)
  },
  () => async () => {
    for (let at = 0; at < mails; at += 1) {
      const attempt = { attempt: 1, deadline: '2026-06-01T08:01:00.000Z', signal: { aborted: false } }
      await overSmtp.send(main, { ...sample, id: `M-${at}` }, { ...attempt, idempotencyKey: `K-${at}` })
    }
  },
)
transport.close()
await inbox.close()
report('A mail through the outbox, beside the same mail through the mailer alone', [
  { what: `${mails} mails, one connection`, ms, baselineMs, atMost: 1.1 },
])

if (process.argv.includes('--smtp')) process.exit()

const tenants = Array.from({ length: 50 }, (_, at) => `T-${at}`)
const batch = 500
const counts = tenants.map((_, at) => (at === 0 ? 51_000 : 1_000))
const desks = tenants.map(deskOf)
for (const [at, desk] of desks.entries()) await queue(desk, counts[at] ?? 0)
const silent: Mailer = { idempotency: null, send: async () => ({ outcome: 'accepted', reference: null }) }
const start = performance.now()
const order = await drain(desks, silent, batch)
const seconds = (performance.now() - start) / 1_000
const sent = new Map(tenants.map((tenant) => [tenant, 0]))
let ahead = 0
for (const tenant of order) {
  sent.set(tenant, (sent.get(tenant) ?? 0) + 1)
  // While all of them wait, nobody is ahead of anybody by more than a batch.
  if ((sent.get('T-0') ?? 0) > 1_000) break
  const least = Math.min(...sent.values())
  const most = Math.max(...sent.values())
  ahead = Math.max(ahead, most - least)
}
console.log('100,000 due messages of 50 tenants, one with 51,000 of them')
console.log(
  `  drained ${order.length} in ${seconds.toFixed(1)} s, ${Math.round(order.length / seconds)} a second`,
)
console.log(`  furthest ahead of another tenant: ${ahead} messages (at most ${batch})`)
if (ahead > batch || order.length !== 100_000) process.exitCode = 1
