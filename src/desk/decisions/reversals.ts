import type { Draft } from '../../history/draft.ts'
import { linesId } from '../../history/documents.ts'
import { isZeroAmount } from '../../kernel/money/arithmetic.ts'
import { lineOf } from '../../disputes/line-of.ts'
import { statusOf } from '../../catalogs/statuses.ts'
import type { Facts } from '../facts.ts'
import { recordShifts } from './balances.ts'
import { grouped } from './grouping.ts'
import { joinDispute } from './join-dispute.ts'
import { planTracking } from './plan-tracking.ts'
import { placeKey, type LinePlace, type SeenItem } from './seen-item.ts'

/**
 * Records payments that bounced: items settled out of a dispute that the ledger shows open again. Within the watch
 * their dispute takes them back, and runs again if it was closed (D-7, policy); else they are open items like others.
 */
export function recordReversals(facts: Facts, draft: Draft, seen: readonly SeenItem[]): void {
  recordEndedWatches(facts, draft, seen)
  const back = seen.filter(({ item, standing }) => standing.ledger === 'settled' && item.settledOn === null)
  const [watched, strangers] = parted(back, (one) => isWatched(facts, one))
  for (const group of grouped(watched, placeKey)) {
    const { place } = group[0]
    if (place !== null) for (const one of takeBack(facts, draft, place, group)) strangers.push(one)
  }
  for (const group of grouped(strangers, () => '')) {
    draft.record({ type: 'settlements-reversed', items: group.map(({ item }) => ({ item: item.id })) })
  }
}

function recordEndedWatches(facts: Facts, draft: Draft, seen: readonly SeenItem[]): void {
  const over = seen.filter(
    ({ item, standing }) =>
      item.settledOn !== null && standing.watch !== null && standing.watch.until < facts.today,
  )
  for (const group of grouped(over, () => '')) {
    draft.record({ type: 'watches-ended', items: group.map(({ item }) => ({ item: item.id })) })
  }
}

function isWatched(facts: Facts, { standing, line }: SeenItem): boolean {
  const { watch } = standing
  return facts.settings.reopenOnReversal && line !== null && watch !== null && facts.today <= watch.until
}

/** Gives items back to their dispute; answers with those of which nothing disputed came back. */
function takeBack(facts: Facts, draft: Draft, place: LinePlace, group: readonly SeenItem[]): SeenItem[] {
  recordShifts(draft, place, group)
  const lines = draft.read('lines', linesId(place.dispute, place.chunk))
  const disputedNow = group.map((one) => ({
    one,
    disputed: (lines === undefined ? undefined : lineOf(lines, one.item.id))?.current ?? '0',
  }))
  const [disputed, rest] = parted(disputedNow, ({ disputed: amount }) => !isZeroAmount(amount))
  const dispute = draft.read('dispute', place.dispute)
  if (dispute !== undefined && disputed.length > 0) {
    if (dispute.state === 'closed') {
      const trackingAction = planTracking(facts, draft, {
        dispute: dispute.id,
        customer: dispute.customer,
        status: statusOf(facts.catalog, dispute.cause),
        resolver: dispute.resolver,
        followUp: {},
      })
      draft.record({
        type: 'dispute-reopened',
        dispute: dispute.id,
        on: facts.today,
        trackingAction,
        brief: dispute.brief,
        resolverInformed: dispute.resolverInformed,
      })
      if (dispute.dunning === 'stop-customer') {
        draft.record({ type: 'customer-stopped', customer: dispute.customer, dispute: dispute.id })
      }
    }
    joinDispute(facts, draft, dispute.id, {
      why: 'reversed',
      items: disputed.map(({ one, disputed: amount }) => ({
        item: one.item,
        disputed: amount,
        chunk: place.chunk,
      })),
    })
  }
  return rest.map(({ one }) => one)
}

function parted<Element>(
  elements: readonly Element[],
  isFirst: (element: Element) => boolean,
): [Element[], Element[]] {
  const first: Element[] = []
  const second: Element[] = []
  for (const element of elements) (isFirst(element) ? first : second).push(element)
  return [first, second]
}
