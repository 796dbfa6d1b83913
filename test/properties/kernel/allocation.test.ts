import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { allocateAmount } from '../../../src/kernel/money/allocate.ts'
import { minorUnits } from '../../../src/kernel/money/minor-units.ts'
import { holds } from '../../support/law.ts'
import { aCurrency, decimalsOf, units, written } from './arbitraries.ts'

const aWeight = fc.oneof(fc.bigInt({ min: 0n, max: 9n }), units)
const aSharing = fc
  .tuple(aCurrency, units, fc.array(aWeight, { minLength: 1, maxLength: 12 }))
  .map(([currency, total, weights]) => {
    const decimals = decimalsOf[currency]
    return {
      total,
      weights,
      share: (own: readonly bigint[] = weights, whole = total) =>
        allocateAmount(
          written(whole, decimals),
          own.map((weight) => written(weight, decimals)),
          currency,
        ).map(minorUnits),
    }
  })

const size = (minor: bigint) => (minor < 0n ? -minor : minor)
const sum = (list: readonly bigint[]) => list.reduce((left, minor) => left + minor, 0n)

describe('laws of sharing an amount (MN5)', () => {
  it('the parts sum to the whole, have its sign and none exceeds it', () => {
    holds(
      fc.property(aSharing, ({ total, weights, share }) => {
        const parts = share()
        if (parts.length !== weights.length || sum(parts) !== total) expect.unreachable()
        for (const part of parts) {
          if (size(part) > size(total) || part * total < 0n) expect.unreachable()
        }
      }),
      50_000,
    )
  })

  it('every part is its exact share, rounded up or down by less than one unit', () => {
    holds(
      fc.property(aSharing, ({ total, weights, share }) => {
        const all = sum(weights.map(size))
        fc.pre(all > 0n)
        const parts = share()
        weights.forEach((weight, at) => {
          const error = size(parts[at] ?? 0n) * all - size(total) * size(weight)
          expect(size(error) < all).toBe(true)
        })
      }),
    )
  })

  it('no part that was rounded down had a larger remainder than one rounded up', () => {
    holds(
      fc.property(aSharing, ({ total, weights, share }) => {
        const all = sum(weights.map(size))
        fc.pre(all > 0n)
        const parts = share()
        const rests = weights.map((weight) => (size(total) * size(weight)) % all)
        const isUp = weights.map((weight, at) => size(parts[at] ?? 0n) > (size(total) * size(weight)) / all)
        const least = rests
          .filter((_, at) => isUp[at])
          .reduce((left, rest) => (rest < left ? rest : left), all)
        const most = rests
          .filter((_, at) => !isUp[at])
          .reduce((left, rest) => (rest > left ? rest : left), 0n)
        expect(most <= least).toBe(true)
      }),
    )
  })

  it('reordering the weights reorders the parts: each pair of weight and part stays', () => {
    const pairs = (weights: readonly bigint[], parts: readonly bigint[]) =>
      weights.map((weight, at) => `${String(size(weight))}:${String(parts[at])}`).sort()
    holds(
      fc.property(
        aSharing.chain((sharing) =>
          fc.tuple(
            fc.constant(sharing),
            fc.shuffledSubarray([...sharing.weights], { minLength: sharing.weights.length }),
          ),
        ),
        ([{ weights, share }, shuffled]) => {
          expect(pairs(shuffled, share(shuffled))).toEqual(pairs(weights, share()))
        },
      ),
    )
  })

  it('the opposite of a total is shared into the opposites of the parts', () => {
    holds(
      fc.property(aSharing, ({ total, weights, share }) => {
        expect(share(weights, -total)).toEqual(share().map((part) => -part))
      }),
    )
  })

  it('one weight takes all, and a total in proportion is shared without rounding', () => {
    holds(
      fc.property(aSharing, ({ total, weights, share }) => {
        expect(share(weights.slice(0, 1))).toEqual([total])
        const whole = sum(weights.map(size))
        fc.pre(whole > 0n)
        expect(share(weights, whole)).toEqual(weights.map(size))
      }),
    )
  })
})
