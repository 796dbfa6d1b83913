import type { Dispute } from '../../disputes/dispute.ts'
import { linesPerChunk, type DisputeLine } from '../../disputes/line.ts'
import { neverBelonged } from '../../disputes/never-belonged.ts'
import { linesId } from '../../history/documents.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { addAmounts, isZeroAmount, smallerAmount } from '../../kernel/money/arithmetic.ts'
import type { Facts } from '../facts.ts'
import { recordMissedBalances } from './balances.ts'
import { disputedItems, requireDebit, type DisputeRequest } from './disputed-items.ts'
import type { JoiningItem } from './join-dispute.ts'

type KeptLine = { readonly line: DisputeLine; readonly chunk: number }

/**
 * The items with which a closed dispute runs again (D-7): those named, or all that had been resolved and are open and
 * free. What had been released of each is disputed again, as far as it is open, unless another amount is given.
 *
 * @throws {RedressError} `item-never-disputed`, `nothing-to-reopen`, or a refusal of disputing an item.
 */
export function reopenableItems(
  facts: Facts,
  draft: Draft,
  dispute: Dispute,
  named: readonly DisputeRequest[] | null,
): readonly JoiningItem[] {
  const kept = keptLines(draft, dispute)
  const requests = named ?? resolvedAndFree(facts, draft, kept)
  if (requests.length === 0) {
    throw new RedressError(
      'nothing-to-reopen',
      'No item of the dispute is open and free to be disputed again.',
      {
        dispute: dispute.id,
      },
    )
  }
  const stranger = requests.find(({ item }) => !kept.has(item))
  if (stranger !== undefined) {
    throw new RedressError('item-never-disputed', 'The item was never in this dispute.', {
      item: stranger.item,
      dispute: dispute.id,
    })
  }
  const items = disputedItems(facts, draft, requests).map((one) => ({
    ...one,
    chunk: kept.get(one.item.id)?.chunk ?? 0,
  }))
  recordMissedBalances(facts, draft, dispute.id, items)
  const lines = keptLines(draft, dispute)
  const joining = items.map((one, index) => {
    const line = lines.get(one.item.id)?.line
    const isGiven = (requests[index]?.disputed ?? null) !== null
    if (line === undefined || isGiven) return one
    // What a reversed payment brought back is current already.
    const before = addAmounts(line.released, line.current, line.currency)
    return isZeroAmount(before) ? one : { ...one, disputed: smallerAmount(before, one.disputed) }
  })
  requireDebit(joining)
  return joining
}

function keptLines(draft: Draft, dispute: Dispute): ReadonlyMap<string, KeptLine> {
  const kept = new Map<string, KeptLine>()
  const chunks = Math.ceil(dispute.items.total / linesPerChunk)
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    for (const line of draft.read('lines', linesId(dispute.id, chunk))?.lines ?? []) {
      kept.set(line.item, { line, chunk })
    }
  }
  return kept
}

function resolvedAndFree(
  facts: Facts,
  draft: Draft,
  kept: ReadonlyMap<string, KeptLine>,
): readonly DisputeRequest[] {
  return [...kept.keys()].flatMap((item) => {
    const why = kept.get(item)?.line.stays.at(-1)?.why ?? null
    const isOpen = facts.items.get(item)?.settledOn === null
    const { dispute = null, action = null } = draft.read('standing', item) ?? {}
    const isFree = dispute === null && action === null
    return !neverBelonged(why) && isOpen && isFree ? [{ item, disputed: null }] : []
  })
}
