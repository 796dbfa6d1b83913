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
import type { CountedItem, DisputedItem, OpenItem } from './open-item.ts'
import { countingPromises, maturedOn } from './promises-kept.ts'
import type { Dimension, FigureName, ReportRequest } from './request.ts'
import type { Stretch } from './stretch.ts'
import { counting } from './tally.ts'
import type { Tallies } from './tallies.ts'

/** Counts one item into every figure asked for. */
export type AddItem = (item: Item) => void

const ofBalances: readonly FigureName[] = [
  'outstanding',
  'ageing',
  'exposure',
  'rate',
  'causes',
  'qualified',
  'workload',
  'dso',
  'cost',
]

/** Tells whether figures are made of items, whatever else they are made of. */
export function asksItems({ figures }: ReportRequest): boolean {
  return figures.some((name) => ofBalances.includes(name) || isOfHistory(name))
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
    const { item } = counted
    const balance = openOn(item, asOf, readOn)
    const open = unitsOf(balance)
    if (open === 0) return
    const type = stretch?.status?.type ?? null
    const openItem: OpenItem = { ...counted, open, isOverdue: open > 0 && dueOn(item) < asOf, type }
    addBalance(item.currency, openItem)
    const dispute = stretch?.dispute ?? null
    const disputed = stretch?.disputed ?? null
    if (stretch === undefined || dispute === null || disputed === null) return
    const units = unitsOf(disputed)
    if (units === 0) return
    const side = sideOfStretch(stretch, dispute)
    if (filter.admitsSide(side)) {
      addExposure(item.currency, { ...openItem, disputed: smallerOf(units, open), side })
    }
  }

  return (item) => {
    if (!isReceivable(item) || item.documentDate > asOf) return
    const stretch = facts.stretches.get(item.id)
    const collector = stretch === undefined ? collectorOf(item.customer) : stretch.collector
    if (!filter.admitsItem(item, collector)) return
    const counted: CountedItem = { item, collector, age: ageOf(item) }
    if (asksBalances) addOpen(counted, stretch)
    if (asks.has('invoiced') && item.kind === 'invoice') {
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
