import type { Action, ActionState } from '../../actions/action.ts'
import type { ActionChannel, ActionMode } from '../../catalogs/proposals.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'

/** The state of an action that nobody has confirmed yet: one that asks for confirmation waits for it. */
export function stateWhenPlanned(mode: ActionMode): ActionState {
  return mode === 'automatic-after-confirmation' ? 'awaiting-confirmation' : 'planned'
}

/** The state of an action on another day: what had been confirmed stays so, and what failed is tried again. */
export function stateWhenMoved({ state, mode }: Action): ActionState {
  return state === 'failed' ? stateWhenPlanned(mode) : state
}

/** Refuses an automatic mode for what only people do: phone calls, tasks and legal steps. */
export function requireMode(channel: ActionChannel, mode: ActionMode): void {
  if (mode === 'manual' || !isManualOnly(channel)) return
  throw new RedressError('mode-not-allowed', `An action by ${channel} is done by hand: its mode is manual.`, {
    channel,
    mode,
    allowed: ['manual'],
  })
}

/** Refuses to plan into the past. */
export function requireFutureDay(facts: Facts, on: Day): void {
  if (on >= facts.today) return
  throw new RedressError('action-date-past', `An action is planned for today, ${facts.today}, or later.`, {
    given: on,
    today: facts.today,
  })
}

/** Tells whether a channel is done by hand only: phone calls, tasks and legal steps. */
export function isManualOnly(channel: ActionChannel): boolean {
  return channel === 'phone' || channel === 'task' || channel === 'legal'
}
