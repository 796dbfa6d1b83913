import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createTransport } from 'nodemailer'
import { tenantId, type SendAttempt, type OutgoingMessage } from 'redress'
import { createManualClock } from 'redress/memory'
import { smtpMailer, type MailFile, type SmtpMailerOptions } from 'redress/nodemailer'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { openInbox, type Inbox } from '../../examples/mail/inbox.ts'
import { codeOf } from '../support/refusal.ts'
import { attempt, message } from './support/messages.ts'

const tenant = tenantId('main')
const start = '2026-11-24T09:00:00.000Z'
const clock = createManualClock(start)
let onRecipient = () => undefined as void
let inbox: Inbox

beforeEach(async () => {
  clock.set(start)
  onRecipient = () => undefined
  inbox = await openInbox(() => onRecipient())
})
afterEach(() => inbox.close())

const mailerWith = (options: Partial<SmtpMailerOptions> = {}) =>
  smtpMailer(createTransport({ host: '127.0.0.1', port: inbox.port }), {
    domain: 'desk.example',
    clock,
    ...options,
  })

const send = (
  change: Partial<OutgoingMessage> = {},
  options: Partial<SmtpMailerOptions> = {},
  tried: Partial<SendAttempt> = {},
) => mailerWith(options).send(tenant, message(change), attempt(tried))

const only = () => {
  const [first, ...others] = inbox.arrived()
  if (first === undefined || others.length > 0) throw new Error(`${inbox.arrived().length} mails arrived`)
  return first.mail
}
const headers = (name: string) =>
  only()
    .headers.filter(({ key }) => key === name)
    .map(({ value }) => value)

describe('a mail', () => {
  it('carries names and subject in every script, and a line of a single dot', async () => {
    const change = {
      from: { name: 'Recouvrement « Été »', address: 'collections@desk.example' },
      to: { name: 'Анна "A", 三菱', address: 'ann@example.com' },
      subject: 'Überfällig: 1 200,00 € 💶 — «F-1042»',
      text: 'Dear Ann,\n.\n..dots\nвсё',
    }
    expect(await send(change)).toMatchObject({ outcome: 'accepted' })
    const { from, to, subject, text } = only()
    expect([from, to]).toEqual([change.from, [change.to]])
    expect([subject, text?.trimEnd()]).toEqual([change.subject, change.text])
  })

  it('has text and HTML that say the same as alternatives, and only a text without HTML (M-4, TM15)', async () => {
    await send({ html: '<p>Dear Ann</p>' })
    expect(headers('content-type')[0]).toMatch(/^multipart\/alternative/)
    expect(only()).toMatchObject({ text: 'Dear Ann,\nthree invoices are open.\n', html: '<p>Dear Ann</p>\n' })
  })

  it('without HTML is a plain text', async () => {
    await send()
    expect(headers('content-type')[0]).toMatch(/^text\/plain/)
  })

  it('says that it is automatic, when it is, so that no machine answers (RFC 3834, OB19)', async () => {
    await send({ automatic: true })
    expect(headers('auto-submitted')).toEqual(['auto-generated'])
    expect(headers('x-auto-response-suppress')).toEqual(['All'])
  })

  it('of a person does not say so', async () => {
    await send()
    expect([...headers('auto-submitted'), ...headers('x-auto-response-suppress')]).toEqual([])
  })

  it('says its language, and the instant of the clock it was given (I-3)', async () => {
    await send({ language: 'pt-BR' })
    expect(headers('content-language')).toEqual(['pt-BR'])
    expect(only().date).toBe(start)
  })

  it('comes from the default sender when it names none', async () => {
    const from = { name: 'Desk', address: 'desk@desk.example' }
    await send({ from: null }, { from })
    expect(only().from).toEqual(from)
  })

  it('without any sender is refused for good', async () => {
    expect(await send({ from: null })).toMatchObject({ outcome: 'notAccepted', permanent: true })
    expect(inbox.arrived()).toEqual([])
  })

  it.each(['sms', 'letter'] as const)(
    'is never made of a message for another channel: %s',
    async (channel) => {
      expect(await send({ channel })).toMatchObject({ outcome: 'notAccepted', permanent: true })
      expect(inbox.arrived()).toEqual([])
    },
  )
})

describe('the Message-ID (OB15)', () => {
  const idsOf = () => inbox.arrived().map(({ mail }) => mail.messageId)

  it('is the same for every attempt under one key, and another under another key', async () => {
    const mailer = mailerWith()
    for (const [key, number] of [
      ['K-1', 1],
      ['K-1', 2],
      ['K-2', 1],
    ] as const) {
      await mailer.send(tenant, message(), attempt({ idempotencyKey: key, attempt: number }))
    }
    const [first, again, other] = idsOf()
    expect(again).toBe(first)
    expect(other).not.toBe(first)
    expect(first).toMatch(/^<K-1\.[\da-f]{16}@desk\.example>$/)
  })

  it('differs between tenants, whose keys mean nothing to one another', async () => {
    const mailer = mailerWith()
    await mailer.send(tenant, message(), attempt())
    await mailer.send(tenantId('south'), message(), attempt())
    expect(new Set(idsOf()).size).toBe(2)
  })

  it.each(['a b', 'café', 'a@b.co', 'k\r\nBcc: eve@example.org', '', 'k'.repeat(201), 'a>'])(
    'of the key %j is 7-bit, short, and shows nothing of it',
    async (idempotencyKey) => {
      const result = await send({}, {}, { idempotencyKey })
      const [id = ''] = idsOf()
      expect(id).toMatch(/^<[\da-f]{64}\.[\da-f]{16}@desk\.example>$/)
      expect(result).toEqual({ outcome: 'accepted', reference: id })
    },
  )
})

describe('attachments by reference', () => {
  const attachments = async (_tenant: unknown, references: readonly string[]): Promise<readonly MailFile[]> =>
    references.map((reference) => ({ filename: `${reference} «é».txt`, content: `content of ${reference}` }))
  const files = () =>
    only().attachments.map(({ filename, mimeType, content }) => ({
      filename,
      mimeType,
      content: typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString(),
    }))

  it('are what the host makes of the references of the message', async () => {
    expect(await send({ attachments: ['F-1042'] }, { attachments })).toMatchObject({ outcome: 'accepted' })
    expect(files()).toEqual([
      { filename: 'F-1042 «é».txt', mimeType: 'text/plain', content: 'content of F-1042' },
    ])
  })

  it('may be bytes in base64, or files of the machine', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'redress-mail-'))
    const path = join(folder, 'proof.txt')
    await writeFile(path, 'signed')
    const made: readonly MailFile[] = [
      { filename: 'a.pdf', content: 'JVBERi0=', encoding: 'base64' },
      { filename: 'b.bin', contentType: 'application/octet-stream', path },
    ]
    await send({ attachments: ['a', 'b'] }, { attachments: async () => made })
    await rm(folder, { recursive: true })
    expect(files()).toEqual([
      { filename: 'a.pdf', mimeType: 'application/pdf', content: '%PDF-' },
      { filename: 'b.bin', mimeType: 'application/octet-stream', content: 'signed' },
    ])
  })

  it.each<[string, Partial<SmtpMailerOptions>, boolean]>([
    ['that the mailer has no files for', {}, true],
    [
      'that the host cannot find now',
      { attachments: () => Promise.reject(new Error('archive down')) },
      false,
    ],
    ['whose file is gone', { attachments: async () => [{ filename: 'a', path: '/nowhere/at/all' }] }, false],
    ['with a hostile name', { attachments: async () => [{ filename: 'a\r\nX: y', content: '' }] }, true],
    [
      'with a hostile type',
      { attachments: async () => [{ filename: 'a', contentType: 'a\n', content: '' }] },
      true,
    ],
  ])('%s are not sent without (TM10)', async (_what, options, permanent) => {
    const result = await send({ attachments: ['F-1042'] }, options)
    expect(result).toMatchObject({ outcome: 'notAccepted', permanent })
    expect(inbox.arrived()).toEqual([])
  })

  it('are never fetched from the network', async () => {
    const asked: unknown[] = []
    const site = createServer((request, response) => {
      asked.push(request.url)
      response.end('secret of the inner network')
    })
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    const path = `http://127.0.0.1:${(site.address() as AddressInfo).port}/secret`
    const result = await send({ attachments: ['a'] }, { attachments: async () => [{ filename: 'a', path }] })
    await new Promise((resolve) => site.close(resolve))
    expect(result).toMatchObject({ outcome: 'notAccepted', permanent: false })
    expect([asked, inbox.arrived()]).toEqual([[], []])
  })
})

describe('what is written to read as somebody else\u2019s address (TM10 to TM12)', () => {
  it.each([
    'a@b.co\r\nBcc: eve@example.org',
    'a@b.co, eve@example.org',
    'a@b.co;eve@example.org',
    '"eve@example.org x"@b.co',
    'eve@example.org <a@b.co>',
    'a@b.co <eve@example.org>',
    'friends: a@b.co, eve@example.org;',
    'a(eve@example.org)@b.co',
    'a@b',
    'x@аpple.com',
  ])('as the address %j: refused for good, and nobody gets anything', async (address) => {
    const result = await send({ to: { name: 'Ann', address } })
    expect(result).toMatchObject({ outcome: 'notAccepted', permanent: true })
    expect(inbox.arrived()).toEqual([])
  })

  it.each([
    'eve@example.org',
    'Ann <eve@example.org>,',
    '"x" <eve@example.org>',
    'a, eve@example.org, b',
    'friends:',
  ])('as the name %j: the mail goes to Ann alone, and the name is a name', async (name) => {
    await send({ to: { name, address: 'ann@example.com' } })
    expect(inbox.arrived().map(({ to }) => to)).toEqual([['ann@example.com']])
    expect(only().to).toEqual([{ name, address: 'ann@example.com' }])
    expect([only().cc, only().bcc]).toEqual([undefined, undefined])
  })

  it.each([
    ['the domain', { domain: 'desk.example>\r\nX: y' }],
    ['the default sender', { from: { name: 'Desk', address: 'desk@desk.example, eve@example.org' } }],
  ])('as %s of the mailer: refused when it is made', (_what, options) => {
    expect(codeOf(() => mailerWith(options))).toBe('address-invalid')
  })
})

describe('the last moment', () => {
  const late = { outcome: 'notAccepted', permanent: false, reason: 'deadline passed' }

  it('is when the server is ready to read: a message that has waited beyond its deadline is broken off (OB6)', async () => {
    onRecipient = () => clock.set('2026-11-24T10:00:00.001Z')
    expect(await send({ html: '<p>Dear Ann</p>' })).toEqual(late)
    expect(inbox.arrived()).toEqual([])
  })

  it('at the deadline itself is in time', async () => {
    onRecipient = () => clock.set('2026-11-24T10:00:00.000Z')
    expect(await send()).toMatchObject({ outcome: 'accepted' })
  })

  it('sees the signal too', async () => {
    const signal = { aborted: false }
    onRecipient = () => {
      signal.aborted = true
    }
    expect(await send({}, {}, { signal })).toEqual({ ...late, reason: 'aborted' })
    expect(inbox.arrived()).toEqual([])
  })

  it('holds for a message larger than any buffer', async () => {
    onRecipient = () => clock.set('2026-11-24T10:00:00.001Z')
    expect(await send({ text: 'line\n'.repeat(200_000) })).toEqual(late)
    expect(inbox.arrived()).toEqual([])
  })

  it('holds for a message that has waited for its turn in a pool, and the pool goes on', async () => {
    const address = { host: '127.0.0.1', port: inbox.port }
    const transport = createTransport({ ...address, pool: true, maxConnections: 1 })
    const mailer = smtpMailer(transport, { domain: 'desk.example', clock })
    onRecipient = () => clock.advance(1)
    const deadlines = ['2026-11-24T09:00:00.001Z', '2026-11-24T09:00:00.001Z', '2026-11-24T10:00:00.000Z']
    const results = await Promise.all(
      deadlines.map((deadline, at) =>
        mailer.send(tenant, message(), attempt({ deadline, idempotencyKey: `K-${at}` })),
      ),
    )
    transport.close()
    expect(results).toMatchObject([{ outcome: 'accepted' }, late, { outcome: 'accepted' }])
    expect(inbox.arrived()).toHaveLength(2)
  })

  it('comes after the files are there', async () => {
    const attachments = async () => {
      clock.set('2026-11-24T10:00:00.001Z')
      return []
    }
    expect(await send({ attachments: ['F-1042'] }, { attachments })).toEqual(late)
  })

  it('is each message\u2019s own, over one transport with several mailers', async () => {
    const transport = createTransport({ host: '127.0.0.1', port: inbox.port })
    const [hasty, patient] = ['hasty.example', 'patient.example'].map((domain) =>
      smtpMailer(transport, { domain, clock }),
    )
    onRecipient = () => clock.set('2026-11-24T10:00:00.001Z')
    const results = await Promise.all([
      hasty?.send(tenant, message(), attempt()),
      patient?.send(tenant, message(), attempt({ deadline: '2026-11-24T11:00:00.000Z' })),
    ])
    expect(results).toMatchObject([late, { outcome: 'accepted' }])
    expect(only().messageId).toContain('@patient.example')
  })
})

it('the window of a relay that deduplicates is what the host says of it', () => {
  expect(mailerWith().idempotency).toBeNull()
  expect(mailerWith({ idempotency: { windowMs: 60_000 } }).idempotency).toEqual({ windowMs: 60_000 })
})
