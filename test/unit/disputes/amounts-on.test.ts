import { describe, expect, it } from 'vitest'

import { withMove, type AmountShift } from '../../../src/disputes/amount-shift.ts'
import { amountsOn } from '../../../src/disputes/amounts-on.ts'
import type { AmountsMoved, Dispute } from '../../../src/disputes/dispute.ts'
import { aDispute } from './a-dispute.ts'

const noShift = {
  original: 0n,
  current: 0n,
  paid: 0n,
  credited: 0n,
  otherwise: 0n,
  released: 0n,
  toCredit: 0n,
}
const shift = (more: Partial<typeof noShift>, currency = 'EUR'): AmountShift =>
  new Map([[currency, { ...noShift, ...more }]])

const opening = shift({ original: 30000n, current: 30000n })
const payment = shift({ current: -5000n, paid: 5000n })
const credit = shift({ current: -20000n, credited: 20000n })

const moves = [
  ['2026-06-01', opening],
  ['2026-06-10', payment],
  ['2026-06-10', payment],
  ['2026-06-20', credit],
] as const

const remembered = moves.reduce<readonly AmountsMoved[]>((all, [on, by]) => withMove(all, by, on), [])
const nothing = aDispute().amounts
const dispute: Pick<Dispute, 'amounts' | 'moves'> = {
  moves: remembered,
  amounts: {
    ...nothing,
    original: { EUR: '300.00' },
    current: { EUR: '0.00' },
    paid: { EUR: '100.00' },
    credited: { EUR: '200.00' },
  },
}

describe('the amounts of a dispute on a past day (R-0, D-8)', () => {
  it('are remembered by what moved them, one entry for a day', () => {
    expect(remembered).toEqual([
      { on: '2026-06-01', by: { original: { EUR: '300.00' }, current: { EUR: '300.00' } } },
      { on: '2026-06-10', by: { current: { EUR: '-100.00' }, paid: { EUR: '100.00' } } },
      { on: '2026-06-20', by: { current: { EUR: '-200.00' }, credited: { EUR: '200.00' } } },
    ])
  })

  it.each([
    ['2026-05-31', {}],
    ['2026-06-01', { original: { EUR: '300.00' }, current: { EUR: '300.00' } }],
    ['2026-06-09', { original: { EUR: '300.00' }, current: { EUR: '300.00' } }],
    ['2026-06-10', { original: { EUR: '300.00' }, current: { EUR: '200.00' }, paid: { EUR: '100.00' } }],
    ['2026-06-19', { original: { EUR: '300.00' }, current: { EUR: '200.00' }, paid: { EUR: '100.00' } }],
  ])('at the end of %s are the sum of what had moved by then', (day, amounts) => {
    expect(amountsOn(dispute, day)).toEqual({ ...nothing, ...amounts })
  })

  it('are the present ones from the last move on', () => {
    expect(amountsOn(dispute, '2026-06-20')).toBe(dispute.amounts)
  })

  it('are told by currency', () => {
    const both = withMove(remembered, shift({ original: 9n, current: 9n }, 'JPY'), '2026-06-20')
    expect(both.at(-1)?.by).toEqual({
      original: { JPY: '9' },
      current: { EUR: '-200.00', JPY: '9' },
      credited: { EUR: '200.00' },
    })
  })

  it('remember nothing when nothing moved', () => {
    expect(withMove(remembered, shift({}), '2026-06-25')).toBe(remembered)
  })

  it('stay in order when the clock of the desk went back', () => {
    const back = withMove(remembered, payment, '2026-06-11')
    expect(back.at(-1)).toEqual({
      on: '2026-06-20',
      by: { current: { EUR: '-250.00' }, paid: { EUR: '50.00' }, credited: { EUR: '200.00' } },
    })
    expect(back).toHaveLength(3)
  })
})
