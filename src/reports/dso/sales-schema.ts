import * as z from 'zod'

import { isDay } from '../../kernel/calendar/day.ts'
import type { Schema } from '../../kernel/parse.ts'
import { amountTextSchema, boundedArray, bounds } from '../../kernel/schemas.ts'
import type { MonthlySales } from './monthly-sales.ts'

/** The most months of sales that are read: a hundred years. */
export const mostMonths = 1_200

const monthSchema = z
  .stringFormat('month', (text) => isDay(`${text}-01`), {
    error: 'a month YYYY-MM from 1900 to 2199',
  })
  .register(bounds, { max: 7, inner: null })

/** Sales by month in any order, each month once. */
export const monthlySalesSchema: Schema<readonly MonthlySales[]> = boundedArray(
  z.strictObject({ month: monthSchema, amount: amountTextSchema }).readonly(),
  mostMonths,
)
  .readonly()
  .refine((sales) => new Set(sales.map(({ month }) => month)).size === sales.length, {
    error: 'a list with each month once',
  })

/** The sales of a year, VAT included, in the currency of what is outstanding. */
export const yearlySalesSchema: Schema<string> = amountTextSchema

/** What money costs in a year, as a plain decimal text: `0.06` is six per cent. */
export const yearlyRateSchema: Schema<string> = z
  .string()
  .max(13)
  .regex(/^\d{1,3}(?:\.\d{1,9})?$/, { error: 'a rate of a year as a plain decimal, such as 0.06' })
