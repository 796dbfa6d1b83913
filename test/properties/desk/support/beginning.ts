import { anInvoice } from '../../../gestures/support/books.ts'
import type { Books } from '../../../gestures/support/world.ts'

/** Few items of two customers, so that what happens to one meets what happened to it before. */
export const beginning: Books = {
  items: [
    anInvoice('A1', '1000.00'),
    anInvoice('A2', '0.04'),
    anInvoice('A3', '-80.00'),
    anInvoice('B1', '5000', 'C-2', 'JPY'),
    anInvoice('B2', '300.00', 'C-2', 'USD'),
  ],
  today: '2026-06-01',
}
