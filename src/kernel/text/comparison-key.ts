import { RedressError } from '../errors/redress-error.ts'
import { LIMITS } from './limits.ts'
import { longTextFault } from './safe-text.ts'

const DOTLESS_I = 'ı'

/**
 * The key under which two labels are the same label (K-3): accents composed, spaces trimmed and collapsed, case
 * folded in no language's own way. `Straße` equals `STRASSE`, both Greek sigmas are one letter, and the Turkish
 * dotless ı stays a letter of its own.
 *
 * @throws {RedressError} `text-invalid` when the text is not well-formed, is longer than a comment may be, or has more
 * than 30 combining marks in a row.
 * @example
 * ```ts
 * comparisonKey('  Litige   PRIX ') // 'litige prix'
 * ```
 */
export function comparisonKey(text: string): string {
  const reason = longTextFault(text)
  if (reason !== null) throw refused(reason, text)
  return foldCase(text.normalize('NFC')).normalize('NFC').trim().replace(/\s+/g, ' ')
}

/** Some letters meet in upper case only (ß and ss, ς and σ), ẞ after lower case; ı would wrongly meet i. */
function foldCase(text: string): string {
  return text
    .split(DOTLESS_I)
    .map((part) => part.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ'))
    .join(DOTLESS_I)
}

function refused(reason: string, text: string): RedressError {
  return new RedressError(
    'text-invalid',
    `A text cannot be compared (${reason}); give a well-formed text of at most ${LIMITS.longTextBytes} bytes.`,
    { reason, limit: reason === 'too-long' ? LIMITS.longTextBytes : null, length: text.length },
  )
}
