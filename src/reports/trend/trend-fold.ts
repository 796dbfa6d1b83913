import type { Catalog } from '../../catalogs/catalog.ts'
import type { Dispute, Episode } from '../../disputes/dispute.ts'
import type { Item } from '../../items/item.ts'
import { earlierDay, type Day } from '../../kernel/calendar/day.ts'
import { isRedressError } from '../../kernel/errors/redress-error.ts'
import type { Spell, Standing } from '../../standings/standing.ts'
import { collectorsOf } from '../collectors.ts'
import { sideOfDispute } from '../dispute-side.ts'
import { isClosedOn } from '../episodes.ts'
import { amountsOn } from '../../disputes/amounts-on.ts'
import { leadersBy, startFacts, takeStretch } from '../facts.ts'
import { compileFilter } from '../filter.ts'
import { createReportFold, type CollectedCustomer, type ReportFold } from '../report-fold.ts'
import { stretchOfSpell, stretchOfStanding } from '../stretch.ts'
import { periodsOf, type Period } from './periods.ts'
import { parseTrendRequest } from './trend-schema.ts'
import type { Trend, TrendPeriod, TrendRequest } from './trend.ts'

/** A trend under way: disputes first, then what the desk knows of items, then the items. */
export type TrendFold = {
  readonly addCustomers: (customers: readonly CollectedCustomer[]) => void
  readonly addDisputes: (disputes: readonly Dispute[]) => void
  readonly addStandings: (standings: readonly Standing[]) => void
  /** All that began up to the day. */
  readonly addSpells: (spells: readonly Spell[]) => void
  /** For amounts: all items, as the ledger streams them. */
  readonly addItems: (items: readonly Item[]) => void
  readonly result: () => Trend
}

/** The exposure at the end of a period, while items stream by; `null` once the ledger could not tell. */
type AtEnd = { readonly period: Period; fold: ReportFold<'exposure'> | null }

/**
 * Starts a trend: counts by the days the desk recorded, and what was disputed by the ledger's balances at the end
 * of each period. `readOn` is the day the items were read.
 *
 * @throws {RedressError} `input-invalid` when the request does not have its shape.
 */
export function createTrendFold(request: TrendRequest, catalog: Catalog, readOn: Day): TrendFold {
  const { from, to, asOf = to, every = 'month', amounts = false, filter = {} } = parseTrendRequest(request)
  const facts = startFacts(asOf, catalog, false)
  const periods = [...periodsOf(from, to, every)]
  const ends: readonly AtEnd[] = periods.map((period) => {
    const exposure = { asOf: earlierDay(period.to, asOf), figures: ['exposure'] as const, filter }
    return { period, fold: amounts ? createReportFold(exposure, catalog, readOn) : null }
  })
  const each = (give: (fold: ReportFold<'exposure'>, day: Day) => void): void => {
    for (const { fold, period } of ends) if (fold !== null) give(fold, period.to)
  }
  // A dispute that was entered in error was none on any day, as is known now.
  const isMistaken = (id: string | null, day: Day): boolean =>
    id !== null &&
    facts.disputes.get(id)?.episodes.some((episode) => covers(episode, day) && isMistake(episode, asOf)) ===
      true
  const without = <Stretch extends Pick<Standing, 'dispute' | 'disputed'>>(
    stretch: Stretch,
    day: Day,
  ): Stretch => (isMistaken(stretch.dispute, day) ? { ...stretch, dispute: null, disputed: null } : stretch)

  return {
    addCustomers: (customers) => {
      for (const { id, collector } of customers) facts.collectors.set(id, collector)
      each((fold) => {
        fold.addCustomers(customers)
      })
    },
    addDisputes: (disputes) => {
      for (const dispute of disputes) facts.disputes.set(dispute.id, dispute)
    },
    addStandings: (standings) => {
      for (const standing of standings) takeStretch(facts, stretchOfStanding(standing))
      each((fold, day) => {
        fold.addStandings(standings.map((standing) => without(standing, day)))
      })
    },
    addSpells: (spells) => {
      for (const spell of spells) takeStretch(facts, stretchOfSpell(spell))
      each((fold, day) => {
        fold.addSpells(spells.map((spell) => without(spell, day)))
      })
    },
    addItems: (items) => {
      for (const end of ends) if (end.fold !== null && !takes(end.fold, items)) end.fold = null
    },
    result: () => {
      const episodes = admittedEpisodes()
      return { asOf, periods: ends.map((end) => ({ ...countsOf(episodes, end.period), ...disputedOf(end) })) }
    },
  }

  function admittedEpisodes(): readonly Episode[] {
    const compiled = compileFilter(filter, catalog)
    const collectorOf = collectorsOf(facts)
    const leaders = leadersBy(facts, ({ dispute }) => dispute)
    return [...facts.disputes.values()].flatMap((dispute) => {
      const side = sideOfDispute(facts, dispute, leaders.get(dispute.id), collectorOf(dispute.customer))
      const currencies = Object.keys(amountsOn(dispute, asOf).original)
      const isAdmitted = compiled.admitsParty(side.customer, currencies, side.collector)
      return dispute.episodes.filter(
        (episode) =>
          isAdmitted &&
          !isMistake(episode, asOf) &&
          compiled.admitsSide({ ...side, cause: isClosedOn(episode, asOf) ? episode.cause : side.cause }),
      )
    })
  }

  function disputedOf({ fold }: AtEnd): Pick<TrendPeriod, 'disputed' | 'reason'> {
    if (fold === null) return { disputed: null, reason: amounts ? 'facts-missing' : 'not-asked' }
    const { totals } = fold.result().exposure
    return { disputed: totals.map(({ currency, net }) => ({ currency, net })), reason: null }
  }

  function countsOf(episodes: readonly Episode[], period: Period): Omit<TrendPeriod, 'disputed' | 'reason'> {
    const opened = episodes.filter(({ openedRecordedOn: on }) => isIn(on, period)).length
    const closed = episodes.filter(({ closedRecordedOn: on }) => isIn(on, period)).length
    const openAtEnd = episodes.filter((episode) => covers(episode, period.to)).length
    return { ...period, openAtStart: openAtEnd - opened + closed, opened, closed, openAtEnd }
  }
}

function isIn(day: Day | null, { from, to }: Period): boolean {
  return day !== null && from <= day && day <= to
}

/** Tells whether an episode ran at the end of a day, as recorded. */
function covers(episode: Episode, day: Day): boolean {
  return episode.openedRecordedOn <= day && !isClosedOn(episode, day)
}

function isMistake(episode: Episode, asOf: Day): boolean {
  return isClosedOn(episode, asOf) && episode.outcome === 'entered-in-error'
}

/** Gives items to the report at the end of a period; `false` when it takes balances that the ledger cannot tell. */
function takes({ addItems }: ReportFold<'exposure'>, items: readonly Item[]): boolean {
  try {
    addItems(items)
    return true
  } catch (error) {
    if (isRedressError(error, 'facts-missing')) return false
    throw error
  }
}
