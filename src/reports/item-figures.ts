import { dueOn } from '../items/ageing.ts'
import { openOn } from '../items/balance.ts'
import type { Item } from '../items/item.ts'
import { isReceivable } from '../items/kinds.ts'
import type { Day } from '../kernel/calendar/day.ts'
import type { Amount } from '../kernel/money/amount.ts'
import {
  absoluteAmount,
  isNegativeAmount,
  isZeroAmount,
  negateAmount,
  smallerAmount,
} from '../kernel/money/arithmetic.ts'
import {
  ageBandsOn,
  disputeBand,
  isDisputeDimension,
  isItemDimension,
  isOfInvoices,
  itemBand,
  type ItemDimension,
} from './bands.ts'
import type { CollectorOf } from './collectors.ts'
import { headerOf, sideOfStretch } from './dispute-side.ts'
import { episodeOn, monthOpened } from './episodes.ts'
import { addExposure, startExposure, type ExposureCell } from './exposure.ts'
import type { Facts } from './facts.ts'
import type { CompiledFilter } from './filter.ts'
import { addInvoice, fateOf, startInvoiced, type InvoicedCell } from './invoiced.ts'
import { addOutstanding, startOutstanding, type OutstandingCell } from './outstanding.ts'
import type { ReportRequest } from './request.ts'
import type { Stretch } from './stretch.ts'
import { addToTally, startTally, type Tally } from './tally.ts'

/** The tallies that items are counted into as they stream by. */
export type ItemTallies = {
  readonly outstanding: Tally<OutstandingCell, ItemDimension>
  readonly exposure: Tally<ExposureCell>
  readonly invoiced: Tally<InvoicedCell, ItemDimension>
}

/** Counts one item into every figure asked for. */
export type AddItem = (item: Item) => void

/** Tallies of no item yet. */
export function startItemTallies({ by = [] }: ReportRequest): ItemTallies {
  const ofItems = by.filter(isItemDimension)
  return {
    outstanding: startTally(ofItems, startOutstanding),
    exposure: startTally(by, startExposure),
    invoiced: startTally(ofItems.filter(isOfInvoices), startInvoiced),
  }
}

/** Makes what counts items: once all facts they are joined with are in. */
export function countItems(
  request: ReportRequest,
  facts: Facts,
  filter: CompiledFilter,
  collectorOf: CollectorOf,
  readOn: Day,
  tallies: ItemTallies,
): AddItem {
  const { asOf, catalog } = facts
  const ages = ageBandsOn(asOf)
  const asks = new Set<string>(request.figures)
  const asksBalances = asks.has('outstanding') || asks.has('exposure') || asks.has('rate')
  const asksInvoiced = asks.has('invoiced')

  const addBalance = (
    item: Item,
    stretch: Stretch | undefined,
    bandOf: (dimension: ItemDimension) => string,
  ): void => {
    const open = openOn(item, asOf, readOn)
    if (isZeroAmount(open)) return
    const isOverdue = !isNegativeAmount(open) && dueOn(item) < asOf
    addToTally(tallies.outstanding, item.currency, bandOf, (cell) => {
      addOutstanding(cell, open, isOverdue)
    })
    const dispute = stretch?.dispute ?? null
    const disputed = stretch?.disputed ?? null
    if (stretch === undefined || dispute === null || disputed === null || isZeroAmount(disputed)) return
    const side = sideOfStretch(stretch, dispute)
    if (!filter.admitsSide(side)) return
    const amount = disputedOf(disputed, open)
    addToTally(
      tallies.exposure,
      item.currency,
      (dimension) =>
        isDisputeDimension(dimension)
          ? disputeBand(dimension, side, catalog, () => monthOf(facts, dispute))
          : bandOf(dimension),
      (cell) => {
        addExposure(cell, amount, dispute, isOverdue)
      },
    )
  }

  return (item) => {
    if (!isReceivable(item) || item.documentDate > asOf) return
    const stretch = facts.stretches.get(item.id)
    const collector = stretch === undefined ? collectorOf(item.customer) : stretch.collector
    if (!filter.admitsItem(item, collector)) return
    const bandOf = (dimension: ItemDimension): string => itemBand(dimension, item, collector, ages)
    if (asksBalances) addBalance(item, stretch, bandOf)
    if (!asksInvoiced || item.kind !== 'invoice') return
    const fate = fateOf(facts, item.id, filter.admitsSide)
    addToTally(tallies.invoiced, item.currency, bandOf, (cell) => {
      addInvoice(cell, item.amount, fate)
    })
  }
}

/** the sign of what is open × min(|disputed|, |open|). */
function disputedOf(disputed: Amount, open: Amount): Amount {
  const amount = smallerAmount(absoluteAmount(disputed), absoluteAmount(open))
  return isNegativeAmount(open) ? negateAmount(amount) : amount
}

function monthOf(facts: Facts, id: string): string {
  const dispute = headerOf(facts, id, 'exposure')
  return monthOpened(dispute, episodeOn(dispute, facts.asOf))
}
