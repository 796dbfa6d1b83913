import type { Day } from '../../kernel/calendar/day.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import { isZeroAmount } from '../../kernel/money/arithmetic.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import type { Totals } from '../../kernel/money/totals.ts'
import { dayWriterOf } from './days.ts'
import { numberWriterOf } from './numbers.ts'
import { wordsOf } from './shipped-words.ts'
import type { Words } from './words.ts'

/** How a language writes amounts and days, and its words (M-4). */
export type Formats = {
  readonly words: Words
  readonly number: (amount: Amount) => string
  readonly money: (amount: Amount, currency: Currency) => string
  readonly day: (day: Day) => string
}

const NO_BREAK_SPACE = '\u00A0'
const MOST_KEPT = 64

/** What is printed where there is nothing to print. */
export const NOTHING = '–'

// Making a format of Intl takes a thousand times longer than using it.
const kept = new Map<string, Formats>()

/** The formats of a language tag; English ones for a tag that Intl does not know. */
export function formatsOf(tag: string): Formats {
  const known = kept.get(tag)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const formats = makeFormats(tag)
  kept.set(tag, formats)
  return formats
}

/** Amounts of several currencies, never added up: those that are not zero, or zero when all are. */
export function writeTotals(totals: Totals, { words, money }: Formats): string {
  const entries = Object.entries(totals)
  const [first, ...others] = entries.filter(([, amount]) => !isZeroAmount(amount))
  if (first === undefined) return entries.map(([currency, amount]) => money(amount, currency))[0] ?? NOTHING
  const written = [first, ...others].map(([currency, amount]) => money(amount, currency))
  const last = written.pop() ?? ''
  return written.length === 0 ? last : `${written.join(', ')} ${words.and} ${last}`
}

function makeFormats(given: string): Formats {
  const tag = isTag(given) ? given : 'en'
  const number = numberWriterOf(tag)
  return {
    words: wordsOf(tag),
    number,
    money: (amount, currency) => number(amount) + NO_BREAK_SPACE + currency,
    day: dayWriterOf(tag),
  }
}

function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
