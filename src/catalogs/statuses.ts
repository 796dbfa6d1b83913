import { RedressError } from '../kernel/errors/redress-error.ts'
import type { Catalog } from './catalog.ts'
import { indexOf } from './catalog-index.ts'
import { standardDelay, type Delay } from './delay.ts'
import { listedIds, shownId } from './listed-ids.ts'
import type { Status } from './status.ts'

/**
 * The status of a catalog with this id, active or archived: history stays readable (K-4).
 *
 * @throws {RedressError} `status-unknown` when the catalog has no such status.
 * @example
 * ```ts
 * statusOf(standardCatalog, 'dispute-price').type // 'dispute'
 * ```
 */
export function statusOf(catalog: Catalog, id: string): Status {
  const status = indexOf(catalog).statuses.get(id)
  if (status !== undefined) return status
  const given = shownId(id)
  throw new RedressError('status-unknown', `The catalog has no status ${given}; give the id of one it has.`, {
    given,
    known: listedIds(catalog.statuses),
  })
}

/**
 * The status of a catalog with this id, for new use: an archived one is refused (K-4).
 *
 * @throws {RedressError} `status-unknown` when the catalog has no such status; `status-archived` when it is archived.
 * @example
 * ```ts
 * activeStatusOf(standardCatalog, 'promise').active // true
 * ```
 */
export function activeStatusOf(catalog: Catalog, id: string): Status {
  const status = statusOf(catalog, id)
  if (status.active) return status
  throw new RedressError('status-archived', `The status ${shownId(id)} is archived; use an active one.`, {
    status: id,
    allowed: listedIds(catalog.statuses.filter(({ active }) => active)),
  })
}

/**
 * The status that completing a dispute of this cause sets on its items (D-4): the `resolvedAs` of the dispute status,
 * else the catalog's default. It is active and of type `resolved`.
 *
 * @throws {RedressError} `status-unknown` when the catalog has no such status; `status-not-a-dispute` when the status
 * is of another type.
 * @example
 * ```ts
 * resolvedStatusFor(standardCatalog, 'dispute-price').id // 'resolved'
 * ```
 */
export function resolvedStatusFor(catalog: Catalog, disputeStatus: string): Status {
  const { type, resolvedAs } = statusOf(catalog, disputeStatus)
  if (type === 'dispute') return statusOf(catalog, resolvedAs ?? catalog.defaultResolved)
  throw new RedressError(
    'status-not-a-dispute',
    `The status ${shownId(disputeStatus)} is of type ${type}: only a dispute is resolved as something.`,
    {
      status: disputeStatus,
      type,
      allowed: listedIds(catalog.statuses.filter((status) => status.type === 'dispute')),
    },
  )
}

/**
 * How long the follow-up of a status waits: the status's own delay, else the catalog's, else 7 calendar days (K-2).
 *
 * @example
 * ```ts
 * delayOf(standardCatalog, statusOf(standardCatalog, 'resolved')) // { value: 7, unit: 'days' }
 * ```
 */
export function delayOf(catalog: Catalog, status: Status): Delay {
  return status.delay ?? catalog.delay ?? standardDelay
}

/**
 * Tells whether a person may set a status on an item that has another one, or none (K-5). The restriction is for
 * people only. Saying the same status again is no step to a next one, and without a status any may be set. Says
 * nothing about archived statuses.
 *
 * @throws {RedressError} `status-unknown` when the catalog lacks one of the statuses.
 * @example
 * ```ts
 * canFollow(standardCatalog, 'dispute-price', 'resolved') // true
 * canFollow(standardCatalog, null, 'promise') // true
 * ```
 */
export function canFollow(catalog: Catalog, from: string | null, to: string): boolean {
  statusOf(catalog, to)
  if (from === null || from === to) return true
  statusOf(catalog, from)
  return indexOf(catalog).next.get(from)?.has(to) ?? true
}
