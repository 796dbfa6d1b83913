import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { allocateCredits } from '../../../src/disputes/allocate-credits.ts'
import type { AmountToCover, CreditAllocation, OpenCredit } from '../../../src/disputes/credit-allocation.ts'
import { minorUnits } from '../../../src/kernel/money/minor-units.ts'
import { holds } from '../../support/law.ts'
import { anItem } from '../../unit/items/an-item.ts'

const currencies = ['EUR', 'JPY'] as const

type Drawn = {
  readonly units: number
  readonly currency: (typeof currencies)[number]
  readonly day: number
  readonly names: number | null
}

// Few days and few amounts, so that ties and exact amounts are met.
const drawn: fc.Arbitrary<Drawn> = fc.record({
  units: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 100_000 })),
  currency: fc.constantFrom(...currencies),
  day: fc.integer({ min: 10, max: 14 }),
  names: fc.option(fc.nat({ max: 7 }), { nil: null }),
})

const shown = (units: number, currency: string): string =>
  currency === 'JPY' ? `${units}` : `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`

/** An item by its place; two neighbours share a number. */
const disputedOf = ({ units, currency, day }: Drawn, at: number): AmountToCover => ({
  item: anItem({ id: `F${at}`, number: `N${Math.floor(at / 2)}`, currency, dueDate: `2026-07-${day}` }),
  amount: shown(units, currency),
})

/** A credit by its place; one in two names an item by its id, or several by their number. */
const creditOf = ({ units, currency, day, names }: Drawn, at: number): OpenCredit => {
  const open = `-${shown(units, currency)}`
  const item = anItem({
    id: `A${at}`,
    kind: 'credit-note',
    currency,
    amount: open,
    openAmount: open,
    dueDate: null,
    documentDate: `2026-06-${day}`,
  })
  return names === null ? { item } : { item, reference: names % 2 === 0 ? `F${names}` : `N${names}` }
}

const disputed = fc.array(drawn, { maxLength: 6 }).map((all) => all.map(disputedOf))
const credits = fc.array(drawn, { maxLength: 6 }).map((all) => all.map(creditOf))

const sum = (amounts: readonly string[]): bigint =>
  amounts.reduce((total, amount) => total + minorUnits(amount), 0n)

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

const unnamed = (all: readonly OpenCredit[]): readonly OpenCredit[] => all.map(({ item }) => ({ item }))

const isSpare = (allocation: CreditAllocation, all: readonly OpenCredit[], currency: string): boolean =>
  allocation.left.some(
    ({ credit, amount, currency: of }) =>
      of === currency &&
      minorUnits(amount) < 0n &&
      all.some(({ item, reference }) => item.id === credit && reference === undefined),
  )

describe('laws of credits and what they would cover (D-11)', () => {
  it('what is covered and what is not is what is disputed; what is used and what is left is the credit', () => {
    holds(
      fc.property(disputed, credits, (amounts, all) => {
        const { covers, uncovered, left } = allocateCredits(amounts, all)
        for (const [at, { item, amount }] of amounts.entries()) {
          const covered = covers.filter((cover) => cover.item === item.id).map((cover) => cover.amount)
          expect(uncovered[at]?.item).toBe(item.id)
          expect(sum([...covered, uncovered[at]?.amount ?? ''])).toBe(minorUnits(amount))
        }
        for (const [at, { item }] of all.entries()) {
          const used = covers.filter(({ credit }) => credit === item.id).map(({ amount }) => amount)
          expect(left[at]?.credit).toBe(item.id)
          expect(minorUnits(left[at]?.amount ?? '') - sum(used)).toBe(minorUnits(item.openAmount))
        }
      }),
    )
  })

  it('nothing is covered beyond what is disputed, nor used beyond the credit, nor across currencies', () => {
    holds(
      fc.property(disputed, credits, (amounts, all) => {
        const { covers, uncovered, left } = allocateCredits(amounts, all)
        expect(uncovered.every(({ amount }) => minorUnits(amount) >= 0n)).toBe(true)
        expect(left.every(({ amount }) => minorUnits(amount) <= 0n)).toBe(true)
        for (const { credit, item, currency, amount } of covers) {
          expect(minorUnits(amount) > 0n).toBe(true)
          expect(amounts.find((one) => one.item.id === item)?.item.currency).toBe(currency)
          expect(all.find((one) => one.item.id === credit)?.item.currency).toBe(currency)
        }
      }),
    )
  })

  it('nothing stays uncovered beside a credit that names no item', () => {
    holds(
      fc.property(disputed, credits, (amounts, all) => {
        const allocation = allocateCredits(amounts, all)
        for (const currency of currencies) {
          const lacks = allocation.uncovered.some(
            ({ amount, currency: of }) => of === currency && minorUnits(amount) > 0n,
          )
          expect(lacks && isSpare(allocation, all, currency)).toBe(false)
        }
      }),
    )
  })

  it('without references as much is covered as there is on the smaller side', () => {
    holds(
      fc.property(disputed, credits, (amounts, all) => {
        const { covers } = allocateCredits(amounts, unnamed(all))
        for (const currency of currencies) {
          const owed = amounts.filter(({ item }) => item.currency === currency).map(({ amount }) => amount)
          const open = all.filter(({ item }) => item.currency === currency).map(({ item }) => item.openAmount)
          const covered = covers.filter((cover) => cover.currency === currency).map(({ amount }) => amount)
          expect(sum(covered)).toBe(least(sum(owed), -sum(open)))
        }
      }),
    )
  })

  it('a credit that names an item covers that item by reference, and no other', () => {
    holds(
      fc.property(disputed, credits, (amounts, all) => {
        for (const { credit, item, why } of allocateCredits(amounts, all).covers) {
          const reference = all.find((one) => one.item.id === credit)?.reference
          const { id, number } = amounts.find((one) => one.item.id === item)?.item ?? anItem()
          expect(why === 'reference').toBe(reference !== undefined)
          if (reference !== undefined) expect([id, number]).toContain(reference)
        }
      }),
    )
  })

  it('a credit covers by amount wholly, and leaves none of what it covers open', () => {
    holds(
      fc.property(disputed, credits, (amounts, all) => {
        const { covers, uncovered, left } = allocateCredits(amounts, all)
        for (const { credit, item } of covers.filter(({ why }) => why === 'amount')) {
          expect(minorUnits(left.find((one) => one.credit === credit)?.amount ?? '1')).toBe(0n)
          expect(minorUnits(uncovered.find((one) => one.item === item)?.amount ?? '1')).toBe(0n)
        }
      }),
    )
  })

  it('the order in which items and credits are given changes nothing', () => {
    const turned = <T>(all: readonly T[], n: number): readonly T[] => [...all.slice(n), ...all.slice(0, n)]
    const sorted = (allocation: CreditAllocation) =>
      allocation.covers.map((cover) => JSON.stringify(cover)).toSorted()
    holds(
      fc.property(disputed, credits, fc.nat({ max: 5 }), fc.nat({ max: 5 }), (amounts, all, m, n) => {
        const other = allocateCredits(turned(amounts, m), turned(all, n).toReversed())
        expect(sorted(other)).toEqual(sorted(allocateCredits(amounts, all)))
      }),
    )
  })
})
