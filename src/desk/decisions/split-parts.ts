import { statusOf } from '../../catalogs/statuses.ts'
import type { Status } from '../../catalogs/status.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import { lineOf } from '../../disputes/line-of.ts'
import { linesPerChunk } from '../../disputes/line.ts'
import { linesId } from '../../history/documents.ts'
import type { Draft } from '../../history/draft.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'
import { requireDisputeStatus } from './dispute-terms.ts'
import { requireOwed } from './disputed-items.ts'
import type { LeavingItem } from './leaving-item.ts'
import { requireInternalUser } from './require.ts'

/**
 * Refuses a split that leaves nothing behind, and one that leaves credits alone in one of the parts (D-2, D-11).
 *
 * @throws {RedressError} `split-takes-all` or `dispute-of-credits`.
 */
export function requireBothParts(draft: Draft, dispute: Dispute, leavers: readonly LeavingItem[]): void {
  const { id, items } = dispute
  if (leavers.length >= items.disputed) {
    throw new RedressError('split-takes-all', 'A split leaves items behind; relabel the dispute instead.', {
      dispute: id,
    })
  }
  requireOwed(leavers)
  const leaving = new Set(leavers.map(({ item }) => item))
  const staying = Array.from({ length: Math.ceil(items.total / linesPerChunk) }, (_, chunk) => chunk)
    .flatMap((chunk) => draft.read('lines', linesId(id, chunk))?.lines ?? [])
    .filter(({ item, stays }) => stays.at(-1)?.until === null && !leaving.has(item))
  requireOwed(staying.map(({ item, current }) => ({ item, disputed: current })))
}

/** The status of the part: that of the dispute it comes from, even if it is archived by now, unless another is given. */
export function statusOfPart(facts: Facts, { cause }: Dispute, given: string | undefined): Status {
  return given === undefined || given === cause
    ? statusOf(facts.catalog, cause)
    : requireDisputeStatus(facts, given)
}

/** Who is to resolve the part: who is named, else whom another status proposes, else who is resolver now. */
export function resolverOfPart(
  facts: Facts,
  { cause, resolver }: Dispute,
  status: Status,
  named: string | null | undefined,
): string | null {
  const proposed = status.id === cause ? undefined : status.resolver
  const chosen = named === undefined ? (proposed ?? resolver) : named
  if (chosen !== null && chosen !== resolver) requireInternalUser(facts, chosen)
  return chosen
}

/** The day on which an item came into the dispute it is in, as dated. */
export function sinceOf(draft: Draft, dispute: string, { item, chunk }: LeavingItem): Day | undefined {
  const lines = draft.read('lines', linesId(dispute, chunk))
  return lines === undefined ? undefined : lineOf(lines, item)?.stays.at(-1)?.from
}
