import type { Account } from '../../../src/standings/account.ts'

/** The account of C1, whom nothing stops; anything else as given. */
export const anAccount = (more: Partial<Account> = {}): Account => ({
  customer: 'C1',
  stoppingDisputes: 0,
  dispute: null,
  hold: null,
  ignored: null,
  ...more,
})
