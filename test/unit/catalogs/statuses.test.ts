import { describe, expect, it } from 'vitest'

import { standardDelay } from '../../../src/catalogs/delay.ts'
import {
  activeStatusOf,
  canFollow,
  delayOf,
  resolvedStatusFor,
  statusOf,
} from '../../../src/catalogs/statuses.ts'
import { aCatalog, aDispute, aResolved } from './a-catalog.ts'
import { refusalOf } from '../../support/refusal.ts'

const catalog = aCatalog({
  statuses: [
    aDispute('price', { next: ['credited'], resolvedAs: 'credited' }),
    aDispute('quality'),
    aDispute('old', { active: false }),
    aResolved('solved'),
    aResolved('credited'),
  ],
})

describe('a status of a catalog', () => {
  it('is found by its id, archived ones included (K-4)', () => {
    expect(statusOf(catalog, 'price')).toBe(catalog.statuses[0])
    expect(statusOf(catalog, 'old')).toBe(catalog.statuses[2])
  })

  it('is refused when the catalog lacks it, with the ids it has', () => {
    const error = refusalOf(() => statusOf(catalog, 'delivery'))
    expect(error.code).toBe('status-unknown')
    expect(error.details).toEqual({
      given: 'delivery',
      known: ['price', 'quality', 'old', 'solved', 'credited'],
    })
    expect(error.message).toBe('The catalog has no status delivery; give the id of one it has.')
  })

  it('is refused without repeating what may be a text of a person (I-5)', () => {
    const error = refusalOf(() => statusOf(catalog, 'call Mrs Martin'))
    expect(error.details).toMatchObject({ given: '(15 characters)' })
    expect(error.message).not.toContain('Martin')
  })

  it('is refused with 50 ids at most', () => {
    const many = aCatalog({
      statuses: Array.from({ length: 80 }, (_, n) => aDispute(`d${n}`, { active: n > 9 })),
    })
    const known = refusalOf(() => statusOf(many, 'x')).details
    expect(known).toEqual({ given: 'x', known: Array.from({ length: 50 }, (_, n) => `d${n}`) })
    const allowed = refusalOf(() => activeStatusOf(many, 'd0')).details
    expect(allowed).toEqual({ status: 'd0', allowed: Array.from({ length: 50 }, (_, n) => `d${n + 10}`) })
  })

  it.each(['__proto__', 'constructor', 'toString', ''])('is not found under %j by accident (UN6)', (id) => {
    expect(refusalOf(() => statusOf(catalog, id)).code).toBe('status-unknown')
  })

  it('is looked up in each catalog by itself (K-7)', () => {
    const next = aCatalog({
      version: 2,
      statuses: [aDispute('price', { active: false }), aResolved('solved')],
    })
    expect(statusOf(catalog, 'price').active).toBe(true)
    expect(statusOf(next, 'price').active).toBe(false)
    expect(statusOf(catalog, 'price').active).toBe(true)
  })
})

describe('a status for new use (K-4)', () => {
  it('is an active one', () => {
    expect(activeStatusOf(catalog, 'quality')).toBe(catalog.statuses[1])
  })

  it('is refused when it is archived, with those that may be used', () => {
    const error = refusalOf(() => activeStatusOf(catalog, 'old'))
    expect(error.code).toBe('status-archived')
    expect(error.details).toEqual({ status: 'old', allowed: ['price', 'quality', 'solved', 'credited'] })
    expect(error.message).toBe('The status old is archived; use an active one.')
  })

  it('is refused when the catalog lacks it', () => {
    expect(refusalOf(() => activeStatusOf(catalog, 'x')).code).toBe('status-unknown')
  })
})

describe('the status that resolves a dispute (D-4)', () => {
  it('is the one its cause names', () => {
    expect(resolvedStatusFor(catalog, 'price').id).toBe('credited')
  })

  it('is the default of the catalog where the cause names none, archived causes included', () => {
    expect(resolvedStatusFor(catalog, 'quality').id).toBe('solved')
    expect(resolvedStatusFor(catalog, 'old').id).toBe('solved')
  })

  it('is refused for a status of another type', () => {
    const error = refusalOf(() => resolvedStatusFor(catalog, 'solved'))
    expect(error.code).toBe('status-not-a-dispute')
    expect(error.details).toEqual({
      status: 'solved',
      type: 'resolved',
      allowed: ['price', 'quality', 'old'],
    })
    expect(error.message).toBe(
      'The status solved is of type resolved: only a dispute is resolved as something.',
    )
  })

  it('is refused for a status that the catalog lacks', () => {
    expect(refusalOf(() => resolvedStatusFor(catalog, 'x')).code).toBe('status-unknown')
  })
})

describe('the delay of a follow-up (K-2)', () => {
  const own = { value: 2, unit: 'weeks' } as const
  const shared = { value: 1, unit: 'months' } as const

  it("is the status's own", () => {
    expect(delayOf(aCatalog({ delay: shared }), aDispute('price', { delay: own }))).toBe(own)
  })

  it("is else the catalog's", () => {
    expect(delayOf(aCatalog({ delay: shared }), aDispute('price'))).toBe(shared)
  })

  it('is else 7 calendar days', () => {
    expect(delayOf(aCatalog(), aDispute('price'))).toEqual({ value: 7, unit: 'days' })
    expect(standardDelay).toEqual({ value: 7, unit: 'days' })
  })
})

describe('the next status a person may set (K-5)', () => {
  it('is one of those the status allows', () => {
    expect(canFollow(catalog, 'price', 'credited')).toBe(true)
    expect(canFollow(catalog, 'price', 'solved')).toBe(false)
    expect(canFollow(catalog, 'price', 'quality')).toBe(false)
  })

  it('is any where the status restricts nothing, or there is none', () => {
    expect(canFollow(catalog, 'quality', 'price')).toBe(true)
    expect(canFollow(catalog, 'quality', 'solved')).toBe(true)
    expect(canFollow(catalog, null, 'price')).toBe(true)
  })

  it('is none where the status allows none', () => {
    const closed = aCatalog({ statuses: [aResolved('solved', { next: [] }), aDispute('price')] })
    expect(canFollow(closed, 'solved', 'price')).toBe(false)
  })

  it('may be the same one again: that is no step', () => {
    expect(canFollow(catalog, 'price', 'price')).toBe(true)
  })

  it.each([
    ['x', 'price'],
    ['price', 'x'],
    [null, 'x'],
    ['x', 'x'],
  ])('is refused when the catalog lacks one: from %s to %s', (from, to) => {
    expect(refusalOf(() => canFollow(catalog, from, to)).code).toBe('status-unknown')
  })
})
