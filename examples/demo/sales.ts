import type { CostOfMoney, Sales } from 'redress'

/** What the company invoiced in euros, VAT included and credit notes taken off: the host's accounts know it, no desk does. */
export const sales: Sales = {
  currency: 'EUR',
  months: [
    { month: '2025-10', amount: '98400.00' },
    { month: '2025-11', amount: '104150.00' },
    { month: '2025-12', amount: '87300.00' },
    { month: '2026-01', amount: '101900.00' },
    { month: '2026-02', amount: '95600.00' },
    { month: '2026-03', amount: '108750.00' },
    // Up to the last day of the story.
    { month: '2026-04', amount: '21300.00' },
  ],
}

/** Its last business year, and what its bank takes for money. */
export const costOfMoney: CostOfMoney = {
  currency: 'EUR',
  yearlySales: '1184000.00',
  yearlyRate: '0.06',
}
