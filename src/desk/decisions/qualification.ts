import type { Status } from '../../catalogs/status.ts'
import type { Draft } from '../../history/draft.ts'
import type { Item } from '../../items/item.ts'
import type { Tracked } from '../../actions/action.ts'
import type { Facts } from '../facts.ts'
import { joinPlanned } from './action-details.ts'
import { ownerOf, takeOut } from './action-items.ts'
import { requireNextStatus } from './disputed-items.ts'
import { grouped } from './grouping.ts'
import { addComment } from './notes.ts'
import { planAction, type FollowUp } from './plan-action.ts'
import { proposedPlan } from './proposed-plan.ts'

/** A status that is given to free items, with what follows it up. */
export type Qualification = {
  readonly status: Status
  readonly items: readonly Item[]
  readonly comment?: string
  readonly resolver: string | null
  readonly followUp?: FollowUp | 'scenario'
  readonly move?: boolean
}

/** Records that items take a status outside any dispute, or lose the one they had. */
export function recordStatus(
  facts: Facts,
  draft: Draft,
  items: readonly Item[],
  status: Status | null,
): void {
  for (const group of grouped(items, () => '')) {
    draft.record({
      type: 'items-qualified',
      status: status === null ? null : { id: status.id, type: status.type },
      items: group.map((item) => ownerOf(facts, item)),
    })
  }
}

/**
 * Records that free items take a status that is no dispute, and plans its follow-up unless they follow the scenario
 * . Answers with the id of the action, or `null`.
 *
 * @throws {RedressError} `status-not-allowed`, `item-in-action`, `action-date-past` or `mode-not-allowed`.
 */
export function qualifyFree(facts: Facts, draft: Draft, qualification: Qualification): string | null {
  const { status, items, comment, move = false } = qualification
  const ids = items.map(({ id }) => id)
  requireNextStatus(facts, draft, ids, status.id)
  const followUp = chosenFollowUp(qualification)
  if (followUp !== 'scenario') takeOut(facts, draft, ids, move)
  if (comment !== undefined) addComment(facts, draft, comment)
  recordStatus(facts, draft, items, status)
  return followUp === 'scenario' ? null : planFollowUp(facts, draft, { ...qualification, followUp })
}

/** Plans the action that follows up a status of free items, and lets them join it. Answers with its id. */
export function planFollowUp(
  facts: Facts,
  draft: Draft,
  {
    status,
    items,
    resolver,
    followUp,
  }: Pick<Qualification, 'status' | 'items' | 'resolver'> & {
    readonly followUp: FollowUp
  },
): string {
  const customer = items[0]?.customer ?? ''
  const tracks = trackedBy(status)
  const plan = proposedPlan(facts, { customer, status, resolver, from: facts.today, followUp, tracks })
  const action = planAction(facts, draft, plan)
  joinPlanned(facts, draft, action, items)
  return action
}

/** What is resolved is chased by the scenario again; any other status proposes an action. */
function chosenFollowUp({ status, followUp }: Qualification): FollowUp | 'scenario' {
  return followUp ?? (status.type === 'resolved' ? 'scenario' : {})
}

function trackedBy({ type }: Status): Tracked | null {
  return type === 'litigation' ? { kind: 'litigation' } : null
}
