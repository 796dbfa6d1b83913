import * as fc from 'fast-check'

import { addDays } from '../../kernel/calendar/day.ts'
import { amountFromMinorUnits } from '../../kernel/money/minor-units.ts'
import { itemKinds } from '../../items/item-shape.ts'
import type { Item, ItemKind } from '../../items/item.ts'
import { anyCurrency, anyDay, anyId, anyMinorUnits } from './values.ts'

/** An item as it was issued: all of it open. With its amount in minor units, signed. */
export type Issue = { readonly item: Item; readonly units: number }

const credits: ReadonlySet<ItemKind> = new Set<ItemKind>(['credit-note', 'payment'])
const undated: ReadonlySet<ItemKind> = new Set<ItemKind>(['payment', 'credit-note', 'miscellaneous'])

const fields: fc.Arbitrary<Readonly<Record<string, string>>> = fc.dictionary(
  fc.constantFrom('region', 'branch', 'sales rep', 'constructor'),
  fc.constantFrom('north', 'süd', '42'),
  { maxKeys: 3 },
)

/** An item of any kind and currency, issued in 2024 to 2026. */
export const issuedItem: fc.Arbitrary<Issue> = fc
  .record({
    id: anyId('F-'),
    customer: fc.integer({ min: 1, max: 20 }).map((number) => `C-${number}`),
    kind: fc.constantFrom(...itemKinds, 'invoice' as const, 'invoice' as const),
    number: anyId('2026/'),
    documentDate: anyDay('2024-01-01', '2026-12-31'),
    termDays: fc.constantFrom(0, 14, 30, 30, 60, 90),
    hasDueDate: fc.boolean(),
    currency: anyCurrency,
    size: anyMinorUnits,
    isContrary: fc.boolean(),
    paymentMode: fc.option(fc.constantFrom('transfer', 'direct debit', 'cheque'), { nil: undefined }),
    fields: fc.option(fields, { nil: undefined }),
  })
  .map(({ id, customer, kind, number, documentDate, currency, size, ...drawn }) => {
    const isNegative = credits.has(kind) || (kind === 'miscellaneous' && drawn.isContrary)
    const units = isNegative ? -size : size
    const hasDueDate = !undated.has(kind) || (kind !== 'payment' && drawn.hasDueDate)
    const amount = amountFromMinorUnits(units, currency)
    const item: Item = {
      id,
      customer,
      kind,
      number,
      documentDate,
      dueDate: hasDueDate ? addDays(documentDate, drawn.termDays) : null,
      currency,
      amount,
      openAmount: amount,
      clearings: [],
      settledOn: null,
      ...(drawn.paymentMode === undefined ? {} : { paymentMode: drawn.paymentMode }),
      ...(drawn.fields === undefined ? {} : { fields: drawn.fields }),
    }
    return { item, units }
  })
