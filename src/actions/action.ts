import type { ActionChannel, ActionMode } from '../catalogs/proposals.ts'
import type { Day } from '../kernel/calendar/day.ts'

/** The stored states of a specific action. Due, late and upcoming are derived from the day asked about. */
export type ActionState = 'planned' | 'awaiting-confirmation' | 'confirmed' | 'done' | 'cancelled' | 'failed'

/** Why an action was cancelled. */
export type CancelReason = 'emptied' | 'settled'

/** The text an action sends or hands to its owner. */
export type ActionContent = {
  readonly subject: string
  readonly text: string
}

/** What a tracking action follows to its end. */
export type Tracked = {
  readonly kind: 'dispute'
  readonly id: string
  /** How many chunks of lines the dispute has, so that action and lines are read in one trip. */
  readonly chunks: number
}

/** A dated task tied to items; while it is open it holds them out of the scenario (A-1, E-2). */
export type Action = {
  readonly id: string
  readonly name: string
  readonly customer: string
  readonly channel: ActionChannel
  /** The calendar day it is planned for. */
  readonly on: Day
  readonly mode: ActionMode
  readonly state: ActionState
  readonly cancelReason: CancelReason | null
  /** What it follows; its items are then those still disputed. */
  readonly tracks: Tracked
  readonly status: string
  readonly resolver: string | null
  /** The customer's collector when this was last written; the owner is asked for anew. */
  readonly collector: string | null
  readonly template: string | null
  readonly content: ActionContent | null
  readonly timesSent: number
  readonly endedOn: Day | null
}
