import { daysBetween, type Day } from '../../kernel/calendar/day.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import { parse } from '../../kernel/parse.ts'
import { parseAmount } from '../../kernel/money/amount.ts'
import { compareAmounts } from '../../kernel/money/arithmetic.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import type { StandingsQuery } from '../../ports/queries.ts'
import type { Account } from '../../standings/account.ts'
import type { AwaitedCredit, Standing } from '../../standings/standing.ts'
import { today } from '../running/facts-of.ts'
import type { DeskSetup } from '../setup.ts'
import { orderOf, type Sortable } from '../sorting/order.ts'
import { pageReader } from '../sorting/page-schema.ts'
import { selectPage } from '../sorting/select-page.ts'
import { isOwnOrder, type SortedPage } from '../sorting/sort.ts'
import type { CreditFilter, CreditSort, CustomerDisputeFilter, CustomerDisputeSort } from './asked.ts'
import { creditFilterSchema, customerDisputeFilterSchema } from './list-schema.ts'
import { checkFor, narrow, type Check } from './narrowing.ts'
import { readAll, readPage, type Listed } from './pages.ts'

/** A credit we agreed to that the ledger does not show yet (D-5). */
export type CreditDue = {
  readonly item: string
  readonly customer: string
  readonly currency: Currency
  /** The customer's collector when the item was last written. */
  readonly collector: string | null
  /** How much, by which dispute, and since when. */
  readonly credit: AwaitedCredit
  readonly waitingDays: number
  /** It has been waiting for longer than the host allows: somebody forgot it. */
  readonly stale: boolean
}

const customerList: Sortable<Account, CustomerDisputeSort> = {
  list: 'customers in dispute',
  idOf: ({ customer }) => customer,
  keys: {
    customer: { kind: 'text', of: ({ customer }) => customer },
    since: { kind: 'text', of: ({ dispute }) => dispute?.since ?? '' },
  },
}

const creditList: Sortable<CreditDue, CreditSort> = {
  list: 'awaited credits',
  idOf: ({ item }) => item,
  keys: {
    item: { kind: 'text', of: ({ item }) => item },
    waiting: { kind: 'age', of: ({ credit }) => credit.since },
    amount: { kind: 'amount', of: ({ credit }) => credit.amount },
  },
}

const readCustomerPage = pageReader(customerList, 'customer')
const readCreditPage = pageReader(creditList, 'item')

/** A page of the customers that are in dispute as a whole, by id unless sorted (E-3). */
export async function customersInDispute(
  { ports }: DeskSetup,
  filter: CustomerDisputeFilter,
  asked: SortedPage<CustomerDisputeSort>,
): Promise<Listed<Account>> {
  const narrowed = parse(customerDisputeFilterSchema, filter, 'filter of customers in dispute')
  const { sort, page } = readCustomerPage(asked)
  const query = { list: 'accounts', inDispute: true, ...narrowed } as const
  if (isOwnOrder(sort, 'customer')) return deepFreeze(await readPage(ports, 'account', query, page))
  return deepFreeze(await selectPage(readAll(ports, 'account', query), orderOf(customerList, sort), page))
}

/** A page of the items of which a credit is awaited, by id unless sorted (D-5). */
export async function creditAwaited(
  setup: DeskSetup,
  filter: CreditFilter,
  asked: SortedPage<CreditSort>,
): Promise<Listed<CreditDue>> {
  const narrowed = parse(creditFilterSchema, filter, 'filter of awaited credits')
  const { sort, page } = readCreditPage(asked)
  const { query, checks } = narrowCredits(narrowed)
  if (isOwnOrder(sort, 'item') && checks.length === 0) {
    const { documents, next } = await readPage(setup.ports, 'standing', query, page)
    return deepFreeze({ documents: creditsDue(setup, documents), next })
  }
  const order = orderOf(creditList, sort, narrowed.currency)
  return deepFreeze(await selectPage(narrow(allCreditsDue(setup, query), checks), order, page))
}

function narrowCredits({ currency, minAmount, stale, ...parties }: CreditFilter): {
  readonly query: StandingsQuery
  readonly checks: readonly Check<CreditDue>[]
} {
  const query = { list: 'standings', creditAwaited: true, ...parties } as const
  const checks = [
    ...checkFor(currency, (due: CreditDue, asked) => due.currency === asked),
    ...checkFor(stale, (due: CreditDue, asked) => due.stale === asked),
  ]
  if (minAmount === undefined || currency === undefined) return { query, checks }
  const least = parseAmount(minAmount, currency)
  return { query, checks: [...checks, ({ credit }) => compareAmounts(credit.amount, least) >= 0] }
}

async function* allCreditsDue(setup: DeskSetup, query: StandingsQuery): AsyncGenerator<readonly CreditDue[]> {
  for await (const standings of readAll(setup.ports, 'standing', query)) yield creditsDue(setup, standings)
}

function creditsDue(setup: DeskSetup, standings: readonly Standing[]): readonly CreditDue[] {
  const on = today(setup)
  return standings.flatMap((standing) => creditDue(standing, on, setup.settings.creditStaleDays))
}

function creditDue(standing: Standing, on: Day, staleDays: number): readonly CreditDue[] {
  const { item, customer, currency, collector, creditAwaited: credit } = standing
  if (credit === null) return []
  const waitingDays = Math.max(0, daysBetween(credit.since, on))
  return [{ item, customer, currency, collector, credit, waitingDays, stale: waitingDays > staleDays }]
}
