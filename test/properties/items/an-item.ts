import fc from 'fast-check'

import type { ClearingNature, Item } from '../../../src/items/item.ts'
import { addDays } from '../../../src/kernel/calendar/day.ts'

/** So many cents, written by hand and not by the library. */
export const euros = (cents: number): string => {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The cents of an amount, read by hand. */
export const centsOf = (amount: string): number => Number(amount.replace('.', ''))

/** A day of 2026 by its number. */
export const dayAt = (n: number): string => addDays('2026-01-01', n)

/** A clearing of so many cents on a day by its number. */
export type DrawnClearing = {
  readonly on: number
  readonly cents: number
  readonly nature: ClearingNature | null
}

/** A sound item in euros, documented on day 50, and what it was drawn from. */
export type DrawnItem = {
  readonly item: Item
  readonly cents: number
  readonly openCents: number
  readonly clearings: readonly DrawnClearing[]
  readonly settledAt: number | null
}

const clearing: fc.Arbitrary<DrawnClearing> = fc.record({
  on: fc.integer({ min: 30, max: 100 }),
  cents: fc.integer({ min: -3_000, max: 3_000 }),
  nature: fc.constantFrom('paid', 'credited', 'other', null),
})

export const drawnItem: fc.Arbitrary<DrawnItem> = fc
  .record({
    sign: fc.constantFrom(1, -1),
    cents: fc.integer({ min: 1, max: 10_000 }),
    open: fc.nat({ max: 100 }),
    clearings: fc.array(clearing, { maxLength: 4 }),
    settledAt: fc.integer({ min: 30, max: 100 }),
    hasDueDate: fc.boolean(),
  })
  .map(({ sign, cents: size, open, clearings, settledAt, hasDueDate }) => {
    const cents = sign * size
    const openCents = sign * Math.floor((size * open) / 100)
    const isSettled = openCents === 0
    const item: Item = {
      id: 'F-1',
      customer: 'C1',
      kind: sign === 1 ? 'invoice' : 'credit-note',
      number: '1',
      documentDate: dayAt(50),
      dueDate: sign === 1 || hasDueDate ? dayAt(80) : null,
      currency: 'EUR',
      amount: euros(cents),
      openAmount: euros(openCents),
      clearings: clearings.map(({ on, cents: of, nature }) => ({
        on: dayAt(on),
        amount: euros(of),
        ...(nature === null ? {} : { nature }),
      })),
      settledOn: isSettled ? dayAt(settledAt) : null,
    }
    return { item, cents, openCents, clearings, settledAt: isSettled ? settledAt : null }
  })
