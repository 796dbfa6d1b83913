import type { Catalog } from '../catalogs/catalog.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { Item } from '../items/item.ts'
import type { Day } from '../kernel/calendar/day.ts'
import { RedressError } from '../kernel/errors/redress-error.ts'
import type { Spell, Standing } from '../standings/standing.ts'
import { collectorsOf } from './collectors.ts'
import { disputeFigures } from './dispute-figures.ts'
import { exposureRow } from './exposure.ts'
import { startFacts, takeStretch } from './facts.ts'
import type { Figures, Report } from './figures.ts'
import { compileFilter } from './filter.ts'
import { invoicedRow } from './invoiced.ts'
import { countItems, startItemTallies, type AddItem } from './item-figures.ts'
import { outstandingRow } from './outstanding.ts'
import { rateFigure } from './rate.ts'
import type { FigureName, ReportRequest } from './request.ts'
import { parseReportRequest } from './schema.ts'
import { stretchOfSpell, stretchOfStanding } from './stretch.ts'
import { moneyFigure } from './tally.ts'

/** A customer as figures need it: who collects. */
export type CollectedCustomer = {
  readonly id: string
  readonly collector: string | null
}

/**
 * A report under way: facts go in chunk by chunk, figures come out. Everything but the items comes first, in any
 * order; then the items, each once, as the ledger streams them.
 */
export type ReportFold<Name extends FigureName = FigureName> = {
  /** Collectors of customers; without them, items the desk never knew take the collector of their customer's others. */
  readonly addCustomers: (customers: readonly CollectedCustomer[]) => void
  readonly addStandings: (standings: readonly Standing[]) => void
  /** Those that cover the day; for `invoiced`, all up to the day: they tell of earlier disputes of an item. */
  readonly addSpells: (spells: readonly Spell[]) => void
  readonly addDisputes: (disputes: readonly Dispute[]) => void
  readonly addItems: (items: readonly Item[]) => void
  /** The figures of what came in so far; the same answer however often it is asked. */
  readonly result: () => Report<Name>
}

/**
 * Starts a report: all figures asked for from one pass over the facts. `readOn` is the day the items were
 * read from the ledger; left out, the as-of day.
 *
 * @throws {RedressError} `input-invalid` when the request does not have its shape or names an unknown figure or
 * dimension.
 * @throws {RedressError} `facts-missing` while items are added, when a past balance takes clearings that the ledger did
 * not give, or a figure takes a dispute that was not given.
 * @throws {RedressError} `facts-out-of-order` when other facts are added after the first items.
 * @example
 * ```ts
 * const fold = createReportFold({ asOf: '2026-06-30', figures: ['exposure'], by: ['cause'] }, standardCatalog)
 * fold.addStandings([])
 * fold.addItems(sampleItems)
 * const { exposure } = fold.result()
 * ```
 */
export function createReportFold<Name extends FigureName>(
  request: ReportRequest<Name>,
  catalog: Catalog,
  readOn: Day = request.asOf,
): ReportFold<Name> {
  const parsed = parseReportRequest(request)
  const facts = startFacts(parsed.asOf, catalog, parsed.figures.includes('invoiced'))
  const filter = compileFilter(parsed.filter ?? {}, catalog)
  const tallies = startItemTallies(parsed)
  let addItem: AddItem | null = null

  const before = (what: string): void => {
    if (addItem === null) return
    throw new RedressError('facts-out-of-order', `The ${what} of a report come before its items.`, {
      facts: what,
      after: 'items',
    })
  }

  const figureOf = (name: FigureName): Figures[FigureName] => {
    switch (name) {
      case 'outstanding':
        return moneyFigure(tallies.outstanding, outstandingRow)
      case 'exposure':
        return moneyFigure(tallies.exposure, exposureRow)
      case 'rate':
        return rateFigure(tallies.outstanding, tallies.exposure)
      case 'invoiced':
        return moneyFigure(tallies.invoiced, invoicedRow)
      case 'openDisputes':
      case 'resolution':
      case 'outcomes':
        return disputeFigures(parsed, facts, filter, collectorsOf(facts))[name]
    }
  }

  return {
    addCustomers: (customers) => {
      before('customers')
      for (const { id, collector } of customers) facts.collectors.set(id, collector)
    },
    addStandings: (standings) => {
      before('standings')
      for (const standing of standings) takeStretch(facts, stretchOfStanding(standing))
    },
    addSpells: (spells) => {
      before('spells')
      for (const spell of spells) takeStretch(facts, stretchOfSpell(spell))
    },
    addDisputes: (disputes) => {
      before('disputes')
      for (const dispute of disputes) facts.disputes.set(dispute.id, dispute)
    },
    addItems: (items) => {
      addItem ??= countItems(parsed, facts, filter, collectorsOf(facts), readOn, tallies)
      for (const item of items) addItem(item)
    },
    result: () => {
      const figures = Object.fromEntries(parsed.figures.map((name) => [name, figureOf(name)]))
      return { asOf: parsed.asOf, ...figures } as Report<Name>
    },
  }
}
