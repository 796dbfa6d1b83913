import { RedressError } from './errors/redress-error.ts'
import { LIMITS, utf8Length } from './text/limits.ts'

const PRINTABLE_ASCII = /^[ -~]+$/

declare const brand: unique symbol

/** The id of a tenant: first in every call of a port, and of a type of its own so that no other id can stand there. */
export type TenantId = string & { readonly [brand]: 'TenantId' }

/**
 * Reads the id of a tenant.
 *
 * @throws {RedressError} `id-invalid` when the id is empty, longer than 255 bytes, not well-formed, or holds NUL.
 * @example
 * ```ts
 * const tenant = tenantId('main')
 * ```
 */
export function tenantId(text: string): TenantId {
  return parseId(text) as TenantId
}

/**
 * Tells whether a value can be an id: 1 to 255 bytes of well-formed UTF-8 without NUL. Ids belong to the host and are
 * kept byte by byte: neither trimmed nor normalized nor folded.
 *
 * @example
 * ```ts
 * isId('F-1042') // true
 * isId('') // false
 * ```
 */
export function isId(text: unknown): boolean {
  return idFault(text) === null
}

/**
 * Reads an id of the host; it is not changed.
 *
 * @throws {RedressError} `id-invalid` when the id is empty, longer than 255 bytes, not well-formed, or holds NUL.
 * @example
 * ```ts
 * parseId('F-1042') // 'F-1042'
 * ```
 */
export function parseId(text: string): string {
  const reason = idFault(text)
  if (reason === null) return text
  throw new RedressError(
    'id-invalid',
    `An id was refused (${reason}); give 1 to ${LIMITS.idBytes} bytes of well-formed text without NUL.`,
    { reason },
  )
}

/**
 * The order of ids: -1, 0 or 1 by their bytes in UTF-8, as databases collate them bytewise. The order of `<` differs:
 * it puts emoji before U+E000 to U+FFFF.
 *
 * @example
 * ```ts
 * ;['b', 'a'].sort(compareIds) // ['a', 'b']
 * ```
 */
export function compareIds(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at += 1) {
    const unitOfA = a.charCodeAt(at)
    const unitOfB = b.charCodeAt(at)
    if (unitOfA !== unitOfB) return rankOf(unitOfA) < rankOf(unitOfB) ? -1 : 1
  }
  return a.length < b.length ? -1 : 1
}

/** Surrogates stand for code points above U+FFFF and come after all other units. */
function rankOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

function idFault(text: unknown): string | null {
  if (typeof text !== 'string') return 'no-text'
  if (text === '') return 'empty'
  if (text.length <= LIMITS.idBytes && PRINTABLE_ASCII.test(text)) return null
  if (text.length > LIMITS.idBytes || utf8Length(text) > LIMITS.idBytes) return 'too-long'
  if (!text.isWellFormed()) return 'lone-surrogate'
  return text.includes('\0') ? 'nul-character' : null
}
