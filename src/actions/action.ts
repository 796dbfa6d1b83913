import type { ActionChannel, ActionMode } from '../catalogs/proposals.ts'
import type { Day } from '../kernel/calendar/day.ts'
import type { Earlier } from '../kernel/calendar/earlier.ts'

/** The stored states of a specific action. Due, late and upcoming are derived from the day asked about. */
export type ActionState = (typeof actionStates)[number]

/** Every state, ended ones too. */
export const actionStates = [
  'planned',
  'awaiting-confirmation',
  'confirmed',
  'done',
  'cancelled',
  'failed',
] as const

/** Why an action was cancelled: by a person, as its last item left, or because all were settled. */
export type CancelReason = 'by-hand' | 'emptied' | 'settled'

/** Why an action failed: nobody was reached, and somebody must look at it. */
export type ActionFailure =
  /** Nobody is named to write to, or they are unknown or not allowed to read it. */
  | 'no-recipient'
  /** The recipient has no address of this kind in the directory. */
  | 'no-address'
  /** There is neither a text nor a template to send. */
  | 'no-content'
  /** The template cannot be rendered with what is known. */
  | 'content-not-rendered'
  /** The channel is not one that the library sends over. */
  | 'channel-not-sendable'
  /** No message of the occurrence arrived. */
  | 'not-delivered'

/** The messages of an occurrence that was sent and whose delivery is not known of all yet. */
export type UnderWay = {
  /** The worker ran the action; its run is over when the delivery is known. */
  readonly automatic: boolean
  /** The ids of those that have not ended. */
  readonly waiting: readonly string[]
  /** How many arrived, how many certainly did not, and how many a person, or the calendar, held back. */
  readonly delivered: number
  readonly failed: number
  readonly heldBack: number
}

/** The text an action sends or hands to its owner. */
export type ActionContent = {
  readonly subject: string
  readonly text: string
}

/** What a tracking action follows to its end. */
export type Tracked =
  | {
      readonly kind: 'dispute'
      readonly id: string
      /** How many chunks of lines the dispute has, so that action and lines are read in one trip. */
      readonly chunks: number
    }
  | {
      /** The promises of its own items. */
      readonly kind: 'promise'
      /** How many of them were not kept in full by their day and the tolerance (T-2). */
      readonly broken: number
    }
  | {
      /** The litigation of its own items. */
      readonly kind: 'litigation'
    }

/** A dated task tied to items; while it is open it holds them out of the scenario (A-1, E-2). */
export type Action = {
  readonly id: string
  readonly name: string
  readonly customer: string
  readonly channel: ActionChannel
  /** The calendar day it is planned for. */
  readonly on: Day
  /** The days it was planned for before, by the day the desk recorded another one. */
  readonly reschedulings: readonly Earlier<Day>[]
  readonly mode: ActionMode
  readonly state: ActionState
  readonly cancelReason: CancelReason | null
  /** What it follows to its end; `null` for an action that follows nothing. */
  readonly tracks: Tracked | null
  /** Its own items; none for the tracking action of a dispute, whose items are those of the dispute. */
  readonly items: {
    /** All that were ever attached. */
    readonly total: number
    /** Those attached now. */
    readonly attached: number
  }
  /** The status that came with it; an action planned directly has none. */
  readonly status: string | null
  readonly resolver: string | null
  /** Whose it was before, by day: figures of past days are told by it. */
  readonly handovers: readonly Earlier<string | null>[]
  /** The customer's collector when this was last written; the owner is asked for anew. */
  readonly collector: string | null
  readonly template: string | null
  readonly content: ActionContent | null
  /** The note that holds the comment it was planned or last edited with. */
  readonly comment: string | null
  /** References to the host's files. */
  readonly attachments: readonly string[]
  /** The step of the scenario that it replaces, and counts as when done. */
  readonly scenarioStep: string | null
  readonly timesSent: number
  /** `null` when nothing of it is being sent. */
  readonly underWay: UnderWay | null
  /** Why it failed; `null` unless its state is `failed`. */
  readonly failure: ActionFailure | null
  /** The day a person last confirmed it; `null` while it waits for that. Lateness counts from then. */
  readonly confirmedOn: Day | null
  /** The day the desk recorded it. */
  readonly plannedRecordedOn: Day
  readonly endedOn: Day | null
  /** The day the desk recorded its end; `null` while it is open. */
  readonly endedRecordedOn: Day | null
}
