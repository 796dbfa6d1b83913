import { eligibilityOf, type Eligibility } from '../../dunning/eligibility.ts'
import type { Purpose } from '../../dunning/purpose.ts'
import type { FoldState } from '../../history/fold.ts'
import type { Item } from '../../items/item.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { fingerprint } from '../../kernel/fingerprint.ts'

/** What may be chased of each item on a day for a purpose, and why not, in the order given (E-1). */
export function eligibilitiesOf(
  read: FoldState['read'],
  items: readonly Item[],
  on: Day,
  purpose: Purpose,
): readonly Eligibility[] {
  return items.map((item) => {
    const standing = read('standing', item.id) ?? null
    const facts = {
      item,
      standing,
      dispute: read('dispute', standing?.dispute ?? '') ?? null,
      action: read('action', standing?.action ?? '') ?? null,
      account: read('account', item.customer) ?? null,
    }
    return eligibilityOf(facts, on, purpose)
  })
}

/** Stands for what may be chased of items: the same as long as that is; `null` when it is nothing. */
export function claimOf(eligibilities: readonly Eligibility[]): string | null {
  const chased = eligibilities.filter(({ chaseable }) => chaseable !== 'none')
  if (chased.length === 0) return null
  return fingerprint(chased.map(({ item, amount }) => [item, amount]))
}
