import type { Draft } from '../../history/draft.ts'
import { isHoldOver } from '../../standings/hold.ts'
import type { Facts } from '../facts.ts'
import { grouped } from './grouping.ts'

/** Records that holds are over, of the items looked at and of the customers: a hold ends visibly (E-6). */
export function recordEndedHolds(facts: Facts, draft: Draft): void {
  const items = [...facts.items.keys()].filter((item) =>
    isHoldOver(draft.read('standing', item)?.hold ?? null, facts.today),
  )
  for (const group of grouped(items, () => '')) {
    draft.record({ type: 'items-released', why: 'over', items: group.map((item) => ({ item })) })
  }
  for (const customer of facts.customers.keys()) {
    if (isHoldOver(draft.read('account', customer)?.hold ?? null, facts.today)) {
      draft.record({ type: 'customer-released', customer, why: 'over' })
    }
  }
}
