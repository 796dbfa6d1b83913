import type { ImportFault } from '../kernel/errors/figure-errors.ts'
import { RedressError } from '../kernel/errors/redress-error.ts'
import type { ItemImport } from './item-import.ts'
import type { Item } from './item.ts'

/** At most this many faults are listed in an error; it tells how many there are in all. */
const faultsInError = 50

type FaultAt = { readonly at: string; readonly item: string; readonly fault: ImportFault }

/**
 * Refuses an import that cannot be meant (F-4), all its faults at once.
 *
 * @throws {RedressError} `import-invalid` when an item is given twice, changes its customer or currency, or belongs to
 * a customer that a whole import does not cover; `import-empty` when a whole import of all customers holds nothing
 * although something is open.
 */
export function requireSoundImport(known: readonly Item[], given: ItemImport): void {
  requireSomething(known, given)
  const before = new Map(known.map((item) => [item.id, item]))
  const covered =
    given.kind === 'whole' && given.customers !== 'all' ? new Set<string>(given.customers) : null
  const faults = [
    ...findRepeated('known', known),
    ...findRepeated('items', given.items),
    ...given.items.flatMap((item, at) =>
      faultsOf(item, before.get(item.id), covered).map((fault) => ({
        at: `items[${at}]`,
        item: item.id,
        fault,
      })),
    ),
  ]
  const [first, ...others] = faults
  if (first !== undefined) throw refused(first, others)
}

/** A broken export looks like this; a customer who paid everything can be named. */
function requireSomething(known: readonly Item[], given: ItemImport): void {
  if (given.kind === 'changes' || given.customers !== 'all' || given.items.length > 0) return
  const open = known.filter(({ settledOn }) => settledOn === null).length
  if (open === 0) return
  throw new RedressError(
    'import-empty',
    `A whole import of all customers holds no item, and would settle all ${open} that are open.`,
    { open },
  )
}

function findRepeated(list: string, items: readonly Item[]): readonly FaultAt[] {
  const seen = new Set<string>()
  return items.flatMap(({ id }, at) => {
    if (seen.has(id)) return [{ at: `${list}[${at}]`, item: id, fault: 'item-repeated' } as const]
    seen.add(id)
    return []
  })
}

function faultsOf(
  item: Item,
  before: Item | undefined,
  covered: ReadonlySet<string> | null,
): readonly ImportFault[] {
  const faults: ImportFault[] = []
  if (covered?.has(item.customer) === false) faults.push('customer-not-covered')
  if (before === undefined) return faults
  if (before.customer !== item.customer) faults.push('customer-changed')
  if (before.currency !== item.currency) faults.push('currency-changed')
  return faults
}

function refused(first: FaultAt, others: readonly FaultAt[]): RedressError {
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  return new RedressError(
    'import-invalid',
    `The import cannot be meant: ${first.fault} at ${first.at}, the item ${first.item}${more}.`,
    { faults: [first, ...others].slice(0, faultsInError), count: others.length + 1 },
  )
}
