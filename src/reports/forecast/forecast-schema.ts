import * as z from 'zod'

import { parse, type Schema } from '../../kernel/parse.ts'
import { boundedArray, boundedRecord, currencySchema, daySchema, idSchema } from '../../kernel/schemas.ts'
import { LIMITS } from '../../kernel/text/limits.ts'
import { reportLimits } from '../schema.ts'
import { forecastPolicies, type ForecastRequest } from './request.ts'

const valuesSchema = boundedArray(idSchema, reportLimits.filterValues)

/** The shape of a request for a forecast. */
export const forecastRequestSchema: Schema<ForecastRequest> = z
  .strictObject({
    asOf: daySchema,
    filter: z
      .strictObject({
        customers: valuesSchema.exactOptional(),
        currencies: boundedArray(currencySchema, reportLimits.filterValues).exactOptional(),
        collectors: valuesSchema.exactOptional(),
        fields: boundedRecord(valuesSchema, LIMITS.customFields).exactOptional(),
      })
      .exactOptional(),
    policy: z.enum(forecastPolicies).exactOptional(),
  })
  .readonly()

/**
 * Reads a request for a forecast.
 *
 * @throws {RedressError} `input-invalid` when it does not have the shape, or narrows by what only disputes have.
 * @example
 * ```ts
 * parseForecastRequest({ asOf: '2026-06-30', filter: { customers: ['C-1'] } })
 * ```
 */
export function parseForecastRequest(input: unknown): ForecastRequest {
  return parse(forecastRequestSchema, input, 'forecast request')
}
