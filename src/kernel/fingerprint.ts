import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'

import { RedressError } from './errors/redress-error.ts'
import { LIMITS } from './text/limits.ts'

/**
 * The JSON text of a value with the keys of every object sorted, so that equal values have equal texts whatever order
 * they were built in. Properties that are `undefined` are left out, as JSON does.
 *
 * @throws {RedressError} `input-invalid` when the value holds anything but plain JSON (a Date, a bigint, a function,
 * NaN, `undefined` in a list) or is nested deeper than 64 levels.
 * @example
 * ```ts
 * canonicalJson({ b: 1, a: ['x'] }) // '{"a":["x"],"b":1}'
 * ```
 */
export function canonicalJson(value: unknown): string {
  return textOf(value, 0)
}

/**
 * The SHA-256 of a value's canonical JSON in lower-case hexadecimal: 64 characters that tell whether two commands or
 * commits are the same.
 *
 * @throws {RedressError} `input-invalid` when the value is not plain JSON of at most 64 levels.
 * @example
 * ```ts
 * fingerprint({ a: 1, b: 2 }) === fingerprint({ b: 2, a: 1 }) // true
 * ```
 */
export function fingerprint(value: unknown): string {
  return textFingerprint(canonicalJson(value))
}

/**
 * The SHA-256 of a text in lower-case hexadecimal.
 *
 * @example
 * ```ts
 * textFingerprint('abc').slice(0, 8) // 'ba7816bf'
 * ```
 */
export function textFingerprint(text: string): string {
  return bytesToHex(sha256(text))
}

function textOf(value: unknown, depth: number): string {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (typeof value !== 'object')
    throw refused('plain JSON without NaN, bigints, functions or undefined in lists')
  if (depth >= LIMITS.jsonDepth) throw refused(`nested at most ${LIMITS.jsonDepth} levels deep`)
  if (Array.isArray(value)) return listText(value, depth)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null)
    throw refused('plain objects, not instances of a class')
  return objectText(value as Record<string, unknown>, depth)
}

function listText(list: readonly unknown[], depth: number): string {
  let text = ''
  for (const element of list) text += (text === '' ? '' : ',') + textOf(element, depth + 1)
  return `[${text}]`
}

function objectText(object: Readonly<Record<string, unknown>>, depth: number): string {
  let text = ''
  for (const key of Object.keys(object).sort()) {
    const value = object[key]
    if (value === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${textOf(value, depth + 1)}`
  }
  return `{${text}}`
}

function refused(expected: string): RedressError {
  return new RedressError(
    'input-invalid',
    `A value without canonical JSON was given; it must be ${expected}.`,
    {
      what: 'value',
      issues: [{ path: '', expected }],
    },
  )
}
