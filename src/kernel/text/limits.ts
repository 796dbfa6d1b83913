/** What a single value given to the library may measure. Everything has a maximum (no list or text is unbounded). */
export const LIMITS = {
  /** Bytes of an id in UTF-8: what every common database can index. */
  idBytes: 255,
  /** UTF-16 units of a name, label, subject or file name. */
  shortText: 200,
  /** UTF-16 units of the number of a dispute. */
  disputeNumber: 64,
  /** Bytes of a comment or a mail's text in UTF-8. */
  longTextBytes: 65_536,
  /** Combining marks in a row; longer runs are attacks on whoever normalizes or draws the text. */
  markRun: 30,
  /** Items of one gesture. */
  itemsPerGesture: 100_000,
  /** Custom fields of one item or customer. */
  customFields: 100,
  /** Levels of nesting of a JSON value. */
  jsonDepth: 64,
} as const

/**
 * The number of bytes of a text in UTF-8. A lone surrogate counts the three bytes of its replacement character.
 *
 * @example
 * ```ts
 * utf8Length('é€') // 5
 * ```
 */
export function utf8Length(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) continue
    if (unit < 0x800) bytes += 1
    else if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(at + 1))) {
      // Four bytes for two units.
      bytes += 2
      at += 1
    } else bytes += 2
  }
  return bytes
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
