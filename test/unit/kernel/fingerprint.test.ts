import { createHash } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { canonicalJson, fingerprint } from '../../../src/kernel/fingerprint.ts'
import { refusalOf } from '../../support/refusal.ts'

const nested = (levels: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

describe('canonical JSON', () => {
  it.each<[unknown, string]>([
    [{ b: 1, a: ['x', 'y', null, true] }, '{"a":["x","y",null,true],"b":1}'],
    [{}, '{}'],
    [[], '[]'],
    [[[], {}, ''], '[[],{},""]'],
    ['', '""'],
    [0, '0'],
    [-0, '0'],
    [1e21, '1e+21'],
    [null, 'null'],
    [false, 'false'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [{ 10: 'a', 9: 'b', Z: 'c', a: 'd' }, '{"10":"a","9":"b","Z":"c","a":"d"}'],
    ['"\n\u2028é😀\\', JSON.stringify('"\n\u2028é😀\\')],
    [JSON.parse('{"__proto__":{"b":1,"a":2}}'), '{"__proto__":{"a":2,"b":1}}'],
    [Object.assign(Object.create(null) as object, { b: 1, a: 2 }), '{"a":2,"b":1}'],
  ])('of case %# has sorted keys and no spaces', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it.each<[string, unknown, string]>([
    ['NaN', NaN, 'plain JSON without NaN, bigints, functions or undefined in lists'],
    ['Infinity', { a: Infinity }, 'plain JSON without NaN, bigints, functions or undefined in lists'],
    ['a bigint', [1n], 'plain JSON without NaN, bigints, functions or undefined in lists'],
    ['undefined', undefined, 'plain JSON without NaN, bigints, functions or undefined in lists'],
    ['undefined in a list', [undefined], 'plain JSON without NaN, bigints, functions or undefined in lists'],
    ['a function', () => 1, 'plain JSON without NaN, bigints, functions or undefined in lists'],
    ['a symbol', Symbol('x'), 'plain JSON without NaN, bigints, functions or undefined in lists'],
    ['a Date', new Date(0), 'plain objects, not instances of a class'],
    ['a Map', new Map(), 'plain objects, not instances of a class'],
  ])('is refused for %s', (_what, value, expected) => {
    const error = refusalOf(() => canonicalJson(value))
    expect(error.details).toEqual({ what: 'value', issues: [{ path: '', expected }] })
    expect(error.message).toBe(`A value without canonical JSON was given; it must be ${expected}.`)
    expect(refusalOf(() => fingerprint(value)).code).toBe('input-invalid')
  })

  it('goes 64 levels deep and no deeper, so that no stack overflows', () => {
    expect(canonicalJson(nested(64))).toBe(JSON.stringify(nested(64)))
    for (const levels of [65, 10_000]) {
      const error = refusalOf(() => canonicalJson(nested(levels)))
      expect(error.details).toMatchObject({ issues: [{ expected: 'nested at most 64 levels deep' }] })
    }
  })
})

describe('a fingerprint', () => {
  it('is the SHA-256 of the canonical JSON in hexadecimal', () => {
    for (const value of [{ b: 1, a: ['é', '😀'] }, '', [], { big: 'x'.repeat(100_000) }]) {
      expect(fingerprint(value)).toBe(createHash('sha256').update(canonicalJson(value)).digest('hex'))
    }
    expect(fingerprint({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
  })

  it('does not depend on the order of keys, and does on that of lists', () => {
    expect(fingerprint({ a: 1, b: { c: 2, d: 3 } })).toBe(fingerprint({ b: { d: 3, c: 2 }, a: 1 }))
    expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]))
  })
})
