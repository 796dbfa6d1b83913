import { RedressError } from '../../kernel/errors/redress-error.ts'
import { mostDocumentsOnAPage } from '../../ports/page.ts'
import { standardLimit, type Listed, type ListPage } from '../questions/pages.ts'
import type { Order } from './order.ts'
import { readPlace, writePlace } from './place-cursor.ts'
import { startSelection } from './selection.ts'

/**
 * One page of a list in an order that no index has: every row is read, in chunks, and only those of the page are kept.
 * So a page costs a walk over the list and the memory of a page.
 *
 * @throws {RedressError} `page-limit-invalid`, and `cursor-invalid` when the cursor is of another list or order.
 */
export async function selectPage<Row>(
  chunks: AsyncIterable<readonly Row[]>,
  order: Order<Row>,
  { limit = standardLimit, after }: ListPage,
): Promise<Listed<Row>> {
  checkLimit(limit)
  const selection = startSelection(order, limit, after === undefined ? null : readPlace(order, after))
  for await (const rows of chunks) for (const row of rows) selection.add(row)
  const last = selection.last()
  return { documents: selection.rows(), next: last === null ? null : writePlace(order, last) }
}

function checkLimit(limit: number): void {
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostDocumentsOnAPage) return
  throw new RedressError(
    'page-limit-invalid',
    `A page has 1 to ${mostDocumentsOnAPage} rows; ${limit} were asked for.`,
    { given: limit, most: mostDocumentsOnAPage },
  )
}
