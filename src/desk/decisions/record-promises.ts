import type { Status } from '../../catalogs/status.ts'
import type { Draft } from '../../history/draft.ts'
import type { Item } from '../../items/item.ts'
import { addDays } from '../../kernel/calendar/day.ts'
import { clearedByNature } from '../../items/cleared.ts'
import type { SeenAtPromise } from '../../standings/promise-changes.ts'
import type { Facts } from '../facts.ts'
import { ownerOf } from './action-items.ts'
import { endPromises } from './end-promises.ts'
import { grouped } from './grouping.ts'
import type { SharedInstalment } from './promised-amounts.ts'

/** What a customer promised, day by day, and the action that tracks it. */
export type MadePromises = {
  /** An active status of type `promise`. */
  readonly status: Status
  readonly items: readonly Item[]
  readonly instalments: readonly SharedInstalment[]
  /** `null` when the items follow the scenario. */
  readonly action: string | null
}

/**
 * Records that items take a promise status, and what was promised of each by which day (T-1, Q-1). What had been
 * promised of them before is replaced (T-2).
 */
export function recordPromises(facts: Facts, draft: Draft, made: MadePromises): void {
  const { status, items, instalments, action } = made
  endPromises(
    facts,
    draft,
    items.map(({ id }) => id),
    'replaced',
  )
  for (const group of grouped(items, () => '')) {
    draft.record({
      type: 'items-qualified',
      status: { id: status.id, type: status.type },
      items: group.map((item) => ownerOf(facts, item)),
    })
  }
  for (const { on, items: promised } of instalments) {
    for (const group of grouped(promised, () => '')) {
      draft.record({
        type: 'promises-made',
        customer: group[0].item.customer,
        action,
        on,
        until: addDays(on, facts.settings.promiseToleranceDays),
        items: group.map(({ item, amount }) => ({
          item: item.id,
          currency: item.currency,
          promise: draft.newId('p'),
          amount,
          seen: seenOf(item),
        })),
      })
    }
  }
}

function seenOf(item: Item): SeenAtPromise {
  return {
    open: item.openAmount,
    paid: item.clearings === undefined ? null : clearedByNature(item).paid,
  }
}
