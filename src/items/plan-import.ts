import type { Day } from '../kernel/calendar/day.ts'
import { isDeepEqual } from '../kernel/deep-equal.ts'
import { zeroAmount } from '../kernel/money/amount.ts'
import { isZeroAmount } from '../kernel/money/arithmetic.ts'
import { totalsOf } from '../kernel/money/totals.ts'
import { parse } from '../kernel/parse.ts'
import { requireSoundImport } from './import-faults.ts'
import { importSchema } from './import-schema.ts'
import { mostClearings } from './item-shape.ts'
import type { ImportPlan, ItemImport, OpenItems } from './item-import.ts'
import type { Item } from './item.ts'
import { parseItems } from './parse-items.ts'

type Effect = 'added' | 'changed' | 'settled' | 'reopened' | 'unchanged'

/**
 * Plans what an import does to the items that a host keeps itself, because it has no ledger of its own (F-4). Open
 * items that a whole import lacks are settled on its day; changes settle nothing but what they say is settled. The
 * host stores what the plan puts, and tells the desk of it with `sync`. Importing the same again changes nothing.
 *
 * What took the rest off an item that is missing nobody knows: where the clearings of the item are known, one of
 * unknown nature joins them, which counts as neither paid nor credited (F-1). Where they are not, none is made up.
 *
 * @throws {RedressError} `input-invalid` or `item-invalid` when the import or an item, known or imported, is malformed.
 * @throws {RedressError} `import-invalid` when an item is given twice, changes its customer or currency, or belongs to
 * a customer that a whole import does not cover.
 * @throws {RedressError} `import-empty` when a whole import of all customers holds nothing although something is open.
 * @example
 * ```ts
 * const [paid, ...others] = sampleItems
 * const plan = planImport(sampleItems, { kind: 'whole', on: '2026-12-01', customers: 'all', items: others })
 * plan.settled // ['F-1042']
 * plan.put[0]?.openAmount // '0.00'
 * plan.summary.settled // { items: 1, open: { EUR: '1200.00' } }
 * ```
 */
export function planImport(known: readonly Item[], input: ItemImport): ImportPlan {
  const before = parseItems(known)
  const read = parse(importSchema, input, 'import')
  const given: ItemImport = { ...read, items: parseItems(read.items) }
  requireSoundImport(before, given)

  const knownById = new Map(before.map((item) => [item.id, item]))
  const ids: Record<Effect, string[]> = { added: [], changed: [], settled: [], reopened: [], unchanged: [] }
  const put: Item[] = []
  for (const item of [...given.items, ...settleMissing(before, given)]) {
    const effect = effectOf(knownById.get(item.id), item)
    ids[effect].push(item.id)
    if (effect !== 'unchanged') put.push(item)
  }
  return { put, ...ids, summary: summarize(before, put, ids.settled) }
}

/** What a whole import says by leaving it out. */
function settleMissing(known: readonly Item[], given: ItemImport): readonly Item[] {
  if (given.kind === 'changes') return []
  const { on, customers, items } = given
  const named = new Set(items.map(({ id }) => id))
  const covered = customers === 'all' ? null : new Set(customers)
  return known
    .filter(({ id, customer, settledOn }) => {
      const isCovered = covered === null || covered.has(customer)
      return isCovered && settledOn === null && !named.has(id)
    })
    .map((item) => settle(item, on))
}

function settle(item: Item, on: Day): Item {
  const { clearings, openAmount, currency } = item
  const settled = { ...item, openAmount: zeroAmount(currency), settledOn: on }
  // Beyond the limit the item could not be read again; what no clearing explains counts the same (F-1).
  const isTold = clearings === undefined || isZeroAmount(openAmount) || clearings.length >= mostClearings
  return isTold ? settled : { ...settled, clearings: [...clearings, { on, amount: openAmount }] }
}

function effectOf(before: Item | undefined, after: Item): Effect {
  if (before === undefined) return 'added'
  if (isDeepEqual(before, after)) return 'unchanged'
  const wasOpen = before.settledOn === null
  if (wasOpen === (after.settledOn === null)) return 'changed'
  return wasOpen ? 'settled' : 'reopened'
}

function summarize(
  known: readonly Item[],
  put: readonly Item[],
  settled: readonly string[],
): ImportPlan['summary'] {
  const after = new Map([...known, ...put].map((item) => [item.id, item]))
  const settledIds = new Set(settled)
  return {
    before: countOpen(known),
    after: countOpen([...after.values()]),
    settled: countOpen(known.filter(({ id }) => settledIds.has(id))),
  }
}

function countOpen(items: readonly Item[]): OpenItems {
  const open = items.filter(({ settledOn }) => settledOn === null)
  return {
    items: open.length,
    open: totalsOf(open.map(({ openAmount, currency }) => ({ amount: openAmount, currency }))),
  }
}
