import { daysBetween, type Day } from '../../kernel/calendar/day.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import { parse } from '../../kernel/parse.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import type { Account } from '../../standings/account.ts'
import type { AwaitedCredit, Standing } from '../../standings/standing.ts'
import { today } from '../running/facts-of.ts'
import type { DeskSetup } from '../setup.ts'
import type { CreditFilter, CustomerDisputeFilter } from './asked.ts'
import { readPage, type Listed, type ListPage } from './pages.ts'
import { creditFilterSchema, customerDisputeFilterSchema } from './question-schema.ts'

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

/** A page of the customers that are in dispute as a whole, by id (E-3). */
export async function customersInDispute(
  { ports }: DeskSetup,
  filter: CustomerDisputeFilter,
  page: ListPage,
): Promise<Listed<Account>> {
  const asked = parse(customerDisputeFilterSchema, filter, 'filter of customers in dispute')
  return deepFreeze(await readPage(ports, 'account', { list: 'accounts', inDispute: true, ...asked }, page))
}

/** A page of the items of which a credit is awaited, by id (D-5). */
export async function creditAwaited(
  setup: DeskSetup,
  filter: CreditFilter,
  page: ListPage,
): Promise<Listed<CreditDue>> {
  const { ports, settings } = setup
  const asked = parse(creditFilterSchema, filter, 'filter of awaited credits')
  const query = { list: 'standings', creditAwaited: true, ...asked } as const
  const { documents, next } = await readPage(ports, 'standing', query, page)
  const due = documents.flatMap((standing) => creditDue(standing, today(setup), settings.creditStaleDays))
  return deepFreeze({ documents: due, next })
}

function creditDue(standing: Standing, on: Day, staleDays: number): readonly CreditDue[] {
  const { item, customer, currency, collector, creditAwaited: credit } = standing
  if (credit === null) return []
  const waitingDays = Math.max(0, daysBetween(credit.since, on))
  return [{ item, customer, currency, collector, credit, waitingDays, stale: waitingDays > staleDays }]
}
