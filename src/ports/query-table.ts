import type { DocumentKind } from './documents.ts'
import type { StoreQuery } from './queries.ts'

/** How a filter compares a key of a document with the value asked for. A document without the key never matches. */
export type FilterTest = 'is' | 'is-one-of' | 'at-most' | 'at-least' | 'above' | 'names-subject'

/** One filter of a list: the key it reads and how it compares. */
export interface QueryFilter {
  readonly key: string
  readonly test: FilterTest
}

/** What an adapter must know to answer one list: which kind, which keys filter, which keys sort; the id breaks ties. */
export interface QueryRow {
  /** `null`: the query names the kind itself. */
  readonly kind: DocumentKind | null
  /** By property of the query: every comparison listed must hold when the property is given. */
  readonly filters: Readonly<Record<string, readonly QueryFilter[]>>
  /** Ascending; the document's id, compared bytewise, comes last. A document without a sort key is not listed. */
  readonly sort: readonly string[]
  /** Combinations of `is` keys that are asked together often enough to deserve an index, each followed by the sort. */
  readonly indexes: readonly (readonly string[])[]
}

const is = (key: string): readonly QueryFilter[] => [{ key, test: 'is' }]
const oneOf = (key: string): readonly QueryFilter[] => [{ key, test: 'is-one-of' }]
const atMost = (key: string): readonly QueryFilter[] => [{ key, test: 'at-most' }]
const atLeast = (key: string): readonly QueryFilter[] => [{ key, test: 'at-least' }]

/** The closed list of queries as data: an adapter reads its indexes and its conditions off this table. */
export const queryTable: Readonly<Record<StoreQuery['list'], QueryRow>> = {
  standings: {
    kind: 'standing',
    filters: {
      ledger: is('ledger'),
      customer: is('customer'),
      collector: is('collector'),
      resolver: is('resolver'),
      status: is('status'),
      dispute: is('dispute'),
      watched: is('watched'),
      creditAwaited: is('creditAwaited'),
    },
    sort: [],
    indexes: [
      [],
      ['ledger'],
      ['customer'],
      ['collector'],
      ['resolver'],
      ['status'],
      ['dispute'],
      ['watched'],
      ['creditAwaited'],
    ],
  },
  promises: {
    kind: 'promise',
    filters: { state: is('state'), customer: is('customer'), from: atLeast('on'), to: atMost('on') },
    sort: ['on'],
    indexes: [[], ['state'], ['customer']],
  },
  spells: {
    kind: 'spell',
    filters: {
      on: [
        { key: 'from', test: 'at-most' },
        { key: 'until', test: 'above' },
      ],
      began: atMost('from'),
      customer: is('customer'),
    },
    sort: ['until'],
    indexes: [[], ['customer']],
  },
  disputes: {
    kind: 'dispute',
    filters: {
      state: is('state'),
      customer: is('customer'),
      collector: is('collector'),
      resolver: is('resolver'),
      cause: is('cause'),
      from: atLeast('openedOn'),
      to: atMost('openedOn'),
    },
    sort: ['openedOn'],
    indexes: [[], ['state'], ['customer'], ['state', 'collector'], ['state', 'resolver'], ['state', 'cause']],
  },
  actions: {
    kind: 'action',
    filters: {
      states: oneOf('state'),
      collector: is('collector'),
      resolver: is('resolver'),
      customer: is('customer'),
      channel: is('channel'),
      mode: is('mode'),
      status: is('status'),
      to: atMost('on'),
    },
    sort: ['on'],
    indexes: [
      ['state'],
      ['state', 'collector'],
      ['state', 'resolver'],
      ['state', 'customer'],
      ['state', 'channel'],
      ['state', 'mode'],
      ['state', 'status'],
    ],
  },
  accounts: {
    kind: 'account',
    filters: {
      inDispute: is('inDispute'),
      reason: is('reason'),
      held: is('held'),
      collector: is('collector'),
    },
    sort: [],
    indexes: [[], ['inDispute'], ['inDispute', 'reason'], ['inDispute', 'collector'], ['held']],
  },
  messages: {
    kind: 'message',
    filters: { states: oneOf('state'), to: atMost('readyAt') },
    sort: ['readyAt'],
    indexes: [['state']],
  },
  replies: {
    kind: 'reply',
    filters: { state: is('state'), customer: is('customer'), collector: is('collector') },
    sort: ['receivedAt'],
    indexes: [[], ['state'], ['customer'], ['state', 'collector']],
  },
  links: {
    kind: 'link',
    filters: { customer: is('customer'), to: atMost('expiresAt') },
    sort: ['expiresAt'],
    indexes: [[], ['customer']],
  },
  events: {
    kind: 'event',
    filters: { subject: [{ key: 'subjects', test: 'names-subject' }] },
    sort: ['version'],
    indexes: [['subject']],
  },
  expired: {
    kind: null,
    filters: { customer: is('customer'), to: atMost('expiresAt') },
    sort: ['expiresAt'],
    indexes: [[], ['customer']],
  },
}
