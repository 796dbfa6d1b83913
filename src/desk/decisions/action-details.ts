import type { ActionContent, Tracked } from '../../actions/action.ts'
import type { ActionChannel, ActionMode } from '../../catalogs/proposals.ts'
import type { Draft } from '../../history/draft.ts'
import type { Item } from '../../items/item.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { inconsistentHistory } from '../../kernel/entry-at.ts'
import type { Facts } from '../facts.ts'
import { joinAction } from './action-items.ts'
import { addComment } from './notes.ts'
import { planAction, type ActionPlan } from './plan-action.ts'
import { requireInternalUser } from './require.ts'

/** A specific action as a person plans it, outside any status. */
export type ActionDetails = {
  readonly name: string
  readonly channel: ActionChannel
  /** Today or later. */
  readonly on: Day
  /** Left out, by hand. */
  readonly mode?: ActionMode
  readonly resolver?: string | null
  readonly template?: string
  readonly content?: ActionContent
  /** Internal, kept with the history. */
  readonly comment?: string
  /** References to the host's files. */
  readonly attachments?: readonly string[]
  /** The step of the scenario that it replaces, and counts as when done. */
  readonly scenarioStep?: string
}

/** Records a specific action with its items, and answers with its id. */
export function planWithItems(
  facts: Facts,
  draft: Draft,
  details: ActionDetails,
  { customer, items, tracks = null }: PlannedItems,
): string {
  const id = planAction(facts, draft, planOf(facts, draft, details, { customer, tracks }))
  joinPlanned(facts, draft, id, items)
  return id
}

/** The items a new action is for, all of one customer and free. */
export type PlannedItems = {
  readonly customer: string
  readonly items: readonly Item[]
  readonly tracks?: Tracked | null
}

/** Records that items join an action planned in the same gesture. */
export function joinPlanned(facts: Facts, draft: Draft, id: string, items: readonly Item[]): void {
  const action = draft.read('action', id)
  if (action === undefined) throw inconsistentHistory('Items join an action that was never planned.', id)
  joinAction(facts, draft, action, items)
}

function planOf(
  facts: Facts,
  draft: Draft,
  details: ActionDetails,
  { customer, tracks }: Pick<ActionPlan, 'customer' | 'tracks'>,
): ActionPlan {
  const { resolver = null, comment } = details
  if (resolver !== null) requireInternalUser(facts, resolver)
  return {
    name: details.name,
    customer,
    channel: details.channel,
    on: details.on,
    mode: details.mode ?? 'manual',
    tracks,
    status: null,
    resolver,
    template: details.template ?? null,
    content: details.content ?? null,
    comment: comment === undefined ? null : addComment(facts, draft, comment),
    attachments: details.attachments ?? [],
    scenarioStep: details.scenarioStep ?? null,
  }
}
