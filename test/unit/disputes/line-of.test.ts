import { describe, expect, it } from 'vitest'

import { lineOf } from '../../../src/disputes/line-of.ts'
import { aLine } from './a-line.ts'

describe('the line of an item in a chunk', () => {
  const second = aLine({ item: 'F-2' })
  const chunk = { dispute: 'D-1', chunk: 0, lines: [aLine(), second] }

  it('is the one with its id, asked once or again', () => {
    expect(lineOf(chunk, 'F-2')).toBe(second)
    expect(lineOf(chunk, 'F-2')).toBe(second)
  })

  it('is absent for an item that the chunk never held', () => {
    expect(lineOf(chunk, 'F-3')).toBeUndefined()
  })

  it('is that of the chunk given, not of one asked about before', () => {
    const later = aLine({ item: 'F-2', current: '1.00' })
    expect(lineOf({ ...chunk, lines: [later] }, 'F-2')).toBe(later)
    expect(lineOf({ ...chunk, lines: [later] }, 'F-1')).toBeUndefined()
  })
})
