import type { Delay } from './delay.ts'
import type { Labels } from './labels.ts'
import type { Status } from './status.ts'

/** An entry of one of the catalog's plain lists: customer-dispute reasons, root causes, resolution codes. */
export type CatalogEntry = {
  readonly id: string
  readonly labels: Labels
  readonly active: boolean
}

/** The host's statuses and lists, as one versioned value (K-1, K-7). Events keep the version they were decided under. */
export type Catalog = {
  readonly version: number
  /** Every label is given in each of these languages. */
  readonly languages: readonly string[]
  /** Follow-up delay of statuses that have none of their own; left out, 7 calendar days (K-2). */
  readonly delay?: Delay
  /** The `resolved` status used where a dispute status names none (K-3). */
  readonly defaultResolved: string
  readonly statuses: readonly Status[]
  readonly customerDisputeReasons: readonly CatalogEntry[]
  readonly rootCauses: readonly CatalogEntry[]
  readonly resolutionCodes: readonly CatalogEntry[]
}
