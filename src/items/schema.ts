import * as z from 'zod'

import type { Schema } from '../kernel/parse.ts'
import {
  amountTextSchema,
  boundedArray,
  boundedRecord,
  bounds,
  currencySchema,
  daySchema,
  idSchema,
  shortTextSchema,
} from '../kernel/schemas.ts'
import { LIMITS } from '../kernel/text/limits.ts'
import { clearingNatures, itemKinds, mostClearings } from './item-shape.ts'
import type { Item } from './item.ts'

/** The most items that one list may hold. */
export const mostItems = 1_000_000

const clearingSchema = z.strictObject({
  on: daySchema,
  nature: z.enum(clearingNatures).exactOptional(),
  amount: amountTextSchema,
  reference: shortTextSchema.exactOptional(),
})

/** The shape of an item; that it does not contradict itself is checked by `parseItems`. */
export const itemSchema: Schema<Item> = z.strictObject({
  id: idSchema,
  customer: idSchema,
  kind: z.enum(itemKinds),
  number: shortTextSchema,
  documentDate: daySchema,
  dueDate: daySchema.nullable(),
  currency: currencySchema,
  amount: amountTextSchema,
  openAmount: amountTextSchema,
  clearings: boundedArray(clearingSchema, mostClearings).exactOptional(),
  settledOn: daySchema.nullable(),
  paymentMode: shortTextSchema.exactOptional(),
  fields: boundedRecord(shortTextSchema, LIMITS.customFields).exactOptional(),
})

// What an element is, is asked of `itemSchema` one by one: a list of a million faulty ones is refused at the first.
const elementSchema = z.unknown().register(bounds, { max: 1, inner: itemSchema })

/** A list of items whose elements are still to be read. */
export const itemListSchema: Schema<unknown[]> = boundedArray(elementSchema, mostItems)
