import type { Dispute } from '../../../disputes/dispute.ts'
import type { StaleReason } from '../../../disputes/stale.ts'
import type { Table } from '../table.ts'
import { amountIn, disputeRows, type DisputeRow } from './disputes-table.ts'

/** A stale dispute as a question answers it (D-10). */
export type StaleSource = {
  readonly dispute: Dispute
  readonly reasons: readonly StaleReason[]
}

/** A stale dispute as far as one currency goes. */
export type StaleRow = DisputeRow & Pick<StaleSource, 'reasons'>

/**
 * Open disputes that somebody should look at (D-10, R-10), a row for each currency of each: every reason in one cell, and
 * what each says in columns of its own.
 *
 * @example
 * ```ts
 * const { desk, clock } = createSampleDesk()
 * await desk.openDispute(
 *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
 *   { by: 'lea' },
 * )
 * clock.set('2026-12-10T08:00:00.000Z')
 * const { documents } = await desk.stale()
 * const columns = staleDisputesTable.columns.filter(({ id }) => ['number', 'reasons', 'plannedOn'].includes(id))
 * const [text] = csvOf({ ...staleDisputesTable, columns }, documents, { separator: ';' })
 * text // "Number;Reasons;Tracking planned on\r\nD-1;tracking-late no-resolver;2026-12-08\r\n"
 * ```
 */
export const staleDisputesTable: Table<StaleSource, StaleRow> = {
  rowsOf: ({ dispute, reasons }) => disputeRows(dispute).map((row) => ({ ...row, reasons })),
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
      id: 'customer',
      type: 'id',
      headers: { fr: 'Client', en: 'Customer' },
      value: ({ dispute }) => dispute.customer,
    },
    { id: 'cause', type: 'id', headers: { fr: 'Motif', en: 'Cause' }, value: ({ dispute }) => dispute.cause },
    {
      id: 'resolver',
      type: 'id',
      headers: { fr: 'Chargé de résolution', en: 'Resolver' },
      value: ({ dispute }) => dispute.resolver,
    },
    {
      id: 'openedOn',
      type: 'day',
      headers: { fr: 'Ouvert le', en: 'Opened on' },
      value: ({ dispute }) => dispute.openedOn,
    },
    {
      id: 'currency',
      type: 'currency',
      headers: { fr: 'Devise', en: 'Currency' },
      value: ({ currency }) => currency,
    },
    {
      id: 'current',
      type: 'amount',
      headers: { fr: 'En litige', en: 'Disputed' },
      value: (row) => amountIn(row, 'current'),
    },
    {
      id: 'reasons',
      type: 'text',
      headers: { fr: 'Raisons', en: 'Reasons' },
      value: ({ reasons }) => reasons.map(({ code }) => code).join(' '),
    },
    {
      id: 'lastContactOn',
      type: 'day',
      headers: { fr: 'Dernier contact le', en: 'Last contact on' },
      value: ({ dispute }) => dispute.lastContactOn,
    },
    {
      id: 'plannedOn',
      type: 'day',
      headers: { fr: 'Suivi prévu le', en: 'Tracking planned on' },
      value: (row) => reasonOf(row, 'tracking-late')?.plannedOn,
    },
    {
      id: 'dueBy',
      type: 'day',
      headers: { fr: 'À résoudre pour le', en: 'To be resolved by' },
      value: (row) => reasonOf(row, 'service-level-passed')?.dueBy,
    },
    {
      id: 'escalationDue',
      type: 'boolean',
      headers: { fr: 'À escalader', en: 'Escalation due' },
      value: (row) => reasonOf(row, 'service-level-passed')?.escalationDue,
    },
  ],
}

function reasonOf<Code extends StaleReason['code']>(
  { reasons }: StaleRow,
  code: Code,
): Extract<StaleReason, { readonly code: Code }> | undefined {
  return reasons.find(
    (reason): reason is Extract<StaleReason, { readonly code: Code }> => reason.code === code,
  )
}
