import { deepFreeze } from '../../kernel/freeze.ts'
import { parse } from '../../kernel/parse.ts'
import type { Debt } from '../../reports/debts.ts'
import type { CustomerDispute } from '../../standings/customer-dispute.ts'
import { isHeldOn } from '../../standings/hold.ts'
import { today } from '../running/facts-of.ts'
import type { DeskSetup } from '../setup.ts'
import { orderOf, type Sortable } from '../sorting/order.ts'
import { pageReader } from '../sorting/page-schema.ts'
import { selectPage } from '../sorting/select-page.ts'
import type { SortedPage } from '../sorting/sort.ts'
import type { DebtorFilter, DebtorSort } from './asked.ts'
import { debtorFilterSchema } from './list-schema.ts'
import { customersOf, readDebts, readMarkedAccounts } from './debtor-facts.ts'
import type { Listed } from './pages.ts'

/** A customer who owes in one currency, and what there is to know before anybody calls (E-5). */
export type Debtor = Debt & {
  /** As the directory knows it; `null` when it does not. */
  readonly name: string | null
  readonly collector: string | null
  /** That the customer is in dispute as a whole, and why (E-3). */
  readonly dispute: CustomerDispute | null
  /** Whether all its items are held today (E-6). */
  readonly held: boolean
}

const debtorList: Sortable<Debt, DebtorSort> = {
  list: 'debtors',
  // A customer is one row in each currency; no id holds a NUL.
  idOf: ({ customer, currency }) => `${customer}\0${currency}`,
  keys: {
    customer: { kind: 'text', of: ({ customer }) => customer },
    balance: { kind: 'amount', of: ({ balance }) => balance },
    overdue: { kind: 'amount', of: ({ overdue }) => overdue },
    disputed: { kind: 'amount', of: ({ disputed }) => disputed },
    'oldest-due': { kind: 'text', of: ({ oldestDueOn }) => oldestDueOn },
  },
}

const readDebtorPage = pageReader(debtorList, 'customer')

/**
 * A page of who owes what (E-5): what the desk knows comes first, then the ledger streams by once, and names are asked
 * for those on the page.
 */
export async function debtors(
  setup: DeskSetup,
  filter: DebtorFilter,
  asked: SortedPage<DebtorSort>,
): Promise<Listed<Debtor>> {
  const { ports } = setup
  const narrowed = parse(debtorFilterSchema, filter, 'filter of debtors')
  const { sort, page } = readDebtorPage(asked)
  const order = orderOf(debtorList, sort, narrowed.currency)
  const on = today(setup)
  const accounts = await readMarkedAccounts(ports)
  const { documents, next } = await selectPage(readDebts(ports, narrowed, accounts, on), order, page)
  const customers = await customersOf(ports, documents)
  const rows = documents.map((debt): Debtor => {
    const known = customers.get(debt.customer)
    const account = accounts.get(debt.customer)
    return {
      ...debt,
      name: known?.name ?? null,
      collector: known?.collector ?? null,
      dispute: account?.dispute ?? null,
      held: isHeldOn(account?.hold ?? null, on),
    }
  })
  return deepFreeze({ documents: rows, next })
}
