import type { Day } from '../kernel/calendar/day.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Currency } from '../kernel/money/currency.ts'

/** How a promise stands by what the ledger shows of its item (T-2); `lapsed`: nothing was left to pay of it. */
export type JudgedState = 'pending' | 'kept' | 'kept-in-part' | 'broken' | 'lapsed'

/** Why a promise that was still pending no longer counts (T-2): another took its place, or a person took it back. */
export type EndReason = 'replaced' | 'withdrawn'

/** What became of a promise (T-2). */
export type PromiseState = JudgedState | EndReason

/** What the ledger showed of an item when it was promised: what is paid since is told by it (T-2). */
export type SeenAtPromise = {
  readonly open: Amount
  /** `null` when the ledger lists no clearings: payments are then told by what is open. */
  readonly paid: Amount | null
}

/** The customer promised to pay items on one day: a promise alone, or one day of a plan (T-1). */
export type PromisesMade = {
  readonly type: 'promises-made'
  readonly customer: string
  /** The action that tracks them; `null` when the items follow the scenario. */
  readonly action: string | null
  /** The promised day. */
  readonly on: Day
  /** The last day on which a payment still counts (T-2). */
  readonly until: Day
  readonly items: readonly {
    readonly item: string
    readonly currency: Currency
    /** The id of the promise. */
    readonly promise: string
    /** With the item's sign. */
    readonly amount: Amount
    readonly seen: SeenAtPromise
  }[]
}

/** What was paid of promises, and how they stand by it, turned out to be another than what the desk knew (T-2). */
export type PromisesJudged = {
  readonly type: 'promises-judged'
  /** One entry for each promise: an item of a plan comes several times. */
  readonly items: readonly {
    readonly item: string
    readonly promise: string
    readonly state: JudgedState
    readonly paid: Amount
  }[]
}

/** What was promised of items is over: those still pending end as said, the others stay what they became (T-2). */
export type PromisesEnded = {
  readonly type: 'promises-ended'
  readonly why: EndReason
  readonly items: readonly {
    readonly item: string
    /** The ids of those that were pending. */
    readonly promises: readonly string[]
  }[]
}

/** All that can happen to promises. */
export type PromiseChange = PromisesMade | PromisesJudged | PromisesEnded
