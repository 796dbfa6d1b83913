import { balanceOf, classifyShift } from '../../disputes/classify-shift.ts'
import type { Draft } from '../../history/draft.ts'
import { addDays, type Day } from '../../kernel/calendar/day.ts'
import type { Facts } from '../facts.ts'
import { grouped } from './grouping.ts'
import { detach } from './action-items.ts'
import { endIfEmptied } from './end-dispute.ts'
import { placeKey, type SeenItem } from './seen-item.ts'

type SettledItem = SeenItem & { readonly on: Day }

/**
 * Records items that the ledger settled: "no status, settled", dated the ledger's day, never "resolved". They
 * drop out of their actions, and out of their disputes, which end when that leaves them empty.
 */
export function recordSettlements(facts: Facts, draft: Draft, seen: readonly SeenItem[]): void {
  const disputes = new Set<string>()
  const settled = seen.flatMap((one): SettledItem[] =>
    one.item.settledOn === null || one.standing.ledger === 'settled'
      ? []
      : [{ ...one, on: one.item.settledOn }],
  )
  const freed = settled.flatMap(({ item, standing }) => (standing.dispute === null ? [item.id] : []))
  detach(facts, draft, freed, 'settled')
  for (const group of grouped(
    settled,
    (one) => `${one.on} ${one.standing.dispute === null ? '' : placeKey(one)}`,
  )) {
    const [{ standing, place, on }] = group
    const isDisputed = standing.dispute !== null && place !== null
    if (isDisputed) disputes.add(place.dispute)
    draft.record({
      type: 'items-settled',
      dispute: isDisputed ? place.dispute : null,
      chunk: isDisputed ? place.chunk : null,
      on,
      watchedUntil: isDisputed ? addDays(on, facts.settings.watchDays) : null,
      items: group.map(({ item, line }) => ({
        item: item.id,
        currency: item.currency,
        shift: isDisputed && line !== null ? classifyShift(line, item) : null,
        balance: balanceOf(item),
      })),
    })
  }
  for (const dispute of disputes) endIfEmptied(facts, draft, dispute, 'settled')
}
