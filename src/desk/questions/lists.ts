import type { Action } from '../../actions/action.ts'
import { openStates } from '../../actions/open-states.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import { parse } from '../../kernel/parse.ts'
import type { ActionsQuery } from '../../ports/queries.ts'
import { today } from '../running/facts-of.ts'
import type { PaymentPromise } from '../../promises/promise.ts'
import type { DeskSetup } from '../setup.ts'
import type { AgendaFilter, DisputeFilter, PromiseFilter } from './asked.ts'
import { readPage, type Listed, type ListPage } from './pages.ts'
import { agendaFilterSchema, disputeFilterSchema, promiseFilterSchema } from './question-schema.ts'

/** A page of disputes, by opening day. */
export async function disputes(
  { ports }: DeskSetup,
  filter: DisputeFilter,
  page: ListPage,
): Promise<Listed<Dispute>> {
  const asked = parse(disputeFilterSchema, filter, 'filter of disputes')
  return deepFreeze(await readPage(ports, 'dispute', { list: 'disputes', ...asked }, page))
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
