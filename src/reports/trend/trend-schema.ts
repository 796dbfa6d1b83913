import * as z from 'zod'

import type { Day } from '../../kernel/calendar/day.ts'
import { parse, type Schema } from '../../kernel/parse.ts'
import { daySchema } from '../../kernel/schemas.ts'
import { filterSchema } from '../schema.ts'
import { periodLengths, periodsOf, type PeriodLength } from './periods.ts'
import type { TrendRequest } from './trend.ts'

/** The most periods of one trend: every one of them with amounts is a report of its own. */
export const mostPeriods = 400

/** The shape of a request for a trend. Fields belong to items: what counts disputes cannot be narrowed by them. */
export const trendRequestSchema: Schema<TrendRequest> = z
  .strictObject({
    asOf: daySchema.exactOptional(),
    from: daySchema,
    to: daySchema,
    every: z.enum(periodLengths).exactOptional(),
    amounts: z.boolean().exactOptional(),
    filter: filterSchema.omit({ fields: true }).exactOptional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'the day of `from` or a later one' })
  .refine(({ to, asOf = to }) => to <= asOf, { path: ['asOf'], error: 'the day of `to` or a later one' })
  .refine(({ from, to, every = 'month' }) => fits(from, to, every), {
    path: ['every'],
    error: `at most ${mostPeriods} periods`,
  })

/**
 * Reads a request for a trend.
 *
 * @throws {RedressError} `input-invalid` when it does not have the shape, or asks for too many periods.
 * @example
 * ```ts
 * parseTrendRequest({ from: '2026-01-01', to: '2026-06-30' })
 * ```
 */
export function parseTrendRequest(input: unknown): TrendRequest {
  return parse(trendRequestSchema, input, 'trend request')
}

function fits(from: Day, to: Day, every: PeriodLength): boolean {
  let count = 0
  for (const _ of periodsOf(from, to, every)) {
    count += 1
    if (count > mostPeriods) return false
  }
  return true
}
