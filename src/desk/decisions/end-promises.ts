import type { Draft } from '../../history/draft.ts'
import { systemAuthor } from '../../history/event.ts'
import { isZeroAmount } from '../../kernel/money/arithmetic.ts'
import type { EndReason } from '../../standings/promise-changes.ts'
import type { Facts } from '../facts.ts'
import { grouped } from './grouping.ts'

/**
 * Records that what was promised of items is over: another promise takes its place, or a person takes it back (T-2).
 * A promise that is still to come is not counted; one whose day has come without being paid was not kept.
 */
export function endPromises(facts: Facts, draft: Draft, items: readonly string[], why: EndReason): void {
  const promised = items.flatMap((item) => {
    const promises = draft.read('standing', item)?.promises ?? []
    const pending = promises.filter(({ state }) => state === 'pending')
    return promises.length === 0 ? [] : [{ item, pending }]
  })
  const due = promised.flatMap(({ item, pending }) =>
    pending.filter(({ on }) => on <= facts.today).map((promise) => ({ item, promise })),
  )
  draft.sign(systemAuthor)
  for (const group of grouped(due, () => '')) {
    draft.record({
      type: 'promises-judged',
      items: group.map(({ item, promise: { id, paid } }) => ({
        item,
        promise: id,
        state: isZeroAmount(paid) ? 'broken' : 'kept-in-part',
        paid,
      })),
    })
  }
  draft.sign(facts.by)
  for (const group of grouped(promised, () => '')) {
    draft.record({
      type: 'promises-ended',
      why,
      items: group.map(({ item, pending }) => ({
        item,
        promises: pending.filter(({ on }) => on > facts.today).map(({ id }) => id),
      })),
    })
  }
}
