type Range = readonly [first: number, last: number]

/** Why a character has no place in a name: nobody sees it, or it changes how its neighbours are seen. */
export type CharacterFault =
  | 'control-character'
  | 'bidi-control'
  | 'invisible-character'
  | 'variation-selector'
  | 'tag-character'
  | 'private-use'
  | 'non-character'

// Sorted by first code point; the two last planes of private use and the non-characters at the end of every plane
// are arithmetic, below.
const FAULTY: readonly (readonly [...Range, CharacterFault])[] = [
  [0x0000, 0x001f, 'control-character'],
  [0x007f, 0x009f, 'control-character'],
  [0x00ad, 0x00ad, 'invisible-character'], // soft hyphen
  [0x034f, 0x034f, 'invisible-character'], // combining grapheme joiner
  [0x061c, 0x061c, 'bidi-control'],
  [0x115f, 0x1160, 'invisible-character'], // Hangul fillers
  [0x17b4, 0x17b5, 'invisible-character'], // Khmer inherent vowels
  [0x180b, 0x180d, 'variation-selector'],
  [0x180e, 0x180e, 'invisible-character'],
  [0x180f, 0x180f, 'variation-selector'],
  [0x200b, 0x200d, 'invisible-character'], // zero-width space, non-joiner, joiner
  [0x200e, 0x200f, 'bidi-control'],
  [0x2028, 0x2029, 'control-character'], // line and paragraph separator
  [0x202a, 0x202e, 'bidi-control'],
  [0x2060, 0x2065, 'invisible-character'], // word joiner, invisible operators
  [0x2066, 0x2069, 'bidi-control'],
  [0x206a, 0x206f, 'invisible-character'],
  [0x3164, 0x3164, 'invisible-character'],
  [0xe000, 0xf8ff, 'private-use'],
  [0xfdd0, 0xfdef, 'non-character'],
  [0xfe00, 0xfe0f, 'variation-selector'],
  [0xfeff, 0xfeff, 'invisible-character'],
  [0xffa0, 0xffa0, 'invisible-character'],
  [0xfff0, 0xfffb, 'invisible-character'], // unassigned ignorables, interlinear annotation
  [0x1d173, 0x1d17a, 'invisible-character'], // musical format controls
  [0xe0000, 0xe007f, 'tag-character'],
  [0xe0100, 0xe01ef, 'variation-selector'],
]

const FIRST_PRINTABLE = 0x20
const LAST_PRINTABLE = 0x7e

/** The fault of a code point in a short text, or `null` when it is an ordinary character. */
export function characterFault(codePoint: number): CharacterFault | null {
  if (codePoint >= FIRST_PRINTABLE && codePoint <= LAST_PRINTABLE) return null
  for (const [first, last, fault] of FAULTY) {
    if (codePoint < first) break
    if (codePoint <= last) return fault
  }
  if ((codePoint & 0xfffe) === 0xfffe) return 'non-character'
  return codePoint >= 0xf0000 ? 'private-use' : null
}

/** Whether a text holds a control: a line break as any program knows them, or anything else that nobody prints. */
export function hasControlCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (characterFault(text.charCodeAt(at)) === 'control-character') return true
  }
  return false
}
