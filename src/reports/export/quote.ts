import type { Separator } from './csv-options.ts'

// Spaces at the ends, and what some readers take for the end of a text, are quoted too.
const SPECIAL: Readonly<Record<Separator, RegExp>> = {
  ',': /[",\r\n\0\ufeff]|^\s|\s$/,
  ';': /[";\r\n\0\ufeff]|^\s|\s$/,
  '\t': /["\t\r\n\0\ufeff]|^\s|\s$/,
}

/** Makes what quotes cells where the separator needs it (RFC 4180, 2.6 and 2.7). */
export function quoterFor(separator: Separator): (text: string) => string {
  const special = SPECIAL[separator]
  return (text) => (special.test(text) ? inQuotes(text) : text)
}

/** A text in quotes, those inside it doubled. */
export function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
