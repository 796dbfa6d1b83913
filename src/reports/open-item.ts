import type { StatusType } from '../catalogs/status.ts'
import type { AgeBand } from '../items/ageing.ts'
import type { Item } from '../items/item.ts'
import type { Units } from '../kernel/money/sum.ts'
import type { DisputeSide } from './dispute-side.ts'

/** An item that counts on the day, joined with what is known about it. */
export type CountedItem = {
  readonly item: Item
  /** The customer's collector as held at the day. */
  readonly collector: string | null
  readonly age: AgeBand
}

/** An item that is open on the day. */
export type OpenItem = CountedItem & {
  readonly open: Units
  /** A debit whose due day lies before the day. */
  readonly isOverdue: boolean
  /** The type of its status. */
  readonly type: StatusType | null
}

/** An item that is disputed on the day. */
export type DisputedItem = OpenItem & {
  /** the sign of what is open × min(|disputed|, |open|). */
  readonly disputed: Units
  readonly side: DisputeSide
}
