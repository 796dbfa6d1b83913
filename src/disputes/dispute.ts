import type { DunningPolicy } from '../catalogs/proposals.ts'
import type { Day } from '../kernel/calendar/day.ts'
import type { Earlier } from '../kernel/calendar/earlier.ts'
import type { Totals } from '../kernel/money/totals.ts'
import type { Outcome } from '../standings/changes.ts'

/** Where the customer's objection came from. */
export type Origin = 'phone' | 'email' | 'customer-page' | 'colleague' | 'other'

/** How urgent a dispute is for its resolver (D-1). */
export type Priority = 'low' | 'normal' | 'high'

/** What brought an episode about: a first opening, a split off another dispute, or a reopening. */
export type EpisodeOpening = 'opened' | 'split' | 'reopened'

/** From an opening or reopening of a dispute to its closing. Days as dated, and as the desk recorded them. */
export type Episode = {
  readonly opening: EpisodeOpening
  readonly openedOn: Day
  readonly openedRecordedOn: Day
  /** The day its last item left; `null` while it runs. */
  readonly closedOn: Day | null
  readonly closedRecordedOn: Day | null
  /** The day the desk recorded the resolver's first comment, handover or outcome; `null` while there is none. */
  readonly respondedOn: Day | null
  /** The cause it counts for: its last one (D-9). */
  readonly cause: string
  /** The common outcome of the items that left, or `mixed`; `null` while it runs. */
  readonly outcome: Outcome | 'mixed' | null
}

/** Where the disputed money went, per currency (D-8): original = current + paid + credited + otherwise + released. */
export type DisputedTotals = {
  readonly original: Totals
  readonly current: Totals
  readonly paid: Totals
  readonly credited: Totals
  readonly otherwise: Totals
  readonly released: Totals
  /** What we agreed to credit (D-5); a part of what was released or credited, not a share of its own. */
  readonly toCredit: Totals
}

/** What one day did to the amounts of a dispute, as the desk recorded it: the buckets that changed, by how much (D-8). */
export type AmountsMoved = {
  readonly on: Day
  readonly by: Readonly<Partial<DisputedTotals>>
}

/** Days on which the clock of the service level stands still, `[from, until)`, because we wait for the customer (D-10). */
export type Pause = {
  readonly from: Day
  /** The first day on which it runs again; `null` while that is open. */
  readonly until: Day | null
  /** The note that says what we wait for. */
  readonly reason: string
}

/** The record of a dispute (D-1): items of one customer, disputed for one stated cause, from opening to closing. */
export type Dispute = {
  readonly id: string
  /** The number people call it by. */
  readonly number: string
  /** What the tool calls it from which it was imported. */
  readonly reference: string | null
  readonly customer: string
  /** The dispute status of the catalog. */
  readonly cause: string
  readonly state: 'open' | 'closed'
  /** The day it was opened, as dated. */
  readonly openedOn: Day
  /** The day the customer spoke; informative. */
  readonly saidOn: Day | null
  readonly origin: Origin | null
  /** What we found to be at fault: an id of the catalog's root causes. */
  readonly rootCause: string | null
  readonly priority: Priority
  readonly resolver: string | null
  /** Whose it was before, by day: figures of past days are told by it. */
  readonly handovers: readonly Earlier<string | null>[]
  /** `false` marks `resolver-not-informed`: the resolver was never sent the brief. */
  readonly resolverInformed: boolean
  /** What it does to dunning, as decided at its opening by the dispute, else its status, else the host (E-2). */
  readonly dunning: DunningPolicy
  /** The action that follows it to its end. */
  readonly trackingAction: string
  /** The note that holds the latest comment: the resolver's brief. */
  readonly brief: string
  /** References to the host's files. */
  readonly attachments: readonly string[]
  /** The dispute it was split off (D-11). */
  readonly splitFrom: string | null
  /** The last day on which people did something about it, a message of theirs included (D-10). */
  readonly lastContactOn: Day
  /** The day it was last escalated in the running episode (D-10). */
  readonly escalatedOn: Day | null
  /** How often it was escalated, in all its episodes. */
  readonly escalations: number
  /** By day; the last one may run, or be planned to. */
  readonly pauses: readonly Pause[]
  /** The last one is current; earlier ones are closed (D-7). */
  readonly episodes: readonly Episode[]
  readonly items: {
    /** All that ever belonged to it. */
    readonly total: number
    /** Those still disputed. */
    readonly disputed: number
  }
  /** How many items left the running episode, by outcome. */
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
  /** The latest day on which an item left the running episode. */
  readonly lastLeftOn: Day | null
  readonly amounts: DisputedTotals
  /** What moved the amounts, by day: they are the sum of it, so that those of any past day are known. */
  readonly moves: readonly AmountsMoved[]
}
