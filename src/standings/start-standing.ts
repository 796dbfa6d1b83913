import type { Day } from '../kernel/calendar/day.ts'
import type { ItemOwner } from './item-changes.ts'
import type { Standing } from './standing.ts'

/** The standing of an item that the desk deals with for the first time: open, free and without a status. */
export function startStanding({ item, customer, currency, collector }: ItemOwner, on: Day): Standing {
  return {
    item,
    customer,
    currency,
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
    collector,
    resolver: null,
    since: on,
    spells: 0,
  }
}
