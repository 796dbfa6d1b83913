import type { Totals } from 'redress'

import { formatAmount } from '../printing/format.ts'

/** Amounts per currency, never mixed. */
export function writeTotals(totals: Totals): string {
  const written = Object.entries(totals).map(([currency, amount]) => formatAmount(amount, currency))
  return written.length === 0 ? 'nothing' : written.join(' and ')
}
