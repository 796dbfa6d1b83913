import { echo } from '../echo.ts'
import { RedressError } from '../errors/redress-error.ts'

const RANGE = 'from 1900-01-01 to 2199-12-31'

/** Days move by whole numbers only. */
export function requireWhole(given: number, unit: string): void {
  if (Number.isSafeInteger(given)) return
  throw new RedressError('delay-invalid', `A day cannot be moved by ${given} ${unit}; give a whole number.`, {
    given,
    unit,
  })
}

/** The error of a text that is no day. */
export function notADay(text: unknown): RedressError {
  const given = echo(text, /^[\dTZ:.+-]+$/)
  return new RedressError(
    'day-invalid',
    `The day ${given} is not a real calendar day; give YYYY-MM-DD ${RANGE}.`,
    { given },
  )
}

/** The error of a day number outside the calendar. */
export function outsideOfDays(number: number): RedressError {
  return new RedressError('day-invalid', `Day number ${number} from 1970-01-01 is not a day ${RANGE}.`, {
    given: String(number),
  })
}
