import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compareIds, isId } from '../../../src/kernel/ids.ts'
import { comparisonKey } from '../../../src/kernel/text/comparison-key.ts'
import { confusableKey } from '../../../src/kernel/text/confusables.ts'
import { utf8Length } from '../../../src/kernel/text/limits.ts'
import { longTextFault, shortTextFault } from '../../../src/kernel/text/safe-text.ts'
import { holds } from '../../support/law.ts'

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
const anyText = fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
const wellFormed = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())
const encoder = new TextEncoder()

describe('laws of texts', () => {
  it('the length in UTF-8 is that of the encoder', () => {
    holds(
      fc.property(anyText, (text) => {
        expect(utf8Length(text)).toBe(encoder.encode(text).length)
      }),
      5_000,
    )
  })

  it('a short text has only visible characters of one line, whatever is given', () => {
    const forbidden =
      /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\p{Noncharacter_Code_Point}\p{Variation_Selector}]/u
    // Signs that precede numbers in Arabic, Syriac and Kaithi, and shorthand: format characters that are seen.
    const seen =
      /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}]/gu
    holds(
      fc.property(anyText, (text) => {
        if (shortTextFault(text) !== null) return
        expect(forbidden.test(text.replace(seen, ''))).toBe(false)
        expect(text.trim()).not.toBe('')
        expect(longTextFault(text)).toBeNull()
      }),
      10_000,
    )
  })

  it('a refused character is refused wherever it stands', () => {
    holds(
      fc.property(fc.integer({ min: 0, max: 0x10ffff }), (codePoint) => {
        const character = String.fromCodePoint(codePoint)
        const fault = shortTextFault(`a${character}b`)
        expect(shortTextFault(`${character}ab`)).toBe(fault)
        expect(shortTextFault(`ab${character}`)).toBe(fault)
      }),
      5_000,
    )
  })

  it('a long text is well-formed and has no NUL', () => {
    holds(
      fc.property(anyText, (text) => {
        if (longTextFault(text) === null) {
          expect(text.isWellFormed()).toBe(true)
          expect(text.includes('\0')).toBe(false)
        }
      }),
    )
  })
})

describe('laws of comparison keys', () => {
  const comparable = wellFormed.filter((text) => longTextFault(text) === null)

  it('a key is its own key', () => {
    holds(
      fc.property(comparable, (text) => {
        expect(comparisonKey(comparisonKey(text))).toBe(comparisonKey(text))
      }),
      10_000,
    )
  })

  it('every single letter has the key of its key', () => {
    for (let codePoint = 1; codePoint <= 0x10ffff; codePoint += 1) {
      if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue
      const key = comparisonKey(String.fromCodePoint(codePoint))
      if (comparisonKey(key) !== key) expect.unreachable(codePoint.toString(16))
    }
  })

  it('neither composition nor spaces around change a key', () => {
    holds(
      fc.property(comparable, (text) => {
        expect(comparisonKey(text.normalize('NFD'))).toBe(comparisonKey(text))
        expect(comparisonKey(text.normalize('NFC'))).toBe(comparisonKey(text))
        expect(comparisonKey(` ${text}\t\n`)).toBe(comparisonKey(text))
      }),
      5_000,
    )
  })

  it('the case of a letter does not change its key, dotless ı apart', () => {
    holds(
      fc.property(comparable, (text) => {
        fc.pre(!text.includes('ı'))
        expect(comparisonKey(text.toLowerCase())).toBe(comparisonKey(text))
        expect(comparisonKey(text.toUpperCase())).toBe(comparisonKey(text))
      }),
      5_000,
    )
  })

  it('texts of one comparison key have one confusable key, which is its own', () => {
    holds(
      fc.property(comparable, (text) => {
        const key = confusableKey(text)
        expect(confusableKey(comparisonKey(text))).toBe(key)
        expect(confusableKey(` ${text.normalize('NFD')} `)).toBe(key)
        expect(confusableKey(key)).toBe(key)
      }),
    )
  })
})

describe('laws of ids', () => {
  const aBuffer = (text: string) => Buffer.from(text, 'utf8')

  it('an id is 1 to 255 bytes of well-formed UTF-8 without NUL', () => {
    holds(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', minLength: 50, maxLength: 300 })), (text) => {
        const bytes = encoder.encode(text).length
        expect(isId(text)).toBe(bytes >= 1 && bytes <= 255 && text.isWellFormed() && !text.includes('\0'))
      }),
      5_000,
    )
  })

  it('ids are ordered as their bytes are', () => {
    const similar = fc.tuple(fc.string({ unit: 'binary', maxLength: 3 }), wellFormed, wellFormed)
    holds(
      fc.property(similar, ([prefix, a, b]) => {
        const [left, right] = [prefix + a, prefix + b]
        expect(compareIds(left, right)).toBe(Buffer.compare(aBuffer(left), aBuffer(right)))
        expect(compareIds(right, left)).toBe(Buffer.compare(aBuffer(right), aBuffer(left)))
      }),
      5_000,
    )
  })
})
