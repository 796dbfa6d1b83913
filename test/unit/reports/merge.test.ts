import { describe, expect, it } from 'vitest'

import { exactUnits, startSum, type RunningSum } from '../../../src/kernel/money/sum.ts'
import { copyOf } from '../../../src/reports/copy.ts'
import { mergeInto } from '../../../src/reports/merge.ts'
import { isSum, sumsIn, withSums } from '../../../src/reports/sums-in.ts'

const aSum = (units: number, overflow = 0n): RunningSum => ({ currency: 'EUR', units, overflow })

const anAccumulator = () => ({
  amount: aSum(100),
  items: 2,
  disputes: new Set(['D1', 'D2']),
  ages: new Map([['1-30', { amount: aSum(60), items: 1 }]]),
  unasked: null as Map<string, RunningSum> | null,
})

describe('an accumulator that another one is added to', () => {
  it('adds counts and sums, unites ids, and does so in every part of it', () => {
    const into = anAccumulator()
    mergeInto(into, {
      amount: aSum(11),
      items: 3,
      disputes: new Set(['D2', 'D3']),
      ages: new Map([
        ['1-30', { amount: aSum(5), items: 4 }],
        ['91+', { amount: aSum(6), items: 5 }],
      ]),
      unasked: null,
    })
    expect(into).toEqual({
      amount: aSum(111),
      items: 5,
      disputes: new Set(['D1', 'D2', 'D3']),
      ages: new Map([
        ['1-30', { amount: aSum(65), items: 5 }],
        ['91+', { amount: aSum(6), items: 5 }],
      ]),
      unasked: null,
    })
  })

  it('takes over what it had nothing of, without sharing it', () => {
    const into: Record<string, unknown> = { unasked: null }
    const from = { unasked: new Map([['promise', aSum(7)]]), amount: aSum(1), disputes: new Set(['D1']) }
    mergeInto(into, from)
    expect(into).toEqual(from)
    mergeInto(into, from)
    expect(from).toEqual({
      unasked: new Map([['promise', aSum(7)]]),
      amount: aSum(1),
      disputes: new Set(['D1']),
    })
  })

  it('stays exact beyond what a number holds, in either order', () => {
    const large = Number.MAX_SAFE_INTEGER
    const [one, other] = [aSum(large, 5n), aSum(large)]
    mergeInto(one, aSum(large))
    mergeInto(other, aSum(large, 5n))
    expect([exactUnits(one), exactUnits(other)]).toEqual([2n * BigInt(large) + 5n, 2n * BigInt(large) + 5n])
  })
})

describe('a copy of an accumulator', () => {
  it('is equal, and what is done to it leaves the first one as it was', () => {
    const first = anAccumulator()
    const copy = copyOf(first)
    expect(copy).toEqual(first)
    mergeInto(copy, anAccumulator())
    copy.disputes.add('D9')
    expect(first).toEqual(anAccumulator())
  })
})

describe('the sums in an accumulator', () => {
  it('are found by the names that lead to them, in minor units, counts and ids left out', () => {
    expect([...sumsIn(anAccumulator())]).toEqual([
      ['amount', 100n],
      ['ages/1-30/amount', 60n],
    ])
    expect([...sumsIn(aSum(3, 4n))]).toEqual([['', 7n]])
  })

  it('are replaced in a copy, in another currency; a sum that is not said is none', () => {
    const first = anAccumulator()
    const copy = withSums(first, new Map([['ages/1-30/amount', 10n ** 20n]]), 'JPY')
    expect(copy).toEqual({
      amount: { currency: 'JPY', units: 0, overflow: 0n },
      items: 2,
      disputes: new Set(['D1', 'D2']),
      ages: new Map([['1-30', { amount: { currency: 'JPY', units: 0, overflow: 10n ** 20n }, items: 1 }]]),
      unasked: null,
    })
    expect(first).toEqual(anAccumulator())
  })

  it('are told from other accumulators by what they are made of', () => {
    expect([isSum(startSum('EUR')), isSum({ open: 1, late: 0 }), isSum(new Map())]).toEqual([
      true,
      false,
      false,
    ])
  })
})
