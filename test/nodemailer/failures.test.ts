import { createTransport } from 'nodemailer'
import { tenantId } from 'redress'
import { createManualClock } from 'redress/memory'
import { smtpMailer, type SmtpTransport } from 'redress/nodemailer'
import { describe, expect, it } from 'vitest'

import { attempt, message } from './support/messages.ts'
import { cut, startScripted, type Script } from './support/scripted-server.ts'

const tenant = tenantId('main')
const clock = createManualClock('2026-11-24T09:00:00.000Z')
const options = { domain: 'desk.example', clock }

/** The answer of the mailer to one sending, and how many mails the server got to their end. */
async function sendTo(script: Script, capability = 'HELP') {
  const server = await startScripted(script, capability)
  const auth = { user: 'desk', pass: 'secret' }
  const transport = createTransport({ host: '127.0.0.1', port: server.port, ignoreTLS: true, auth })
  const result = await smtpMailer(transport, options).send(tenant, message(), attempt())
  transport.close()
  await server.close()
  return { result, complete: server.complete().length }
}

const forNow = { outcome: 'notAccepted', permanent: false }
const forGood = { outcome: 'notAccepted', permanent: true }
const unknown = { outcome: 'unknown' }

describe.each(['HELP', 'PIPELINING'])('a server that offers %s', (capability) => {
  it('accepts', async () => {
    expect(await sendTo({}, capability)).toMatchObject({ result: { outcome: 'accepted' }, complete: 1 })
  })

  it.each<[string, Script]>([
    ['is full', { greeting: '421 4.3.2 too busy' }],
    ['wants nobody', { greeting: '554 5.7.1 not you' }],
    ['closes at the hello', { EHLO: '421 4.3.2 going down' }],
    ['refuses the sender for now', { MAIL: '451 4.7.1 later' }],
    ['wants a login first', { MAIL: '530 5.7.0 authenticate' }],
    ['is out of order', { MAIL: '503 5.5.1 bad sequence' }],
    ['greylists the recipient', { RCPT: '450 4.2.0 greylisted' }],
    ['closes at the recipient', { RCPT: '421 4.3.2 going down' }],
    ['takes no mail now', { DATA: '451 4.3.0 later' }],
    ['answers the wrong thing to DATA', { DATA: '199 what' }],
    ['has no room after the message', { message: '452 4.3.1 full' }],
  ])('and %s: not accepted for now', async (_what, script) => {
    const { result } = await sendTo(script, capability)
    expect(result).toMatchObject(forNow)
  })

  it.each<[string, Script, string]>([
    ['the sender', { MAIL: '550 5.7.1 <desk> blocked' }, 'MAIL FROM 550 5.7.1'],
    ['the recipient', { RCPT: '550 5.1.1 <ann@example.com> unknown' }, 'RCPT TO 550 5.1.1'],
    ['to take mail', { DATA: '554 5.5.0 no' }, 'DATA 554 5.5.0'],
    ['the message', { message: '554-5.7.1 spam\r\n554 5.7.1 for Ann' }, 'DATA 554 5.7.1'],
  ])('and refuses %s: not accepted for good, told in codes without names', async (_what, script, reason) => {
    const { result } = await sendTo(script, capability)
    expect(result).toEqual({ ...forGood, reason })
  })

  it.each(['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA'] as const)(
    'and cuts the line at %s: no byte of the message went out, not accepted for now',
    async (stage) => {
      expect(await sendTo({ [stage]: cut }, capability)).toMatchObject({ result: forNow, complete: 0 })
    },
  )

  it('and cuts the line within the message: unknown', async () => {
    expect(await sendTo({ content: cut }, capability)).toMatchObject({ result: unknown })
  })

  it.each<[string, string]>([
    ['cuts the line', cut],
    ['closes', '421 4.3.2 going down'],
    ['answers what nobody understands', 'OK'],
    ['answers something in between', '354 more'],
  ])('and %s after the message: unknown, for it may have it (OB2)', async (_what, reply) => {
    expect(await sendTo({ message: reply }, capability)).toMatchObject({ result: unknown, complete: 1 })
  })
})

describe('a login', () => {
  const offer = 'AUTH PLAIN'

  it('that fails is not the fault of the message: not accepted for now', async () => {
    expect(await sendTo({ AUTH: '535 5.7.8 wrong password' }, offer)).toEqual({
      result: { ...forNow, reason: 'AUTH PLAIN 535 5.7.8' },
      complete: 0,
    })
  })

  it('at which the line is cut: not accepted for now', async () => {
    expect(await sendTo({ AUTH: cut }, offer)).toMatchObject({ result: forNow, complete: 0 })
  })
})

describe('a connection', () => {
  it('that nobody answers: not accepted for now', async () => {
    const server = await startScripted({}, 'HELP')
    await server.close()
    const transport = createTransport({ host: '127.0.0.1', port: server.port })
    const result = await smtpMailer(transport, options).send(tenant, message(), attempt())
    expect(result).toEqual({ ...forNow, reason: 'CONN ECONNREFUSED' })
  })

  it('that cannot be secured as the host asks for: not accepted for now, and nothing is sent in the clear', async () => {
    const server = await startScripted({}, 'HELP')
    const transport = createTransport({ host: '127.0.0.1', port: server.port, requireTLS: true })
    const result = await smtpMailer(transport, options).send(tenant, message(), attempt())
    await server.close()
    expect(result).toEqual({ ...forNow, reason: 'STARTTLS 502' })
    expect(server.complete()).toEqual([])
  })
})

describe('a transporter that shows nothing of what it does', () => {
  const failing = (error: unknown): SmtpTransport => ({
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever is thrown is the question
    sendMail: () => Promise.reject(error),
    use: () => undefined,
  })

  it.each([
    ['an error', new Error('socket hang up')],
    ['an error with a code', Object.assign(new Error('gone'), { code: 'ECONNECTION', command: 'CONN' })],
    ['a refusal without an answer', Object.assign(new Error('no'), { code: 'EENVELOPE', command: 'API' })],
    ['a text', 'socket hang up'],
    ['nothing', undefined],
    ['null', null],
  ])('and fails with %s: unknown, never refused (OB5)', async (_what, error) => {
    const result = await smtpMailer(failing(error), options).send(tenant, message(), attempt())
    expect(result).toMatchObject(unknown)
  })

  it('and tells a refusal of the server: not accepted', async () => {
    const error = { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 unknown' }
    const result = await smtpMailer(failing(error), options).send(tenant, message(), attempt())
    expect(result).toMatchObject(forGood)
  })
})
