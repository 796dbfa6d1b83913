import * as fc from 'fast-check'

import { dayFromNumber, dayNumber, type Day } from '../../kernel/calendar/day.ts'
import { epochMilliseconds, instantFromEpoch, type Instant } from '../../kernel/calendar/instant.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import { amountFromMinorUnits } from '../../kernel/money/minor-units.ts'

const firstDay: Day = '1900-01-01'
const lastDay: Day = '2199-12-31'

/**
 * A calendar day of a range, which is all that the library knows unless given. Shrinks towards the first.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check'
 *
 * fc.assert(fc.property(anyDay('2026-01-01', '2026-12-31'), (day) => day.startsWith('2026-')))
 * ```
 */
export const anyDay = (from: Day = firstDay, to: Day = lastDay): fc.Arbitrary<Day> =>
  fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(dayFromNumber)

/** An instant of the days the library knows, to the millisecond. */
export const anyInstant: fc.Arbitrary<Instant> = fc
  .integer({
    min: epochMilliseconds(`${firstDay}T00:00:00.000Z`),
    max: epochMilliseconds(`${lastDay}T23:59:59.999Z`),
  })
  .map(instantFromEpoch)

/** A currency with two decimals, mostly, or with none, three or four. */
export const anyCurrency: fc.Arbitrary<Currency> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('EUR', 'USD', 'CHF', 'GBP') },
  { weight: 2, arbitrary: fc.constantFrom('JPY', 'XOF', 'KWD', 'TND') },
  { weight: 1, arbitrary: fc.constantFrom('CLF', 'UYW') },
)

/** The most minor units that drawn amounts have: a million of them still add up to a safe integer. */
const mostMinorUnits = 9_000_000_000

/** So many minor units: small amounts and large ones, from 1. */
export const anyMinorUnits: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 1, max: 1_000 }),
  fc.integer({ min: 1, max: 10_000_000 }),
  fc.integer({ min: 1, max: mostMinorUnits }),
)

/** A canonical amount of a currency, of either sign, now and then zero. */
export const anyAmount = (currency: Currency): fc.Arbitrary<Amount> =>
  fc
    .tuple(
      fc.oneof({ weight: 9, arbitrary: anyMinorUnits }, { weight: 1, arbitrary: fc.constant(0) }),
      fc.boolean(),
    )
    .map(([units, isNegative]) => amountFromMinorUnits(isNegative && units !== 0 ? -units : units, currency))

/** An id as hosts have them: short, and of letters and digits; for dangerous ones see `anyHostileId`. */
export const anyId = (prefix: string): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: 999_999 }).map((number) => `${prefix}${number}`)
