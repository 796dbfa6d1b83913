import { headersFault, headerTextFault, type MessageHeaders } from 'redress'
import { describe, expect, it } from 'vitest'

const headers: MessageHeaders = {
  channel: 'email',
  from: { name: 'Collections', address: 'collections@example.com' },
  to: { name: 'Ann', address: 'ann@example.com' },
  subject: 'Open items',
  language: 'en',
}
const [from, to] = [{ name: 'Collections', address: 'collections@example.com' }, headers.to]

describe('a text of a header (M-4, TM10)', () => {
  it.each(['', 'Überfällig: 1 200,00 € 💶', '👩‍⚖️', 'שלום', 'a'.repeat(998)])('may be %j', (text) => {
    expect(headerTextFault(text)).toBeNull()
  })

  it.each([...'\r\n\0\t\u007f\u0085\u009f\u2028\u2029'])('never carries the control %j', (control) => {
    expect([`${control}a`, `a${control}b`, `a${control}`].map(headerTextFault)).toEqual(
      Array.from({ length: 3 }, () => 'control-character'),
    )
  })

  it('is well-formed, and fits into a line', () => {
    expect(headerTextFault('a\ud800')).toBe('lone-surrogate')
    expect(headerTextFault('a'.repeat(999))).toBe('too-long')
  })
})

describe('the headers of a message (TM10 to TM12)', () => {
  it('may be handed to a mailer, without a sender too', () => {
    expect(headersFault(headers)).toBeNull()
    expect(headersFault({ ...headers, from: null, language: 'pt-BR' })).toBeNull()
  })

  it.each<[string, Partial<MessageHeaders>]>([
    ['subject: control-character', { subject: 'Open\nitems' }],
    ['from.name: control-character', { from: { ...from, name: 'a\u0085b' } }],
    ['from.address: not-one-address', { from: { ...from, address: 'a@b.co, c@d.co' } }],
    ['to.name: control-character', { to: { ...to, name: 'a\u2028b' } }],
    ['to.address: control-character', { to: { ...to, address: 'a@b.co\r\nBcc: e@x.y' } }],
    ['to.address: domain-invalid', { to: { ...to, address: 'a@b' } }],
    ['language: language-invalid', { language: 'en\r\nX: y' }],
    ['language: language-invalid', { language: '' }],
  ])('are refused with %j', (fault, change) => {
    expect(headersFault({ ...headers, ...change })).toBe(fault)
  })

  it('of a text message or a letter name no e-mail address, and carry no control either', () => {
    const number = { ...to, address: '+33 6 12 34 56 78' }
    expect(headersFault({ ...headers, channel: 'sms', to: number })).toBeNull()
    expect(headersFault({ ...headers, channel: 'letter', to: { ...to, address: 'a\nb' } })).toBe(
      'to.address: control-character',
    )
  })
})
