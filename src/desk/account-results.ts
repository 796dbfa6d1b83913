import { inconsistentHistory } from '../kernel/entry-at.ts'
import { deepFreeze } from '../kernel/freeze.ts'
import type { Account } from '../standings/account.ts'
import { readForm } from './documents.ts'
import type { Performed } from './running/perform.ts'
import type { DeskSetup } from './setup.ts'

/** What a gesture on items or on a customer answers: the customer's account; `null` when it was about items. */
export type AccountResult = {
  readonly account: Account | null
}

/** What a gesture on a customer as a whole answers: its account. */
export type CustomerResult = {
  readonly account: Account
}

/** The account as a gesture left it, or as it is now when its key had been used before. */
export async function accountResult(
  { ports }: DeskSetup,
  { receipt, draft }: Performed,
): Promise<AccountResult> {
  const { customer } = receipt
  if (customer === undefined) return Object.freeze({ account: null })
  const known = draft?.read('account', customer)
  if (known !== undefined) return deepFreeze({ account: known })
  const [stored] = await ports.get([{ kind: 'account', id: customer }])
  if (stored === undefined) {
    throw inconsistentHistory('The account of a gesture is not in the store.', customer)
  }
  return deepFreeze({ account: readForm(ports.tenant, 'account', stored) })
}

/** The result of a gesture on a customer. */
export async function customerResult(setup: DeskSetup, performed: Performed): Promise<CustomerResult> {
  const { account } = await accountResult(setup, performed)
  if (account === null) throw inconsistentHistory('A gesture on a customer left none behind.', '')
  return Object.freeze({ account })
}
