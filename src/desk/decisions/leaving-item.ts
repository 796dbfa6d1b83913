import type { Amount } from '../../kernel/money/amount.ts'
import type { Currency } from '../../kernel/money/currency.ts'

/** An item that is disputed now, and where its line is. */
export type LeavingItem = {
  readonly item: string
  readonly currency: Currency
  readonly chunk: number
  readonly disputed: Amount
}
