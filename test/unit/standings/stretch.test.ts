import { describe, expect, it } from 'vitest'

import type { Standing } from '../../../src/standings/standing.ts'
import { isSameStretch } from '../../../src/standings/stretch.ts'
import { aPromise, aStanding } from './a-standing.ts'

describe('a stretch goes on (R-0)', () => {
  const hold = { reason: 'N-1', since: '2026-06-01', by: 'lea', until: '2026-07-01' }

  it.each<[string, Partial<Standing>]>([
    ['its action', { action: 'A-2', chunk: 7 }],
    ['its promises', { promises: [aPromise()] }],
    ['what holds it', { hold }],
    ['the correction of its comment', { amendment: 'N-7' }],
    ['what the ledger shows', { ledger: 'settled' }],
  ])('when of an item only %s changes, which no figure reads', (_, more) => {
    const before = aStanding()
    expect(isSameStretch(before, { ...before, ...more })).toBe(true)
  })

  it.each<[string, Partial<Standing>]>([
    ['its status', { status: { id: 'promise', type: 'promise', entry: 'E-0' } }],
    ['its dispute', { dispute: 'D-2' }],
    ['what is disputed of it', { disputed: '200.00' }],
    [
      'the credit it awaits',
      { creditAwaited: { dispute: 'D-0', chunk: 0, amount: '1.00', since: '2026-06-02' } },
    ],
    ['its collector', { collector: 'omar' }],
    ['its resolver', { resolver: null }],
  ])('no longer when %s changes', (_, more) => {
    const before = aStanding()
    expect(isSameStretch(before, { ...before, ...more })).toBe(false)
  })
})
