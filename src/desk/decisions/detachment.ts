import { resolutionCodeOf } from '../../catalogs/entries.ts'
import { activeStatusOf } from '../../catalogs/statuses.ts'
import type { StatusType } from '../../catalogs/status.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'
import { requireNextStatus } from './disputed-items.ts'
import { leaveDispute, leavingItems, type Leaving } from './leave-dispute.ts'
import { addComment } from './notes.ts'
import { requireDistinct, requireNoFields } from './require.ts'
import { recordResolution, type Resolution } from './resolution.ts'

/** Which items leave and why: dealt with, put there by mistake, or for another reason. */
export type Detachment = Resolution & {
  readonly items: readonly string[]
  readonly why: 'resolved' | 'mistake' | 'other'
  /** The status they take when they leave for another reason. */
  readonly status?: string
}

/** Records that items leave a dispute, for the reason given. */
export function recordDetachment(facts: Facts, draft: Draft, dispute: Dispute, detachment: Detachment): void {
  requireDistinct(detachment.items)
  requireNoFields(detachment, unexpectedFields[detachment.why], detachment.why)
  if (detachment.why === 'resolved') recordResolution(facts, draft, dispute, detachment.items, detachment)
  else {
    if (detachment.comment !== undefined) addComment(facts, draft, detachment.comment)
    const leavers = leavingItems(draft, dispute.id, detachment.items)
    const leaving = leavingFor(facts, detachment)
    if (leaving.status !== 'before') requireNextStatus(facts, draft, detachment.items, leaving.status.id)
    leaveDispute(facts, draft, dispute.id, leavers, leaving)
  }
}

/** The fields that leaving for a reason does not have. */
const unexpectedFields = {
  resolved: ['status'],
  mistake: ['outcome', 'credit', 'code', 'status'],
  other: [],
} as const

function leavingFor(facts: Facts, { why, outcome, credit, code, status }: Detachment): Leaving {
  if (why === 'mistake') {
    return { why, outcome: 'entered-in-error', credit: null, code: null, status: 'before' }
  }
  if (outcome === undefined || status === undefined) {
    throw new RedressError(
      'status-and-outcome-missing',
      'Leaving for another reason needs a status and an outcome.',
      { why },
    )
  }
  if (code !== undefined) resolutionCodeOf(facts.catalog, code, 'new')
  return {
    why: 'other',
    outcome,
    credit: credit ?? null,
    code: code ?? null,
    status: leavingStatus(facts, status),
  }
}

function leavingStatus(facts: Facts, given: string): { readonly id: string; readonly type: StatusType } {
  const { id, type } = activeStatusOf(facts.catalog, given)
  if (type === 'dispute') {
    throw new RedressError(
      'status-is-a-dispute',
      'An item leaves its dispute with a status of another type.',
      {
        status: id,
      },
    )
  }
  if (type === 'promise') {
    throw new RedressError(
      'promise-date-missing',
      'A promise needs its date, which leaving a dispute has not.',
      {
        status: id,
      },
    )
  }
  return { id, type }
}
