import type { Day } from '../kernel/calendar/day.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Currency } from '../kernel/money/currency.ts'
import type { ItemsHeeded, ItemsHeld, ItemsIgnored, ItemsReleased } from './hold-changes.ts'
import type { ItemOwner, ItemsAttached, ItemsDetached, ItemsQualified, StatusRef } from './item-changes.ts'

/** What the ledger has cleared of an item, by nature, with the item's sign. */
export type Cleared = {
  readonly paid: Amount
  readonly credited: Amount
  readonly other: Amount
}

/** What the ledger shows of an item at the moment of a change. */
export type Balance = {
  readonly open: Amount
  readonly cleared: Cleared
}

/** How much of the disputed part went each way since the desk last looked; negative when a clearing was reversed (D-8). */
export type Shift = {
  readonly paid: Amount
  readonly credited: Amount
  readonly otherwise: Amount
}

/** How items came into a dispute: at its opening, added later, by a reopening, or because a payment bounced (D-7). */
export type JoinReason = 'opened' | 'attached' | 'reopened' | 'reversed'

/** Why an item left a dispute or an action. */
export type LeaveReason = 'resolved' | 'mistake' | 'moved' | 'split' | 'other' | 'settled'

/** How the dispute of an item ended (D-5). `unstated` is the default of a resolution. */
export type Outcome =
  | 'unstated'
  | 'accepted'
  | 'rejected'
  | 'compromise'
  | 'withdrawn'
  | 'settled'
  | 'written-off'
  | 'entered-in-error'

/** Items of one chunk joined a dispute and its tracking action (D-1, A-5). */
export type ItemsDisputed = {
  readonly type: 'items-disputed'
  readonly dispute: string
  readonly action: string
  readonly chunk: number
  readonly why: JoinReason
  /** The episode of the dispute in which they joined, counted from 1. */
  readonly episode: number
  /** The day as dated. */
  readonly on: Day
  readonly status: StatusRef
  readonly resolver: string | null
  readonly items: readonly (ItemOwner & {
    /** With the item's sign, never more than is open (D-2). */
    readonly disputed: Amount
    readonly balance: Balance
  })[]
}

/** Items of one chunk left their dispute while still open: they rejoin the scenario at once (A-5, D-4). */
export type ItemsLeftDispute = {
  readonly type: 'items-left-dispute'
  readonly dispute: string
  readonly chunk: number
  readonly why: Exclude<LeaveReason, 'settled'>
  readonly outcome: Outcome
  /** How it was dealt with, beside the outcome: an id of the catalog's resolution codes (D-5). */
  readonly code: string | null
  readonly on: Day
  /** The status they take; `before` gives back the one each had before the dispute. */
  readonly status: StatusRef | 'before'
  readonly items: readonly {
    readonly item: string
    readonly currency: Currency
    /** What we agreed to credit, with the item's sign (D-5). */
    readonly toCredit: Amount | null
  }[]
}

/** The ledger shows other balances of disputed items than the desk last saw (D-2, D-8). */
export type BalancesChanged = {
  readonly type: 'balances-changed'
  readonly dispute: string
  readonly chunk: number
  readonly items: readonly {
    readonly item: string
    readonly currency: Currency
    readonly shift: Shift
    readonly balance: Balance
  }[]
}

/** The ledger settled items: they drop out of their dispute, without ever being called resolved. */
export type ItemsSettled = {
  readonly type: 'items-settled'
  /** `null` for items outside any dispute. */
  readonly dispute: string | null
  readonly chunk: number | null
  /** The ledger's settlement day. */
  readonly on: Day
  /** The last day on which a reversed payment reopens the dispute; `null` when nothing is watched (D-7). */
  readonly watchedUntil: Day | null
  readonly items: readonly {
    readonly item: string
    readonly currency: Currency
    readonly shift: Shift | null
    readonly balance: Balance
  }[]
}

/** The ledger shows settled items open again, and no dispute takes them back. */
export type SettlementsReversed = {
  readonly type: 'settlements-reversed'
  readonly items: readonly { readonly item: string }[]
}

/** The time in which a reversal would reopen the dispute of settled items is over (D-7). */
export type WatchesEnded = {
  readonly type: 'watches-ended'
  readonly items: readonly { readonly item: string }[]
}

/** The ledger shows credits that had been agreed; what is still awaited stays blocked (D-5). */
export type CreditsShown = {
  readonly type: 'credits-shown'
  readonly dispute: string
  readonly chunk: number
  readonly items: readonly {
    readonly item: string
    readonly currency: Currency
    readonly credited: Amount
    readonly awaited: Amount | null
    readonly balance: Balance
  }[]
}

/** Disputed items have another resolver (D-6). */
export type ResolverChanged = {
  readonly type: 'resolver-changed'
  readonly dispute: string
  readonly resolver: string | null
  readonly items: readonly { readonly item: string }[]
}

/** All that can happen to items, in the words of the history. */
export type ItemChange =
  | ItemsQualified
  | ItemsAttached
  | ItemsDetached
  | ItemsDisputed
  | ItemsLeftDispute
  | BalancesChanged
  | ItemsSettled
  | SettlementsReversed
  | WatchesEnded
  | CreditsShown
  | ResolverChanged
  | ItemsHeld
  | ItemsReleased
  | ItemsIgnored
  | ItemsHeeded
