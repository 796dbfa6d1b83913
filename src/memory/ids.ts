import type { TenantId } from '../kernel/ids.ts'
import type { Ids } from '../ports/ids.ts'
import { answer } from './answer.ts'

/**
 * Ids that count, for tests: `id-1`, `id-2`, and dispute numbers `D-1`, `D-2` in each tenant. They are unique among
 * what one call of this function gives out, no further.
 *
 * @example
 * ```ts
 * const ids = createSequentialIds('t')
 * ids.next() // 't-1'
 * ```
 */
export function createSequentialIds(prefix = 'id'): Ids {
  let last = 0
  const lastNumbers = new Map<TenantId, number>()
  return {
    next: () => {
      last += 1
      return `${prefix}-${last}`
    },
    disputeNumber: (tenant) =>
      answer(() => {
        const number = (lastNumbers.get(tenant) ?? 0) + 1
        lastNumbers.set(tenant, number)
        return `D-${number}`
      }),
  }
}
