import { emailAddressFault, parseEmailAddress } from 'redress'
import { describe, expect, it } from 'vitest'

import { expectWithinMs, sized } from '../../support/budget.ts'
import { refusalOf } from '../../support/refusal.ts'

const local = (length: number) => 'a'.repeat(length)
const long = [63, 63, 63, 52].map((length) => 'b'.repeat(length)).join('.')

describe('an e-mail address (TM11, TM12)', () => {
  it.each([
    ['lea@example.com', 'lea@example.com'],
    ['Lea.Martin+invoices@Example.COM', 'Lea.Martin+invoices@example.com'],
    ["o'brien@example.co.uk", "o'brien@example.co.uk"],
    ['x@xn--mller-kva.example', 'x@xn--mller-kva.example'],
    ['1@3m.com', '1@3m.com'],
    ['x@a.1b.example', 'x@a.1b.example'],
    [`${local(64)}@example.com`, `${local(64)}@example.com`],
    // 254 characters, the most that there may be.
    [`a@${long}.example`, `a@${long}.example`],
  ])('may be %j, and its domain is kept in small letters', (given, kept) => {
    expect(emailAddressFault(given)).toBeNull()
    expect(parseEmailAddress(given)).toBe(kept)
  })

  it.each([
    ['several addresses', 'a@b.co, c@d.co', 'not-one-address'],
    ['several addresses with semicolons', 'a@b.co;c@d.co', 'not-one-address'],
    ['two signs', 'a@b.co@d.co', 'not-one-address'],
    ['a quoted part that names another domain', '"a@evil.com x"@b.co', 'not-one-address'],
    ['a quoted part', '"a"@b.co', 'not-one-address'],
    ['a group', 'friends:a@b.co;', 'not-one-address'],
    ['a display name', 'Ann <a@b.co>', 'not-one-address'],
    ['brackets', '<a@b.co>', 'not-one-address'],
    ['a comment', 'a(b)@b.co', 'not-one-address'],
    ['a route', '@relay.example:a@b.co', 'not-one-address'],
    ['a space before', ' a@b.co', 'not-one-address'],
    ['a space after', 'a@b.co ', 'domain-invalid'],
    ['no sign', 'b.co', 'not-one-address'],
    ['nothing before the sign', '@b.co', 'not-one-address'],
    ['two dots', 'a..b@b.co', 'not-one-address'],
    ['a dot at the end', 'a.@b.co', 'not-one-address'],
    ['nothing', '', 'not-one-address'],
    ['a long local part', `${local(65)}@b.co`, 'local-too-long'],
    [
      'too many characters',
      `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}`,
      'too-long',
    ],
    ['letters with accents before the sign', 'rené@b.co', 'local-not-ascii'],
    ['an internationalized domain', 'x@müller.example', 'domain-not-ascii'],
    ['a domain that only looks like another', 'x@аpple.com', 'domain-not-ascii'],
    ['a domain without a dot', 'a@b', 'domain-invalid'],
    ['a number of the internet', 'a@127.0.0.1', 'domain-invalid'],
    ['a number at the end of more names', 'a@host.example.123', 'domain-invalid'],
    ['one character too many', `a@${long}b.example`, 'too-long'],
    ['a literal', 'a@[127.0.0.1]', 'domain-invalid'],
    ['an empty label', 'a@b..co', 'domain-invalid'],
    ['a hyphen at an edge', 'a@-b.co', 'domain-invalid'],
    ['a hyphen at the other edge', 'a@b-.co', 'domain-invalid'],
    ['a long label', `a@${'b'.repeat(64)}.co`, 'domain-invalid'],
    ['an underscore in the domain', 'a@b_c.co', 'domain-invalid'],
    ['no text', 7 as unknown as string, 'no-text'],
  ])('is refused: %s', (_what, given, reason) => {
    expect(emailAddressFault(given)).toBe(reason)
    expect(refusalOf(() => parseEmailAddress(given))).toMatchObject({
      code: 'address-invalid',
      details: { reason },
    })
  })

  it.each([...'\r\n\0\t\u007f\u0085\u2028\u2029'])(
    'never holds the control %j, wherever it stands',
    (control) => {
      const places = [
        `${control}a@b.co`,
        `a${control}@b.co`,
        `a@b${control}.co`,
        `a@b.co${control}Bcc: e@x.y`,
      ]
      expect(places.map(emailAddressFault)).toEqual(places.map(() => 'control-character'))
    },
  )

  it('is never told by its refusal', () => {
    const refusal = refusalOf(() => parseEmailAddress('secret person <x@y.z>'))
    expect(JSON.stringify({ ...refusal.details, message: refusal.message })).not.toContain('secret')
  })

  it.each(['a', '.', '@', '-', 'a.', 'a@', '\u00e9'])('of a megabyte of %j is refused at once', (part) => {
    const text = part.repeat(sized(1_000_000))
    expectWithinMs(20, () => emailAddressFault(text))
  })
})
