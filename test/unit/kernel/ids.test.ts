import { describe, expect, it } from 'vitest'

import { compareIds, isId, parseId, tenantId } from '../../../src/kernel/ids.ts'
import { refusalOf } from '../../support/refusal.ts'

const hostile = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '","',
  "';DROP TABLE items;--",
  '😀',
  'é',
  'e\u0301',
  'invoice\u202efdp.exe',
  ' ',
  ' a ',
  '\n',
  '\u007f',
  '%00',
  '../..',
  '\ufeffF-1',
  'F\u200b1',
  '0',
  '-1',
  'null',
  '\u{10ffff}',
  '$',
  '{{id}}',
]

describe('an id', () => {
  it.each(hostile)('of the host is kept byte by byte: %j', (text) => {
    expect(isId(text)).toBe(true)
    expect(parseId(text)).toBe(text)
    expect(tenantId(text)).toBe(text)
  })

  it.each([
    ['', 'empty'],
    ['x'.repeat(256), 'too-long'],
    [`${'é'.repeat(127)}xx`, 'too-long'],
    ['😀'.repeat(64), 'too-long'],
    ['a\0', 'nul-character'],
    ['\0', 'nul-character'],
    ['\ud800', 'lone-surrogate'],
    ['\udc00x', 'lone-surrogate'],
  ])('is refused when it cannot be kept: %#', (text, reason) => {
    expect(isId(text)).toBe(false)
    for (const read of [parseId, tenantId]) {
      const error = refusalOf(() => read(text))
      expect(error.code).toBe('id-invalid')
      expect(error.details).toEqual({ reason })
    }
  })

  it('has at most 255 bytes of UTF-8', () => {
    for (const text of ['x'.repeat(255), `${'é'.repeat(127)}x`, '€'.repeat(85), `${'😀'.repeat(63)}xyz`]) {
      expect(parseId(text)).toBe(text)
    }
  })

  it('is a text, and the refusal says what would be allowed', () => {
    for (const value of [1, null, undefined, {}, ['x']]) expect(isId(value)).toBe(false)
    const error = refusalOf(() => parseId(1042 as never))
    expect(error.message).toBe(
      'An id was refused (no-text); give 1 to 255 bytes of well-formed text without NUL.',
    )
  })
})

describe('the order of ids', () => {
  it('is that of their bytes in UTF-8', () => {
    const ordered = [
      '',
      '0',
      'A',
      'F-1',
      'F-10',
      'F-2',
      'a',
      'e\u0301',
      'z',
      '\u007f',
      'é',
      'ﬁ',
      '\uffff',
      '😀',
      '😀a',
      '😁',
      '\u{10ffff}',
    ]
    const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
    expect([...ordered].sort(byBytes)).toEqual(ordered)
    ordered.forEach((a, atA) => {
      ordered.forEach((b, atB) => expect([a, b, compareIds(a, b)]).toEqual([a, b, Math.sign(atA - atB)]))
    })
  })

  it('differs from that of UTF-16 above U+FFFF', () => {
    expect(compareIds('\uffff', '😀')).toBe(-1)
    expect('\uffff' < '😀').toBe(false)
    expect(compareIds('\ue000', '\u{10000}')).toBe(-1)
    expect(compareIds('\ud7ff', '\u{10000}')).toBe(-1)
    expect(compareIds('\u{10000}', '\u{103ff}')).toBe(-1)
  })
})
