import type { Dispute, Episode } from '../../../src/disputes/dispute.ts'
import type { Item } from '../../../src/items/item.ts'
import type { Spell, Standing } from '../../../src/standings/standing.ts'

/** An open invoice in euros; anything else as given. */
export const anItem = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  customer: 'C1',
  kind: 'invoice',
  number: id,
  documentDate: '2026-01-01',
  dueDate: '2026-01-31',
  currency: 'EUR',
  amount: '100.00',
  openAmount: '100.00',
  clearings: [],
  settledOn: null,
  ...more,
})

/** A standing in no dispute and no action; anything else as given. */
export const aStanding = (item: string, more: Partial<Standing> = {}): Standing => ({
  item,
  customer: 'C1',
  currency: 'EUR',
  ledger: 'open',
  status: null,
  amendment: null,
  dispute: null,
  action: null,
  chunk: null,
  disputed: null,
  creditAwaited: null,
  promises: [],
  before: null,
  watch: null,
  hold: null,
  ignored: null,
  left: null,
  collector: null,
  resolver: null,
  since: '2026-01-01',
  spells: 0,
  ...more,
})

/** The fields of a standing or spell that is in a dispute of a cause, for so much. */
export const inDispute = (dispute: string, cause: string, disputed: string) => ({
  status: { id: cause, type: 'dispute', entry: 'event-1' } as const,
  dispute,
  disputed,
})

/** A spell in no dispute; anything else as given. */
export const aSpell = (item: string, from: string, until: string, more: Partial<Spell> = {}): Spell => ({
  item,
  ordinal: 1,
  customer: 'C1',
  currency: 'EUR',
  status: null,
  dispute: null,
  disputed: null,
  creditAwaited: null,
  collector: null,
  resolver: null,
  left: null,
  from,
  until,
  ...more,
})

/** A running episode, recorded on the day it is dated; anything else as given. */
export const anEpisode = (cause: string, openedOn: string, more: Partial<Episode> = {}): Episode => ({
  opening: 'opened',
  openedOn,
  openedRecordedOn: openedOn,
  closedOn: null,
  closedRecordedOn: null,
  respondedOn: null,
  cause,
  outcome: null,
  ...more,
})

/** A closed episode, recorded on the days it is dated. */
export const closed = (
  cause: string,
  openedOn: string,
  closedOn: string,
  outcome: Episode['outcome'],
  more: Partial<Episode> = {},
): Episode => anEpisode(cause, openedOn, { closedOn, closedRecordedOn: closedOn, outcome, ...more })

const nothing = {}

/** The amounts of a dispute in euros that credited so much of what was disputed, and released the rest. */
export const ended = (original: string, credited = '0.00'): Pick<Dispute, 'amounts'> => ({
  amounts: {
    original: { EUR: original },
    current: { EUR: '0.00' },
    paid: { EUR: '0.00' },
    credited: { EUR: credited },
    otherwise: { EUR: '0.00' },
    released: { EUR: String((Number(original) - Number(credited)).toFixed(2)) },
    toCredit: nothing,
  },
})

/** The record of a dispute with its episodes, in euros; anything else as given. */
export const aDispute = (id: string, episodes: readonly Episode[], more: Partial<Dispute> = {}): Dispute => {
  const last = episodes.at(-1) ?? anEpisode('dispute-price', '2026-01-01')
  const original = { EUR: '100.00' }
  return {
    id,
    number: id,
    reference: null,
    customer: 'C1',
    cause: last.cause,
    state: last.closedOn === null ? 'open' : 'closed',
    openedOn: episodes[0]?.openedOn ?? '2026-01-01',
    saidOn: null,
    origin: null,
    rootCause: null,
    priority: 'normal',
    resolver: null,
    handovers: [],
    resolverInformed: true,
    dunning: 'exclude',
    trackingAction: `action-${id}`,
    brief: `note-${id}`,
    attachments: [],
    splitFrom: null,
    lastContactOn: episodes[0]?.openedOn ?? '2026-01-01',
    escalatedOn: null,
    escalations: 0,
    pauses: [],
    episodes,
    items: { total: 1, disputed: 1 },
    outcomes: {},
    lastLeftOn: null,
    amounts: {
      original,
      current: original,
      paid: nothing,
      credited: nothing,
      otherwise: nothing,
      released: nothing,
      toCredit: nothing,
    },
    moves: [],
    ...more,
  }
}
