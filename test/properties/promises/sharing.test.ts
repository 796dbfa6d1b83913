import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { shareInstalments, type Instalment } from '../../../src/desk/decisions/promised-amounts.ts'
import type { Facts } from '../../../src/desk/facts.ts'
import { addDays } from '../../../src/kernel/calendar/day.ts'
import { isRedressError } from '../../../src/kernel/errors/redress-error.ts'
import { amountFromMinorUnits } from '../../../src/kernel/money/minor-units.ts'
import { holds } from '../../support/law.ts'
import { anItem } from '../../unit/items/an-item.ts'

const today = '2026-06-01'
const eur = (cents: number) => amountFromMinorUnits(cents, 'EUR')
const cents = (amount: string) => Number(amount.replace('.', ''))

// The rules of sharing look at nothing else of a decision.
const facts = { today } as Facts

/** Items with what is open of each, some promised for less, and a plan of one to four days. */
const plans = fc
  .record({
    items: fc.array(
      fc.record({ open: fc.integer({ min: 1, max: 5_000 }), less: fc.integer({ min: 0, max: 99 }) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    days: fc.array(fc.option(fc.integer({ min: 1, max: 6_000 })), { minLength: 1, maxLength: 4 }),
  })
  .map(({ items, days }) => ({
    items: items.map(({ open, less }, at) => ({
      item: anItem({ id: `F-${String(at)}`, amount: eur(open), openAmount: eur(open) }),
      amount: less === 0 ? null : eur(Math.max(1, Math.floor((open * less) / 100))),
    })),
    instalments: days.map((amount, at): Instalment => ({
      on: addDays(today, at),
      amount: amount === null ? null : eur(amount),
    })),
  }))

type Plan = typeof plans extends fc.Arbitrary<infer Value> ? Value : never

/** What is promised of each item on each day, in cents; `null` when the plan is refused. */
function shared({ items, instalments }: Plan) {
  try {
    return shareInstalments(facts, items, instalments).map((day) => ({
      on: day.on,
      units: new Map(day.items.map(({ item, amount }) => [item.id, cents(amount)])),
    }))
  } catch (error) {
    if (isRedressError(error, 'promised-amount-invalid')) return null
    throw error
  }
}

const promisable = ({ item, amount }: Plan['items'][number]) => cents(amount ?? item.openAmount)
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0)

describe('a plan shared over items (T-1)', () => {
  it('promises something of each item, and of none more than is open or was said', () => {
    let accepted = 0
    holds(
      fc.property(plans, (plan) => {
        const days = shared(plan)
        if (days === null) return
        accepted += 1
        for (const one of plan.items) {
          const promised = sum(days.map(({ units }) => units.get(one.item.id) ?? 0))
          expect(promised).toBeGreaterThan(0)
          expect(promised).toBeLessThanOrEqual(promisable(one))
          expect(promised).toBeLessThanOrEqual(cents(one.item.openAmount))
        }
      }),
    )
    expect(accepted).toBeGreaterThan(100)
  })

  it('loses no cent: each day is promised what was said, or all that the days before left', () => {
    holds(
      fc.property(plans, (plan) => {
        const days = shared(plan)
        if (days === null) return
        let left = sum(plan.items.map(promisable))
        for (const [at, { units }] of days.entries()) {
          const amount = plan.instalments[at]?.amount ?? null
          const given = amount === null ? left : cents(amount)
          expect(sum(units.values())).toBe(given)
          for (const share of units.values()) expect(share).toBeGreaterThan(0)
          left -= given
        }
      }),
    )
  })

  it('is refused only when it asks too much in all, or too little for an item or a day', () => {
    holds(
      fc.property(plans, (plan) => {
        if (shared(plan) !== null) return
        let left = sum(plan.items.map(promisable))
        const isTooMuch = plan.instalments.some(({ amount }) => {
          const given = amount === null ? left : cents(amount)
          left -= given
          return left < 0 || given === 0
        })
        const total = sum(plan.instalments.map(({ amount }) => (amount === null ? Infinity : cents(amount))))
        // A share below one cent can come out as nothing.
        const smallest = Math.min(...plan.items.map(promisable)) / sum(plan.items.map(promisable))
        expect(isTooMuch || total * smallest < plan.instalments.length).toBe(true)
      }),
    )
  })
})
