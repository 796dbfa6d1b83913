import { RedressError } from '../../kernel/errors/redress-error.ts'
import { allocateAmount } from '../../kernel/money/allocate.ts'
import { parseAmount, type Amount } from '../../kernel/money/amount.ts'
import { compareAmounts, signOf } from '../../kernel/money/arithmetic.ts'
import { sumAmounts } from '../../kernel/money/sum.ts'
import type { Outcome } from '../../standings/changes.ts'
import type { LeavingItem } from './leaving-item.ts'

const creditOutcomes: readonly Outcome[] = ['accepted', 'compromise']

/**
 * Shares the amount to credit over the items by what is disputed of each (D-5), or gives each `null` when the outcome
 * credits nothing. Only what the customer owes is credited.
 *
 * @throws {RedressError} `credit-missing`, `credit-not-expected`, `credit-currencies-mixed`, `credit-out-of-range` or
 * `amount-invalid`.
 */
export function shareCredit(
  items: readonly LeavingItem[],
  outcome: Outcome,
  credit: string | null,
): readonly (Amount | null)[] {
  if (!creditOutcomes.includes(outcome)) {
    if (credit === null) return items.map(() => null)
    throw new RedressError('credit-not-expected', `The outcome ${outcome} has no amount to credit.`, {
      outcome,
      allowed: creditOutcomes,
    })
  }
  if (credit === null) {
    throw new RedressError('credit-missing', `The outcome ${outcome} states the amount to credit.`, {
      outcome,
    })
  }
  return shareOut(items, credit)
}

function shareOut(items: readonly LeavingItem[], credit: string): readonly (Amount | null)[] {
  const owed = items.filter(({ disputed }) => signOf(disputed) > 0)
  const currencies = [...new Set((owed.length > 0 ? owed : items).map(({ currency }) => currency))]
  const [currency, ...others] = currencies
  if (currency === undefined || others.length > 0) {
    throw new RedressError('credit-currencies-mixed', 'One amount to credit is in one currency.', {
      currencies,
    })
  }
  const total = parseAmount(credit, currency)
  const weights = owed.map(({ disputed }) => disputed)
  const disputed = sumAmounts(weights, currency)
  if (signOf(total) <= 0 || compareAmounts(total, disputed) > 0) {
    throw new RedressError(
      'credit-out-of-range',
      `The amount to credit is above zero and at most the ${disputed} ${currency} disputed.`,
      { given: total, disputed, currency },
    )
  }
  const shares = new Map(allocateAmount(total, weights, currency).map((share, at) => [owed[at]?.item, share]))
  return items.map(({ item }) => shares.get(item) ?? null)
}
