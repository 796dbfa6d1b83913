import type { Dispute, DisputedTotals } from '../../../disputes/dispute.ts'
import { zeroAmount, type Amount } from '../../../kernel/money/amount.ts'
import type { Currency } from '../../../kernel/money/currency.ts'
import type { Table } from '../table.ts'

/** A dispute as far as one currency goes; `null` while nothing was ever counted in any. */
export type DisputeRow = {
  readonly dispute: Dispute
  readonly currency: Currency | null
}

/**
 * Disputes, a row for each currency of each: amounts are never mixed, and what belongs to the dispute as a whole
 * is repeated on each of its rows. Where the disputed money went adds up to `original` in each row (D-8).
 *
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * const { dispute, action } = await desk.openDispute(
 *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
 *   { by: 'lea' },
 * )
 * const { documents } = await desk.disputes({ state: 'open' })
 * const columns = disputesTable.columns.filter(({ id }) => ['number', 'cause', 'currency', 'current'].includes(id))
 * const [text] = csvOf({ ...disputesTable, columns }, documents)
 * text // "Number,Cause,Currency,Disputed\r\nD-1,dispute-price,EUR,1200.00\r\n"
 * dispute.trackingAction === action.id // true
 * ```
 */
export const disputesTable: Table<Dispute, DisputeRow> = {
  rowsOf: disputeRows,
  columns: [
    {
      id: 'dispute',
      type: 'id',
      headers: { fr: 'Litige', en: 'Dispute' },
      value: ({ dispute }) => dispute.id,
    },
    {
      id: 'number',
      type: 'id',
      headers: { fr: 'Numéro', en: 'Number' },
      value: ({ dispute }) => dispute.number,
    },
    {
      id: 'reference',
      type: 'id',
      headers: { fr: 'Référence', en: 'Reference' },
      value: ({ dispute }) => dispute.reference,
    },
    {
      id: 'customer',
      type: 'id',
      headers: { fr: 'Client', en: 'Customer' },
      value: ({ dispute }) => dispute.customer,
    },
    { id: 'cause', type: 'id', headers: { fr: 'Motif', en: 'Cause' }, value: ({ dispute }) => dispute.cause },
    {
      id: 'rootCause',
      type: 'id',
      headers: { fr: 'Cause réelle', en: 'Root cause' },
      value: ({ dispute }) => dispute.rootCause,
    },
    {
      id: 'priority',
      type: 'text',
      headers: { fr: 'Priorité', en: 'Priority' },
      value: ({ dispute }) => dispute.priority,
    },
    {
      id: 'state',
      type: 'text',
      headers: { fr: 'État', en: 'State' },
      value: ({ dispute }) => dispute.state,
    },
    {
      id: 'openedOn',
      type: 'day',
      headers: { fr: 'Ouvert le', en: 'Opened on' },
      value: ({ dispute }) => dispute.openedOn,
    },
    {
      id: 'closedOn',
      type: 'day',
      headers: { fr: 'Clos le', en: 'Closed on' },
      value: ({ dispute }) => dispute.episodes.at(-1)?.closedOn,
    },
    {
      id: 'outcome',
      type: 'text',
      headers: { fr: 'Issue', en: 'Outcome' },
      value: ({ dispute }) => dispute.episodes.at(-1)?.outcome,
    },
    {
      id: 'episodes',
      type: 'integer',
      headers: { fr: 'Épisodes', en: 'Episodes' },
      value: ({ dispute }) => dispute.episodes.length,
    },
    {
      id: 'resolver',
      type: 'id',
      headers: { fr: 'Chargé de résolution', en: 'Resolver' },
      value: ({ dispute }) => dispute.resolver,
    },
    {
      id: 'resolverInformed',
      type: 'boolean',
      headers: { fr: 'Chargé de résolution informé', en: 'Resolver informed' },
      value: ({ dispute }) => dispute.resolverInformed,
    },
    {
      id: 'lastContactOn',
      type: 'day',
      headers: { fr: 'Dernier contact le', en: 'Last contact on' },
      value: ({ dispute }) => dispute.lastContactOn,
    },
    {
      id: 'escalations',
      type: 'integer',
      headers: { fr: 'Escalades', en: 'Escalations' },
      value: ({ dispute }) => dispute.escalations,
    },
    {
      id: 'items',
      type: 'integer',
      headers: { fr: 'Pièces', en: 'Items' },
      value: ({ dispute }) => dispute.items.total,
    },
    {
      id: 'disputedItems',
      type: 'integer',
      headers: { fr: 'Pièces en litige', en: 'Items in dispute' },
      value: ({ dispute }) => dispute.items.disputed,
    },
    {
      id: 'currency',
      type: 'currency',
      headers: { fr: 'Devise', en: 'Currency' },
      value: ({ currency }) => currency,
    },
    {
      id: 'original',
      type: 'amount',
      headers: { fr: 'À l’origine', en: 'Original' },
      value: (row) => amountIn(row, 'original'),
    },
    {
      id: 'current',
      type: 'amount',
      headers: { fr: 'En litige', en: 'Disputed' },
      value: (row) => amountIn(row, 'current'),
    },
    {
      id: 'paid',
      type: 'amount',
      headers: { fr: 'Payé', en: 'Paid' },
      value: (row) => amountIn(row, 'paid'),
    },
    {
      id: 'credited',
      type: 'amount',
      headers: { fr: 'Avoir émis', en: 'Credited' },
      value: (row) => amountIn(row, 'credited'),
    },
    {
      id: 'otherwise',
      type: 'amount',
      headers: { fr: 'Soldé autrement', en: 'Otherwise cleared' },
      value: (row) => amountIn(row, 'otherwise'),
    },
    {
      id: 'released',
      type: 'amount',
      headers: { fr: 'Libéré', en: 'Released' },
      value: (row) => amountIn(row, 'released'),
    },
    {
      id: 'toCredit',
      type: 'amount',
      headers: { fr: 'Avoir accordé', en: 'Agreed to credit' },
      value: (row) => amountIn(row, 'toCredit'),
    },
  ],
}

/** A dispute once for each currency that was ever counted in it. */
export function disputeRows(dispute: Dispute): readonly DisputeRow[] {
  const currencies = Object.keys(dispute.amounts.original)
  return currencies.length === 0
    ? [{ dispute, currency: null }]
    : currencies.map((currency) => ({ dispute, currency }))
}

/** An amount of the dispute in the currency of the row; zero where nothing was counted of it yet. */
export function amountIn({ dispute, currency }: DisputeRow, part: keyof DisputedTotals): Amount | null {
  return currency === null ? null : (dispute.amounts[part][currency] ?? zeroAmount(currency))
}
