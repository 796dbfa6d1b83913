import { tenantId, type TenantId } from '../../kernel/ids.ts'
import type { Item } from '../../items/item.ts'

/** The books the ledger's suite works with: who has which items. */
export const north: TenantId = tenantId('north')
export const south: TenantId = tenantId('south')

const invoice: Item = {
  id: 'F-1',
  customer: 'C-1',
  kind: 'invoice',
  number: '2026/0001',
  documentDate: '2026-01-10',
  dueDate: '2026-02-09',
  currency: 'EUR',
  amount: '1200.00',
  openAmount: '1200.00',
  clearings: [],
  settledOn: null,
}

/** Items of several customers, mixed; open, cleared in part, settled; of every kind, with and without options. */
export const northItems: readonly Item[] = [
  invoice,
  {
    ...invoice,
    id: 'F-2',
    customer: 'C-2',
    number: '2026/0002',
    currency: 'JPY',
    amount: '300',
    openAmount: '300',
  },
  {
    ...invoice,
    id: 'F-3',
    number: '2026/0003',
    documentDate: '2026-02-01',
    dueDate: '2026-03-03',
    openAmount: '200.10',
    clearings: [
      { on: '2026-02-15', nature: 'paid', amount: '999.90', reference: 'VIR 77' },
      { on: '2026-02-16', amount: '0.00' },
    ],
    paymentMode: 'transfer',
    fields: { region: 'Süd', 'sales.rep': 'noah', constructor: 'kept', empty: '' },
  },
  {
    ...invoice,
    id: 'F-4',
    customer: 'C-3',
    number: '2026/0004',
    openAmount: '0.00',
    clearings: [{ on: '2026-03-01', nature: 'paid', amount: '1200.00' }],
    settledOn: '2026-03-01',
  },
  { ...invoice, id: 'A-1', kind: 'credit-note', number: 'AV 1', amount: '-50.00', openAmount: '-50.00' },
  {
    ...invoice,
    id: 'P-1',
    customer: 'C-2',
    kind: 'payment',
    number: 'VIR 9',
    dueDate: null,
    amount: '-12.345',
    openAmount: '-12.345',
    currency: 'KWD',
  },
  {
    ...invoice,
    id: 'T-1',
    customer: 'C-3',
    kind: 'draft',
    number: 'LCR 1',
    documentDate: '2026-03-01',
    dueDate: '2026-04-30',
  },
  { ...invoice, id: 'Q-1', kind: 'down-payment-request', number: 'DP 1', documentDate: '2026-05-01' },
  { ...invoice, id: 'M-1', customer: 'c-1', kind: 'miscellaneous', number: 'OD 1' },
  { ...invoice, id: 'f-1', customer: 'C-1 ', number: '2026/0001' },
  { ...invoice, id: 'F-\u00e9', customer: 'C-\u{1f4b6}', number: '=1+1' },
]

/** Items of another tenant; one id and one customer are those of the first. */
export const southItems: readonly Item[] = [
  { ...invoice, amount: '7.00', openAmount: '7.00' },
  { ...invoice, id: 'S-1', amount: '8.00', openAmount: '8.00' },
]

/** Books of many customers whose items lie far apart, more than any ledger answers in one chunk. */
export function manyItems(count: number, customers: number): readonly Item[] {
  return Array.from({ length: count }, (_, at) => ({
    ...invoice,
    id: `F-${at}`,
    customer: `C-${at % customers}`,
  }))
}
