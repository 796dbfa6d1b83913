import { RedressError } from '../kernel/errors/redress-error.ts'
import { isId } from '../kernel/ids.ts'
import type { KeyValue } from './key-value.ts'
import type { Place } from './places.ts'
import type { ReadQuery } from './read-query.ts'

/**
 * The cursor of the page that comes after a document: the document's own place, so that it need not stay in the list.
 *
 * @example
 * ```ts
 * const query = readQuery({ list: 'disputes', state: 'open' })
 * const next = writeCursor(query, { values: ['2026-12-01'], id: 'd-7' })
 * readCursor(query, next) // { values: ['2026-12-01'], id: 'd-7' }
 * ```
 */
export function writeCursor({ plan, kind }: ReadQuery, { values, id }: Place): string {
  return encodeURIComponent(JSON.stringify([plan.name, kind, ...values, id]))
}

/**
 * The place after which a page starts.
 *
 * @throws {RedressError} `cursor-invalid` when the text is no cursor of this list.
 * @example
 * ```ts
 * try {
 *   readCursor(readQuery({ list: 'disputes' }), 'no cursor')
 * } catch (error) {
 *   isRedressError(error, 'cursor-invalid') // true
 * }
 * ```
 */
export function readCursor({ plan, kind }: ReadQuery, cursor: string): Place {
  const [name, givenKind, ...place] = decode(cursor)
  const values = place.slice(0, -1)
  const id = place.at(-1)
  const isOfThisList = name === plan.name && givenKind === kind && values.length === plan.sort.length
  if (isOfThisList && isId(id) && values.every(isKeyValue)) return { values, id: id as string }
  throw new RedressError(
    'cursor-invalid',
    `The cursor is none of the list ${plan.name}; pass the \`next\` of a page.`,
    { list: plan.name },
  )
}

function decode(cursor: unknown): readonly unknown[] {
  if (typeof cursor !== 'string') return []
  try {
    const parts: unknown = JSON.parse(decodeURIComponent(cursor))
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}

const isKeyValue = (value: unknown): value is KeyValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
