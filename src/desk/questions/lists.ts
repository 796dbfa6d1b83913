import type { Action, ActionState } from '../../actions/action.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import { parse } from '../../kernel/parse.ts'
import type { DeskSetup } from '../setup.ts'
import type { AgendaFilter, DisputeFilter } from './asked.ts'
import { readPage, type Listed, type ListPage } from './pages.ts'
import { agendaFilterSchema, disputeFilterSchema } from './question-schema.ts'

/** The states of an action that has not ended. */
export const openStates: readonly ActionState[] = ['planned', 'awaiting-confirmation', 'confirmed', 'failed']

/** A page of disputes, by opening day. */
export async function disputes(
  { ports }: DeskSetup,
  filter: DisputeFilter,
  page: ListPage,
): Promise<Listed<Dispute>> {
  const asked = parse(disputeFilterSchema, filter, 'filter of disputes')
  return deepFreeze(await readPage(ports, 'dispute', { list: 'disputes', ...asked }, page))
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
