import { describe, expect, it } from 'vitest'

import { exponentOf, isCurrency } from '../../../src/kernel/money/currency.ts'
import { refusalOf } from '../../support/refusal.ts'
import { iso4217, lately, refusedCodes } from './fixtures/iso-4217.ts'

describe('the currency table (MN1)', () => {
  it('knows every active currency of ISO 4217 with its decimals', () => {
    expect(new Set(iso4217.map(({ number }) => number)).size).toBe(iso4217.length)
    expect(iso4217.map(({ code }) => [code, exponentOf(code)])).toEqual(
      iso4217.map(({ code, decimals }) => [code, decimals]),
    )
  })

  it('knows nothing else but two codes that were withdrawn lately', () => {
    const known: string[] = []
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    for (const a of letters)
      for (const b of letters)
        for (const c of letters) {
          if (isCurrency(a + b + c)) known.push(a + b + c)
        }
    expect(known).toEqual([...iso4217, ...lately].map(({ code }) => code).sort())
    for (const { code, decimals } of lately) expect(exponentOf(code)).toBe(decimals)
  })

  it.each([...refusedCodes, 'eur', 'Eur', 'EU', 'EURO', ' EUR', '', '__proto__', 'constructor', 'toString'])(
    'refuses %j',
    (code) => {
      expect(isCurrency(code)).toBe(false)
      expect(refusalOf(() => exponentOf(code)).code).toBe('currency-unknown')
    },
  )

  it('refuses what is no text', () => {
    for (const value of [undefined, null, 978, {}, ['EUR']]) expect(isCurrency(value)).toBe(false)
    expect(refusalOf(() => exponentOf(undefined as never)).details).toEqual({ given: '(undefined)' })
  })

  it('says what was given and what would be allowed', () => {
    const error = refusalOf(() => exponentOf('DEM'))
    expect(error.message).toBe(
      'The currency DEM is not an active code of ISO 4217; give three capital letters such as EUR.',
    )
    expect(error.details).toEqual({ given: 'DEM' })
  })

  it('never shows a text that somebody typed into the wrong place', () => {
    const error = refusalOf(() => exponentOf('Mrs Martin refuses to pay'))
    expect(error.details).toEqual({ given: '(25 characters)' })
    expect(error.message).not.toContain('Martin')
  })
})
