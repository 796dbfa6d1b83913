import { describe, expect, it } from 'vitest'

import { formatsOf, writeTotals } from '../../../src/templates/formats/formats.ts'

const amounts = ['0.00', '-5.00', '999.90', '1234.56', '-1234567.89', '999999999999999999.99']
const written = (language: string) => amounts.map(formatsOf(language).number)

describe('amounts', () => {
  it('are written as in France: narrow spaces, a comma (M-4)', () => {
    expect(written('fr')).toEqual([
      '0,00',
      '-5,00',
      '999,90',
      '1\u202F234,56',
      '-1\u202F234\u202F567,89',
      '999\u202F999\u202F999\u202F999\u202F999\u202F999,99',
    ])
  })

  it('are written as in English: commas, a point (M-4)', () => {
    expect(written('en')).toEqual([
      '0.00',
      '-5.00',
      '999.90',
      '1,234.56',
      '-1,234,567.89',
      '999,999,999,999,999,999.99',
    ])
  })

  it.each(['de', 'it', 'nl'])('are written with points and a comma in %s (M-4)', (language) => {
    expect(written(language)).toEqual([
      '0,00',
      '-5,00',
      '999,90',
      '1.234,56',
      '-1.234.567,89',
      '999.999.999.999.999.999,99',
    ])
  })

  it('have no point in four digits in Spanish (M-4)', () => {
    expect(['1234.56', '12345.67', '-123456.00'].map(formatsOf('es').number)).toEqual([
      '1234,56',
      '12.345,67',
      '-123.456,00',
    ])
  })

  it('have the decimals of their currency, and none for the yen (M-4)', () => {
    const { money } = formatsOf('fr')
    expect(money('1234', 'JPY')).toBe('1\u202F234\u00A0JPY')
    expect(money('1.005', 'KWD')).toBe('1,005\u00A0KWD')
    expect(formatsOf('en').money('-1200.50', 'EUR')).toBe('-1,200.50\u00A0EUR')
  })

  it.each([
    ['sv', '-1234567.89', '−1\u00A0234\u00A0567,89'],
    ['pl', '1234.56', '1234,56'],
    ['pl', '12345.67', '12\u00A0345,67'],
    ['pt-BR', '1234567.89', '1.234.567,89'],
    ['hi', '1234567.89', '12,34,567.89'],
    ['hi', '-0.50', '-0.50'],
    ['ar-EG', '1234.50', '١٬٢٣٤٫٥٠'],
    ['ar-EG', '1234', '١٬٢٣٤'],
    ['ar-EG', '9007199254740993.001', '٩٬٠٠٧٬١٩٩٬٢٥٤٬٧٤٠٬٩٩٣٫٠٠١'],
  ])('are written in %s as its readers expect: %s (M-4)', (language, amount, expected) => {
    expect(formatsOf(language).number(amount)).toBe(expected)
  })

  it.each(['xx', 'tlh', 'en-x', 'not a tag', ''])(
    'are written as in English where %j is unknown (I-3)',
    (tag) => {
      expect(formatsOf(tag).number('1234.56')).toBe('1,234.56')
      expect(formatsOf(tag).day('2026-03-04')).toMatch(/Mar/)
    },
  )
})

describe('days', () => {
  it.each([
    ['fr', '04/03/2026'],
    ['FR', '04/03/2026'],
    ['en', '4 Mar 2026'],
    ['de', '04.03.2026'],
    ['es', '04/03/2026'],
    ['it', '04/03/2026'],
    ['nl', '04-03-2026'],
    ['en-US', 'Mar 4, 2026'],
    ['pt', '4 de mar. de 2026'],
  ])('are written in %s as %s (M-4)', (language, expected) => {
    expect(formatsOf(language).day('2026-03-04')).toBe(expected)
  })

  it('have their month as a word in English (M-4)', () => {
    const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-31`)
    expect(months.map(formatsOf('en').day).map((day) => day.slice(3, 6))).toEqual(
      'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
    )
  })

  it('are the same in every zone of the host', () => {
    expect(formatsOf('sv').day('2026-01-01')).toBe('1 jan. 2026')
    expect(formatsOf('sv').day('2026-12-31')).toBe('31 dec. 2026')
  })
})

describe('amounts of several currencies', () => {
  const { fr, en, ja } = { fr: formatsOf('fr'), en: formatsOf('en'), ja: formatsOf('ja') }

  it('are listed and never added up (M-2)', () => {
    expect(writeTotals({ EUR: '1.00' }, en)).toBe('1.00\u00A0EUR')
    expect(writeTotals({ EUR: '1.00', USD: '2.00' }, fr)).toBe('1,00\u00A0EUR et 2,00\u00A0USD')
    expect(writeTotals({ CHF: '3.00', EUR: '1.00', USD: '2.00' }, en)).toBe(
      '3.00\u00A0CHF, 1.00\u00A0EUR and 2.00\u00A0USD',
    )
  })

  it('leave out those of which nothing is left, unless nothing is left at all', () => {
    expect(writeTotals({ EUR: '0.00', USD: '2.00' }, en)).toBe('2.00\u00A0USD')
    expect(writeTotals({ EUR: '0.00', USD: '0.00' }, en)).toBe('0.00\u00A0EUR')
    expect(writeTotals({}, en)).toBe('–')
  })

  it('are joined in English where the library has no words', () => {
    expect(writeTotals({ EUR: '1.00', JPY: '2' }, ja)).toBe('1.00\u00A0EUR and 2\u00A0JPY')
  })
})

describe('words', () => {
  it.each([
    ['fr', 'et 1 autre pièce', 'et 2 autres pièces'],
    ['en', 'and 1 more item', 'and 2 more items'],
    ['de', 'und 1 weiterer Beleg', 'und 2 weitere Belege'],
    ['es', 'y 1 documento más', 'y 2 documentos más'],
    ['it', 'e 1 altro documento', 'e altri 2 documenti'],
    ['nl', 'en 1 andere post', 'en 2 andere posten'],
    ['fr-CA', 'et 1 autre pièce', 'et 2 autres pièces'],
    ['ja', 'and 1 more item', 'and 2 more items'],
  ])('in %s tell how many more there are: %s, %s (TM13)', (language, one, two) => {
    const { more } = formatsOf(language).words
    expect([more(1), more(2)]).toEqual([one, two])
  })

  it.each(['fr', 'en', 'de', 'es', 'it', 'nl'])(
    'in %s have no room for markup, and are none twice',
    (language) => {
      const { more: _, outcomes, buttons, ...heads } = formatsOf(language).words
      const all = [heads, outcomes, buttons].flatMap((words) => Object.values(words))
      expect(all.filter((word) => word.trim() === '' || /[<>&"']/.test(word))).toEqual([])
      for (const words of [heads, outcomes, buttons]) {
        expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length)
      }
    },
  )
})

describe('formats', () => {
  it('are made once for a language', () => {
    expect(formatsOf('sv')).toBe(formatsOf('sv'))
  })

  it('are kept of 64 languages, however many are asked for', () => {
    const first = formatsOf('en-AU')
    for (let n = 0; n < 64; n += 1) formatsOf(`en-x-a${n}`)
    expect(formatsOf('en-AU')).not.toBe(first)
    expect(formatsOf('en-AU').number('1.00')).toBe('1.00')
  })
})
