import * as z from 'zod'

import { isCurrency } from '../kernel/money/currency.ts'
import { parse, type Schema } from '../kernel/parse.ts'
import {
  boundedArray,
  boundedRecord,
  currencySchema,
  daySchema,
  idSchema,
  rateSchema,
} from '../kernel/schemas.ts'
import { LIMITS } from '../kernel/text/limits.ts'
import { monthlySalesSchema, yearlyRateSchema, yearlySalesSchema } from './dso/sales-schema.ts'
import { figureNames, namedDimensions, type Dimension, type ReportRequest } from './request.ts'

/** The most values of one filter, dimensions of one report, and rates of one table. */
export const reportLimits = { filterValues: 10_000, dimensions: 20, rates: 200 } as const

const fieldPrefix = 'field:'
const named: ReadonlySet<string> = new Set(namedDimensions)

const isDimension = (text: string): text is Dimension =>
  named.has(text) || (text.startsWith(fieldPrefix) && text.length > fieldPrefix.length)

const dimensionSchema: Schema<Dimension> = idSchema.refine(isDimension, {
  error: `one of ${namedDimensions.join(', ')}, or ${fieldPrefix} and the name of a field`,
})

const valuesSchema = boundedArray(idSchema, reportLimits.filterValues)

/** The shape of a filter. */
export const filterSchema = z.strictObject({
  customers: valuesSchema.exactOptional(),
  currencies: boundedArray(currencySchema, reportLimits.filterValues).exactOptional(),
  collectors: valuesSchema.exactOptional(),
  fields: boundedRecord(valuesSchema, LIMITS.customFields).exactOptional(),
  causes: valuesSchema.exactOptional(),
  resolvers: valuesSchema.exactOptional(),
  statuses: valuesSchema.exactOptional(),
  departments: valuesSchema.exactOptional(),
})

const rateTableSchema = z.strictObject({
  to: currencySchema,
  rates: boundedRecord(rateSchema, reportLimits.rates).refine(
    (rates) => Object.keys(rates).every(isCurrency),
    { error: 'rates by active currency codes of ISO 4217' },
  ),
})

const ofDisputes: ReadonlySet<string> = new Set([
  'openDisputes',
  'resolution',
  'outcomes',
  'firstResponse',
  'workload',
])

/** The shape of a request. Fields belong to items: figures that count disputes cannot be narrowed by them. */
export const reportRequestSchema: Schema<ReportRequest> = z
  .strictObject({
    asOf: daySchema,
    figures: boundedArray(z.enum(figureNames), figureNames.length).min(1),
    by: boundedArray(dimensionSchema, reportLimits.dimensions).exactOptional(),
    filter: filterSchema.exactOptional(),
    sales: z.strictObject({ currency: currencySchema, months: monthlySalesSchema }).exactOptional(),
    costOfMoney: z
      .strictObject({
        currency: currencySchema,
        yearlySales: yearlySalesSchema,
        yearlyRate: yearlyRateSchema,
      })
      .exactOptional(),
    rates: rateTableSchema.exactOptional(),
    closedWithin: z.strictObject({ from: daySchema, to: daySchema }).exactOptional(),
    resolutionPer: z.enum(['dispute', 'item']).exactOptional(),
  })
  .refine(({ closedWithin: within }) => within === undefined || within.from <= within.to, {
    path: ['closedWithin', 'to'],
    error: 'the day of `from` or a later one',
  })
  .refine(
    ({ figures, filter }) => filter?.fields === undefined || !figures.some((name) => ofDisputes.has(name)),
    {
      path: ['filter', 'fields'],
      error: `left out with ${[...ofDisputes].join(', ')}, which count disputes and not items`,
    },
  )

/**
 * Reads a request for a report.
 *
 * @throws {RedressError} `input-invalid` when it does not have the shape, names an unknown figure or dimension, or
 * narrows by fields a figure that counts disputes.
 * @example
 * ```ts
 * parseReportRequest({ asOf: '2026-06-30', figures: ['exposure'], by: ['cause'] })
 * ```
 */
export function parseReportRequest(input: unknown): ReportRequest {
  return parse(reportRequestSchema, input, 'report request')
}
