/**
 * What a key holds, and so the column a database keeps it in: `text` compared byte by byte, `flag` true or false, `day`
 * `YYYY-MM-DD`, `instant` ISO 8601 UTC with milliseconds, `version` a whole number from 1, `amount` a canonical decimal
 * text in the document's `currency`, with its sign.
 */
export type KeyType = 'text' | 'flag' | 'day' | 'instant' | 'version' | 'amount'

/**
 * Every key that the library hands over with a write, whatever the kind of document. Those that no query of `queryTable`
 * names are there for figures in the database; a store that computes none may leave them out.
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
  subject: 'text',
  until: 'day',
  version: 'version',
  watched: 'flag',
} as const satisfies Readonly<Record<string, KeyType>>
