/** What a cell begins with that a spreadsheet must not take for a formula. */
export const guard = "'"

/**
 * What spreadsheets take for the start of a formula, or throw away to find one: behind spaces, byte order marks and
 * other characters that nobody sees too (CS1). Marks of ours before it are counted in, so that taking one mark off what
 * was read gives back what was written, whatever that was.
 */
const FORMULA = /^'*[\p{Z}\p{Cf}\p{Cc}]*?[\t\r\n\0=+\-@\uff1d\uff0b\uff0d\uff20]/u

/** The first line that Excel takes for an instruction and not for data. */
const INSTRUCTION = /^'*[\p{Z}\p{Cf}\p{Cc}]*sep=/iu

/** A text as a cell that is no formula (CS1). */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? guard + text : text
}

/** The same for the first cell of a file, which is no instruction either (CS3). */
export function guardFirstCell(text: string): string {
  return FORMULA.test(text) || INSTRUCTION.test(text) ? guard + text : text
}
