import { dueOn } from '../items/ageing.ts'
import type { Item } from '../items/item.ts'
import type { Day } from '../kernel/calendar/day.ts'
import { absoluteAmount, isNegativeAmount } from '../kernel/money/arithmetic.ts'
import type { Purpose } from './purpose.ts'
import type { Reason } from './reason.ts'

/** A credit, whatever its kind, is never chased. */
export function findCredit({ openAmount, number, currency }: Item): Reason | null {
  if (!isNegativeAmount(openAmount)) return null
  const sentence = `${number} is a credit of ${absoluteAmount(openAmount)} ${currency}, and credits are not chased.`
  return { code: 'credit', effect: 'blocks', amount: openAmount, sentence }
}

/** Drafts and direct debits are not chased before the day they pay on (F-3). */
export function findPaymentUnderWay(item: Item, on: Day): Reason | null {
  const paysByItself = item.kind === 'draft' || item.paymentMode === 'direct-debit'
  const due = dueOn(item)
  if (!paysByItself || on >= due) return null
  const means = item.kind === 'draft' ? 'draft' : 'direct debit'
  const sentence = `${item.number} is paid by ${means} on ${due}, so its payment is under way.`
  return { code: 'payment-under-way', effect: 'blocks', amount: item.openAmount, sentence }
}

/**
 * On the due day itself an item is not overdue (S-2). That keeps it out of the steps of the scenario save preventive
 * ones; a run by criterion and a specific action were asked for by people, who are only told.
 */
export function findNotYetDue(item: Item, on: Day, purpose: Purpose): Reason | null {
  const due = dueOn(item)
  if (on > due) return null
  const effect = purpose.kind === 'scenario' && purpose.preventive !== true ? 'blocks' : 'marks'
  const sentence = `${item.number} is due on ${due}, so it is not overdue on ${on}.`
  return { code: 'not-yet-due', effect, amount: item.openAmount, sentence }
}
