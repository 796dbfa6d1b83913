import type { Day } from '../kernel/calendar/day.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Currency } from '../kernel/money/currency.ts'

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
