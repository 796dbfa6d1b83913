import { describe, expect, it } from 'vitest'

import { echo } from '../../../src/kernel/echo.ts'

describe('what an error shows of a refused value', () => {
  it.each<[unknown, string]>([
    ['12', '12'],
    ['1'.repeat(40), '1'.repeat(40)],
    ['1'.repeat(41), '(41 characters)'],
    ['Mrs Martin', '(10 characters)'],
    ['12\n', '(3 characters)'],
    ['', '(0 characters)'],
    [null, '(null)'],
    [undefined, '(undefined)'],
    [12, '(number)'],
    [{}, '(object)'],
  ])('of %j is %j', (value, shown) => {
    expect(echo(value, /^\d+$/)).toBe(shown)
  })
})
