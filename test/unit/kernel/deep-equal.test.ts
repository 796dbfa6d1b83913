import { describe, expect, it } from 'vitest'

import { isDeepEqual } from '../../../src/kernel/deep-equal.ts'

describe('two JSON values', () => {
  it.each([
    ['keys in another order', { a: 1, b: [2] }, { b: [2], a: 1 }],
    ['another prototype', Object.assign(Object.create(null) as object, { a: 1 }), { a: 1 }],
    ['nothing at all', null, null],
  ])('are the same with %s', (_, a, b) => {
    expect(isDeepEqual(a, b)).toBe(true)
  })

  it.each([
    ['another scalar deep inside', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
    ['a key more', { a: 1 }, { a: 1, b: 1 }],
    ['another key', { a: 1 }, { b: 1 }],
    ['a key of the prototype', { a: 1 }, { toString: 1 }],
    ['absent instead of null', { a: null }, {}],
    ['a longer list', [1], [1, 2]],
    ['another order of a list', [1, 2], [2, 1]],
    ['a list instead of an object', [], {}],
    ['zero with a sign', 0, -0],
    ['a text instead of a number', 1, '1'],
    ['nothing instead of an object', null, {}],
  ])('differ by %s', (_, a, b) => {
    expect(isDeepEqual(a, b)).toBe(false)
    expect(isDeepEqual(b, a)).toBe(false)
  })
})
