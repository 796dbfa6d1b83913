const ERA_YEARS = 400
const ERA_DAYS = 146_097
const DAYS_FROM_0000_03_01_TO_EPOCH = 719_468

/** A date of the Gregorian calendar in numbers; months and days count from 1. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The number of days of a month. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/**
 * The number of days from 1970-01-01 to a date. Integers only: neither a `Date` nor a zone, because reports convert
 * millions of days. Years that begin in March put the leap day last, so that the months before it have fixed lengths.
 */
export function numberOfDate(year: number, month: number, day: number): number {
  const yearFromMarch = month <= 2 ? year - 1 : year
  const era = Math.floor(yearFromMarch / ERA_YEARS)
  const yearOfEra = yearFromMarch - era * ERA_YEARS
  const dayOfYear = firstDayOfMonth((month + 9) % 12) + day - 1
  return era * ERA_DAYS + firstDayOfYear(yearOfEra) + dayOfYear - DAYS_FROM_0000_03_01_TO_EPOCH
}

/** The date that is so many days after 1970-01-01; the inverse of `numberOfDate`. */
export function dateOfNumber(number: number): CivilDate {
  const shifted = number + DAYS_FROM_0000_03_01_TO_EPOCH
  const era = Math.floor(shifted / ERA_DAYS)
  const dayOfEra = shifted - era * ERA_DAYS
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - firstDayOfYear(yearOfEra)
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = era * ERA_YEARS + yearOfEra + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - firstDayOfMonth(monthFromMarch) + 1 }
}

function firstDayOfYear(yearOfEra: number): number {
  return yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
}

/** Five months from March have 153 days, whichever five. */
function firstDayOfMonth(monthFromMarch: number): number {
  return Math.floor((153 * monthFromMarch + 2) / 5)
}
