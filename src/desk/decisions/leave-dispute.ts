import { resolvedStatusFor } from '../../catalogs/statuses.ts'
import { linesId } from '../../history/documents.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { isZeroAmount } from '../../kernel/money/arithmetic.ts'
import type { ItemsLeftDispute, Outcome } from '../../standings/changes.ts'
import type { Facts } from '../facts.ts'
import { shareCredit } from './credit.ts'
import { revokeConfirmation } from './edit-action.ts'
import { grouped } from './grouping.ts'
import type { LeavingItem } from './leaving-item.ts'
import { requireOpenDispute } from './require.ts'

/** How items leave their dispute while they are open. */
export type Leaving = {
  readonly why: ItemsLeftDispute['why']
  /** The dispute they go into; left out, none. */
  readonly to?: string
  /** `null` when their dispute goes on in another record. */
  readonly outcome: Outcome | null
  /** What we agree to credit of them together, without sign (D-5). */
  readonly credit: string | null
  /** An id of the catalog's resolution codes. */
  readonly code: string | null
  readonly status: ItemsLeftDispute['status']
}

/** The status with which items of a dispute are resolved (D-4). */
export function resolvedStatus(facts: Facts, cause: string): Leaving['status'] {
  const { id, type } = resolvedStatusFor(facts.catalog, cause)
  return { id, type }
}

/** The named items of a dispute, each disputed in it now. Throws `item-not-disputed`. */
export function leavingItems(draft: Draft, dispute: string, items: Iterable<string>): readonly LeavingItem[] {
  return Array.from(items, (item) => {
    const standing = draft.read('standing', item)
    if (standing?.dispute === dispute && standing.chunk !== null && standing.disputed !== null) {
      const { currency, chunk, disputed } = standing
      return { item, currency, chunk, disputed }
    }
    throw new RedressError('item-not-disputed', 'The item is not disputed in this dispute now.', {
      item,
      dispute,
    })
  })
}

/** The items that are still disputed, read off the lines of the whole dispute. */
export function remainingItems(draft: Draft, dispute: string, chunks: number): readonly string[] {
  const items: string[] = []
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    for (const { item, stays } of draft.read('lines', linesId(dispute, chunk))?.lines ?? []) {
      if (stays.at(-1)?.until === null) items.push(item)
    }
  }
  return items
}

/** Records that items leave their dispute; the scenario has them back at once. */
export function leaveDispute(
  facts: Facts,
  draft: Draft,
  dispute: string,
  items: readonly LeavingItem[],
  leaving: Leaving,
): void {
  const { outcome, credit } = leaving
  const credits = outcome === null ? [] : shareCredit(items, outcome, credit)
  const leavers = items.map((item, index) => ({ ...item, toCredit: credits[index] ?? null }))
  for (const { item, toCredit } of leavers) {
    if (toCredit !== null && !isZeroAmount(toCredit)) requireNoneAwaited(draft, item)
  }
  for (const group of grouped(leavers, ({ chunk }) => String(chunk))) {
    draft.record({
      type: 'items-left-dispute',
      dispute,
      chunk: group[0].chunk,
      why: leaving.why,
      to: leaving.to ?? null,
      outcome,
      code: leaving.code,
      on: facts.today,
      status: leaving.status,
      items: group.map(({ item, currency, toCredit }) => ({ item, currency, toCredit })),
    })
  }
  // Without items the dispute is about to end, and its tracking action with it.
  const { items: left, trackingAction } = requireOpenDispute(draft, dispute)
  if (left.disputed > 0) revokeConfirmation(draft, trackingAction)
}

/** One credit is awaited of an item at a time, so that the ledger's next one is for it. Throws `credit-already-awaited`. */
function requireNoneAwaited(draft: Draft, item: string): void {
  const awaited = draft.read('standing', item)?.creditAwaited ?? null
  if (awaited === null) return
  throw new RedressError(
    'credit-already-awaited',
    'A credit agreed in another dispute is still awaited of the item.',
    {
      item,
      dispute: awaited.dispute,
    },
  )
}
