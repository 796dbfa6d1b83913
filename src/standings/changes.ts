import type { Day } from '../kernel/calendar/day.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Currency } from '../kernel/money/currency.ts'
import type { ItemsHeeded, ItemsHeld, ItemsIgnored, ItemsReleased } from './hold-changes.ts'
import type {
  EntryAmended,
  ItemOwner,
  ItemsAttached,
  ItemsDetached,
  ItemsQualified,
  StatusRef,
} from './item-changes.ts'
import type { PromiseChange } from './promise-changes.ts'
import type {
  BalancesChanged,
  ItemsSettled,
  SettlementsReversed,
  WatchesEnded,
  CreditsShown,
  Balance,
} from './ledger-item-changes.ts'

/**
 * How items came into a dispute: at its opening, added later, by a reopening, because a payment bounced (D-7), or out
 * of another dispute (A-5, D-11).
 */
export type JoinReason = 'opened' | 'attached' | 'reopened' | 'reversed' | 'moved' | 'split'

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
  /** The dispute they came out of when they were moved or split off. */
  readonly from: string | null
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
  /** The dispute they go into when they are moved or split off. */
  readonly to: string | null
  /** `null` when their dispute goes on in another record. */
  readonly outcome: Outcome | null
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

/** Another amount is disputed of items than before, while their dispute is open (D-2). */
export type AmountsAdjusted = {
  readonly type: 'amounts-adjusted'
  readonly dispute: string
  readonly chunk: number
  readonly items: readonly {
    readonly item: string
    readonly currency: Currency
    /** With the item's sign, never more than is open. */
    readonly disputed: Amount
  }[]
}

/** Disputed items have another dispute status, as their dispute has (D-9). */
export type ItemsRelabelled = {
  readonly type: 'items-relabelled'
  readonly dispute: string
  readonly status: StatusRef
  readonly resolver: string | null
  readonly items: readonly { readonly item: string }[]
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
  | EntryAmended
  | ItemsAttached
  | ItemsDetached
  | ItemsDisputed
  | ItemsLeftDispute
  | BalancesChanged
  | ItemsSettled
  | SettlementsReversed
  | WatchesEnded
  | CreditsShown
  | AmountsAdjusted
  | ItemsRelabelled
  | ResolverChanged
  | PromiseChange
  | ItemsHeld
  | ItemsReleased
  | ItemsIgnored
  | ItemsHeeded
