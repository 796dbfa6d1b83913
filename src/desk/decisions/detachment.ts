import { resolutionCodeOf } from '../../catalogs/entries.ts'
import { activeStatusOf } from '../../catalogs/statuses.ts'
import type { StatusType } from '../../catalogs/status.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'
import { requireNextStatus } from './disputed-items.ts'
import { leaveDispute, leavingItems, type Leaving } from './leave-dispute.ts'
import { moveItems } from './move-items.ts'
import { addComment } from './notes.ts'
import { requireDistinct, requireNoFields } from './require.ts'
import { recordResolution, type Resolution } from './resolution.ts'

/** Which items leave and why: dealt with, put there by mistake, for another dispute, or for another reason. */
export type Detachment = Resolution & {
  readonly items: readonly string[]
  readonly why: 'resolved' | 'mistake' | 'moved' | 'split' | 'other'
  /** The status they take when they leave for another reason. */
  readonly status?: string
  /** The open dispute of the customer that items are moved into, or split off for: they take its status. */
  readonly to?: string
}

/**
 * Records that items leave a dispute, for the reason given. With a promise status they leave only when the gesture
 * goes on to say what was promised.
 */
export function recordDetachment(
  facts: Facts,
  draft: Draft,
  dispute: Dispute,
  detachment: Detachment,
  isPromised = false,
): void {
  const { items, why, to, comment } = detachment
  requireDistinct(items)
  requireNoFields(detachment, unexpectedFields[why], why)
  if (why === 'resolved') {
    recordResolution(facts, draft, dispute, items, detachment)
    return
  }
  if (comment !== undefined) addComment(facts, draft, comment)
  const leavers = leavingItems(draft, dispute.id, items)
  if (why === 'moved' || why === 'split') {
    moveItems(facts, draft, leavers, { why, from: dispute.id, to: requireTarget(why, to) })
    return
  }
  const leaving = leavingFor(facts, { ...detachment, why }, isPromised)
  if (leaving.status !== 'before') requireNextStatus(facts, draft, items, leaving.status.id)
  leaveDispute(facts, draft, dispute.id, leavers, leaving)
}

const ofOutcome = ['outcome', 'credit', 'code', 'status'] as const

/** The fields that leaving for a reason does not have. */
const unexpectedFields = {
  resolved: ['status', 'to'],
  mistake: [...ofOutcome, 'to'],
  moved: ofOutcome,
  split: ofOutcome,
  other: ['to'],
} as const

function requireTarget(why: string, to: string | undefined): string {
  if (to !== undefined) return to
  throw new RedressError('target-missing', 'Items that go into another dispute need it to be named.', { why })
}

/** Leaving by mistake, or for another reason than those that have a rule of their own. */
type OtherLeaving = Detachment & { readonly why: 'mistake' | 'other' }

function leavingFor(
  facts: Facts,
  { why, outcome, credit, code, status }: OtherLeaving,
  isPromised: boolean,
): Leaving {
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
    status: leavingStatus(facts, status, isPromised),
  }
}

function leavingStatus(
  facts: Facts,
  given: string,
  isPromised: boolean,
): { readonly id: string; readonly type: StatusType } {
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
  if (type === 'promise' && !isPromised) {
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
