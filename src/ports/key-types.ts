/**
 * What a key holds, and so the column a database keeps it in: `text` compared byte by byte, `flag` true or false, `day`
 * `YYYY-MM-DD`, `instant` ISO 8601 UTC with milliseconds, `amount` a canonical decimal text with its sign, in the
 * currency of the document.
 */
export type KeyType = 'text' | 'flag' | 'day' | 'instant' | 'amount'

/**
 * Every key that the library hands over with a write, whatever the kind of document; only the `subjects` of events, a list,
 * stand apart. Those that no query of `queryTable` names are there for figures in the database: a store that computes none
 * may leave them out.
 */
export const keyTypes = {
  cause: 'text',
  channel: 'text',
  collector: 'text',
  creditAwaited: 'flag',
  currency: 'text',
  customer: 'text',
  dispute: 'text',
  disputed: 'amount',
  expiresAt: 'instant',
  from: 'day',
  held: 'flag',
  inDispute: 'flag',
  item: 'text',
  ledger: 'text',
  mode: 'text',
  on: 'day',
  openedOn: 'day',
  readyAt: 'instant',
  reason: 'text',
  receivedAt: 'instant',
  resolver: 'text',
  state: 'text',
  status: 'text',
  until: 'day',
  watched: 'flag',
} as const satisfies Readonly<Record<string, KeyType>>
