/** A `#name` in a text. */
export type Sighting = {
  /** Where the `#` stands. */
  readonly at: number
  /** Without `#`; cut where it is longer than any name can be. */
  readonly name: string
  /** Whether it is read as a hashtag: not directly behind a word, in an address or in an entity (M-1). */
  readonly isFree: boolean
}

const LONGEST_SHOWN = 80
const AMPERSAND = 38
const COLON = 58
const HASH = 35
const SLASH = 47
const UNDERSCORE = 95
const LONGEST_COLOR = 8
const HEX_COLOR = /^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** Whether a name would be read as a color, such as `#ff0000`. */
export function isHexColor(name: string): boolean {
  return name.length <= LONGEST_COLOR && HEX_COLOR.test(name)
}

/**
 * Finds the hashtags of a text from one place to another, in one pass (TM6). A name is the longest run of letters,
 * digits and `_` that begins with a letter, so that `#items_list` is never found in `#items_list_selected` (M-1).
 * Colors are left out. Glued names are given only when known: `…/#top` is nobody's mistake, `…/#items_list` is one.
 */
export function findHashtags(
  text: string,
  isKnown: (name: string) => boolean,
  from = 0,
  to: number = text.length,
): readonly Sighting[] {
  const found: Sighting[] = []
  let isAddress = false
  let endOfLast = from
  for (let at = text.includes('#', from) ? from : to; at < to; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit !== HASH) {
      if (isAddress ? endsAddress(unit) : unit === COLON)
        isAddress = !isAddress && text.startsWith('//', at + 1)
      continue
    }
    if (!isLetter(text.charCodeAt(at + 1))) continue
    const end = endOfName(text, at + 1, to)
    const name = text.slice(at + 1, Math.min(end, at + 1 + LONGEST_SHOWN))
    const isFree = !isAddress && (at === endOfLast || !isGlue(text, at - 1))
    const isOurs = isKnown(name)
    if (isOurs || (isFree && !isHexColor(name))) found.push({ at, name, isFree })
    if (isOurs) endOfLast = end
    at = end - 1
  }
  return found
}

function endOfName(text: string, start: number, to: number): number {
  let end = start
  while (end < to && isNameUnit(text.charCodeAt(end))) end += 1
  return end
}

/** A word, an entity, or a path before the `#`. */
function isGlue(text: string, before: number): boolean {
  const unit = text.charCodeAt(before)
  if (isNameUnit(unit) || unit === SLASH || unit === AMPERSAND) return true
  if (unit < 128) return false
  const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff
  return LETTER_OR_DIGIT.test(text.slice(isLowSurrogate ? before - 1 : before, before + 1))
}

/** Spaces, quotes and angle brackets end an address. */
function endsAddress(unit: number): boolean {
  return unit <= 32 || unit === 34 || unit === 39 || unit === 60 || unit === 62
}

function isLetter(unit: number): boolean {
  const lower = unit | 32
  return lower >= 97 && lower <= 122
}

function isNameUnit(unit: number): boolean {
  return isLetter(unit) || (unit >= 48 && unit <= 57) || unit === UNDERSCORE
}
