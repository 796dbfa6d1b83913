import type { Action, ActionState } from './action.ts'

/** The states of an action that has not ended. */
export const openStates: readonly ActionState[] = ['planned', 'awaiting-confirmation', 'confirmed', 'failed']

/** Tells whether an action has ended: it was done, or cancelled. */
export function hasEnded({ state }: Pick<Action, 'state'>): boolean {
  return !openStates.includes(state)
}
