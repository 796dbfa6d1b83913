import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { CsvOptions } from './csv-options.ts'
import { guard, guardFirstCell, guardFormula } from './formula-guard.ts'
import { inQuotes, quoterFor } from './quote.ts'
import type { ColumnType } from './table.ts'

/** What a value is before it is a cell. */
type Value = string | number | boolean

/** Writes a value as a cell. */
export type WriteCell = (value: Value) => string

/** Numbers that are exempt from the guard, in columns typed as numbers only (CS2): `-12.50` stays what it is. */
const NUMBER = /^-?\d+(\.\d+)?$/

/** What needs neither guard nor quotes, whatever the options: most cells, which are then looked at once. */
const PLAIN = /^[0-9A-Za-z](?:[-0-9A-Za-z_.:/ ]*[-0-9A-Za-z_.:/])?$/

const numeric: ReadonlySet<ColumnType> = new Set<ColumnType>(['amount', 'integer', 'ratio', 'days'])

/** Makes what writes the cells of the columns of a type. */
export function cellWriter(type: ColumnType, options: Required<CsvOptions>): WriteCell {
  if (numeric.has(type)) return numberWriter(options)
  if (type === 'id' && options.idsAsText) return idWriter(options)
  return textWriter(options)
}

/** Writes the head of the first column: what begins a file is read as more than a cell (CS3). */
export function firstHeadWriter(options: Required<CsvOptions>): (text: string) => string {
  const quote = quoterFor(options.separator)
  return (text) => {
    const guarded = options.unsafeRawCells ? text : guardFirstCell(text)
    // Excel takes a file that begins with these letters for one in the SYLK format.
    return guarded.startsWith('ID') ? inQuotes(guarded) : quote(guarded)
  }
}

function textWriter({ separator, unsafeRawCells }: Required<CsvOptions>): WriteCell {
  const quote = quoterFor(separator)
  return (value) => {
    const text = String(value)
    if (PLAIN.test(text)) return text
    return quote(unsafeRawCells ? wellFormed(text) : guardFormula(wellFormed(text)))
  }
}

function numberWriter(options: Required<CsvOptions>): WriteCell {
  const quote = quoterFor(options.separator)
  const writeText = textWriter(options)
  return (value) => {
    const text = String(value)
    if (!NUMBER.test(text)) return writeText(text)
    return options.decimalMark === '.' ? text : quote(text.replace('.', options.decimalMark))
  }
}

function idWriter({ separator }: Required<CsvOptions>): WriteCell {
  const quote = quoterFor(separator)
  return (value) => quote(guard + wellFormed(String(value)))
}

/** An encoder would write a replacement for half of a surrogate pair, and nobody would know what stood there (UN4). */
function wellFormed(text: string): string {
  if (text.isWellFormed()) return text
  throw new RedressError('text-invalid', 'A cell was refused: half of a surrogate pair cannot be written.', {
    reason: 'lone-surrogate',
    limit: null,
    length: text.length,
  })
}
