import type { Clearing, ClearingNature, Item, ItemKind } from '../../items/item.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { compareIds } from '../../kernel/ids.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import { amountFromMinorUnits } from '../../kernel/money/minor-units.ts'

/** An item as a statement answers it: JSON texts, `clearings` `null` where the ledger knows none of any item. */
export type LedgerRow = {
  readonly item: string
  readonly clearings: string | null
}

type ItemRow = Pick<
  Item,
  'id' | 'customer' | 'number' | 'documentDate' | 'dueDate' | 'currency' | 'settledOn'
> & {
  readonly kind: string
  readonly amount: string
  readonly open: string
  readonly paymentMode: string | null
  readonly fields: string | null
}

type ClearingRow = {
  readonly on: string
  readonly nature: string | null
  readonly amount: string
  readonly reference: string | null
}

/**
 * The item of a row. What is not of its shape is left as it is: the desk refuses it where it reads it.
 *
 * @throws {RedressError} `amount-invalid` when an amount is no whole number of minor units; `currency-unknown`.
 */
export function itemOf({ item, clearings }: LedgerRow): Item {
  const { kind, amount, open, paymentMode, fields, ...row } = JSON.parse(item) as ItemRow
  const { currency } = row
  return {
    ...row,
    kind: kind as ItemKind,
    amount: amountOf(amount, currency),
    openAmount: amountOf(open, currency),
    ...(clearings === null ? {} : { clearings: clearingsOf(clearings, currency) }),
    ...(paymentMode === null ? {} : { paymentMode }),
    ...(fields === null ? {} : { fields: JSON.parse(fields) as NonNullable<Item['fields']> }),
  }
}

/** By day; those of one day by reference and amount, so that two reads give the same. */
function clearingsOf(json: string, currency: Currency): readonly Clearing[] {
  const rows = JSON.parse(json) as ClearingRow[]
  rows.sort(
    (a, b) =>
      compareIds(a.on, b.on) ||
      compareIds(a.reference ?? '', b.reference ?? '') ||
      compareIds(a.amount, b.amount),
  )
  return rows.map(({ on, nature, amount, reference }) => ({
    on,
    ...(nature === null ? {} : { nature: nature as ClearingNature }),
    amount: amountOf(amount, currency),
    ...(reference === null ? {} : { reference }),
  }))
}

function amountOf(minorUnits: string, currency: Currency): Amount {
  if (/^-?\d+$/.test(minorUnits)) return amountFromMinorUnits(BigInt(minorUnits), currency)
  throw new RedressError(
    'amount-invalid',
    `A view of the ledger gives ${minorUnits} where minor units are whole numbers; cast the column to an integer type.`,
    { given: minorUnits, currency, reason: 'not-minor-units' },
  )
}
