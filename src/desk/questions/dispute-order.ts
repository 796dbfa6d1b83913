import type { Catalog } from '../../catalogs/catalog.ts'
import { indexOf } from '../../catalogs/catalog-index.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { parseAmount, zeroAmount, type Amount } from '../../kernel/money/amount.ts'
import { compareAmounts } from '../../kernel/money/arithmetic.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import type { DisputesQuery } from '../../ports/queries.ts'
import type { SortKey } from '../sorting/order.ts'
import type { DisputeFilter, DisputeSort } from './asked.ts'
import { checkFor, type Check } from './narrowing.ts'

/** What disputes can be sorted by, wherever a row holds its dispute. */
export function disputeKeys<Row>(
  disputeOf: (row: Row) => Dispute,
): Readonly<Record<DisputeSort, SortKey<Row>>> {
  return {
    opened: { kind: 'text', of: (row) => disputeOf(row).openedOn },
    age: { kind: 'age', of: (row) => lastOpenedOn(disputeOf(row)) },
    'last-contact': { kind: 'text', of: (row) => disputeOf(row).lastContactOn },
    customer: { kind: 'text', of: (row) => disputeOf(row).customer },
    disputed: { kind: 'amount', of: (row, currency) => disputedIn(disputeOf(row), currency) },
  }
}

/**
 * A filter of disputes in two parts: what the store narrows by, and what must hold of each dispute it answers with.
 *
 * @throws {RedressError} `amount-invalid` when the minimum has more decimals than its currency.
 */
export function narrowDisputes(
  {
    causes,
    family,
    department,
    priority,
    dunning,
    escalated,
    currency,
    minDisputed,
    ...query
  }: DisputeFilter,
  catalog: Catalog,
): { readonly query: DisputesQuery; readonly checks: readonly Check<Dispute>[] } {
  const { statuses } = indexOf(catalog)
  const checks: readonly Check<Dispute>[] = [
    ...checkFor(causes && new Set(causes), ({ cause }: Dispute, asked) => asked.has(cause)),
    ...checkFor(family, ({ cause }: Dispute, asked) => statuses.get(cause)?.family === asked),
    ...checkFor(department, ({ cause }: Dispute, asked) => statuses.get(cause)?.department === asked),
    ...checkFor(priority, (dispute: Dispute, asked) => dispute.priority === asked),
    ...checkFor(dunning, (dispute: Dispute, asked) => dispute.dunning === asked),
    ...checkFor(escalated, ({ escalatedOn }: Dispute, asked) => (escalatedOn !== null) === asked),
    ...checkFor(currency, ({ amounts }: Dispute, asked) => Object.hasOwn(amounts.original, asked)),
  ]
  if (minDisputed === undefined || currency === undefined)
    return { query: { list: 'disputes', ...query }, checks }
  const least = parseAmount(minDisputed, currency)
  const isEnough = (dispute: Dispute): boolean => compareAmounts(disputedIn(dispute, currency), least) >= 0
  return { query: { list: 'disputes', ...query }, checks: [...checks, isEnough] }
}

function lastOpenedOn({ episodes, openedOn }: Dispute): Day {
  return episodes.at(-1)?.openedOn ?? openedOn
}

function disputedIn({ amounts }: Dispute, currency: Currency): Amount {
  return amounts.current[currency] ?? zeroAmount(currency)
}
