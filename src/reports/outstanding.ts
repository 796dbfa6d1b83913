import type { Currency } from '../kernel/money/currency.ts'
import { addToSum, amountOfSum, startSum, type RunningSum } from '../kernel/money/sum.ts'
import type { OutstandingRow } from './figures.ts'

/** What is open in one currency, and the overdue debits of it. */
export type OutstandingCell = {
  readonly amount: RunningSum
  readonly overdue: RunningSum
  items: number
}

/** Nothing open yet. */
export function startOutstanding(currency: Currency): OutstandingCell {
  return { amount: startSum(currency), overdue: startSum(currency), items: 0 }
}

/** Adds what is open on an item. */
export function addOutstanding(cell: OutstandingCell, open: string, isOverdue: boolean): void {
  addToSum(cell.amount, open)
  if (isOverdue) addToSum(cell.overdue, open)
  cell.items += 1
}

/** The row of a currency. */
export function outstandingRow(cell: OutstandingCell, currency: Currency): OutstandingRow {
  return { currency, amount: amountOfSum(cell.amount), items: cell.items }
}
