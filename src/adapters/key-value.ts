import type { DocumentKeys } from '../ports/documents.ts'

/** A value that a document is indexed by. */
export type KeyValue = string | number | boolean

/** The value of a key, or `null`: absent and `null` are the same, and a list is no value. */
export function keyValue(keys: DocumentKeys, key: string): KeyValue | null {
  if (!Object.hasOwn(keys, key)) return null
  const value = keys[key]
  return value === undefined || value === null || typeof value === 'object' ? null : value
}

/** Tells how two values of a key compare, texts by their bytes in UTF-8; values of two types do not. */
export function compareValues(a: KeyValue, b: KeyValue): number {
  if (typeof a !== typeof b) return Number.NaN
  if (a === b) return 0
  if (typeof a !== 'string') return a < b ? -1 : 1
  return bytewise(a) < bytewise(b as string) ? -1 : 1
}

/**
 * A text whose order under `<` is the order of another text's bytes in UTF-8. `<` compares UTF-16 units, where the
 * surrogates of emoji come before U+E000 to U+FFFF; here the two ranges change places.
 */
export function bytewise(text: string): string {
  return beyondSurrogates.test(text) ? text.replace(unitsToMove, moveUnit) : text
}

const beyondSurrogates = /[\ud800-\uffff]/
const unitsToMove = /[\ud800-\uffff]/g

function moveUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  return String.fromCharCode(code < 0xe000 ? code + 0x2000 : code - 0x800)
}
