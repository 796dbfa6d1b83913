import { RedressError } from '../kernel/errors/redress-error.ts'
import { mostDocumentsOnAPage } from '../ports/page.ts'

/**
 * Refuses a page of no size, and one that is too large.
 *
 * @throws {RedressError} `page-limit-invalid` when the limit is no whole number from 1 to 1,000.
 * @example
 * ```ts
 * checkPageLimit(50)
 * ```
 */
export function checkPageLimit(limit: number): void {
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostDocumentsOnAPage) return
  throw new RedressError(
    'page-limit-invalid',
    `A page has 1 to ${mostDocumentsOnAPage} documents; ${limit} were asked for.`,
    { given: limit, most: mostDocumentsOnAPage },
  )
}
