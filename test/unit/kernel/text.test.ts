import { describe, expect, it } from 'vitest'

import { comparisonKey } from '../../../src/kernel/text/comparison-key.ts'
import { confusableKey } from '../../../src/kernel/text/confusables.ts'
import { LIMITS, utf8Length } from '../../../src/kernel/text/limits.ts'
import {
  longTextFault,
  parseLongText,
  parseShortText,
  shortTextFault,
} from '../../../src/kernel/text/safe-text.ts'
import { expectWithinMs, sized } from '../../support/budget.ts'
import { refusalOf } from '../../support/refusal.ts'

const mark = '\u0301'
const characters = (codePoints: readonly number[]) =>
  codePoints.map((codePoint) => String.fromCodePoint(codePoint))
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at)

describe('a short text (UN3, UN4)', () => {
  it.each([
    'Price dispute',
    'Litige prix',
    'Société Générale',
    'Müller & Söhne GmbH',
    '三菱商事',
    'مؤسسة',
    'Αθήνα',
    'Ünal',
    '한국',
    'नमस्ते',
    '😀',
    'O’Brien',
    '<b>',
    '=1+1',
    ' a',
    '~',
    '!',
    'é',
    'e\u0301',
    '__proto__',
    '\u00a0a',
    '€',
  ])('may be %j', (text) => {
    expect(shortTextFault(text)).toBeNull()
    expect(parseShortText(text)).toBe(text)
  })

  it.each<[string, readonly number[]]>([
    ['control-character', [...range(0, 0x1f), ...range(0x7f, 0x9f), 0x2028, 0x2029]],
    ['bidi-control', [0x61c, 0x200e, 0x200f, ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)]],
    [
      'invisible-character',
      [
        0xad,
        0x34f,
        0x115f,
        0x1160,
        0x17b4,
        0x17b5,
        0x180e,
        0x200b,
        0x200c,
        0x200d,
        ...range(0x2060, 0x2065),
        ...range(0x206a, 0x206f),
        0x3164,
        0xfeff,
        0xffa0,
        ...range(0xfff0, 0xfffb),
        ...range(0x1d173, 0x1d17a),
      ],
    ],
    [
      'variation-selector',
      [0x180b, 0x180c, 0x180d, 0x180f, ...range(0xfe00, 0xfe0f), ...range(0xe0100, 0xe01ef)],
    ],
    ['tag-character', range(0xe0000, 0xe007f)],
    ['private-use', [0xe000, 0xf8ff, 0xf0000, 0xffffd, 0x100000, 0x10fffd]],
    [
      'non-character',
      [
        ...range(0xfdd0, 0xfdef),
        ...range(0, 16).flatMap((plane) => [plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff]),
      ],
    ],
  ])('has no %s', (fault, codePoints) => {
    for (const character of characters(codePoints)) {
      expect([character.codePointAt(0)?.toString(16), shortTextFault(`a${character}b`)]).toEqual([
        character.codePointAt(0)?.toString(16),
        fault,
      ])
    }
  })

  it('may have every neighbour of a forbidden range', () => {
    const neighbours = [
      0x20, 0x7e, 0xa0, 0xac, 0xae, 0x34e, 0x350, 0x61b, 0x61d, 0x115e, 0x1161, 0x17b3, 0x17b6, 0x180a,
      0x1810, 0x200a, 0x2010, 0x2027, 0x202f, 0x205f, 0x2070, 0x3163, 0x3165, 0xf900, 0xfdcf, 0xfdf0, 0xfe10,
      0xfdff, 0xfefe, 0xff00, 0xff9f, 0xffa1, 0xffef, 0xfffc, 0xfffd, 0x10000, 0x1d172, 0x1d17b, 0xdffff,
      0xe0080, 0xe00ff, 0xe01f0,
    ].filter((codePoint) => (codePoint & 0xffff) < 0xfffe)
    for (const character of characters(neighbours))
      expect([character, shortTextFault(`a${character}b`)]).toEqual([character, null])
  })

  it('does not turn an extension around: invoice\\u202Efdp.exe is refused', () => {
    expect(shortTextFault('invoice\u202efdp.exe')).toBe('bidi-control')
  })

  it.each(['', ' ', '   ', '\t', '\u00a0', '\u3000'])('is not blank: %j', (text) => {
    expect(shortTextFault(text)).toBe('blank')
  })

  it.each(['a\ud800', '\udc00a', 'a\ud800b', '\udc00\ud800'])('is well-formed: %j', (text) => {
    expect(shortTextFault(text)).toBe('lone-surrogate')
    expect(longTextFault(text)).toBe('lone-surrogate')
  })

  it('has at most 200 units, or as many as its place allows', () => {
    expect(LIMITS.shortText).toBe(200)
    expect(shortTextFault('x'.repeat(200))).toBeNull()
    expect(shortTextFault('x'.repeat(201))).toBe('too-long')
    expect(shortTextFault('é'.repeat(200))).toBeNull()
    expect(shortTextFault('é'.repeat(201))).toBe('too-long')
    expect(shortTextFault('xx', 2)).toBeNull()
    expect(shortTextFault('xxx', 2)).toBe('too-long')
  })

  it('is refused without being shown', () => {
    const error = refusalOf(() => parseShortText('Mrs Martin\n'))
    expect(error.message).toBe(
      'A text was refused (control-character); give a short text of at most 200 visible characters on one line.',
    )
    expect(error.details).toEqual({ reason: 'control-character', limit: null, length: 11 })
    expect(refusalOf(() => parseShortText('xxx', 2)).details).toEqual({
      reason: 'too-long',
      limit: 2,
      length: 3,
    })
    expect(refusalOf(() => parseShortText(7 as never)).details).toEqual({
      reason: 'no-text',
      limit: null,
      length: 0,
    })
  })
})

describe('runs of combining marks (UN1, UN2)', () => {
  it('have at most 30 marks', () => {
    expect(shortTextFault(`e${mark.repeat(30)}`)).toBeNull()
    expect(shortTextFault(`e${mark.repeat(31)}`)).toBe('too-many-marks')
    expect(longTextFault(`e${mark.repeat(30)}`)).toBeNull()
    expect(longTextFault(`e${mark.repeat(31)}`)).toBe('too-many-marks')
    expect(longTextFault(`${`e${mark.repeat(30)}`.repeat(50)}`)).toBeNull()
  })

  it('count marks outside the basic plane as well', () => {
    expect(longTextFault(`e${'\u{1D165}'.repeat(30)}`)).toBeNull()
    expect(longTextFault(`e${'\u{1D165}'.repeat(31)}`)).toBe('too-many-marks')
    expect(longTextFault(`e${`\u{1D165}${mark}`.repeat(16)}`)).toBe('too-many-marks')
    expect(longTextFault('😀'.repeat(31))).toBeNull()
  })

  it('are refused before they are normalized: a million alternating marks within 50 ms', () => {
    const attack = '\u0301\u0323'.repeat(sized(500_000))
    expectWithinMs(50, () => {
      expect(longTextFault(attack, 10_000_000)).toBe('too-many-marks')
      expect(refusalOf(() => comparisonKey(attack)).code).toBe('text-invalid')
    })
  })
})

describe('a long text (UN3, SZ6)', () => {
  it.each([
    '',
    ' ',
    'First line\nSecond line\r\n\tthird',
    'invoice\u202efdp.exe',
    '👩‍👩‍👧',
    'a\u00adb',
    '\u0001',
    '\ue000',
  ])('may be %j', (text) => {
    expect(longTextFault(text)).toBeNull()
    expect(parseLongText(text)).toBe(text)
  })

  it('has no NUL, which databases cut or refuse', () => {
    expect(longTextFault('a\0b')).toBe('nul-character')
  })

  it.each([
    ['ASCII', 'x', 65_536],
    ['two bytes each', 'é', 32_768],
    ['three bytes each', '€', 21_845],
    ['four bytes each', '😀', 16_384],
  ])('has at most 64 KB, counted in UTF-8: %s', (_kind, character, count) => {
    expect(longTextFault(character.repeat(count))).toBeNull()
    expect(longTextFault(character.repeat(count + 1))).toBe('too-long')
  })

  it('takes another limit', () => {
    expect(longTextFault('éé', 4)).toBeNull()
    expect(longTextFault('ééx', 4)).toBe('too-long')
  })

  it.each(['x', 'é', '😀', mark, 'ش', '\u202e'])(
    'of a megabyte of %j is judged within 100 ms',
    (character) => {
      const text = character.repeat(Math.ceil(sized(1_000_000) / utf8Length(character)))
      expectWithinMs(100, () => {
        longTextFault(text)
        longTextFault(text, 2_000_000)
      })
    },
  )

  it('is refused without being shown', () => {
    const error = refusalOf(() => parseLongText('secret', 3))
    expect(error.message).toBe('A text was refused (too-long); give a well-formed text of at most 3 bytes.')
    expect(error.details).toEqual({ reason: 'too-long', limit: 3, length: 6 })
    expect(refusalOf(() => parseLongText('a\0')).details).toEqual({
      reason: 'nul-character',
      limit: null,
      length: 2,
    })
    expect(refusalOf(() => parseLongText(undefined as never)).details).toMatchObject({ reason: 'no-text' })
  })
})

describe('the length in UTF-8', () => {
  it.each([
    ['', 0],
    ['a', 1],
    ['\x7f', 1],
    ['\x80', 2],
    ['é', 2],
    ['\u07ff', 2],
    ['\u0800', 3],
    ['€', 3],
    ['\uffff', 3],
    ['😀', 4],
    ['a😀b', 6],
    ['\ud800', 3],
    ['\ud800a', 4],
    ['\udc00', 3],
    ['\ud83d\ud83d\ude00', 7],
    ['\udc00\ud800', 6],
  ])('of %j is %s bytes', (text, bytes) => {
    expect(utf8Length(text)).toBe(bytes)
    expect(new TextEncoder().encode(text).length).toBe(bytes)
  })
})

describe('the comparison key (UN5, UN9)', () => {
  it.each([
    ['case', 'Litige PRIX', 'litige prix'],
    ['spaces around and between', '  Litige \t\u00a0 prix\n', 'litige prix'],
    ['composed and decomposed accents', 'Re\u0301gle\u0301', 'réglé'],
    ['composed Hangul', '\u1112\u1161\u11ab', '한'],
    ['German ß and SS', 'STRASSE', 'straße'],
    ['capital ẞ', 'STRAẞE', 'strasse'],
    ['Greek final sigma', 'ΟΔΟΣ', 'οδος'],
    ['Greek sigma inside a word', 'οδοσ', 'οδος'],
    ['I is i, in Turkey too', 'TITLE', 'title'],
    ['İ is i with its dot', 'İstanbul', 'i\u0307stanbul'],
    ['ligature', 'ﬁnance', 'FINANCE'],
    ['Cyrillic', 'СПОР', 'спор'],
    ['emoji', 'A👩‍👩‍👧', 'a👩‍👩‍👧'],
  ])('unites %s', (_rule, a, b) => {
    expect(comparisonKey(a)).toBe(comparisonKey(b))
  })

  it.each([
    ['dotless ı and i', 'kısa', 'kisa'],
    ['ı and capital I', 'ı', 'I'],
    ['İ and I', 'İ', 'I'],
    ['é and e', 'réglé', 'regle'],
    ['words and one word', 'price dispute', 'pricedispute'],
    ['Latin and Cyrillic letters', 'a', 'а'],
  ])('keeps apart %s', (_rule, a, b) => {
    expect(comparisonKey(a)).not.toBe(comparisonKey(b))
  })

  it.each([
    ['  Litige   PRIX ', 'litige prix'],
    ['Straße', 'strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['Re\u0301gle\u0301', 'réglé'],
    ['KISA ısı', 'kisa ısı'],
    ['   ', ''],
    ['__proto__', '__proto__'],
  ])('of %j is %j', (text, key) => {
    expect(comparisonKey(text)).toBe(key)
  })

  it('is refused for texts that must not be normalized', () => {
    const error = refusalOf(() => comparisonKey(`e${mark.repeat(31)}`))
    expect(error.details).toEqual({ reason: 'too-many-marks', limit: null, length: 32 })
    expect(error.message).toBe(
      'A text cannot be compared (too-many-marks); give a well-formed text of at most 65536 bytes.',
    )
    expect(refusalOf(() => comparisonKey('x'.repeat(65_537))).details).toMatchObject({ limit: 65_536 })
    expect(refusalOf(() => comparisonKey('\ud800')).code).toBe('text-invalid')
  })
})

describe('the confusable key (UN5)', () => {
  it.each([
    ['Cyrillic letters', 'Рriсе', 'Price'],
    ['Cyrillic capitals', 'МОСТ', 'MOCT'],
    ['Greek capitals', 'ΡΑΥΜΕΝΤ', 'PAYMEvT'],
    ['Greek letters', 'οrder', 'order'],
    ['zero and one', '0ld', 'old'],
    ['one and l', '1ate', 'late'],
    ['dotless ı', 'dıspute', 'dispute'],
    ['Latin alpha and script g', 'ɑɡ', 'ag'],
  ])('unites %s', (_rule, a, b) => {
    expect(confusableKey(a)).toBe(confusableKey(b))
    expect(comparisonKey(a)).not.toBe(comparisonKey(b))
  })

  it('keeps apart what does not look alike', () => {
    expect(confusableKey('price')).not.toBe(confusableKey('prize'))
    expect(confusableKey('Ж')).not.toBe(confusableKey('X'))
  })

  it('is the comparison key of plain Latin text', () => {
    expect(confusableKey(' Price  Dispute')).toBe('price dispute')
  })
})
