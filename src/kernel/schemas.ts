import * as z from 'zod'

import { isDay } from './calendar/day.ts'
import { isInstant } from './calendar/instant.ts'
import { isId } from './ids.ts'
import { isAmountText } from './money/amount.ts'
import { isCurrency } from './money/currency.ts'
import { isRate } from './money/rate.ts'
import { attempt, MOST_ISSUES } from './parse.ts'
import { LIMITS } from './text/limits.ts'
import { longTextFault, shortTextFault } from './text/safe-text.ts'

/** What bounds the schemas whose bound zod cannot show; a test walks every schema and asks. */
export const bounds = z.registry<{ readonly max: number; readonly inner: unknown }>()

/** A calendar day `YYYY-MM-DD`. */
export const daySchema = bounded('day', isDay, 'a real calendar day YYYY-MM-DD from 1900 to 2199', 10)

/** An instant, ISO 8601 UTC with milliseconds. */
export const instantSchema = bounded(
  'instant',
  isInstant,
  'an instant in ISO 8601 UTC with milliseconds, such as 2026-05-31T22:30:00.000Z',
  24,
)

/** A currency code of ISO 4217. */
export const currencySchema = bounded(
  'currency',
  isCurrency,
  'an active currency code of ISO 4217, such as EUR',
  3,
)

/** A plain decimal text; `parseAmount` reads it once the currency is known. */
export const amountTextSchema = bounded(
  'amount',
  isAmountText,
  'a plain decimal text of at most 18 digits and 4 decimals, such as 1250.50',
  20,
)

/** A rate between two currencies. */
export const rateSchema = bounded(
  'rate',
  isRate,
  'a plain decimal above zero of at most 18 digits, such as 1.0842',
  20,
)

/** An id of the host. */
export const idSchema = bounded(
  'id',
  isId,
  `an id of 1 to ${LIMITS.idBytes} bytes of well-formed text without NUL`,
  LIMITS.idBytes,
)

/** A name, label or subject on one line. */
export const shortTextSchema = bounded(
  'short-text',
  (text) => shortTextFault(text) === null,
  `a text of at most ${LIMITS.shortText} visible characters on one line`,
  LIMITS.shortText,
)

/** The number that people call a dispute by. */
export const disputeNumberSchema = bounded(
  'dispute-number',
  (text) => shortTextFault(text, LIMITS.disputeNumber) === null,
  `a number of at most ${LIMITS.disputeNumber} visible characters on one line`,
  LIMITS.disputeNumber,
)

/** A comment or a mail's text. */
export const longTextSchema = bounded(
  'long-text',
  (text) => longTextFault(text) === null,
  `a well-formed text of at most ${LIMITS.longTextBytes} bytes`,
  LIMITS.longTextBytes,
)

/** A list of so many elements at most; a longer one is refused before its elements are read. */
export function boundedArray<S extends z.ZodType>(element: S, max: number): z.ZodArray<S> {
  return z.array(element).max(max)
}

/**
 * An object with free keys, so many at most, each of them an id. The result has no prototype: `__proto__` and
 * `constructor` are keys like any other, which zod's own record drops.
 */
export function boundedRecord<T>(
  value: z.ZodType<T>,
  maxKeys: number,
): z.ZodType<Readonly<Record<string, T>>> {
  const shape = `an object of at most ${maxKeys} keys`
  const schema = z.unknown().transform((input, context) => {
    const keys = isPlainObject(input) ? Object.keys(input) : null
    if (keys === null || keys.length > maxKeys) {
      context.issues.push({ code: 'custom', message: shape, input })
      return z.NEVER
    }
    const record = Object.create(null) as Record<string, T>
    for (const key of keys) {
      if (!isId(key))
        context.issues.push({ code: 'custom', message: 'a key that is an id', path: [key], input })
      const given = (input as Record<string, unknown>)[key]
      const outcome = attempt(value, given)
      if ('value' in outcome) record[key] = outcome.value
      else {
        for (const { expected, path } of outcome.faults) {
          context.issues.push({ code: 'custom', message: expected, path: [key, ...path], input })
        }
      }
      if (context.issues.length >= MOST_ISSUES) break
    }
    return record
  })
  return schema.register(bounds, { max: maxKeys, inner: value })
}

function bounded<Format extends string>(
  format: Format,
  accepts: (text: string) => boolean,
  expected: string,
  max: number,
): z.ZodCustomStringFormat<Format> {
  return z.stringFormat(format, accepts, { error: expected }).register(bounds, { max, inner: null })
}

function isPlainObject(input: unknown): input is Record<string, unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return false
  const prototype: unknown = Object.getPrototypeOf(input)
  return prototype === Object.prototype || prototype === null
}
