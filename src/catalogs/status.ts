import type { ActionChannel, ActionMode, DunningPolicy } from './proposals.ts'
import type { Delay } from './delay.ts'
import type { Labels } from './labels.ts'

/** The five fixed types of status; behaviour hangs on the type, never on the label. */
export type StatusType = 'in-progress' | 'promise' | 'dispute' | 'resolved' | 'litigation'

/** One status of the host's catalog (K-1): a label for people, and what qualifying with it proposes. */
export type Status = {
  readonly id: string
  readonly type: StatusType
  /** One label per language of the catalog. */
  readonly labels: Labels
  /** Follow-up delay of its own; else the catalog's, else 7 days (K-2). */
  readonly delay?: Delay
  /** `false` once archived: readable in history, refused in new use (K-4). */
  readonly active: boolean
  /** The department at fault. */
  readonly department?: string
  /** The family of causes, to group figures by. */
  readonly family?: string
  readonly template?: string
  readonly channel?: ActionChannel
  readonly mode?: ActionMode
  readonly resolver?: string
  readonly dunning?: DunningPolicy
  readonly serviceLevelDelay?: Delay
  /** The `resolved` status that completing a dispute of this cause sets (D-4); else the catalog's default. */
  readonly resolvedAs?: string
  /** The statuses a person may set next; left out, all of them (K-5). */
  readonly next?: readonly string[]
}
