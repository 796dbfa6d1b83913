import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Order, Place, SortValue } from './order.ts'

/** The cursor of the page that comes after a place; it names the order, because a place means nothing in another. */
export function writePlace<Row>({ name }: Order<Row>, { value, id }: Place): string {
  return encodeURIComponent(JSON.stringify([name, value, id]))
}

/**
 * The place after which a page starts.
 *
 * @throws {RedressError} `cursor-invalid` when the text is no cursor of this list in this order.
 */
export function readPlace<Row>(order: Order<Row>, cursor: string): Place {
  const [name, value, id, ...more] = decode(cursor)
  const isOfThisOrder = name === order.name && isValue(value, order) && more.length === 0
  if (isOfThisOrder && typeof id === 'string') return { value, id }
  throw new RedressError(
    'cursor-invalid',
    `The cursor is none of the list ${order.list} in this order; pass the \`next\` of a page.`,
    { list: order.list },
  )
}

function isValue<Row>(value: unknown, { isOfNumbers }: Order<Row>): value is SortValue {
  return typeof value === (isOfNumbers ? 'number' : 'string')
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
