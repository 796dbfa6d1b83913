import type { ItemsDisputed, ItemsLeftDispute } from '../../../src/standings/changes.ts'
import type { ItemsSettled } from '../../../src/standings/ledger-item-changes.ts'
import type { Standing, StandingPromise } from '../../../src/standings/standing.ts'

/** An item of which EUR 300.00 are disputed in D-1 since 1 June, with status `promise` before; anything else as given. */
export const aStanding = (more: Partial<Standing> = {}): Standing => ({
  item: 'F-1',
  customer: 'C1',
  currency: 'EUR',
  ledger: 'open',
  status: { id: 'dispute-price', type: 'dispute', entry: 'E-1' },
  amendment: null,
  dispute: 'D-1',
  action: 'A-1',
  chunk: 0,
  disputed: '300.00',
  creditAwaited: null,
  promises: [],
  before: { id: 'promise', type: 'promise', entry: 'E-0' },
  watch: null,
  hold: null,
  ignored: null,
  left: null,
  collector: 'lea',
  resolver: 'martin',
  since: '2026-06-01',
  spells: 2,
  ...more,
})

/** EUR 400.00 promised for 10 June and pending, with a tolerance of 2 days; anything else as given. */
export const aPromise = (more: Partial<StandingPromise> = {}): StandingPromise => ({
  id: 'P-1',
  on: '2026-06-10',
  until: '2026-06-12',
  amount: '400.00',
  paid: '0.00',
  state: 'pending',
  ...more,
})

const balance = { open: '1000.00', cleared: { paid: '0.00', credited: '0.00', other: '0.00' } }

/** F-1 comes into D-1 with all of its EUR 1,000.00; anything else as given. */
export const itemsDisputed = (more: Partial<ItemsDisputed> = {}): ItemsDisputed => ({
  type: 'items-disputed',
  episode: 1,
  dispute: 'D-1',
  action: 'A-1',
  chunk: 0,
  why: 'opened',
  from: null,
  on: '2026-06-01',
  status: { id: 'dispute-price', type: 'dispute' },
  resolver: 'martin',
  items: [{ item: 'F-1', customer: 'C1', currency: 'EUR', collector: 'lea', disputed: '1000.00', balance }],
  ...more,
})

/** F-1 leaves D-1 resolved; anything else as given. */
export const itemsLeft = (more: Partial<ItemsLeftDispute> = {}): ItemsLeftDispute => ({
  type: 'items-left-dispute',
  dispute: 'D-1',
  chunk: 0,
  why: 'resolved',
  to: null,
  outcome: 'rejected',
  code: null,
  on: '2026-06-10',
  status: { id: 'resolved', type: 'resolved' },
  items: [{ item: 'F-1', currency: 'EUR', toCredit: null }],
  ...more,
})

/** The ledger settled F-1 of D-1 by a payment of EUR 1,000.00, 300.00 of them disputed; anything else as given. */
export const itemsSettled = (more: Partial<ItemsSettled> = {}): ItemsSettled => ({
  type: 'items-settled',
  dispute: 'D-1',
  chunk: 0,
  on: '2026-06-10',
  watchedUntil: '2026-09-08',
  items: [
    {
      item: 'F-1',
      currency: 'EUR',
      shift: { paid: '300.00', credited: '0.00', otherwise: '0.00' },
      balance: { open: '0.00', cleared: { paid: '1000.00', credited: '0.00', other: '0.00' } },
    },
  ],
  ...more,
})
