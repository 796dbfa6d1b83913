import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { ClearingNature, Item } from '../../../src/items/item.ts'
import { addDays, type Day } from '../../../src/kernel/calendar/day.ts'
import { amountFromMinorUnits } from '../../../src/kernel/money/minor-units.ts'
import { judgePlan, type JudgedPromise } from '../../../src/promises/judge-plan.ts'
import { holds } from '../../support/law.ts'
import { anItem } from '../../unit/items/an-item.ts'

const firstDay = '2026-06-01'
const eur = (cents: number) => amountFromMinorUnits(cents, 'EUR')
const cents = (amount: string) => Number(amount.replace('.', ''))

/** An invoice of which a part had been paid when a plan for at most the rest was made, and what was cleared later. */
const situations = fc
  .record({
    amount: fc.integer({ min: 1, max: 1_000 }),
    paidBefore: fc.integer({ min: 0, max: 90 }),
    days: fc.array(
      fc.record({ after: fc.integer({ min: 1, max: 20 }), percent: fc.integer({ min: 1, max: 100 }) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    tolerance: fc.integer({ min: 0, max: 5 }),
    clearings: fc.array(
      fc.record({
        nature: fc.constantFrom<ClearingNature[]>('paid', 'paid', 'paid', 'credited', 'other'),
        percent: fc.integer({ min: -100, max: 100 }),
        after: fc.integer({ min: 0, max: 15 }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ amount, paidBefore, days, tolerance, clearings }) => {
    const before = Math.floor((amount * paidBefore) / 100)
    const seen = { open: eur(amount - before), paid: eur(before) }
    let left = amount - before
    let on: Day = firstDay
    const plan = days.flatMap(({ after, percent }, at): JudgedPromise[] => {
      on = addDays(on, after)
      const units = Math.min(left, Math.max(1, Math.floor((left * percent) / 100)))
      left -= units
      const promise = {
        id: `P-${String(at)}`,
        until: addDays(on, tolerance),
        amount: eur(units),
        paid: '0.00',
        seen,
      }
      return units === 0 ? [] : [promise]
    })
    return { plan, item: clearedItem(amount, before, clearings) }
  })

type Step = { readonly nature: ClearingNature; readonly percent: number; readonly after: number }

/** A step takes a share of what is open; one below zero gives back a share of what was cleared. */
function clearedItem(amount: number, before: number, steps: readonly Step[]): Item {
  const made =
    before === 0 ? [] : [{ on: addDays(firstDay, -3), nature: 'paid' as const, amount: eur(before) }]
  let open = amount - before
  let on: Day = firstDay
  for (const { nature, percent, after } of steps) {
    const room = percent < 0 ? amount - open : open
    const units = Math.trunc((room * percent) / 100)
    on = addDays(on, after)
    if (units === 0) continue
    open -= units
    made.push({ on, nature: nature as 'paid', amount: eur(units) })
  }
  const settledOn = open === 0 ? on : null
  return anItem({ amount: eur(amount), openAmount: eur(open), clearings: made, settledOn })
}

const anyDay = fc.integer({ min: 0, max: 120 }).map((after) => addDays(firstDay, after))

describe('the promises of an item (T-2)', () => {
  it('are each in one state, paid at most as promised, and judged alike when judged again', () => {
    holds(
      fc.property(situations, anyDay, ({ plan, item }, today) => {
        const verdicts = judgePlan(plan, item, today)
        expect(verdicts.map(({ promise }) => promise)).toEqual(plan.map(({ id }) => id))
        for (const [at, { paid }] of verdicts.entries()) {
          expect(cents(paid)).toBeGreaterThanOrEqual(0)
          expect(cents(paid)).toBeLessThanOrEqual(cents(plan[at]?.amount ?? '0'))
        }
        const again = plan.map((promise, at) => ({ ...promise, paid: verdicts[at]?.paid ?? '0.00' }))
        expect(judgePlan(again, item, today)).toEqual(verdicts)
      }),
    )
  })

  it('are pending only while there is time, and final from then on', () => {
    holds(
      fc.property(situations, anyDay, ({ plan, item }, today) => {
        const later = judgePlan(plan, item, addDays(today, 30))
        for (const [at, { state }] of judgePlan(plan, item, today).entries()) {
          const isOver = today > (plan[at]?.until ?? '') || item.settledOn !== null
          if (state === 'pending') expect(isOver).toBe(false)
          if (isOver) expect(later[at]?.state).toBe(state)
        }
      }),
    )
  })

  it('take up no more of the payments than was paid in all since they were made', () => {
    holds(
      fc.property(situations, anyDay, ({ plan, item }, today) => {
        const [first] = plan
        const last = plan.at(-1)
        if (first === undefined || last === undefined) return
        // What bounced after the last day of an earlier promise had still been paid in its time.
        let most = 0
        for (const { until } of plan) {
          const sum = (item.clearings ?? [])
            .filter(({ on, nature }) => nature === 'paid' && on <= until)
            .reduce((total, { amount }) => total + cents(amount), -cents(first.seen.paid ?? '0'))
          most = Math.max(most, sum)
        }
        const paid = judgePlan(plan, item, today).reduce((total, verdict) => total + cents(verdict.paid), 0)
        expect(paid).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('are kept when all is paid at once in time, whatever the plan', () => {
    holds(
      fc.property(situations, ({ plan, item }) => {
        const [first] = plan
        if (first === undefined) return
        const before = (item.clearings ?? []).filter(({ on }) => on < firstDay)
        const payment = { on: first.until, nature: 'paid', amount: first.seen.open } as const
        const paid = { ...item, openAmount: '0.00', clearings: [...before, payment], settledOn: first.until }
        expect(judgePlan(plan, paid, first.until).map(({ state }) => state)).toEqual(plan.map(() => 'kept'))
      }),
    )
  })

  it('stand no worse by a payment that came in time', () => {
    const rank = { lapsed: 0, pending: 1, broken: 1, 'kept-in-part': 2, kept: 3 } as const
    holds(
      fc.property(situations, anyDay, ({ plan, item }, today) => {
        const [first] = plan
        if (first === undefined) return
        const more = Math.floor(cents(item.openAmount) / 2)
        if (more === 0) return
        const clearing = { on: firstDay, nature: 'paid', amount: eur(more) } as const
        const openAmount = eur(cents(item.openAmount) - more)
        const richer = { ...item, openAmount, clearings: [...(item.clearings ?? []), clearing] }
        const better = judgePlan(plan, richer, today)
        for (const [at, { state }] of judgePlan(plan, item, today).entries()) {
          expect(rank[better[at]?.state ?? 'lapsed']).toBeGreaterThanOrEqual(rank[state])
        }
      }),
    )
  })
})
