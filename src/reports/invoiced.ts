import type { Currency } from '../kernel/money/currency.ts'
import { addUnits, amountOfSum, startSum, unitsOf, type RunningSum, type Units } from '../kernel/money/sum.ts'
import { causeOf, headerOf, resolverOn, type DisputeSide } from './dispute-side.ts'
import { episodeOn, isClosedOn } from './episodes.ts'
import type { Facts } from './facts.ts'
import type { InvoiceCount, InvoicedRow } from './money-rows.ts'
import type { CountedItem } from './open-item.ts'
import { amountRatio, countRatio } from './ratio.ts'
import type { Counter } from './tally.ts'

type Counted = { count: number; readonly amount: RunningSum }

/** What was invoiced in one currency, and what of it was ever disputed and lost. */
export type InvoicedCell = {
  readonly invoices: Counted
  readonly disputed: Counted
  readonly lost: Counted
}

/** How far an invoice got: `lost` when the last dispute it was in ended `accepted`. */
export type InvoiceFate = 'undisputed' | 'disputed' | 'lost'

/** An invoice, and how far it got. */
export type Invoice = CountedItem & { readonly fate: InvoiceFate }

/** Counts invoices with their whole amounts. */
export const countingInvoiced: Counter<Invoice, InvoicedCell> = {
  start: (currency) => {
    const nothing = (): Counted => ({ count: 0, amount: startSum(currency) })
    return { invoices: nothing(), disputed: nothing(), lost: nothing() }
  },
  add: (cell, { item, fate }) => {
    const amount = unitsOf(item.amount)
    count(cell.invoices, amount)
    if (fate !== 'undisputed') count(cell.disputed, amount)
    if (fate === 'lost') count(cell.lost, amount)
  },
}

/**
 * How far an invoice got up to the day, by the disputes the filter admits. A dispute entered in error never was one.
 */
export function fateOf(facts: Facts, item: string, admitsSide: (side: DisputeSide) => boolean): InvoiceFate {
  const entries = (facts.past?.get(item) ?? []).toSorted((a, b) => a.place - b.place)
  let fate: InvoiceFate = 'undisputed'
  for (const { dispute: id } of entries) {
    const dispute = headerOf(facts, id, 'invoiced')
    const episode = episodeOn(dispute, facts.asOf)
    const outcome = episode !== undefined && isClosedOn(episode, facts.asOf) ? episode.outcome : null
    if (outcome === 'entered-in-error') continue
    const { customer } = dispute
    const resolver = resolverOn(dispute, facts.asOf)
    if (!admitsSide({ dispute: id, customer, cause: causeOf(dispute, episode), resolver, collector: null }))
      continue
    fate = outcome === 'accepted' ? 'lost' : 'disputed'
  }
  return fate
}

/** The row of a currency. */
export function invoicedRow(cell: InvoicedCell, currency: Currency): InvoicedRow {
  const invoices = countOf(cell.invoices)
  const disputed = countOf(cell.disputed)
  const lost = countOf(cell.lost)
  return {
    currency,
    invoices,
    disputed: {
      ...disputed,
      ofInvoices: countRatio(disputed.count, invoices.count, 'nothing-invoiced'),
      ofInvoiced: amountRatio(disputed.amount, invoices.amount, 'nothing-invoiced'),
    },
    lost: {
      ...lost,
      ofDisputed: countRatio(lost.count, disputed.count, 'nothing-disputed'),
      ofInvoiced: amountRatio(lost.amount, invoices.amount, 'nothing-invoiced'),
    },
  }
}

function count(counted: Counted, amount: Units): void {
  counted.count += 1
  addUnits(counted.amount, amount)
}

function countOf({ count: of, amount }: Counted): InvoiceCount {
  return { count: of, amount: amountOfSum(amount) }
}
