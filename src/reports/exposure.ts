import type { Currency } from '../kernel/money/currency.ts'
import { addUnits, amountOfSum, mergeSum, startSum, type RunningSum } from '../kernel/money/sum.ts'
import type { ExposureRow } from './money-rows.ts'
import type { DisputedItem } from './open-item.ts'
import type { Counter } from './tally.ts'

/** What is disputed in one currency, and the overdue debits of it. */
export type ExposureCell = {
  readonly debit: RunningSum
  readonly credit: RunningSum
  readonly overdue: RunningSum
  readonly disputes: Set<string>
  items: number
}

/** Nothing disputed yet. */
export function startExposure(currency: Currency): ExposureCell {
  return {
    debit: startSum(currency),
    credit: startSum(currency),
    overdue: startSum(currency),
    disputes: new Set(),
    items: 0,
  }
}

/** Counts what is disputed. */
export const countingExposure: Counter<DisputedItem, ExposureCell> = {
  start: startExposure,
  add: (cell, { disputed, isOverdue, side }) => {
    addUnits(disputed < 0 ? cell.credit : cell.debit, disputed)
    if (isOverdue) addUnits(cell.overdue, disputed)
    cell.disputes.add(side.dispute)
    cell.items += 1
  },
}

/** Debits and credits together. */
export function netOf({ debit, credit }: ExposureCell, currency: Currency): RunningSum {
  const net = startSum(currency)
  mergeSum(net, debit)
  mergeSum(net, credit)
  return net
}

/** The row of a currency. */
export function exposureRow(cell: ExposureCell, currency: Currency): ExposureRow {
  return {
    currency,
    net: amountOfSum(netOf(cell, currency)),
    debit: amountOfSum(cell.debit),
    credit: amountOfSum(cell.credit),
    items: cell.items,
    disputes: cell.disputes.size,
  }
}
