import type { StatusType } from '../catalogs/status.ts'
import type { Day } from '../kernel/calendar/day.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Currency } from '../kernel/money/currency.ts'
import type { PromiseState } from './promise-changes.ts'
import type { Hold, Ignored } from './hold.ts'

/** The status an item has now: the catalog's id and type, and the event that set it. */
export type CurrentStatus = {
  readonly id: string
  readonly type: StatusType
  /** The id of the event that holds the qualification. */
  readonly entry: string
}

/** An amount we agreed to credit, blocked until the ledger shows the credit (D-5). */
export type AwaitedCredit = {
  readonly dispute: string
  /** The chunk of its lines that holds the item. */
  readonly chunk: number
  /** With the sign of the item; what the ledger still has to credit. */
  readonly amount: Amount
  /** The day the desk recorded the agreement. */
  readonly since: Day
}

/** A settled item that is still looked at, so that a reversed payment is seen (D-7). */
export type SettlementWatch = {
  readonly dispute: string
  readonly chunk: number
  readonly settledOn: Day
  /** The last day on which a reversal reopens the dispute. */
  readonly until: Day
}

/** What an item's standing knows of one of its promises: as much as decides whether it is chased (E-1). */
export type StandingPromise = {
  readonly id: string
  /** The promised day. */
  readonly on: Day
  /** The last day on which a payment still counts. */
  readonly until: Day
  /** What was promised, with the item's sign. */
  readonly amount: Amount
  /** What was paid of it in time. */
  readonly paid: Amount
  readonly state: PromiseState
}

/**
 * What the desk knows of one item it ever qualified: the lock that keeps the item in at most one open dispute (D-3)
 * and at most one open action. One document per item.
 */
export type Standing = {
  readonly item: string
  readonly customer: string
  readonly currency: Currency
  /** As last seen in the ledger. */
  readonly ledger: 'open' | 'settled'
  readonly status: CurrentStatus | null
  /** The note that corrects the comment of the current status; `null` when nothing was corrected. */
  readonly amendment: string | null
  readonly dispute: string | null
  readonly action: string | null
  /** The chunk of lines of its dispute, or of its action when that tracks none, that holds the item. */
  readonly chunk: number | null
  /** What is disputed of it, with its sign; `null` outside a dispute. */
  readonly disputed: Amount | null
  readonly creditAwaited: AwaitedCredit | null
  /** What was promised of it last, by day: one promise, or those of a plan (T-1). */
  readonly promises: readonly StandingPromise[]
  /** The status it had before its dispute, given back when it entered by mistake. */
  readonly before: CurrentStatus | null
  readonly watch: SettlementWatch | null
  /** Why and until when it is not chased (E-6). */
  readonly hold: Hold | null
  /** Why it is not chased until somebody heeds it again (E-6). */
  readonly ignored: Ignored | null
  /** The dispute it left last, and where its line is kept, so that coming back takes the same line up again. */
  readonly left: { readonly dispute: string; readonly chunk: number } | null
  /** The customer's collector when this was last written. */
  readonly collector: string | null
  readonly resolver: string | null
  /** The day the desk recorded the present state. */
  readonly since: Day
  /** How many closed stretches lie behind it. */
  readonly spells: number
}

/** One closed stretch of a standing: what held from `from` until the day before `until`. Immutable. */
export type Spell = {
  readonly item: string
  /** Counts from 1. */
  readonly ordinal: number
  readonly customer: string
  readonly currency: Currency
  readonly status: CurrentStatus | null
  readonly dispute: string | null
  readonly disputed: Amount | null
  readonly creditAwaited: AwaitedCredit | null
  readonly collector: string | null
  readonly resolver: string | null
  /** The dispute it had left last by then. */
  readonly left: Standing['left']
  readonly from: Day
  readonly until: Day
}
