import type { Action } from '../../actions/action.ts'
import { openStates } from '../../actions/open-states.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import { parse } from '../../kernel/parse.ts'
import type { ActionsQuery } from '../../ports/queries.ts'
import { today } from '../running/facts-of.ts'
import type { PaymentPromise } from '../../promises/promise.ts'
import type { DeskSetup } from '../setup.ts'
import { orderOf, type Sortable } from '../sorting/order.ts'
import { pageReader } from '../sorting/page-schema.ts'
import { selectPage } from '../sorting/select-page.ts'
import { isOwnOrder, type SortedPage } from '../sorting/sort.ts'
import type { AgendaFilter, DisputeFilter, DisputeSort, PromiseFilter } from './asked.ts'
import { disputeKeys, narrowDisputes } from './dispute-order.ts'
import { disputeFilterSchema } from './list-schema.ts'
import { narrow } from './narrowing.ts'
import { readAll, readPage, type Listed, type ListPage } from './pages.ts'
import { agendaFilterSchema, promiseFilterSchema } from './question-schema.ts'

const disputeList: Sortable<Dispute, DisputeSort> = {
  list: 'disputes',
  idOf: ({ id }) => id,
  keys: disputeKeys((dispute) => dispute),
}

const readDisputePage = pageReader(disputeList, 'opened')

/**
 * A page of disputes. By opening day, and narrowed only by what the store knows, it is one query; otherwise the list is
 * walked for it.
 */
export async function disputes(
  { ports, catalog }: DeskSetup,
  filter: DisputeFilter,
  asked: SortedPage<DisputeSort>,
): Promise<Listed<Dispute>> {
  const narrowed = parse(disputeFilterSchema, filter, 'filter of disputes')
  const { sort, page } = readDisputePage(asked)
  const { query, checks } = narrowDisputes(narrowed, catalog)
  if (isOwnOrder(sort, 'opened') && checks.length === 0) {
    return deepFreeze(await readPage(ports, 'dispute', query, page))
  }
  const order = orderOf(disputeList, sort, narrowed.currency)
  return deepFreeze(await selectPage(narrow(readAll(ports, 'dispute', query), checks), order, page))
}

/** How many actions the agenda holds: all that have not ended, and those due today or before. */
export type AgendaCounts = {
  readonly all: number
  readonly due: number
}

/** Counts the agenda; a day in the filter bounds both counts. */
export async function agendaCounts(setup: DeskSetup, filter: AgendaFilter): Promise<AgendaCounts> {
  const asked = parse(agendaFilterSchema, filter, 'filter of the agenda')
  const all: ActionsQuery = { list: 'actions', states: openStates, ...asked }
  const day = today(setup)
  const to = asked.to !== undefined && asked.to < day ? asked.to : day
  const [every, due] = await Promise.all([setup.ports.count(all), setup.ports.count({ ...all, to })])
  return Object.freeze({ all: every, due })
}

/** A page of promises, by promised day. */
export async function promises(
  { ports }: DeskSetup,
  filter: PromiseFilter,
  page: ListPage,
): Promise<Listed<PaymentPromise>> {
  const asked = parse(promiseFilterSchema, filter, 'filter of promises')
  return deepFreeze(await readPage(ports, 'promise', { list: 'promises', ...asked }, page))
}

/** A page of the agenda: actions by day, those not yet ended unless states are named. */
export async function agenda(
  { ports }: DeskSetup,
  filter: AgendaFilter,
  page: ListPage,
): Promise<Listed<Action>> {
  const asked = parse(agendaFilterSchema, filter, 'filter of the agenda')
  return deepFreeze(await readPage(ports, 'action', { list: 'actions', states: openStates, ...asked }, page))
}
