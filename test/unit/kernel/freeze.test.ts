import { describe, expect, it } from 'vitest'

import { deepFreeze } from '../../../src/kernel/freeze.ts'

describe('freezing deep', () => {
  it('freezes every object and list, and returns the very value', () => {
    const value = { a: [{ b: { c: 1 } }], d: null, e: 'x', f: [[]] }
    expect(deepFreeze(value)).toBe(value)
    for (const part of [value, value.a, value.a[0], value.a[0]?.b, value.f, value.f[0]]) {
      expect(Object.isFrozen(part)).toBe(true)
    }
    expect(() => {
      ;(value.a[0] as { b: unknown }).b = 2
    }).toThrow(TypeError)
  })

  it('goes into what was frozen at the top only', () => {
    const inner = { deep: { deeper: [] } }
    deepFreeze({ list: Object.freeze([Object.freeze({ inner })]) })
    expect([inner, inner.deep, inner.deep.deeper].every(Object.isFrozen)).toBe(true)
  })

  it('leaves scalars as they are', () => {
    for (const value of [null, undefined, 'x', 1, true]) expect(deepFreeze(value)).toBe(value)
  })

  it('ends on cycles and shared parts', () => {
    const cycle: { self?: unknown; twice: unknown[] } = { twice: [] }
    cycle.self = cycle
    cycle.twice.push(cycle, cycle)
    deepFreeze(cycle)
    expect(Object.isFrozen(cycle.twice)).toBe(true)
  })

  it('neither overflows the stack nor explodes on 100,000 levels of shared parts', () => {
    let value: { readonly left: unknown; readonly right: unknown } = { left: null, right: null }
    for (let level = 0; level < 100_000; level += 1) value = { left: value, right: value }
    deepFreeze(value)
    expect(Object.isFrozen(value.left)).toBe(true)
  })
})
