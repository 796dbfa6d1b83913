import type { Stamp } from '../../../src/standings/stamp.ts'
import type { Dispute, Episode } from '../../../src/disputes/dispute.ts'

/** The running episode of a dispute opened on 1 June 2026; anything else as given. */
export const anEpisode = (more: Partial<Episode> = {}): Episode => ({
  opening: 'opened',
  openedOn: '2026-06-01',
  openedRecordedOn: '2026-06-02',
  closedOn: null,
  closedRecordedOn: null,
  respondedOn: null,
  cause: 'dispute-price',
  outcome: null,
  ...more,
})

/** An open dispute about a price, that keeps its amount out of dunning; anything else as given. */
export const aDispute = (more: Partial<Dispute> = {}): Dispute => ({
  id: 'D-1',
  number: 'L-2026-17',
  reference: null,
  customer: 'C1',
  cause: 'dispute-price',
  state: 'open',
  openedOn: '2026-06-01',
  saidOn: '2026-05-30',
  origin: 'phone',
  rootCause: 'price-list-error',
  priority: 'high',
  resolver: 'martin',
  handovers: [],
  resolverInformed: true,
  dunning: 'exclude',
  trackingAction: 'A-1',
  brief: 'N-1',
  attachments: ['file-1'],
  splitFrom: null,
  lastContactOn: '2026-06-02',
  escalatedOn: null,
  escalations: 0,
  pauses: [],
  episodes: [anEpisode()],
  items: { total: 0, disputed: 0 },
  outcomes: {},
  lastLeftOn: null,
  amounts: {
    original: {},
    current: {},
    paid: {},
    credited: {},
    otherwise: {},
    released: {},
    toCredit: {},
  },
  moves: [],
  ...more,
})

/** What the desk notes of a change: recorded on a day, by lea. */
export const recorded = (on: string, by = 'lea'): Stamp => ({ event: 'E-9', on, by })
