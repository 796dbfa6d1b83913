import type { Item } from '../items/item.ts'
import type { Day } from '../kernel/calendar/day.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Totals } from '../kernel/money/totals.ts'
import type { Outcome } from '../standings/changes.ts'

/** An item as a message speaks of it. */
export type ListedItem = {
  readonly item: Item
  /** What the message speaks of, with the item's sign: what may be chased in dunning, what is open elsewhere (M-2). */
  readonly amount: Amount
  /** How much of it is disputed; `null` when nothing is. */
  readonly disputed: Amount | null
  /** Since its due day; not above 0: not overdue (S-2). */
  readonly daysLate: number
  /** Late interest and fixed fee together (E-4); `null` where none is claimed. */
  readonly lateCharges: Amount | null
}

/** A colleague, as messages name one. */
export type NamedColleague = {
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
}

/** One day of a promise and what was promised for it (T-1). */
export type NamedPayment = { readonly on: Day; readonly amounts: Totals }

/** All that a message can say, as values of the moment it is written (M-5). */
export type RenderFacts = {
  readonly today: Day
  /** Of the recipient, as a tag such as `fr` or `pt-BR`. */
  readonly language: string
  readonly recipient: { readonly name: string }
  readonly customer: { readonly id: string; readonly name: string }
  readonly company: { readonly name: string }
  /** `null` when nobody collects for the customer. */
  readonly collector: NamedColleague | null
  readonly resolver: NamedColleague | null
  /** The items the message is about; `null` when the template is about none. */
  readonly selection: readonly ListedItem[] | null
  /** The whole account; `null` when `templateUse` did not ask for it. */
  readonly statement: readonly ListedItem[] | null
  readonly dispute: {
    readonly number: string
    /** The label of the cause, in the language of the recipient. */
    readonly cause: string
    readonly openedOn: Day
    /** What is disputed now. */
    readonly amounts: Totals
    /** The resolver's brief: internal. */
    readonly comment: string | null
    readonly outcome: Outcome | 'mixed' | null
  } | null
  readonly action: {
    readonly name: string
    readonly on: Day
    /** Internal. */
    readonly comment: string | null
  } | null
  /** The next promised day, and all days of a plan of several. */
  readonly promise: (NamedPayment & { readonly payments?: readonly NamedPayment[] }) | null
  /** By name of hashtag: addresses of links, buttons and images, texts of the host's own. */
  readonly hostValues: Readonly<Record<string, string>>
}
