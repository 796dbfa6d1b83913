import type { Amount } from '../../kernel/money/amount.ts'
import { MOST_DECIMALS } from '../../kernel/money/amount.ts'
import { writeAmount } from './amounts.ts'
import { separatorsOf } from './separators.ts'

/** How a language writes the number of an amount, with all decimals that it has. */
export function numberWriterOf(tag: string): (amount: Amount) => string {
  const separators = separatorsOf(tag)
  if (separators !== null) return (amount) => writeAmount(amount, separators)
  const formats = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
    // With a second tag Intl never falls back to the language of the host.
    return new Intl.NumberFormat([tag, 'en'], digits)
  })
  return (amount) => {
    const point = amount.indexOf('.')
    const format = formats[point === -1 ? 0 : amount.length - point - 1]
    // As a text, of which Intl keeps every digit.
    return format === undefined ? amount : format.format(amount as Intl.StringNumericLiteral)
  }
}
