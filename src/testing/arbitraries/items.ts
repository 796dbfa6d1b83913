import * as fc from 'fast-check'

import type { Item } from '../../items/item.ts'
import { anyHistory, itemAfter } from './histories.ts'

/**
 * An item as a ledger would show it (F-1): of any kind, in currencies with and without decimals, open, cleared in
 * part or settled, its clearings adding up. Now and then the ledger does not tell clearings, or their natures.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check'
 *
 * fc.assert(fc.property(anyItem, ({ settledOn, openAmount }) => settledOn === null || Number(openAmount) === 0))
 * ```
 */
export const anyItem: fc.Arbitrary<Item> = fc
  .record({
    history: anyHistory(),
    telling: fc.oneof(
      { weight: 6, arbitrary: fc.constant('all' as const) },
      { weight: 1, arbitrary: fc.constant('no-natures' as const) },
      { weight: 1, arbitrary: fc.constant('no-clearings' as const) },
    ),
  })
  .map(({ history, telling }) => {
    const { clearings = [], ...untold } = itemAfter(history)
    if (telling === 'no-clearings') return untold
    if (telling === 'all') return { ...untold, clearings }
    return { ...untold, clearings: clearings.map(({ on, amount }) => ({ on, amount })) }
  })

/** An open item: what can be qualified. */
export const anyOpenItem: fc.Arbitrary<Item> = anyItem.filter(({ settledOn }) => settledOn === null)

/** Items with ids of their own, several to a customer. */
export const anyItems = (most = 20): fc.Arbitrary<readonly Item[]> =>
  fc.uniqueArray(anyItem, { selector: ({ id }) => id, maxLength: most })
