import type { Action } from '../../../actions/action.ts'
import { oneRow, type Table } from '../table.ts'

/**
 * The agenda: actions by day (A-11, R-10), a row for each. What an action says or was commented with is not in it (AU2).
 *
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * await desk.plan({ items: ['F-1042'], name: '=Call', channel: 'phone', on: '2026-12-01' }, { by: 'lea' })
 * const { documents } = await desk.agenda()
 * const [text = ''] = csvOf(agendaTable, documents, { language: 'fr', separator: ';' })
 * text.split('\r\n')[1]?.startsWith("2026-12-01;'=Call;C-1;phone;manual;planned;") // true
 * ```
 */
export const agendaTable: Table<Action> = {
  rowsOf: oneRow,
  columns: [
    { id: 'on', type: 'day', headers: { fr: 'Date', en: 'Date' }, value: ({ on }) => on },
    { id: 'name', type: 'text', headers: { fr: 'Action', en: 'Action' }, value: ({ name }) => name },
    {
      id: 'customer',
      type: 'id',
      headers: { fr: 'Client', en: 'Customer' },
      value: ({ customer }) => customer,
    },
    { id: 'channel', type: 'text', headers: { fr: 'Canal', en: 'Channel' }, value: ({ channel }) => channel },
    { id: 'mode', type: 'text', headers: { fr: 'Mode', en: 'Mode' }, value: ({ mode }) => mode },
    { id: 'state', type: 'text', headers: { fr: 'État', en: 'State' }, value: ({ state }) => state },
    {
      id: 'tracks',
      type: 'text',
      headers: { fr: 'Suivi de', en: 'Tracks' },
      value: ({ tracks }) => tracks?.kind,
    },
    {
      id: 'dispute',
      type: 'id',
      headers: { fr: 'Litige', en: 'Dispute' },
      value: ({ tracks }) => (tracks?.kind === 'dispute' ? tracks.id : null),
    },
    { id: 'status', type: 'id', headers: { fr: 'Statut', en: 'Status' }, value: ({ status }) => status },
    {
      id: 'resolver',
      type: 'id',
      headers: { fr: 'Chargé de résolution', en: 'Resolver' },
      value: ({ resolver }) => resolver,
    },
    {
      id: 'collector',
      type: 'id',
      headers: { fr: 'Chargé de recouvrement', en: 'Collector' },
      value: ({ collector }) => collector,
    },
    {
      id: 'items',
      type: 'integer',
      headers: { fr: 'Pièces', en: 'Items' },
      // Those of a dispute's tracking action are counted by the dispute.
      value: ({ tracks, items }) => (tracks?.kind === 'dispute' ? null : items.attached),
    },
    {
      id: 'timesSent',
      type: 'integer',
      headers: { fr: 'Envois', en: 'Times sent' },
      value: ({ timesSent }) => timesSent,
    },
    { id: 'failure', type: 'text', headers: { fr: 'Échec', en: 'Failure' }, value: ({ failure }) => failure },
    {
      id: 'confirmedOn',
      type: 'day',
      headers: { fr: 'Confirmée le', en: 'Confirmed on' },
      value: ({ confirmedOn }) => confirmedOn,
    },
    {
      id: 'endedOn',
      type: 'day',
      headers: { fr: 'Terminée le', en: 'Ended on' },
      value: ({ endedOn }) => endedOn,
    },
  ],
}
