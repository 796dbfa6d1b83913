import { bytewise, type KeyValue } from '../adapters/key-value.ts'

/** A text that orders lists of values as the values themselves are ordered, one after the other. */
export function orderKey(values: readonly KeyValue[], id: string): string {
  let key = ''
  for (const value of values) key += encodeValue(value) + endOfValue
  return key + bytewise(id)
}

/** The least order key of documents whose first value is at least the given one. */
export const firstAt = (value: KeyValue): string => encodeValue(value)

/** The least order key of documents whose first value is above the given one. */
export const firstAbove = (value: KeyValue): string => encodeValue(value) + escapedNul

/** The least order key above the given one. */
export const firstAfter = (order: string): string => order + '\0'

// A value that is the beginning of another must come first, whatever follows: NUL ends it, and a NUL inside is
// followed by a unit that sorts the longer value behind.
const endOfValue = '\0\0'
const escapedNul = '\0\u0001'

function encodeValue(value: KeyValue): string {
  if (typeof value === 'string') return value.includes('\0') ? escapeNul(value) : `s${bytewise(value)}`
  return typeof value === 'number' ? `n${encodeNumber(value)}` : value ? 'b1' : 'b0'
}

const escapeNul = (value: string): string => `s${bytewise(value).replaceAll('\0', escapedNul)}`

/** The bits of the number as hexadecimal; inverted below zero, where larger bits mean smaller numbers. -0 is 0. */
function encodeNumber(value: number): string {
  bits.setFloat64(0, value + 0)
  const high = bits.getUint32(0)
  const low = bits.getUint32(4)
  return value < 0
    ? hexadecimal(~high >>> 0) + hexadecimal(~low >>> 0)
    : hexadecimal(high + signBit) + hexadecimal(low)
}

const bits = new DataView(new ArrayBuffer(8))
const signBit = 0x80000000

const hexadecimal = (word: number): string => word.toString(16).padStart(8, '0')
