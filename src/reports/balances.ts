import { ageBands, type AgeBand } from '../items/ageing.ts'
import type { StatusType } from '../catalogs/status.ts'
import type { Currency } from '../kernel/money/currency.ts'
import { addUnits, amountOfSum, mergeSum, startSum, type RunningSum } from '../kernel/money/sum.ts'
import type { AgedAmount, AgeingRow, OutstandingRow, QualifiedRow } from './money-rows.ts'
import type { OpenItem } from './open-item.ts'
import { amountRatio } from './ratio.ts'
import { byKey, type Counter } from './tally.ts'

type Aged = { readonly amount: RunningSum; items: number }

/** What is open in one currency: all of it, the overdue debits, and both told apart as far as figures ask. */
export type BalanceCell = {
  readonly amount: RunningSum
  readonly overdue: RunningSum
  items: number
  /** By age; `null` when no figure asks. */
  readonly ages: Map<AgeBand, Aged> | null
  /** The overdue debits that have a status, by its type; `null` when no figure asks. */
  readonly qualified: Map<StatusType, RunningSum> | null
}

/** Counts what is open. */
export function countingBalances(asksAges: boolean, asksTypes: boolean): Counter<OpenItem, BalanceCell> {
  return {
    start: (currency) => ({
      amount: startSum(currency),
      overdue: startSum(currency),
      items: 0,
      ages: asksAges ? new Map() : null,
      qualified: asksTypes ? new Map() : null,
    }),
    add: (cell, { open, isOverdue, age, type }) => {
      addUnits(cell.amount, open)
      cell.items += 1
      if (isOverdue) addUnits(cell.overdue, open)
      if (cell.ages !== null) addAged(cell.ages, age, cell.amount.currency, open)
      if (cell.qualified !== null && isOverdue && type !== null) {
        let sum = cell.qualified.get(type)
        if (sum === undefined) cell.qualified.set(type, (sum = startSum(cell.amount.currency)))
        addUnits(sum, open)
      }
    },
  }
}

function addAged(ages: Map<AgeBand, Aged>, age: AgeBand, currency: Currency, open: OpenItem['open']): void {
  let aged = ages.get(age)
  if (aged === undefined) ages.set(age, (aged = { amount: startSum(currency), items: 0 }))
  addUnits(aged.amount, open)
  aged.items += 1
}

/** What is open in a currency. */
export function outstandingRow({ amount, items }: BalanceCell, currency: Currency): OutstandingRow {
  return { currency, amount: amountOfSum(amount), items }
}

/** What is open in a currency by age. */
export function ageingRow({ amount, ages }: BalanceCell, currency: Currency): AgeingRow {
  const agedAmount = (age: AgeBand): AgedAmount => {
    const aged = ages?.get(age)
    return { age, amount: amountOfSum(aged?.amount ?? startSum(currency)), items: aged?.items ?? 0 }
  }
  return { currency, amount: amountOfSum(amount), ages: ageBands.map(agedAmount) }
}

/** How much of what is overdue in a currency has a status. */
export function qualifiedRow({ overdue, qualified }: BalanceCell, currency: Currency): QualifiedRow {
  const base = amountOfSum(overdue)
  const all = startSum(currency)
  const byType = byKey(qualified ?? new Map<StatusType, RunningSum>()).map(([type, sum]) => {
    mergeSum(all, sum)
    return { type, share: amountRatio(amountOfSum(sum), base, 'nothing-overdue') }
  })
  return { currency, qualified: amountRatio(amountOfSum(all), base, 'nothing-overdue'), byType }
}
