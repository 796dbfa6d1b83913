import type { Words } from './words.ts'

/** What messages say in English. */
export const wordsEn: Words = {
  number: 'Number',
  documentDate: 'Date',
  dueDate: 'Due date',
  daysLate: 'Days late',
  amount: 'Amount',
  disputed: 'In dispute',
  open: 'Open',
  toPay: 'To pay',
  lateCharges: 'Late charges',
  currency: 'Currency',
  total: 'Total',
  and: 'and',
  more: (count) => (count === 1 ? 'and 1 more item' : `and ${count} more items`),
  outcomes: {
    unstated: 'closed',
    accepted: 'claim accepted',
    rejected: 'claim not accepted',
    compromise: 'partial agreement',
    withdrawn: 'claim withdrawn',
    settled: 'settled',
    'written-off': 'written off',
    'entered-in-error': 'opened in error',
    mixed: 'various outcomes',
  },
  buttons: {
    page: 'Reply online',
    'pay-overdue': 'Pay overdue invoices',
    'pay-undisputed': 'Pay what is not disputed',
    'pay-in-three': 'Pay in 3 instalments',
    logo: 'Logo',
    portrait: 'Portrait',
    signature: 'Signature',
  },
}
