import type { Action } from '../../actions/action.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import { staleReasons, type StaleReason } from '../../disputes/stale.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { inconsistentHistory } from '../../kernel/entry-at.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import { parse } from '../../kernel/parse.ts'
import { readForm } from '../documents.ts'
import { today } from '../running/facts-of.ts'
import type { DeskSetup } from '../setup.ts'
import type { StaleFilter } from './asked.ts'
import { readPage, type Listed, type ListPage } from './pages.ts'
import { staleFilterSchema } from './question-schema.ts'

/** An open dispute that somebody should look at, with every reason why (D-10). */
export type StaleDispute = {
  readonly dispute: Dispute
  /** One at least. */
  readonly reasons: readonly StaleReason[]
}

/**
 * A page of stale disputes, by opening day: the open ones are looked through a page at a time until one of these holds
 * a stale one. A page may be short of its limit while others follow.
 */
export async function stale(
  setup: DeskSetup,
  filter: StaleFilter,
  page: ListPage,
): Promise<Listed<StaleDispute>> {
  const query = {
    list: 'disputes',
    state: 'open',
    ...parse(staleFilterSchema, filter, 'filter of stale'),
  } as const
  const on = today(setup)
  let looked = page
  for (;;) {
    const { documents: open, next } = await readPage(setup.ports, 'dispute', query, looked)
    const documents = await staleOf(setup, open, on)
    if (documents.length > 0 || next === null) return deepFreeze({ documents, next })
    looked = { ...page, after: next }
  }
}

async function staleOf(
  setup: DeskSetup,
  disputes: readonly Dispute[],
  on: Day,
): Promise<readonly StaleDispute[]> {
  const actions = await trackingActions(setup, disputes)
  const { catalog, settings } = setup
  return disputes.flatMap((dispute) => {
    const action = actions.get(dispute.trackingAction)
    if (action === undefined) {
      throw inconsistentHistory('The tracking action of a dispute is not in the store.', dispute.id)
    }
    const reasons = staleReasons(dispute, action.on, on, { catalog, ...settings })
    return reasons.length === 0 ? [] : [{ dispute, reasons }]
  })
}

async function trackingActions(
  { ports }: DeskSetup,
  disputes: readonly Dispute[],
): Promise<ReadonlyMap<string, Action>> {
  if (disputes.length === 0) return new Map()
  const stored = await ports.get(disputes.map(({ trackingAction: id }) => ({ kind: 'action', id })))
  return new Map(stored.map((one) => [one.id, readForm(ports.tenant, 'action', one)]))
}
