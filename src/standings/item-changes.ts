import type { StatusType } from '../catalogs/status.ts'
import type { Day } from '../kernel/calendar/day.ts'
import type { Currency } from '../kernel/money/currency.ts'

/** A status of the catalog as a change sets it. */
export type StatusRef = {
  readonly id: string
  readonly type: StatusType
}

/** An item with what its standing starts from when the desk never dealt with it before. */
export type ItemOwner = {
  readonly item: string
  readonly customer: string
  readonly currency: Currency
  readonly collector: string | null
}

/** Why an item left a specific action that tracks no dispute; `ended`: the action itself is over. */
export type DetachReason = 'mistake' | 'moved' | 'other' | 'settled' | 'ended'

/** Items took a status outside any dispute, or lost the one they had. */
export type ItemsQualified = {
  readonly type: 'items-qualified'
  /** `null` takes the status away. */
  readonly status: StatusRef | null
  readonly items: readonly ItemOwner[]
}

/** The comment of the entry that gave items their current status was corrected. */
export type EntryAmended = {
  readonly type: 'entry-amended'
  /** The event of the entry. */
  readonly entry: string
  /** The note with the corrected comment. */
  readonly comment: string
  readonly items: readonly { readonly item: string }[]
}

/** Items of one chunk joined a specific action that tracks no dispute. */
export type ItemsAttached = {
  readonly type: 'items-attached'
  readonly action: string
  readonly chunk: number
  readonly on: Day
  readonly items: readonly ItemOwner[]
}

/** Items of one chunk left a specific action that tracks no dispute: they rejoin the scenario at once. */
export type ItemsDetached = {
  readonly type: 'items-detached'
  readonly action: string
  readonly chunk: number
  readonly why: DetachReason
  readonly on: Day
  readonly items: readonly { readonly item: string }[]
}
