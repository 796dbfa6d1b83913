import * as fc from 'fast-check'

import { addDays, type Day } from '../../kernel/calendar/day.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import { amountFromMinorUnits } from '../../kernel/money/minor-units.ts'
import type { ClearingNature, Item } from '../../items/item.ts'
import { issuedItem, type Issue } from './issues.ts'

/** One thing the ledger did to an item. A reversal gives back what an earlier change had cleared. */
export type LedgerChange = {
  readonly on: Day
  readonly what: 'pay' | 'credit' | 'write-off' | 'reverse'
  /** What it takes off the open amount, with the sign of the item; a reversal has the other sign. */
  readonly amount: Amount
}

/** An item as it was issued, and what the ledger did to it afterwards, by day. */
export type LedgerHistory = {
  readonly issued: Item
  readonly changes: readonly LedgerChange[]
}

const natures: Readonly<Record<LedgerChange['what'], ClearingNature>> = {
  pay: 'paid',
  credit: 'credited',
  'write-off': 'other',
  reverse: 'paid',
}

/** A step as drawn: a share of what is open, or, when reversed, of what was cleared. */
type Step = { readonly what: LedgerChange['what']; readonly percent: number; readonly afterDays: number }

const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('pay', 'pay', 'credit', 'write-off', 'reverse'),
  percent: fc.oneof(
    { weight: 1, arbitrary: fc.constant(100) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 99 }) },
  ),
  afterDays: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
})

/** An item and up to so many changes, none of which takes more than is open or gives back more than was cleared. */
export const anyHistory = (mostChanges = 6): fc.Arbitrary<LedgerHistory> =>
  fc.tuple(issuedItem, fc.array(anyStep, { maxLength: mostChanges })).map(([issue, steps]) => ({
    issued: issue.item,
    changes: changesOf(issue, steps),
  }))

function changesOf({ item, units }: Issue, steps: readonly Step[]): readonly LedgerChange[] {
  const changes: LedgerChange[] = []
  let open = units
  let on = item.documentDate
  for (const { what, percent, afterDays } of steps) {
    const room = what === 'reverse' ? units - open : open
    const part = Math.ceil((Math.abs(room) * percent) / 100) * Math.sign(units)
    on = addDays(on, afterDays)
    if (part === 0) continue
    const taken = what === 'reverse' ? -part : part
    open -= taken
    changes.push({ on, what, amount: amountFromMinorUnits(taken, item.currency) })
  }
  return changes
}

/**
 * The item as the ledger shows it after so many of its changes, or after all of them.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check'
 *
 * const isDated = ({ issued, changes }: LedgerHistory) =>
 *   changes.every(({ on }, at) => on >= issued.documentDate && itemAfter({ issued, changes }, at).id === issued.id)
 *
 * fc.assert(fc.property(anyHistory(), isDated))
 * ```
 */
export function itemAfter({ issued, changes }: LedgerHistory, count = changes.length): Item {
  const made = changes.slice(0, count)
  const clearings = made.map(({ on, what, amount }) => ({ on, nature: natures[what], amount }))
  const openAmount = openAfter(issued, made)
  const isSettled = !/[1-9]/.test(openAmount)
  return { ...issued, openAmount, clearings, settledOn: isSettled ? (made.at(-1)?.on ?? null) : null }
}

function openAfter({ amount, currency }: Item, made: readonly LedgerChange[]): Amount {
  const units = made.reduce((left, change) => left - unitsOf(change.amount), unitsOf(amount))
  return amountFromMinorUnits(units, currency)
}

const unitsOf = (amount: Amount): number => Number(amount.replace('.', ''))
