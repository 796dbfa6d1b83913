import type { Dispute, Item, Standing } from 'redress'

import { addDays } from '../src/kernel/calendar/day.ts'

/** What a report of a million items is told from. */
export type Books = {
  readonly items: readonly Item[]
  readonly standings: readonly Standing[]
  readonly disputes: readonly Dispute[]
}

/** The day the books are looked at. */
export const asOf = '2026-06-30'

const causes = ['dispute-price', 'dispute-quality', 'dispute-delivery', 'dispute-terms']

/** Items of 20,000 customers, a tenth of them disputed three to a dispute, and closed episodes to make ten to a hundred items. */
export function makeBooks(count: number): Books {
  const items = Array.from({ length: count }, (_, at): Item => {
    const amount = `${1 + (at % 9_000)}.${String(at % 100).padStart(2, '0')}`
    return {
      id: `F-${at}`,
      customer: `C-${Math.floor(at / 50)}`,
      kind: 'invoice',
      number: `F-${at}`,
      documentDate: addDays('2025-12-01', at % 180),
      dueDate: addDays('2026-01-01', at % 210),
      currency: at % 10 === 0 ? 'USD' : 'EUR',
      amount,
      openAmount: amount,
      clearings: [],
      settledOn: null,
    }
  })
  const disputed = items.filter((_, at) => at % 10 === 3)
  const standings = disputed.map((item, at): Standing => standingOf(item, Math.floor(at / 3)))
  const disputes = Array.from({ length: count / 10 }, (_, at): Dispute =>
    disputeOf(at, at * 3 >= disputed.length),
  )
  return { items, standings, disputes }
}

function causeOf(dispute: number): string {
  return causes[dispute % causes.length] ?? 'none'
}

function resolverOf(dispute: number): string | null {
  return dispute % 13 === 0 ? null : `r-${dispute % 13}`
}

function standingOf(item: Item, dispute: number): Standing {
  return {
    item: item.id,
    customer: item.customer,
    currency: item.currency,
    ledger: 'open',
    status: { id: causeOf(dispute), type: 'dispute', entry: 'e' },
    amendment: null,
    dispute: `d-${dispute}`,
    action: null,
    chunk: 0,
    disputed: item.openAmount,
    creditAwaited: null,
    promises: [],
    before: null,
    watch: null,
    hold: null,
    ignored: null,
    left: null,
    collector: 'lea',
    resolver: resolverOf(dispute),
    since: addDays('2026-03-01', dispute % 100),
    spells: 0,
  }
}

function disputeOf(at: number, isClosed: boolean): Dispute {
  const openedOn = addDays('2026-03-01', at % 100)
  const closedOn = isClosed ? addDays(openedOn, 1 + (at % 20)) : null
  const nothing = {}
  return {
    id: `d-${at}`,
    number: `D-${at}`,
    reference: null,
    customer: `C-${at % 20_000}`,
    cause: causeOf(at),
    state: isClosed ? 'closed' : 'open',
    openedOn,
    saidOn: null,
    origin: null,
    rootCause: null,
    priority: 'normal',
    resolver: resolverOf(at),
    handovers: [],
    resolverInformed: true,
    dunning: 'exclude',
    trackingAction: `a-${at}`,
    brief: `n-${at}`,
    attachments: [],
    splitFrom: null,
    lastContactOn: openedOn,
    escalatedOn: null,
    escalations: 0,
    pauses: [],
    episodes: [
      {
        opening: 'opened',
        openedOn,
        openedRecordedOn: openedOn,
        closedOn,
        closedRecordedOn: closedOn,
        respondedOn: null,
        cause: causeOf(at),
        outcome: isClosed ? 'rejected' : null,
      },
    ],
    items: { total: 3, disputed: isClosed ? 0 : 3 },
    outcomes: {},
    lastLeftOn: null,
    amounts: {
      original: nothing,
      current: nothing,
      paid: nothing,
      credited: nothing,
      otherwise: nothing,
      released: nothing,
      toCredit: nothing,
    },
    moves: [],
  }
}
