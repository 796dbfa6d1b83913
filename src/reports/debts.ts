import { dueOn } from '../items/ageing.ts'
import { openOn } from '../items/balance.ts'
import type { Item } from '../items/item.ts'
import { isReceivable } from '../items/kinds.ts'
import { daysBetween, earlierDay, type Day } from '../kernel/calendar/day.ts'
import type { Amount } from '../kernel/money/amount.ts'
import { isNegativeAmount, isZeroAmount, signOf } from '../kernel/money/arithmetic.ts'
import type { Currency } from '../kernel/money/currency.ts'
import { addToSum, amountOfSum, startSum, type RunningSum } from '../kernel/money/sum.ts'
import { disputedPart } from './disputed-part.ts'

/** What a customer owes in one currency: its open items, down-payment requests left out (E-5, F-3). */
export type Debt = {
  readonly customer: string
  readonly currency: Currency
  /** Debits less credits; above zero. */
  readonly balance: Amount
  /** The debits that are past their due day; credits are not taken off. */
  readonly overdue: Amount
  /** Debits less credits. */
  readonly disputed: Amount
  /** The due day of the debit that has been due for longest, or will be due first. */
  readonly oldestDueOn: Day
  /** How long that is past; 0 when it is not. */
  readonly daysLate: number
}

type DebtCell = {
  readonly customer: string
  readonly currency: Currency
  readonly balance: RunningSum
  readonly overdue: RunningSum
  readonly disputed: RunningSum
  oldestDueOn: Day | null
}

/**
 * What the customers of these items owe at the end of a day, a row for each currency, which are never added up. All
 * items of a customer must be among them. Whose credits weigh as much as the debits owes nothing, and has no row.
 */
export function debtsOf(
  items: readonly Item[],
  disputedOf: ReadonlyMap<string, Amount>,
  on: Day,
): readonly Debt[] {
  const cells = new Map<string, Map<Currency, DebtCell>>()
  for (const item of items) {
    if (!isReceivable(item)) continue
    const open = openOn(item, on)
    if (!isZeroAmount(open)) addItem(cellOf(cells, item), item, open, disputedOf.get(item.id), on)
  }
  return [...cells.values()].flatMap((ofCustomer) =>
    [...ofCustomer.values()].flatMap((cell) => debtOf(cell, on)),
  )
}

function cellOf(cells: Map<string, Map<Currency, DebtCell>>, { customer, currency }: Item): DebtCell {
  let ofCustomer = cells.get(customer)
  if (ofCustomer === undefined) cells.set(customer, (ofCustomer = new Map<Currency, DebtCell>()))
  let cell = ofCustomer.get(currency)
  if (cell === undefined) {
    const sums = { balance: startSum(currency), overdue: startSum(currency), disputed: startSum(currency) }
    ofCustomer.set(currency, (cell = { customer, currency, ...sums, oldestDueOn: null }))
  }
  return cell
}

function addItem(cell: DebtCell, item: Item, open: Amount, disputed: Amount | undefined, on: Day): void {
  addToSum(cell.balance, open)
  if (disputed !== undefined) addToSum(cell.disputed, disputedPart(disputed, open))
  if (isNegativeAmount(open)) return
  const due = dueOn(item)
  if (due < on) addToSum(cell.overdue, open)
  cell.oldestDueOn = cell.oldestDueOn === null ? due : earlierDay(cell.oldestDueOn, due)
}

function debtOf({ customer, currency, oldestDueOn, ...sums }: DebtCell, on: Day): readonly Debt[] {
  const balance = amountOfSum(sums.balance)
  // Without a debit there is no balance above zero either.
  if (oldestDueOn === null || signOf(balance) <= 0) return []
  return [
    {
      customer,
      currency,
      balance,
      overdue: amountOfSum(sums.overdue),
      disputed: amountOfSum(sums.disputed),
      oldestDueOn,
      daysLate: Math.max(0, daysBetween(oldestDueOn, on)),
    },
  ]
}
