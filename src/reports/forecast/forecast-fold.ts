import type { Catalog } from '../../catalogs/catalog.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import { openOn } from '../../items/balance.ts'
import type { Item } from '../../items/item.ts'
import { isReceivable } from '../../items/kinds.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import type { WorkingCalendar } from '../../kernel/calendar/working-days.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { isZeroAmount } from '../../kernel/money/arithmetic.ts'
import type { PaymentPromise } from '../../promises/promise.ts'
import type { Spell, Standing } from '../../standings/standing.ts'
import { collectorsOf, type CollectorOf } from '../collectors.ts'
import { headerOf } from '../dispute-side.ts'
import { episodeOn, isClosedOn } from '../episodes.ts'
import { startFacts, takePromise, takeStretch, type Facts } from '../facts.ts'
import { compileFilter } from '../filter.ts'
import type { CollectedCustomer } from '../report-fold.ts'
import { stretchOfSpell, stretchOfStanding } from '../stretch.ts'
import { addSettled, delayDaysOf, delaysSince, settledAsOf, startDelays } from './customer-delays.ts'
import { bandOfPart, type ForecastTerms } from './expected-day.ts'
import type { Forecast } from './forecast.ts'
import { parseForecastRequest } from './forecast-schema.ts'
import { addParts, forecastOf, type ForecastTally } from './forecast-tally.ts'
import { partsOfItem } from './item-parts.ts'
import type { ForecastRequest } from './request.ts'
import { resolutionsOf, type ResolutionOf } from './resolution-days.ts'

/**
 * A forecast under way: first what the desk knows, in any order; then all items of the ledger, from which it learns how
 * late customers pay; then those that are open, once more. Customers may come until the open ones do.
 */
export type ForecastFold = {
  /** Collectors of customers; without them, items the desk never knew take the collector of their customer's others. */
  readonly addCustomers: (customers: readonly CollectedCustomer[]) => void
  readonly addStandings: (standings: readonly Standing[]) => void
  /** All up to the day: they tell which items were ever disputed. */
  readonly addSpells: (spells: readonly Spell[]) => void
  readonly addDisputes: (disputes: readonly Dispute[]) => void
  readonly addPromises: (promises: readonly PaymentPromise[]) => void
  /** Items of any state: the invoices settled in the last six months and never disputed tell the delays. */
  readonly addHistory: (items: readonly Item[]) => void
  readonly addItems: (items: readonly Item[]) => void
  /** The forecast of what came in so far; the same answer however often it is asked. */
  readonly result: () => Forecast
}

/** What a forecast is counted by besides its facts. */
export type ForecastBasis = {
  readonly catalog: Catalog
  readonly workingCalendar: WorkingCalendar
  /** The day the items were read from the ledger; left out, the as-of day. */
  readonly readOn?: Day
}

/** The stages of a forecast: what comes in belongs to one of them, and none begins again. */
const stages = { facts: 0, history: 1, items: 2 } as const
type Stage = keyof typeof stages

/** What is known once all facts are in. */
type Known = { readonly collectorOf: CollectorOf; readonly resolutionOf: ResolutionOf }

/**
 * Starts a forecast of cash: when what is outstanding as of a day is expected to come in. Bands of a currency add
 * up to its outstanding, whatever the items went through.
 *
 * @throws {RedressError} `input-invalid` when the request does not have its shape, or narrows by what only disputes have.
 * @throws {RedressError} `facts-missing` while items are added, when a past balance takes clearings that the ledger did
 * not give, or an item is in a dispute that was not given.
 * @throws {RedressError} `facts-out-of-order` when facts are added after the items that take them.
 * @throws {RedressError} `calendar-exhausted` when the working calendar leaves no working day for a status's delay.
 */
export function createForecastFold(
  request: ForecastRequest,
  { catalog, workingCalendar, readOn = request.asOf }: ForecastBasis,
): ForecastFold {
  const { asOf, filter = {}, policy = 'after-opening' } = parseForecastRequest(request)
  const facts = startFacts(asOf, catalog, true)
  const { admitsItem } = compileFilter(filter, catalog)
  const delays = startDelays()
  const since = delaysSince(asOf)
  const terms: ForecastTerms = { policy, workingCalendar }
  const tally: ForecastTally = new Map()
  let stage: Stage = 'facts'
  let known: Known | null = null

  const at = (what: string, last: Stage): void => {
    if (stages[stage] <= stages[last]) return
    throw new RedressError('facts-out-of-order', `The ${what} of a forecast come before its ${stage}.`, {
      facts: what,
      after: stage,
    })
  }

  const all = (): Known =>
    (known ??= {
      collectorOf: collectorsOf(facts),
      resolutionOf: resolutionsOf(facts.disputes.values(), asOf, catalog),
    })

  const isAdmitted = (item: Item): boolean => {
    const stretch = facts.stretches.get(item.id)
    return admitsItem(item, stretch === undefined ? all().collectorOf(item.customer) : stretch.collector)
  }

  const addSettledInvoice = (item: Item): void => {
    if (item.kind !== 'invoice') return
    const settledOn = settledAsOf(item, asOf)
    if (settledOn === null || settledOn <= since) return
    if (isAdmitted(item) && !wasDisputed(facts, item.id)) addSettled(delays, item, settledOn)
  }

  const addOpenItem = (item: Item): void => {
    if (!isReceivable(item) || !isAdmitted(item)) return
    const { id, customer, currency } = item
    const open = openOn(item, asOf, readOn)
    if (isZeroAmount(open)) return
    const given = {
      item,
      open,
      stretch: facts.stretches.get(id),
      promises: facts.promises.get(id),
      delayDays: delayDaysOf(delays, customer, currency),
    }
    const parts = partsOfItem(given, facts, all().resolutionOf).map(({ part, amount, disputed }) => ({
      band: bandOfPart(part, asOf, terms),
      amount,
      disputed,
    }))
    addParts(tally, currency, parts)
  }

  return {
    addCustomers: (customers) => {
      at('customers', 'history')
      for (const { id, collector } of customers) facts.collectors.set(id, collector)
    },
    addStandings: (standings) => {
      at('standings', 'facts')
      for (const standing of standings) takeStretch(facts, stretchOfStanding(standing))
    },
    addSpells: (spells) => {
      at('spells', 'facts')
      for (const spell of spells) takeStretch(facts, stretchOfSpell(spell))
    },
    addDisputes: (disputes) => {
      at('disputes', 'facts')
      for (const dispute of disputes) facts.disputes.set(dispute.id, dispute)
    },
    addPromises: (made) => {
      at('promises', 'facts')
      for (const promise of made) takePromise(facts, promise)
    },
    addHistory: (items) => {
      at('history', 'history')
      stage = 'history'
      for (const item of items) addSettledInvoice(item)
    },
    addItems: (items) => {
      stage = 'items'
      for (const item of items) addOpenItem(item)
    },
    result: () => ({ asOf, policy, currencies: forecastOf(tally) }),
  }
}

/** A dispute entered in error never was one. */
function wasDisputed(facts: Facts, item: string): boolean {
  return (facts.past?.get(item) ?? []).some(({ dispute }) => {
    const episode = episodeOn(headerOf(facts, dispute, 'forecast'), facts.asOf)
    const outcome = episode !== undefined && isClosedOn(episode, facts.asOf) ? episode.outcome : null
    return outcome !== 'entered-in-error'
  })
}
