import * as fc from 'fast-check'

import { isId } from '../../kernel/ids.ts'
import { hostileIds } from '../store/hostile-ids.ts'

/** The ways a text can be hostile to who shows, sorts, stores or sends it. */
export const hostileTexts = {
  /** Overrides and isolates that reorder what stands around them. */
  bidirectional: ['\u202eevil.exe', 'a\u2066b', '\u2069\u2069', '\u200f123\u200e', '\u061c'],
  /** Characters nobody sees. */
  invisible: [
    '\u200b',
    'pay\u200dpal',
    '\ufeffstart',
    '\u00ad',
    '\u2060\u2063',
    '\u115f',
    '\u{e0041}\u{e007f}',
  ],
  /** Runs of marks, which cost whoever normalizes or draws them. */
  combining: [
    `z${'\u0301'.repeat(31)}`,
    `z${'\u0301'.repeat(500)}`,
    '\u0301'.repeat(40),
    'e\u0323\u0301\u0302',
  ],
  /** Half of a surrogate pair. */
  malformed: ['\ud83d', '\udcb6', 'a\ud83db', '\udcb6\ud83d', `${'x'.repeat(10)}\ud800`],
  /** What a spreadsheet takes for a formula. */
  formula: [
    '=1+1',
    '+1-1',
    '-2+3',
    '@SUM(A1)',
    "=cmd|' /C calc'!A0",
    '\t=1+1',
    '\r=1+1',
    '＝1+1',
    '=HYPERLINK("http://x")',
  ],
  /** Names that objects have without being given them. */
  prototype: [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '__defineGetter__',
  ],
  /** Code of the languages a text may pass through. */
  code: [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; drop table items; --",
    '${7*7}',
    '{{constructor.constructor("return 1")()}}',
    '{{{x}}}',
    '%s%n%x',
    '../../etc/passwd',
    '$where',
    '\\',
    '`x`',
    ']]>',
  ],
  /** Line breaks, which end headers, rows and records. */
  breaking: [
    'a\r\nBcc: b@example.com',
    'a\nb',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u000b',
    'a\u0000b',
    '\u001b[31m',
  ],
  /** What readers take for no text at all. */
  empty: ['', ' ', '\u00a0', '\u3000', 'null', 'undefined', 'NaN', '0', 'false', '[object Object]'],
  /** Hashtags of templates, whole and in pieces (M-1). */
  hashtags: [
    '#items_list',
    '#items_list_selected',
    '#',
    '##',
    '#ff0000',
    '&#39;',
    '#items_',
    'https://x/#top',
  ],
  /** Texts that look like others, or become others when normalized or folded. */
  alike: ['cafe\u0301', 'caf\u00e9', '\u0430dmin', 'ſ', 'İ', 'ı', 'ß', '\ufb01', '\uff21', 'Ⅷ', '\u212b'],
  /** Longer than any field. */
  long: [
    'x'.repeat(201),
    'x'.repeat(70_000),
    '\u{1f4b6}'.repeat(20_000),
    '#'.repeat(10_000),
    '('.repeat(10_000),
  ],
} as const

/** One of the ways a text can be hostile. */
export type Hostility = keyof typeof hostileTexts

const allTexts: readonly string[] = Object.values(hostileTexts).flat()

/** A text hostile in the given ways, or in any; alone, or around and inside ordinary text. */
export const anyHostileText = (...ways: readonly Hostility[]): fc.Arbitrary<string> => {
  const texts: readonly string[] = ways.length === 0 ? allTexts : ways.flatMap((way) => hostileTexts[way])
  const text = fc.constantFrom(...texts)
  return fc.oneof(
    { weight: 3, arbitrary: text },
    { weight: 1, arbitrary: fc.tuple(text, text).map(([a, b]) => a + b) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom('a', 'Ünïcode ', '1 '), text).map(([a, b]) => a + b + a),
    },
  )
}

/** An id that is valid, and looks like anything but one. */
export const anyHostileId: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileIds),
  anyHostileText('prototype', 'code', 'formula', 'alike', 'bidirectional', 'invisible').filter(isId),
)

/** A text that is no id: empty, over 255 bytes, half of a surrogate pair, or with NUL. */
export const anyInvalidId: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', 'x'.repeat(256), '\u00e9'.repeat(128), 'a\u0000b'),
  // Two halves may meet and make a whole.
  anyHostileText('malformed', 'long').filter((text) => !isId(text)),
)
