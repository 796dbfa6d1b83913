import * as fc from 'fast-check'

import { addDays, type Day } from '../../../kernel/calendar/day.ts'
import type { Amount } from '../../../kernel/money/amount.ts'
import type { Currency } from '../../../kernel/money/currency.ts'
import { amountFromMinorUnits, minorUnits } from '../../../kernel/money/minor-units.ts'

/** Mostly one of these; now and then, or when there are none, something else. */
export function mostlyOf<Value>(
  values: readonly Value[],
  otherwise: fc.Arbitrary<Value>,
): fc.Arbitrary<Value> {
  if (values.length === 0) return otherwise
  return fc.oneof({ weight: 15, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: otherwise })
}

/** Mostly the first, now and then the second. */
export function mostly<Value>(first: fc.Arbitrary<Value>, second: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 15, arbitrary: first }, { weight: 1, arbitrary: second })
}

/** An id that the world does not have. */
export const strangeId: fc.Arbitrary<string> = fc.constantFrom('nobody-knows', '__proto__', 'constructor')

/** A subject or a name, on one line. */
export const shortText: fc.Arbitrary<string> = fc.constantFrom(
  'Invoice at list price',
  'Réclamation',
  'Prüfung',
  'x',
)

/** A comment or the text of a message. */
export const longText: fc.Arbitrary<string> = fc.constantFrom(
  'Invoiced at list price; the contract says 8 % less.',
  'Le client a reçu 3 colis sur 5.',
  'Two lines:\nthe second one.',
)

/** Today or a day to come; now and then a day that is past. */
export function dayToCome(today: Day): fc.Arbitrary<Day> {
  return mostly(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -30, max: -1 })).map((days) =>
    addDays(today, days),
  )
}

/** A part of an amount, with its sign, of one minor unit at least; now and then more than all of it. */
export function partOf(amount: Amount, currency: Currency): fc.Arbitrary<Amount> {
  const whole = minorUnits(amount)
  const part = fc.integer({ min: 1, max: 100 }).map((percent) => {
    const units = (whole * BigInt(percent)) / 100n
    return units === 0n ? whole : units
  })
  return mostly(part, fc.constant(whole * 2n)).map((units) => amountFromMinorUnits(units, currency))
}
