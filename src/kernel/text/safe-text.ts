import { RedressError } from '../errors/redress-error.ts'
import { characterFault } from './code-points.ts'
import { LIMITS, utf8Length } from './limits.ts'

const VISIBLE_ASCII = /^ *[!-~][ -~]*$/
const MARK = /^\p{M}$/u
const FIRST_MARK = 0x300
const LAST_OF_BASIC_PLANE = 0xffff

/**
 * Why a text cannot be a name, label, subject or file name, as a word such as `bidi-control`; `null` when it can.
 * Refused are blank texts, texts longer than `max` UTF-16 units, line breaks and other controls, characters that are
 * invisible or reorder their neighbours, private use, lone surrogates, and more than 30 combining marks in a row.
 *
 * @example
 * ```ts
 * shortTextFault('Price dispute') // null
 * shortTextFault('invoice\u202Efdp.exe') // 'bidi-control'
 * ```
 */
export function shortTextFault(text: string, max: number = LIMITS.shortText): string | null {
  if (text.length > max) return 'too-long'
  if (VISIBLE_ASCII.test(text)) return null
  if (text.trim() === '') return 'blank'
  if (!text.isWellFormed()) return 'lone-surrogate'
  for (const character of text) {
    const fault = characterFault(character.codePointAt(0) as number)
    if (fault !== null) return fault
  }
  return hasLongMarkRun(text) ? 'too-many-marks' : null
}

/**
 * Why a text cannot be a comment or a mail's text, as a word; `null` when it can. Line breaks, emoji and
 * bidirectional controls are kept (they are isolated where the text is shown); refused are texts longer than `max`
 * bytes, NUL, lone surrogates, and more than 30 combining marks in a row.
 *
 * @example
 * ```ts
 * longTextFault('First line\nSecond line') // null
 * longTextFault('a\u0000b') // 'nul-character'
 * ```
 */
export function longTextFault(text: string, max: number = LIMITS.longTextBytes): string | null {
  // No text has fewer bytes than units: a megabyte is refused without being read.
  if (text.length > max || utf8Length(text) > max) return 'too-long'
  if (text.includes('\0')) return 'nul-character'
  if (!text.isWellFormed()) return 'lone-surrogate'
  return hasLongMarkRun(text) ? 'too-many-marks' : null
}

/**
 * Reads a name, label, subject or file name; the text is not changed.
 *
 * @throws {RedressError} `text-invalid` when `shortTextFault` finds a fault.
 * @example
 * ```ts
 * parseShortText('Price dispute') // 'Price dispute'
 * ```
 */
export function parseShortText(text: string, max: number = LIMITS.shortText): string {
  const reason = typeof text === 'string' ? shortTextFault(text, max) : 'no-text'
  if (reason === null) return text
  throw refused(reason, `a short text of at most ${max} visible characters on one line`, max, text)
}

/**
 * Reads a comment or a mail's text; the text is not changed.
 *
 * @throws {RedressError} `text-invalid` when `longTextFault` finds a fault.
 * @example
 * ```ts
 * parseLongText('Invoiced at list price.\nThe contract says 8 % less.')
 * ```
 */
export function parseLongText(text: string, max: number = LIMITS.longTextBytes): string {
  const reason = typeof text === 'string' ? longTextFault(text, max) : 'no-text'
  if (reason === null) return text
  throw refused(reason, `a well-formed text of at most ${max} bytes`, max, text)
}

/** Normalizing sorts a run of marks, which is quadratic in engines: 1,000,000 marks took 195 s. This guard is linear. */
export function hasLongMarkRun(text: string): boolean {
  let run = 0
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) as number
    if (codePoint > LAST_OF_BASIC_PLANE) at += 1
    run = codePoint >= FIRST_MARK && MARK.test(String.fromCodePoint(codePoint)) ? run + 1 : 0
    if (run > LIMITS.markRun) return true
  }
  return false
}

function refused(reason: string, allowed: string, limit: number, text: unknown): RedressError {
  const length = typeof text === 'string' ? text.length : 0
  return new RedressError('text-invalid', `A text was refused (${reason}); give ${allowed}.`, {
    reason,
    limit: reason === 'too-long' ? limit : null,
    length,
  })
}
