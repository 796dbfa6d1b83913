import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isCanonicalAmount, parseAmount } from '../../../src/kernel/money/amount.ts'
import {
  absoluteAmount,
  addAmounts,
  compareAmounts,
  isNegativeAmount,
  isZeroAmount,
  negateAmount,
  signOf,
  smallerAmount,
  subtractAmounts,
} from '../../../src/kernel/money/arithmetic.ts'
import { convertAmount, divideHalfUp, ratioOf } from '../../../src/kernel/money/ratio.ts'
import { amountFromMinorUnits, minorUnits, safeMinorUnits } from '../../../src/kernel/money/minor-units.ts'
import { sumAmounts } from '../../../src/kernel/money/sum.ts'
import { addToTotals, subtractFromTotals, totalsOf } from '../../../src/kernel/money/totals.ts'
import { isRedressError } from '../../../src/kernel/errors/redress-error.ts'
import { holds } from '../../support/law.ts'
import { aCurrency, aMoney, decimalsOf, roundedQuotient, units, written } from './arbitraries.ts'

const twoOfOneCurrency = fc.tuple(aCurrency, units, units)
const digits = fc.integer({ min: 0, max: 6 })

describe('laws of amounts', () => {
  it('an amount is the decimal text of its minor units, and back (MN2)', () => {
    holds(
      fc.property(aMoney, ({ amount, currency, units: minor }) => {
        expect(amountFromMinorUnits(minor, currency)).toBe(amount)
        expect(minorUnits(amount)).toBe(minor)
        expect(parseAmount(amount, currency)).toBe(amount)
        expect(isCanonicalAmount(amount, currency)).toBe(true)
        const isSafe = minor >= -(2n ** 53n) + 1n && minor <= 2n ** 53n - 1n
        expect(safeMinorUnits(amount)).toBe(isSafe ? Number(minor) : NaN)
      }),
    )
  })

  it('fewer decimals are padded and stay the same value', () => {
    holds(
      fc.property(aMoney, fc.nat(4), ({ amount, currency }, dropped) => {
        fc.pre(amount.includes('.'))
        const cut = amount.replace(new RegExp(`0{0,${String(dropped)}}$`), '').replace(/\.$/, '')
        fc.pre(/[1-9]/.test(cut))
        expect(parseAmount(cut, currency)).toBe(amount)
      }),
    )
  })

  it('any text is an amount in one spelling or a typed refusal (MN3)', () => {
    holds(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-+.0-9eE_x]{0,24}$/)),
        aCurrency,
        (text, currency) => {
          try {
            expect(isCanonicalAmount(parseAmount(text, currency), currency)).toBe(true)
          } catch (error) {
            if (!isRedressError(error, 'amount-invalid')) throw error
          }
        },
      ),
    )
  })

  it('survive JSON and structured clone (MN7)', () => {
    holds(
      fc.property(aMoney, ({ amount, currency }) => {
        const money = { amount, currency }
        expect(JSON.parse(JSON.stringify(money))).toEqual(money)
        expect(structuredClone(money)).toEqual(money)
      }),
      20_000,
    )
  })

  it('add and subtract as integers of minor units do (MN4)', () => {
    holds(
      fc.property(twoOfOneCurrency, ([currency, a, b]) => {
        const decimals = decimalsOf[currency]
        const [left, right] = [written(a, decimals), written(b, decimals)]
        const sum = addAmounts(left, right, currency)
        const difference = subtractAmounts(left, right, currency)
        if (sum !== written(a + b, decimals) || difference !== written(a - b, decimals)) expect.unreachable()
      }),
      100_000,
    )
  })

  it('are ordered as integers of minor units are', () => {
    holds(
      fc.property(twoOfOneCurrency, ([currency, a, b]) => {
        const [left, right] = [written(a, decimalsOf[currency]), written(b, decimalsOf[currency])]
        expect(compareAmounts(left, right)).toBe(a < b ? -1 : a > b ? 1 : 0)
        expect(compareAmounts(right, left)).toBe(a < b ? 1 : a > b ? -1 : 0)
      }),
    )
  })

  it('have one sign, an opposite and a size', () => {
    holds(
      fc.property(aMoney, ({ amount, currency, units: minor }) => {
        expect(signOf(amount)).toBe(minor < 0n ? -1 : minor > 0n ? 1 : 0)
        expect(isZeroAmount(amount)).toBe(minor === 0n)
        expect(isNegativeAmount(amount)).toBe(minor < 0n)
        expect(minorUnits(negateAmount(amount))).toBe(-minor)
        expect(negateAmount(negateAmount(amount))).toBe(amount)
        expect(absoluteAmount(amount)).toBe(minor < 0n ? negateAmount(amount) : amount)
        expect(isZeroAmount(addAmounts(amount, negateAmount(amount), currency))).toBe(true)
      }),
    )
  })

  it('the smaller of two is one of them, and not farther from zero than either', () => {
    holds(
      fc.property(twoOfOneCurrency, ([currency, a, b]) => {
        const [left, right] = [written(a, decimalsOf[currency]), written(b, decimalsOf[currency])]
        const size = (minor: bigint) => (minor < 0n ? -minor : minor)
        expect(smallerAmount(left, right)).toBe(size(b) < size(a) ? right : left)
      }),
    )
  })
})

describe('laws of sums', () => {
  it('a sum is exact, whatever the order and however it is split (MN4)', () => {
    holds(
      fc.property(aCurrency, fc.array(units, { maxLength: 100 }), fc.nat(100), (currency, list, cut) => {
        const amounts = list.map((minor) => written(minor, decimalsOf[currency]))
        const sum = sumAmounts(amounts, currency)
        expect(sum).toBe(
          written(
            list.reduce((left, minor) => left + minor, 0n),
            decimalsOf[currency],
          ),
        )
        expect(sumAmounts(amounts.toReversed(), currency)).toBe(sum)
        const halves = [sumAmounts(amounts.slice(0, cut), currency), sumAmounts(amounts.slice(cut), currency)]
        expect(sumAmounts(halves, currency)).toBe(sum)
      }),
    )
  })

  it('totals are the sums of each currency alone (MN6)', () => {
    holds(
      fc.property(fc.array(aMoney, { maxLength: 50 }), (moneys) => {
        const totals = totalsOf(moneys)
        const seen = [...new Set(moneys.map(({ currency }) => currency))].sort()
        expect(Object.keys(totals)).toEqual(seen)
        for (const currency of seen) {
          const own = moneys.filter((money) => money.currency === currency).map(({ amount }) => amount)
          expect(totals[currency]).toBe(sumAmounts(own, currency))
        }
      }),
    )
  })

  it('totals one by one are totals at once', () => {
    holds(
      fc.property(fc.array(aMoney, { maxLength: 20 }), (moneys) => {
        expect(moneys.reduce(addToTotals, {})).toEqual(totalsOf(moneys))
      }),
    )
  })

  it('what is added and taken away again changes no total, save that its currency is there', () => {
    holds(
      fc.property(fc.array(aMoney, { maxLength: 10 }), aMoney, (moneys, money) => {
        const totals = totalsOf(moneys)
        const after = subtractFromTotals(addToTotals(totals, money), money)
        expect(after).toEqual({
          [money.currency]: written(0n, decimalsOf[money.currency as 'EUR']),
          ...totals,
        })
      }),
    )
  })
})

describe('laws of ratios (MN8)', () => {
  it('a ratio is the exact fraction rounded once, halves away from zero', () => {
    holds(
      fc.property(twoOfOneCurrency, digits, ([currency, a, b], decimals) => {
        fc.pre(b !== 0n)
        const ratio = ratioOf(written(a, decimalsOf[currency]), written(b, decimalsOf[currency]), decimals)
        expect(ratio).toBe(written(roundedQuotient(a * 10n ** BigInt(decimals), b), decimals))
      }),
      5_000,
    )
  })

  it('a ratio on a tie goes away from zero', () => {
    holds(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), digits, (half, decimals) => {
        // (2 half + 1) / (2 · 10^decimals) lies exactly between two texts of so many decimals.
        const ratio = ratioOf(
          written((2n * half + 1n) * 100n, 2),
          written(2n * 10n ** BigInt(decimals) * 100n, 2),
          decimals,
        )
        expect(ratio).toBe(written(half < 0n ? half : half + 1n, decimals))
      }),
    )
  })

  it('a quotient of integers is the exact fraction rounded once', () => {
    holds(
      fc.property(units, units, digits, (a, b, decimals) => {
        fc.pre(b !== 0n)
        expect(divideHalfUp(a, b, decimals)).toBe(
          written(roundedQuotient(a * 10n ** BigInt(decimals), b), decimals),
        )
      }),
    )
  })

  it('a converted amount is the exact product rounded once', () => {
    const aRate = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 17n }), fc.nat(16))
    holds(
      fc.property(
        aMoney,
        aRate,
        aCurrency,
        ({ amount, currency, units: minor }, [rate, rateDecimals], to) => {
          const text = written(rate, rateDecimals)
          fc.pre(text.replace('.', '').length <= 18)
          const from = decimalsOf[currency as 'EUR']
          const exact = minor * rate * 10n ** BigInt(decimalsOf[to])
          const expected = written(roundedQuotient(exact, 10n ** BigInt(from + rateDecimals)), decimalsOf[to])
          expect(convertAmount(amount, currency, text, to)).toBe(expected)
        },
      ),
      5_000,
    )
  })
})
