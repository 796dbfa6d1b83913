import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { classifyShift } from '../../../src/disputes/classify-shift.ts'
import { negateAmount } from '../../../src/kernel/money/arithmetic.ts'
import { holds } from '../../support/law.ts'
import { anyLedgerState, cents, disputedItem, joined, looked, shown } from './ledger-arbitraries.ts'

const nothing = { paid: '0.00', credited: '0.00', otherwise: '0.00' }

describe('how a disputed amount is classified (D-8)', () => {
  it('told day by day, now and then, or once at the end: the buckets are the same (F-2)', () => {
    holds(
      fc.property(disputedItem, fc.array(fc.boolean()), ({ amount, disputed, clearings }, looks) => {
        const at = (count: number) => shown({ amount, clearings: clearings.slice(0, count) })
        const start = joined(at(0), disputed)
        const counts = clearings.map((_, index) => index + 1)
        const dayByDay = counts.reduce((line, count) => looked(line, at(count)), start)
        const nowAndThen = counts
          .filter((count) => looks[count] === true || count === clearings.length)
          .reduce((line, count) => looked(line, at(count)), start)
        expect(nowAndThen).toEqual(dayByDay)
        expect(looked(start, at(clearings.length))).toEqual(dayByDay)
      }),
    )
  })

  it('whatever the ledger shows: 0 ≤ current ≤ open, no bucket below 0, and original is their sum (D-2)', () => {
    holds(
      fc.property(
        disputedItem,
        fc.array(anyLedgerState, { maxLength: 5 }),
        ({ amount, disputed }, states) => {
          let line = joined(shown({ amount, clearings: [] }), disputed)
          for (const state of states) {
            line = looked(line, shown(state))
            const parts = [line.current, line.paid, line.credited, line.otherwise].map(cents)
            expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
            expect(cents(line.current)).toBeLessThanOrEqual(cents(line.open))
            expect(parts.reduce((sum, part) => sum + part, 0)).toBe(disputed)
          }
        },
      ),
    )
  })

  it('the disputed part is touched only when less is open than was disputed (D-2)', () => {
    holds(
      fc.property(disputedItem, ({ amount, disputed, clearings }) => {
        const item = shown({ amount, clearings })
        const { current } = looked(joined(shown({ amount, clearings: [] }), disputed), item)
        expect(cents(current)).toBe(Math.min(disputed, cents(item.openAmount)))
      }),
    )
  })

  it('a second look at the same balance finds nothing', () => {
    holds(
      fc.property(disputedItem, anyLedgerState, ({ amount, disputed }, state) => {
        const item = shown(state)
        const line = looked(joined(shown({ amount, clearings: [] }), disputed), item)
        expect(classifyShift(line, item)).toEqual(nothing)
      }),
    )
  })

  it('a credit note is classified like an invoice, with the other sign', () => {
    holds(
      fc.property(disputedItem, anyLedgerState, ({ amount, disputed }, state) => {
        const start = { amount, clearings: [] }
        const { paid, credited, otherwise } = classifyShift(joined(shown(start), disputed), shown(state))
        expect(classifyShift(joined(shown(start, -1), -disputed), shown(state, -1))).toEqual({
          paid: negateAmount(paid),
          credited: negateAmount(credited),
          otherwise: negateAmount(otherwise),
        })
      }),
    )
  })

  it('payments that all bounce leave no trace (D-7)', () => {
    holds(
      fc.property(disputedItem, ({ amount, disputed, clearings }) => {
        const unpaid = shown({ amount, clearings: [] })
        const start = joined(unpaid, disputed)
        expect(looked(looked(start, shown({ amount, clearings })), unpaid)).toEqual(start)
      }),
    )
  })

  it('a clearing in two parts of one day counts like one', () => {
    holds(
      fc.property(disputedItem, fc.nat(), ({ amount, disputed, clearings }, seed) => {
        const parts = clearings.flatMap((clearing) => {
          const first = seed % clearing.cents
          return [
            { ...clearing, cents: first },
            { ...clearing, cents: clearing.cents - first, after: 0 },
          ]
        })
        const start = joined(shown({ amount, clearings: [] }), disputed)
        expect(classifyShift(start, shown({ amount, clearings: parts }))).toEqual(
          classifyShift(start, shown({ amount, clearings })),
        )
      }),
    )
  })

  it('the ledger may list clearings of different days in any order', () => {
    holds(
      fc.property(disputedItem, fc.array(fc.nat()), ({ amount, disputed, clearings }, seeds) => {
        const onDays = clearings.map((clearing) => ({ ...clearing, after: 1 }))
        const item = shown({ amount, clearings: onDays })
        const shuffled = (item.clearings ?? [])
          .map((clearing, index) => ({ clearing, rank: seeds[index] ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ clearing }) => clearing)
        const start = joined(shown({ amount, clearings: [] }), disputed)
        expect(classifyShift(start, { ...item, clearings: shuffled })).toEqual(classifyShift(start, item))
      }),
    )
  })
})
