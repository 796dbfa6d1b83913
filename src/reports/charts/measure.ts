import type { Amount } from '../../kernel/money/amount.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import { NOTHING } from '../../templates/formats/formats.ts'
import type { Drawing } from './drawing.ts'
import { fill } from './words-of.ts'

/** A value of the report, and how people read it. */
export type Measure = {
  /** As the report has it; `null` without a base. */
  readonly exact: string | null
  readonly label: string
}

/** Something measured of a band. */
export type BandMeasure = Measure & {
  readonly id: string
  readonly name: string
  /** What is measured, where it is more than one thing of each band. */
  readonly series: string
}

/** An amount with all its decimals. */
export function measureAmount(exact: Amount, currency: Currency | null, { formats }: Drawing): Measure {
  return { exact, label: currency === null ? formats.number(exact) : formats.money(exact, currency) }
}

/** A fraction to four decimals as a percentage to two: `0.4237` as `42.37%`. */
export function measureShare(exact: string | null, { formats, words }: Drawing): Measure {
  if (exact === null) return { exact, label: words.phrases.noBase }
  return { exact, label: formats.number(hundredfold(exact)) + words.phrases.percent }
}

/** Days, to the decimals that the report has. */
export function measureDays(exact: string | null, { formats, words }: Drawing): Measure {
  if (exact === null) return { exact, label: NOTHING }
  return { exact, label: fill(words.phrases.days, { days: formats.number(exact) }) }
}

/** How many there are. */
export function measureCount(count: number, { formats }: Drawing): Measure {
  const exact = String(count)
  return { exact, label: formats.number(exact) }
}

/** A hundred times a fraction to four decimals, digit by digit. */
function hundredfold(fraction: string): string {
  const [, sign = '', whole = '', hundredths = '', rest = ''] =
    /^(-?)(\d+)\.(\d\d)(\d\d)$/.exec(fraction) ?? []
  return `${sign}${(whole + hundredths).replace(/^0+(?=\d)/, '')}.${rest}`
}
