import { describe, expect, it } from 'vitest'

import {
  cleanLine,
  cleanSubject,
  cleanValue,
  escapeHtml,
} from '../../../src/templates/rendering/safe-values.ts'

describe('a value in a text', () => {
  it.each([
    ['Dupont', 'Dupont'],
    ['first\nsecond', 'first\nsecond'],
    ['first\r\nsecond\rthird', 'first\nsecond\nthird'],
    ['a\u0085b\u2028c\u2029d', 'a\nb\nc\nd'],
    ['a\0b\u0001c\u007Fd\u0090e', 'abcde'],
    ['a\tb', 'a\tb'],
    ['\uD83D', '\uFFFD'],
    ['日本 😀', '日本 😀'],
    ['  kept  ', '  kept  '],
  ])('%j is printed as %j', (value, printed) => {
    expect(cleanValue(value)).toBe(printed)
  })

  it.each([null, '', ' ', '\n', '\u00A0', '\0', '\u0001\t'])(
    '%j is printed as a dash, never as nothing',
    (value) => {
      expect(cleanValue(value)).toBe('–')
      expect(cleanLine(value)).toBe('–')
    },
  )
})

describe('a value on one line', () => {
  it.each([
    ['a\r\nBcc: x', 'a Bcc: x'],
    ['a \n\t b', 'a b'],
    ['\na\n', 'a'],
    ['a\tb', 'a b'],
    ['a  b ', 'a  b '],
  ])('%j is printed as %j (TM10)', (value, printed) => {
    expect(cleanLine(value)).toBe(printed)
  })
})

describe('a value in HTML', () => {
  it('has no character that HTML reads (M-4)', () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
    )
    expect(escapeHtml('plain')).toBe('plain')
  })
})

describe('a subject', () => {
  it.each([
    ['Your account', 'Your account'],
    ['a\r\nBcc: x@y.z', 'a Bcc: x@y.z'],
    ['a\0b\u0085c\u2028d\u2029e', 'a b c d e'],
    ['  a   b  ', 'a b'],
    ['invoice\u202Efdp', 'invoicefdp'],
    ['a\u200Bb\u00ADc', 'abc'],
    ['Réclamation\u00A0: réponse', 'Réclamation\u00A0: réponse'],
    ['\uD83Da', '\uFFFDa'],
    ['😀 日本', '😀 日本'],
    [`z${'\u0301'.repeat(40)}a\u0301`, `z${'\u0301'.repeat(30)}a\u0301`],
    ['\u200B \n', '–'],
  ])('%j is sent as %j (M-4, TM10)', (subject, sent) => {
    expect(cleanSubject(subject)).toBe(sent)
  })

  it('has at most 200 units, cut between characters (M-4)', () => {
    expect(cleanSubject('x'.repeat(200))).toBe('x'.repeat(200))
    expect(cleanSubject('x'.repeat(201))).toBe(`${'x'.repeat(199)}…`)
    expect(cleanSubject(`${'x'.repeat(198)}😀😀`)).toBe(`${'x'.repeat(198)}…`)
    expect(cleanSubject(`${'x'.repeat(197)}😀😀`)).toBe(`${'x'.repeat(197)}😀…`)
    expect(cleanSubject(`${'x'.repeat(198)} ${'y'.repeat(20)}`)).toBe(`${'x'.repeat(198)}…`)
  })
})
