import type { Action } from '../actions/action.ts'
import type { Catalog } from '../catalogs/catalog.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { Item } from '../items/item.ts'
import type { Day } from '../kernel/calendar/day.ts'
import { RedressError } from '../kernel/errors/redress-error.ts'
import type { PaymentPromise } from '../promises/promise.ts'
import type { Spell, Standing } from '../standings/standing.ts'
import { collectorsOf } from './collectors.ts'
import { countDisputes } from './count-disputes.ts'
import { countStays, type LinesOfDispute } from './count-stays.ts'
import { countWork } from './count-work.ts'
import { disputeContext } from './dispute-context.ts'
import { startFacts, takePromise, takeStretch } from './facts.ts'
import type { Report } from './figures.ts'
import { compileFilter } from './filter.ts'
import { countItems, type AddItem } from './item-figures.ts'
import { reportOf, type ReportPart } from './report-part.ts'
import type { FigureName, ReportRequest } from './request.ts'
import { parseReportRequest } from './schema.ts'
import { stretchOfSpell, stretchOfStanding } from './stretch.ts'
import { startTallies } from './tallies.ts'

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
  /** For `promises`: all that were made up to the day. */
  readonly addPromises: (promises: readonly PaymentPromise[]) => void
  /** For `workload`: all that were open on the day. */
  readonly addActions: (actions: readonly Action[]) => void
  /** For `resolution` per item: the lines of disputes. */
  readonly addLines: (lines: readonly LinesOfDispute[]) => void
  readonly addItems: (items: readonly Item[]) => void
  /** What came in so far, to be merged with other parts; give no more facts afterwards. */
  readonly part: () => ReportPart<Name>
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
  const ofItems = startTallies(parsed)
  const actions: Action[] = []
  const lines: LinesOfDispute[] = []
  let addItem: AddItem | null = null

  const before = <Fact>(what: string, take: (fact: Fact) => void) => {
    return (given: readonly Fact[]): void => {
      if (addItem !== null) {
        throw new RedressError('facts-out-of-order', `The ${what} of a report come before its items.`, {
          facts: what,
          after: 'items',
        })
      }
      for (const fact of given) take(fact)
    }
  }

  const part = (): ReportPart<Name> => {
    const ofDisputes = startTallies(parsed)
    const context = disputeContext(parsed, facts, filter, collectorsOf(facts))
    countDisputes(parsed, facts, context, ofDisputes)
    if (parsed.resolutionPer === 'item') countStays(lines, facts, context, ofDisputes)
    countWork(actions, context, ofDisputes)
    const { balances, exposure, invoiced, promises } = ofItems
    const { filter: _, ...countedFor } = request
    return {
      request: countedFor,
      tallies: { ...ofDisputes, balances, exposure, invoiced, promises },
    }
  }

  return {
    addCustomers: before('customers', ({ id, collector }) => facts.collectors.set(id, collector)),
    addStandings: before('standings', (standing) => {
      takeStretch(facts, stretchOfStanding(standing))
    }),
    addSpells: before('spells', (spell) => {
      takeStretch(facts, stretchOfSpell(spell))
    }),
    addDisputes: before('disputes', (dispute) => facts.disputes.set(dispute.id, dispute)),
    addPromises: before('promises', (promise) => {
      takePromise(facts, promise)
    }),
    addActions: before('actions', (action) => actions.push(action)),
    addLines: before('lines', (one) => lines.push(one)),
    addItems: (items) => {
      addItem ??= countItems(parsed, facts, filter, collectorsOf(facts), readOn, ofItems)
      for (const item of items) addItem(item)
    },
    part,
    result: () => reportOf(part()),
  }
}
