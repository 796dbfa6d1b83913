import type { Amount } from '../kernel/money/amount.ts'
import { absoluteAmount, isNegativeAmount, negateAmount, smallerAmount } from '../kernel/money/arithmetic.ts'

/** What counts as disputed of an item: the sign of what is open × min(|disputed|, |open|). */
export function disputedPart(disputed: Amount, open: Amount): Amount {
  const amount = smallerAmount(absoluteAmount(disputed), absoluteAmount(open))
  return isNegativeAmount(open) ? negateAmount(amount) : amount
}
