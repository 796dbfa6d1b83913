import { comparisonKey } from './comparison-key.ts'

// Look-alikes of small or capital Latin letters, written in small letters because the comparison key is. Cyrillic в
// is here for its capital В. A table for warnings: it may say too much, and nothing is ever refused by it.
const LATIN_BY_LOOKALIKE: ReadonlyMap<string, string> = new Map(
  [
    // Cyrillic
    'аa вb еe ёë һh нh іi їï јj кk мm оo рp ԛq ѕs сc тt уy ԝw хx ԁd',
    // Greek
    'αa βb εe ζz ηh ιi κk μm νv οo ρp τt υy χx γy',
    // Latin and digits
    'ıi ɑa ɡg ʏy 0o 1l',
  ]
    .join(' ')
    .split(' ')
    .map(([lookalike = '', latin = '']) => [lookalike, latin] as const),
)

/**
 * The key under which two labels look alike although they are not the same: Cyrillic and Greek letters are replaced
 * by the Latin ones they resemble, 0 by o, 1 by l. Only for warnings.
 *
 * @throws {RedressError} `text-invalid` when the text has no comparison key.
 * @example
 * ```ts
 * confusableKey('Рrice') === confusableKey('Price') // true: the first P is Cyrillic
 * ```
 */
export function confusableKey(text: string): string {
  let key = ''
  for (const character of comparisonKey(text)) key += LATIN_BY_LOOKALIKE.get(character) ?? character
  return key
}
