import { dueOn } from '../items/ageing.ts'
import { openOn } from '../items/balance.ts'
import type { Item } from '../items/item.ts'
import { isReceivable } from '../items/kinds.ts'
import type { Day } from '../kernel/calendar/day.ts'
import { unitsOf, type Units } from '../kernel/money/sum.ts'
import { countingBalances } from './balances.ts'
import { agesOn, disputeBander, isDisputeDimension, itemBander, noBand } from './bands.ts'
import type { CollectorOf } from './collectors.ts'
import { headerOf, sideOfStretch } from './dispute-side.ts'
import { episodeOn, monthOpened } from './episodes.ts'
import { countingExposure } from './exposure.ts'
import type { Facts } from './facts.ts'
import type { CompiledFilter } from './filter.ts'
import { countingInvoiced, fateOf } from './invoiced.ts'
import type { CountedItem, DisputedItem } from './open-item.ts'
import { countingPromises, maturedOn } from './promises-kept.ts'
import type { Dimension, FigureName, ReportRequest } from './request.ts'
import type { Stretch } from './stretch.ts'
import { counting } from './tally.ts'
import type { Tallies } from './tallies.ts'

/** Counts one item into every figure asked for. */
export type AddItem = (item: Item) => void

// What is counted twice as much takes twice as long: nothing is counted that no figure asks for.
const ofBalances: readonly FigureName[] = ['outstanding', 'ageing', 'rate', 'qualified', 'dso']
const ofExposure: readonly FigureName[] = ['exposure', 'rate', 'causes', 'workload', 'dso', 'cost']

/** Tells whether figures are made of items, whatever else they are made of. */
export function asksItems({ figures }: ReportRequest): boolean {
  return figures.some((name) => ofBalances.includes(name) || ofExposure.includes(name) || isOfHistory(name))
}

/** Tells whether a figure looks at items that are settled, too. */
export function isOfHistory(name: FigureName): boolean {
  return name === 'invoiced' || name === 'promises'
}

/** Makes what counts items: once all facts they are joined with are in. */
export function countItems(
  request: ReportRequest,
  facts: Facts,
  filter: CompiledFilter,
  collectorOf: CollectorOf,
  readOn: Day,
  tallies: Tallies,
): AddItem {
  const { asOf } = facts
  const asks = new Set<string>(request.figures)
  const asksBalances = ofBalances.some((name) => asks.has(name))
  const asksExposure = ofExposure.some((name) => asks.has(name))
  const asksInvoiced = asks.has('invoiced')
  const ageOf = agesOn(asOf)
  const addBalance = counting(
    tallies.balances,
    countingBalances(asks.has('ageing'), asks.has('qualified')),
    bandOfItem,
  )
  const addExposure = counting(tallies.exposure, countingExposure, (dimension) =>
    bandOfDisputed(facts, dimension),
  )
  const addInvoice = counting(tallies.invoiced, countingInvoiced, bandOfItem)
  const addPromise = counting(tallies.promises, countingPromises, bandOfItem)

  const addOpen = (counted: CountedItem, stretch: Stretch | undefined): void => {
    const { item, collector, age } = counted
    const open = unitsOf(openOn(item, asOf, readOn))
    if (open === 0) return
    const isOverdue = open > 0 && dueOn(item) < asOf
    const type = stretch?.status?.type ?? null
    if (asksBalances) addBalance(item.currency, { item, collector, age, open, isOverdue, type })
    if (!asksExposure || stretch === undefined) return
    const { dispute, disputed: given } = stretch
    if (dispute === null || given === null) return
    const disputed = smallerOf(unitsOf(given), open)
    if (disputed === 0) return
    const side = sideOfStretch(stretch, dispute)
    if (!filter.admitsSide(side)) return
    addExposure(item.currency, { item, collector, age, open, isOverdue, type, disputed, side })
  }

  return (item) => {
    if (!isReceivable(item) || item.documentDate > asOf) return
    const stretch = facts.stretches.get(item.id)
    const collector = stretch === undefined ? collectorOf(item.customer) : stretch.collector
    if (!filter.admitsItem(item, collector)) return
    const counted: CountedItem = { item, collector, age: ageOf(item) }
    if (asksBalances || asksExposure) addOpen(counted, stretch)
    if (asksInvoiced && item.kind === 'invoice') {
      addInvoice(item.currency, { ...counted, fate: fateOf(facts, item.id, filter.admitsSide) })
    }
    const promises = facts.promises.get(item.id)
    if (promises === undefined) return
    for (const verdict of maturedOn(promises, item, asOf)) addPromise(item.currency, { ...counted, verdict })
  }
}

/** the sign of what is open × min(|disputed|, |open|). */
function smallerOf(disputed: Units, open: Units): Units {
  const size = disputed < 0 ? -disputed : disputed
  if (open < 0) return size < -open ? -size : open
  return size < open ? size : open
}

/** Balances are not counted by what only disputes have. */
function bandOfItem(dimension: Dimension): (counted: CountedItem) => string {
  return isDisputeDimension(dimension) ? () => noBand : itemBander(dimension)
}

function bandOfDisputed(facts: Facts, dimension: Dimension): (row: DisputedItem) => string {
  if (!isDisputeDimension(dimension)) return itemBander(dimension)
  const bandOf = disputeBander(dimension, facts.catalog)
  return ({ side }) => bandOf(side, () => monthOf(facts, side.dispute))
}

function monthOf(facts: Facts, id: string): string {
  const dispute = headerOf(facts, id, 'exposure')
  return monthOpened(dispute, episodeOn(dispute, facts.asOf))
}
