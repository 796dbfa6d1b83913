import type { PaymentPromise } from '../../../src/promises/promise.ts'

/** All EUR 1,000.00 of F-1, promised on 1 June for 10 June with a tolerance of 2 days; anything else as given. */
export const aPromise = (more: Partial<PaymentPromise> = {}): PaymentPromise => ({
  id: 'P-1',
  item: 'F-1',
  customer: 'C1',
  currency: 'EUR',
  on: '2026-06-10',
  until: '2026-06-12',
  amount: '1000.00',
  paid: '0.00',
  state: 'pending',
  madeOn: '2026-06-01',
  seen: { open: '1000.00', paid: '0.00' },
  action: 'A-1',
  judgedOn: null,
  ...more,
})
