import type { ExposureRow, InvoicedRow, OutstandingRow, RateRow } from '../../money-rows.ts'
import type { Column } from '../table.ts'
import { ratioColumns } from './column-groups.ts'

/** The columns of what is open. */
export function outstandingColumns(): readonly Column<OutstandingRow>[] {
  return [
    {
      id: 'amount',
      type: 'amount',
      headers: { fr: 'Encours', en: 'Outstanding' },
      value: ({ amount }) => amount,
    },
    { id: 'items', type: 'integer', headers: { fr: 'Pièces', en: 'Items' }, value: ({ items }) => items },
  ]
}

/** The columns of what is disputed. */
export function exposureColumns(): readonly Column<ExposureRow>[] {
  return [
    {
      id: 'net',
      type: 'amount',
      headers: { fr: 'En litige, net', en: 'Disputed, net' },
      value: ({ net }) => net,
    },
    {
      id: 'debit',
      type: 'amount',
      headers: { fr: 'En litige, débit', en: 'Disputed, debit' },
      value: ({ debit }) => debit,
    },
    {
      id: 'credit',
      type: 'amount',
      headers: { fr: 'En litige, crédit', en: 'Disputed, credit' },
      value: ({ credit }) => credit,
    },
    { id: 'items', type: 'integer', headers: { fr: 'Pièces', en: 'Items' }, value: ({ items }) => items },
    {
      id: 'disputes',
      type: 'integer',
      headers: { fr: 'Litiges', en: 'Disputes' },
      value: ({ disputes }) => disputes,
    },
  ]
}

/** The columns of the dispute rate. */
export function rateColumns(): readonly Column<RateRow>[] {
  return [
    ...ratioColumns<RateRow>(
      {
        value: ['rate', { fr: 'Taux de litige', en: 'Dispute rate' }],
        part: ['disputed', { fr: 'En litige', en: 'Disputed' }],
        base: ['outstanding', { fr: 'Encours', en: 'Outstanding' }],
      },
      ({ rate }) => rate,
    ),
    ...ratioColumns<RateRow>(
      {
        value: ['overdueRate', { fr: 'Taux de litige de l’échu', en: 'Dispute rate of the overdue' }],
        part: ['overdueDisputed', { fr: 'Échu en litige', en: 'Overdue and disputed' }],
        base: ['overdue', { fr: 'Échu', en: 'Overdue' }],
      },
      ({ overdue }) => overdue,
    ),
  ]
}

/** The columns of what was invoiced, disputed and lost; what shares are of is in columns of its own. */
export function invoicedColumns(): readonly Column<InvoicedRow>[] {
  return [
    {
      id: 'invoices',
      type: 'integer',
      headers: { fr: 'Factures', en: 'Invoices' },
      value: ({ invoices }) => invoices.count,
    },
    {
      id: 'invoiced',
      type: 'amount',
      headers: { fr: 'Facturé', en: 'Invoiced' },
      value: ({ invoices }) => invoices.amount,
    },
    {
      id: 'disputedInvoices',
      type: 'integer',
      headers: { fr: 'Factures contestées', en: 'Disputed invoices' },
      value: ({ disputed }) => disputed.count,
    },
    {
      id: 'disputed',
      type: 'amount',
      headers: { fr: 'Montant contesté', en: 'Disputed amount' },
      value: ({ disputed }) => disputed.amount,
    },
    {
      id: 'disputedOfInvoices',
      type: 'ratio',
      headers: { fr: 'Part contestée des factures', en: 'Disputed share of invoices' },
      value: ({ disputed }) => disputed.ofInvoices.value,
    },
    {
      id: 'disputedOfInvoiced',
      type: 'ratio',
      headers: { fr: 'Part contestée du facturé', en: 'Disputed share of the invoiced' },
      value: ({ disputed }) => disputed.ofInvoiced.value,
    },
    {
      id: 'lostInvoices',
      type: 'integer',
      headers: { fr: 'Factures perdues', en: 'Lost invoices' },
      value: ({ lost }) => lost.count,
    },
    {
      id: 'lost',
      type: 'amount',
      headers: { fr: 'Montant perdu', en: 'Lost amount' },
      value: ({ lost }) => lost.amount,
    },
    {
      id: 'lostOfDisputed',
      type: 'ratio',
      headers: { fr: 'Part perdue des contestées', en: 'Lost share of the disputed' },
      value: ({ lost }) => lost.ofDisputed.value,
    },
    {
      id: 'lostOfInvoiced',
      type: 'ratio',
      headers: { fr: 'Part perdue du facturé', en: 'Lost share of the invoiced' },
      value: ({ lost }) => lost.ofInvoiced.value,
    },
  ]
}
