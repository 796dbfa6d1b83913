import fc from 'fast-check'

import { balanceOf, classifyShift } from '../../../src/disputes/classify-shift.ts'
import { joinLine, shiftLine } from '../../../src/disputes/evolve-line.ts'
import type { DisputeLine } from '../../../src/disputes/line.ts'
import type { Clearing, Item } from '../../../src/items/item.ts'
import { addDays } from '../../../src/kernel/calendar/day.ts'
import { amountFromMinorUnits } from '../../../src/kernel/money/minor-units.ts'
import { anItem } from '../../unit/items/an-item.ts'

/** A clearing in cents, and how many days after the one before it. */
export type Cleared = {
  readonly cents: number
  readonly nature?: 'paid' | 'credited' | 'other'
  readonly after: number
}

/** What the ledger holds of one item, in cents. */
export type LedgerState = {
  readonly amount: number
  readonly clearings: readonly Cleared[]
  /** Left out: the amount less the clearings. */
  readonly open?: number
}

export const eur = (cents: number) => amountFromMinorUnits(cents, 'EUR')
export const cents = (amount: string) => Number(amount.replace('.', ''))

const natures = fc.constantFrom('paid', 'credited', 'other', undefined)

const clearedOf = (amounts: fc.Arbitrary<number>) =>
  fc
    .record({ cents: amounts, nature: natures, after: fc.integer({ min: 0, max: 3 }) })
    .map(({ nature, ...rest }): Cleared => (nature === undefined ? rest : { ...rest, nature }))

/** An item of so many cents, what is disputed of it, and clearings that never take more than is open. */
export const disputedItem = fc
  .record({
    amount: fc.integer({ min: 1, max: 2_000 }),
    share: fc.integer({ min: 0, max: 100 }),
    wishes: fc.array(clearedOf(fc.integer({ min: 1, max: 900 })), { maxLength: 8 }),
  })
  .map(({ amount, share, wishes }) => {
    let open = amount
    const clearings: Cleared[] = []
    for (const wish of wishes) {
      const taken = Math.min(wish.cents, open)
      if (taken === 0) break
      clearings.push({ ...wish, cents: taken })
      open -= taken
    }
    return { amount, disputed: Math.round((amount * share) / 100), clearings }
  })

/** What a ledger that corrects itself may show of an item: anything, reversals and unlisted clearings included. */
export const anyLedgerState: fc.Arbitrary<LedgerState> = fc
  .record({
    amount: fc.integer({ min: 0, max: 2_000 }),
    openShare: fc.integer({ min: 0, max: 100 }),
    clearings: fc.array(clearedOf(fc.integer({ min: -900, max: 900 })), { maxLength: 6 }),
  })
  .map(({ amount, openShare, clearings }) => ({
    amount,
    clearings,
    open: Math.round((amount * openShare) / 100),
  }))

/** The item as the ledger shows it; `sign` -1 for a credit note. */
export function shown({ amount, clearings, open }: LedgerState, sign: 1 | -1 = 1): Item {
  let day = '2026-06-01'
  const listed = clearings.map(({ cents: units, nature, after }): Clearing => {
    day = addDays(day, after)
    return { on: day, amount: eur(sign * units), ...(nature !== undefined && { nature }) }
  })
  const left = open ?? clearings.reduce((rest, { cents: units }) => rest - units, amount)
  return anItem({ amount: eur(sign * amount), openAmount: eur(sign * left), clearings: listed })
}

/** The line of an item that enters a dispute with so many cents disputed. */
export function joined(item: Item, disputed: number): DisputeLine {
  const entry = { item: item.id, customer: item.customer, currency: item.currency, collector: null }
  return joinLine(
    { ...entry, disputed: eur(disputed), balance: balanceOf(item) },
    { episode: 1, on: '2026-05-01' },
  )
}

/** The line after the desk has looked at the item. */
export function looked(line: DisputeLine, item: Item): DisputeLine {
  return shiftLine(line, { shift: classifyShift(line, item), balance: balanceOf(item) })
}
