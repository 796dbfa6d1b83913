import { describe, expect, it } from 'vitest'

import {
  addMilliseconds,
  epochMilliseconds,
  instantFromEpoch,
  isInstant,
  parseInstant,
} from '../../../src/kernel/calendar/instant.ts'
import { refusalOf } from '../../support/refusal.ts'

describe('an instant', () => {
  it.each(['1900-01-01T00:00:00.000Z', '2199-12-31T23:59:59.999Z', '2026-05-31T22:30:00.000Z'])(
    '%s is one',
    (text) => {
      expect(isInstant(text)).toBe(true)
      expect(parseInstant(text)).toBe(text)
    },
  )

  it.each([
    '2026-05-31T22:30:00Z',
    '2026-05-31T22:30:00.00Z',
    '2026-05-31T22:30:00.0000Z',
    '2026-05-31T22:30:00.000+02:00',
    '2026-05-31T22:30:00.000',
    '2026-05-31T22:30:00.000z',
    '2026-05-31t22:30:00.000Z',
    '2026-05-31 22:30:00.000Z',
    '2026-05-31T24:00:00.000Z',
    '2026-05-31T23:60:00.000Z',
    '2026-05-31T23:59:60.000Z',
    '2026-02-30T00:00:00.000Z',
    '2026-05-31',
    '1899-12-31T23:59:59.999Z',
    '2200-01-01T00:00:00.000Z',
    '+002026-05-31T22:30:00.000Z',
    '2026-05-31T22:30:00,000Z',
    '',
    'now',
    '2026-05-31T22:30:00.000Z ',
    'x2026-05-31T22:30:00.000Z',
    '2026-05-31T2x:30:00.000Z',
  ])('%j is none', (text) => {
    expect(isInstant(text)).toBe(false)
    expect(refusalOf(() => parseInstant(text)).code).toBe('instant-invalid')
    expect(refusalOf(() => epochMilliseconds(text)).code).toBe('instant-invalid')
  })

  it('is refused with what was given and what would be allowed', () => {
    const error = refusalOf(() => parseInstant('2026-05-31T22:30:00Z'))
    expect(error.message).toBe(
      'The instant 2026-05-31T22:30:00Z is not a moment from 1900 to 2199; give ISO 8601 UTC with milliseconds, ' +
        'such as 2026-05-31T22:30:00.000Z.',
    )
    expect(error.details).toEqual({ given: '2026-05-31T22:30:00Z' })
    expect(refusalOf(() => parseInstant('five o’clock')).details).toEqual({ given: '(12 characters)' })
    expect(isInstant(new Date(0))).toBe(false)
  })

  it.each([
    [0, '1970-01-01T00:00:00.000Z'],
    [-1, '1969-12-31T23:59:59.999Z'],
    [1, '1970-01-01T00:00:00.001Z'],
    [86_399_999, '1970-01-01T23:59:59.999Z'],
    [86_400_000, '1970-01-02T00:00:00.000Z'],
    [1_780_266_645_067, '2026-05-31T22:30:45.067Z'],
    [-2_208_988_800_000, '1900-01-01T00:00:00.000Z'],
    [7_258_118_399_999, '2199-12-31T23:59:59.999Z'],
  ])('%s ms from 1970 is %s, and back', (milliseconds, instant) => {
    expect(instantFromEpoch(milliseconds)).toBe(instant)
    expect(epochMilliseconds(instant)).toBe(milliseconds)
    expect(new Date(milliseconds).toISOString()).toBe(instant)
  })

  it.each([0.5, NaN, Infinity, -2_208_988_800_001, 7_258_118_400_000])(
    '%s ms from 1970 is none',
    (milliseconds) => {
      expect(refusalOf(() => instantFromEpoch(milliseconds)).details).toEqual({
        given: `${String(milliseconds)} ms from 1970`,
      })
    },
  )

  it('moves by milliseconds', () => {
    expect(addMilliseconds('2026-12-31T23:59:59.999Z', 1)).toBe('2027-01-01T00:00:00.000Z')
    expect(addMilliseconds('2026-05-31T22:30:00.000Z', -1_500)).toBe('2026-05-31T22:29:58.500Z')
    expect(refusalOf(() => addMilliseconds('2026-05-31T22:30:00.000Z', 0.5)).code).toBe('instant-invalid')
    expect(refusalOf(() => addMilliseconds('x', 1)).code).toBe('instant-invalid')
  })
})
