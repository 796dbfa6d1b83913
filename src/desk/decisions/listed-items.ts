import { trackedDispute } from '../../actions/tracked.ts'
import { lineOf } from '../../disputes/line-of.ts'
import { lateChargesOf } from '../../dunning/late-charges.ts'
import type { Purpose } from '../../dunning/purpose.ts'
import { linesId } from '../../history/documents.ts'
import type { Draft } from '../../history/draft.ts'
import { ageDaysOn } from '../../items/ageing.ts'
import type { Item } from '../../items/item.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import { addAmounts, smallerAmount, subtractAmounts } from '../../kernel/money/arithmetic.ts'
import type { Outcome } from '../../standings/changes.ts'
import type { Standing } from '../../standings/standing.ts'
import type { ListedItem } from '../../templates/render-facts.ts'
import type { TemplateUse } from '../../templates/uses.ts'
import type { Facts } from '../facts.ts'
import { eligibilitiesOf } from './eligibilities.ts'
import { actionNamed } from './require.ts'

/** What items are listed for. */
export type ListedFor = { readonly use: TemplateUse; readonly action: string | null }

/**
 * Items as a message speaks of them (M-2): in dunning what may be chased of each, elsewhere what is open; with what is
 * disputed, and late charges where the template shows them and the host has rates (E-4).
 */
export function listItems(
  facts: Facts,
  draft: Draft,
  items: readonly Item[],
  { use, action }: ListedFor,
): readonly ListedItem[] {
  const chased = use.dunning ? chasedAmounts(facts, draft, items, purposeOf(draft, action)) : []
  return items.map((item, at): ListedItem => {
    const standing = draft.read('standing', item.id)
    return {
      item,
      amount: chased[at] ?? item.openAmount,
      disputed: standing?.disputed ?? null,
      daysLate: ageDaysOn(item, facts.today),
      lateCharges: use.lateCharges ? chargesOf(facts, draft, item, standing) : null,
    }
  })
}

/** An item never blocks its own action (E-1); beside a dispute the customer is asked for the rest only (D-2). */
function purposeOf(draft: Draft, id: string | null): Purpose {
  const action = actionNamed(draft, id)
  const isOwn = action !== undefined && trackedDispute(action) === null
  return isOwn ? { kind: 'action', action: action.id } : { kind: 'criterion' }
}

function chasedAmounts(
  { today }: Facts,
  draft: Draft,
  items: readonly Item[],
  purpose: Purpose,
): readonly Amount[] {
  return eligibilitiesOf(draft.read, items, today, purpose).map(({ amount }) => amount)
}

function chargesOf(
  { settings, today }: Facts,
  draft: Draft,
  item: Item,
  standing: Standing | undefined,
): Amount | null {
  if (settings.lateCharges === null) return null
  const { openAmount, currency } = item
  const awaited = standing?.creditAwaited?.amount
  const amount =
    awaited === undefined
      ? openAmount
      : subtractAmounts(openAmount, smallerAmount(awaited, openAmount), currency)
  const isDisputed = (standing?.dispute ?? null) !== null
  const late = { item, amount, isDisputed, outcome: lastOutcome(draft, item.id) }
  const charges = lateChargesOf(late, settings.lateCharges, today)
  return charges === null ? null : addAmounts(charges.interest, charges.fee, currency)
}

/** How the last dispute of an item ended for it; `null` for one that never left any. */
export function lastOutcome(draft: Draft, item: string): Outcome | null {
  const left = draft.read('standing', item)?.left ?? null
  if (left === null) return null
  const lines = draft.read('lines', linesId(left.dispute, left.chunk))
  return lines === undefined ? null : (lineOf(lines, item)?.stays.at(-1)?.outcome ?? null)
}
