import { describe, expect, it } from 'vitest'

import { linesOf, testTable, textCell } from './csv-of.ts'
import { codeOf, refusalOf } from '../../../support/refusal.ts'

const row = (more: Partial<Record<'id' | 'text' | 'amount', string>>) => ({
  id: null,
  text: null,
  amount: null,
  ...more,
})

describe('a text that a spreadsheet would take for a formula (R-10, CS1)', () => {
  it.each([
    '=1+1',
    '+1-1',
    '-2+3',
    '@SUM(A1)',
    '-',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    "=cmd|' /C calc'!A0",
    ' =1',
    '  \u00a0\u3000=1',
    '\ufeff=1',
    ' \ufeff ＝1',
    '\u200b@x',
    '\u202e=1',
    '\u00ad-1',
    '\u001b=1',
  ])('begins with an apostrophe: %j', (text) => {
    expect(textCell(text, { separator: ';' }).replace(/^"|"$/g, '')).toBe(`'${text}`)
  })

  it.each([
    ['a tab', '\t1'],
    ['a carriage return', '\r1'],
    ['a line feed', '\n1'],
    ['NUL', '\u00001'],
    ['a tab behind spaces', '  \t1'],
    ['a line feed behind a byte order mark', '\ufeff\n1'],
  ])('begins with an apostrophe behind %s, and is quoted', (_what, text) => {
    expect(textCell(text, { separator: '\t' })).toBe(`"'${text}"`)
  })

  it('begins with the apostrophe inside the quotes, where the reader finds it', () => {
    expect(textCell('=HYPERLINK("http://x","y")')).toBe('"\'=HYPERLINK(""http://x"",""y"")"')
  })

  it.each([
    'a=1',
    '1+1',
    '1-1',
    'a@b.example',
    "'quoted'",
    "it's -1",
    '"=1+1"',
    '−1',
    'sep=;',
    '',
    ' ',
    '#1',
  ])('is no other one: %j', (text) => {
    expect(textCell(text, { separator: '\t' }).replace(/^"(.*)"$/, '$1')).toBe(text.replaceAll('"', '""'))
  })

  it('is told from one that began with an apostrophe before, so that taking one off gives back the text', () => {
    expect(textCell("'=1")).toBe("''=1")
    expect(textCell("''=1")).toBe("'''=1")
    expect(textCell("'1")).toBe("'1")
    expect(textCell("' '=1")).toBe("' '=1")
  })

  it('is written as it is only where the host asks for unsafeRawCells', () => {
    expect(textCell('=1+1', { unsafeRawCells: true })).toBe('=1+1')
    expect(textCell('=1,2', { unsafeRawCells: true })).toBe('"=1,2"')
  })

  it('is guarded in every column that is not typed as a number', () => {
    expect(linesOf(testTable, [row({ id: '-12.50', text: '-12.50' })])).toEqual(["'-12.50,'-12.50,"])
  })
})

describe('a column typed as a number (CS2)', () => {
  it.each(['-12.50', '12.50', '0', '-1', '007', '123456789012345678'])('leaves %s as it is', (amount) => {
    expect(linesOf(testTable, [row({ amount })])).toEqual([`,,${amount}`])
  })

  it.each(['-1+2', '+1', '-12.50 ', '-12,50', '-', '-.5', '-1.', '--1', '-1e5', '=1', '-12.50\n'])(
    'guards what is no plain number: %j',
    (amount) => {
      expect(linesOf(testTable, [row({ amount })], { separator: ';' }).join('')).toMatch(/^;;"?'/)
    },
  )

  it('writes whole numbers, ratios and days as they are, and a boolean as a word', () => {
    const columns = [
      { id: 'n', type: 'integer', headers: {}, value: () => -3 },
      { id: 'r', type: 'ratio', headers: {}, value: () => '-0.4237' },
      { id: 'd', type: 'days', headers: {}, value: () => '14.40' },
      { id: 'b', type: 'boolean', headers: {}, value: () => false },
      { id: 'i', type: 'instant', headers: {}, value: () => '2026-06-30T22:00:00.000Z' },
    ] as const
    expect(linesOf({ rowsOf: (one: number) => [one], columns }, [1])).toEqual([
      '-3,-0.4237,14.40,false,2026-06-30T22:00:00.000Z',
    ])
  })

  it('takes the decimal mark of the reader, quoted where it is the separator too', () => {
    const rows = [row({ amount: '-1200.50', text: '1.5' })]
    expect(linesOf(testTable, rows, { decimalMark: ',', separator: ';' })).toEqual([';1.5;-1200,50'])
    expect(linesOf(testTable, rows, { decimalMark: ',' })).toEqual([',1.5,"-1200,50"'])
  })
})

describe('an id (CS4)', () => {
  const ids = ['00012', '4111111111111111', '1E5', '2026-03-01', 'TRUE', 'MARCH1', '1-2', 'F-1042']

  it('is written as it is, for a program', () => {
    expect(
      linesOf(
        testTable,
        ids.map((id) => row({ id })),
      ),
    ).toEqual(ids.map((id) => `${id},,`))
  })

  it('begins with an apostrophe with idsAsText, whatever it looks like: no spreadsheet makes something else of it', () => {
    expect(
      linesOf(
        testTable,
        ids.map((id) => row({ id })),
        { idsAsText: true },
      ),
    ).toEqual(ids.map((id) => `'${id},,`))
  })

  it('begins with one apostrophe, never two, so that taking one off always gives back the id', () => {
    const written = ['=1', "'1", "'=1", 'a,b', ''].map(
      (id) => linesOf(testTable, [row({ id })], { idsAsText: true })[0],
    )
    expect(written).toEqual(["'=1,,", "''1,,", "''=1,,", '"\'a,b",,', "',,"])
  })

  it('leaves an absent one empty, and texts as they are', () => {
    expect(linesOf(testTable, [row({ text: '00012' })], { idsAsText: true })).toEqual([',00012,'])
  })
})

describe('a cell in quotes (CS3; RFC 4180, 2.6 and 2.7)', () => {
  it.each([
    ['the separator', 'a,b'],
    ['a quote', 'a"b'],
    ['a line feed alone', 'a\nb'],
    ['a carriage return alone', 'a\rb'],
    ['both', 'a\r\nb'],
    ['NUL', 'a\u0000b'],
    ['a byte order mark', '\ufeffa'],
    ['a space before', ' a'],
    ['a space behind', 'a '],
  ])('is one with %s', (_what, text) => {
    expect(textCell(text)).toBe(`"${text.replaceAll('"', '""')}"`)
  })

  it('is one with the separator of this file, not of others', () => {
    expect(textCell('a;b')).toBe('a;b')
    expect(textCell('a;b', { separator: ';' })).toBe('"a;b"')
    expect(textCell('a,b', { separator: ';' })).toBe('a,b')
    expect(textCell('a\tb', { separator: '\t' })).toBe('"a\tb"')
  })

  it('is one that would be alone on its line and empty, which is no row to many readers', () => {
    expect(textCell('')).toBe('""')
  })
})

describe('half of a surrogate pair (UN4)', () => {
  it.each([
    ['a text', { text: 'a\ud83d' }, {}],
    ['an id', { id: '\udcb6' }, {}],
    ['an id as text', { id: '\udcb6' }, { idsAsText: true }],
    ['a raw cell', { text: '\ud83d' }, { unsafeRawCells: true }],
  ] as const)('is refused in %s: an encoder would write something else', (_what, cells, options) => {
    expect(codeOf(() => linesOf(testTable, [row(cells)], options))).toBe('text-invalid')
  })

  it('is named without the text', () => {
    expect(refusalOf(() => textCell('a\ud83d')).details).toEqual({
      reason: 'lone-surrogate',
      limit: null,
      length: 2,
    })
    expect(textCell('\ud83d\udcb6')).toBe('💶')
  })
})
