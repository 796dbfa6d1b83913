import type { Day } from '../../kernel/calendar/day.ts'
import { parseAmount, type Amount } from '../../kernel/money/amount.ts'
import { compareAmounts } from '../../kernel/money/arithmetic.ts'
import type { Customer } from '../../ports/directory.ts'
import type { LedgerFilter } from '../../ports/ledger.ts'
import { debtsOf, type Debt } from '../../reports/debts.ts'
import type { Account } from '../../standings/account.ts'
import type { BoundPorts } from '../bound-ports.ts'
import type { DebtorFilter } from './asked.ts'
import { checkFor, type Check } from './narrowing.ts'
import { readAll } from './pages.ts'

/** The accounts that say something of a debtor: that it is in dispute as a whole, or held. */
export type MarkedAccounts = ReadonlyMap<string, Account>

/** Reads the accounts that say something of a debtor. */
export async function readMarkedAccounts(ports: BoundPorts): Promise<MarkedAccounts> {
  const marked = new Map<string, Account>()
  for await (const accounts of readAll(ports, 'account', { list: 'accounts' })) {
    for (const account of accounts) {
      if (account.dispute !== null || account.hold !== null) marked.set(account.customer, account)
    }
  }
  return marked
}

/** The debts that pass a filter, from one pass over what is disputed and one over the ledger. */
export async function* readDebts(
  ports: BoundPorts,
  filter: DebtorFilter,
  accounts: MarkedAccounts,
  on: Day,
): AsyncGenerator<readonly Debt[]> {
  const checks = checksOf(filter, accounts)
  const disputed = await readDisputed(ports)
  for await (const items of ports.scan({ openOn: on, ...customersToScan(filter, accounts) })) {
    const debts = debtsOf(items, disputed, on).filter((debt) => checks.every((holds) => holds(debt)))
    yield await collectedBy(ports, debts, filter.collector)
  }
}

/** The customers of these debts that the directory knows, by id. */
export async function customersOf(
  ports: BoundPorts,
  debts: readonly Debt[],
): Promise<ReadonlyMap<string, Customer>> {
  const ids = [...new Set(debts.map(({ customer }) => customer))]
  const customers = ids.length === 0 ? [] : await ports.customers(ids)
  return new Map(customers.map((customer) => [customer.id, customer]))
}

/** What is disputed now, by item: nothing else of a standing stays in memory. */
async function readDisputed(ports: BoundPorts): Promise<ReadonlyMap<string, Amount>> {
  const disputed = new Map<string, Amount>()
  for await (const standings of readAll(ports, 'standing', { list: 'standings', ledger: 'open' })) {
    for (const standing of standings) {
      if (standing.disputed !== null) disputed.set(standing.item, standing.disputed)
    }
  }
  return disputed
}

function checksOf(
  { currency, minBalance, inDispute, reason }: DebtorFilter,
  accounts: MarkedAccounts,
): readonly Check<Debt>[] {
  const disputeOf = ({ customer }: Debt) => accounts.get(customer)?.dispute ?? null
  const checks = [
    ...checkFor(currency, (debt: Debt, asked) => debt.currency === asked),
    ...checkFor(inDispute, (debt: Debt, asked) => (disputeOf(debt) !== null) === asked),
    ...checkFor(reason, (debt: Debt, asked) => disputeOf(debt)?.reason === asked),
  ]
  if (minBalance === undefined || currency === undefined) return checks
  const least = parseAmount(minBalance, currency)
  return [...checks, ({ balance }) => compareAmounts(balance, least) >= 0]
}

/** Where only customers in dispute are asked for, the books of the others need not be read. */
function customersToScan(
  { customers, inDispute, reason }: DebtorFilter,
  accounts: MarkedAccounts,
): Pick<LedgerFilter, 'customers'> {
  if (inDispute !== true && reason === undefined) return customers === undefined ? {} : { customers }
  const asked = customers ?? [...accounts.keys()]
  return { customers: asked.filter((id) => (accounts.get(id)?.dispute ?? null) !== null) }
}

/** The directory is asked about every debtor only where the filter needs it. */
async function collectedBy(
  ports: BoundPorts,
  debts: readonly Debt[],
  collector: string | undefined,
): Promise<readonly Debt[]> {
  if (collector === undefined) return debts
  const customers = await customersOf(ports, debts)
  return debts.filter(({ customer }) => customers.get(customer)?.collector === collector)
}
