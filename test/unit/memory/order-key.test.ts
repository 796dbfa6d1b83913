import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { bytewise, compareValues } from '../../../src/adapters/key-value.ts'
import { firstAbove, firstAfter, firstAt, orderKey } from '../../../src/memory/order-key.ts'

const sign = (number: number) => Math.sign(number)
const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const compareBytes = (a: string, b: string) => sign(Buffer.compare(Buffer.from(a), Buffer.from(b)))

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
  fc.string({ unit: fc.constantFrom('a', '\0', '\u0001', '\ue000', '\uffff', '\u{10000}', '\u{1f4b6}') }),
)
const anyNumber = fc.double({ noNaN: true })

describe('the order of keys', () => {
  it('is that of the bytes of texts in UTF-8', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(compareTexts(bytewise(a), bytewise(b))).toBe(compareBytes(a, b))
        expect(sign(compareValues(a, b))).toBe(compareBytes(a, b))
      }),
    )
  })

  it('is that of the values one after the other, and then of the id', () => {
    fc.assert(
      fc.property(fc.tuple(anyText, anyNumber, anyText), fc.tuple(anyText, anyNumber, anyText), (a, b) => {
        const expected = compareBytes(a[0], b[0]) || sign(a[1] - b[1]) || compareBytes(a[2], b[2])
        expect(compareTexts(orderKey([a[0], a[1]], a[2]), orderKey([b[0], b[1]], b[2]))).toBe(expected)
      }),
    )
  })

  it('has bounds that lie exactly at, above and after a value', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (value, bound, id) => {
        const order = orderKey([value], id)
        expect(order >= firstAt(bound)).toBe(compareBytes(value, bound) >= 0)
        expect(order >= firstAbove(bound)).toBe(compareBytes(value, bound) > 0)
        expect(order < firstAfter(order)).toBe(true)
        expect(orderKey([value], `${id}\u0001`) >= firstAfter(order)).toBe(true)
      }),
    )
  })

  it('compares no number with a text', () => {
    expect(compareValues(1, '1')).toBeNaN()
    expect(compareValues(true, 1)).toBeNaN()
    expect(compareValues(false, true)).toBe(-1)
  })
})
