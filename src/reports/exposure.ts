import type { Amount } from '../kernel/money/amount.ts'
import { addAmounts, isNegativeAmount } from '../kernel/money/arithmetic.ts'
import type { Currency } from '../kernel/money/currency.ts'
import { addToSum, amountOfSum, startSum, type RunningSum } from '../kernel/money/sum.ts'
import type { ExposureRow } from './figures.ts'

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

/** Adds what is disputed of an item. */
export function addExposure(cell: ExposureCell, disputed: Amount, dispute: string, isOverdue: boolean): void {
  addToSum(isNegativeAmount(disputed) ? cell.credit : cell.debit, disputed)
  if (isOverdue) addToSum(cell.overdue, disputed)
  cell.disputes.add(dispute)
  cell.items += 1
}

/** Debits and credits together. */
export function netOf({ debit, credit }: ExposureCell, currency: Currency): Amount {
  return addAmounts(amountOfSum(debit), amountOfSum(credit), currency)
}

/** The row of a currency. */
export function exposureRow(cell: ExposureCell, currency: Currency): ExposureRow {
  return {
    currency,
    net: netOf(cell, currency),
    debit: amountOfSum(cell.debit),
    credit: amountOfSum(cell.credit),
    items: cell.items,
    disputes: cell.disputes.size,
  }
}
