import type { Action } from '../../actions/action.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import { staleReasons, type StaleReason } from '../../disputes/stale.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { inconsistentHistory } from '../../kernel/entry-at.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import { parse } from '../../kernel/parse.ts'
import type { DisputesQuery } from '../../ports/queries.ts'
import { readForm } from '../documents.ts'
import { today } from '../running/facts-of.ts'
import type { DeskSetup } from '../setup.ts'
import { orderOf, type Sortable } from '../sorting/order.ts'
import { pageReader } from '../sorting/page-schema.ts'
import { selectPage } from '../sorting/select-page.ts'
import { isOwnOrder, type SortedPage } from '../sorting/sort.ts'
import type { StaleFilter, StaleSort } from './asked.ts'
import { disputeKeys, narrowDisputes } from './dispute-order.ts'
import { staleFilterSchema } from './list-schema.ts'
import { readAll, readPage, type Listed } from './pages.ts'

/** An open dispute that somebody should look at, with every reason why (D-10). */
export type StaleDispute = {
  readonly dispute: Dispute
  /** One at least. */
  readonly reasons: readonly StaleReason[]
}

const staleList: Sortable<StaleDispute, StaleSort> = {
  list: 'stale disputes',
  idOf: ({ dispute }) => dispute.id,
  keys: {
    ...disputeKeys<StaleDispute>(({ dispute }) => dispute),
    reasons: { kind: 'number', of: ({ reasons }) => reasons.length },
  },
}

const readStalePage = pageReader(staleList, 'opened')

/**
 * A page of stale disputes. By opening day the open ones are looked through a page at a time until one of these holds
 * a stale one: such a page may be short of its limit while others follow. In any other order all are looked through.
 */
export async function stale(
  setup: DeskSetup,
  filter: StaleFilter,
  asked: SortedPage<StaleSort>,
): Promise<Listed<StaleDispute>> {
  const narrowed = parse(staleFilterSchema, filter, 'filter of stale')
  const { sort, page } = readStalePage(asked)
  const open = narrowStale(setup, narrowed)
  if (!isOwnOrder(sort, 'opened')) {
    const order = orderOf(staleList, sort, narrowed.currency)
    return deepFreeze(await selectPage(allStale(setup, open), order, page))
  }
  let looked = page
  for (;;) {
    const { documents: disputes, next } = await readPage(setup.ports, 'dispute', open.query, looked)
    const documents = await open.staleOf(disputes)
    if (documents.length > 0 || next === null) return deepFreeze({ documents, next })
    looked = { ...page, after: next }
  }
}

/** Which disputes to look through, and the stale ones of some of them. */
type Looked = {
  readonly query: DisputesQuery
  readonly staleOf: (disputes: readonly Dispute[]) => Promise<readonly StaleDispute[]>
}

function narrowStale(setup: DeskSetup, { reason, ...filter }: StaleFilter): Looked {
  const { query, checks } = narrowDisputes({ state: 'open', ...filter }, setup.catalog)
  const hasReason = ({ reasons }: StaleDispute): boolean =>
    reason === undefined || reasons.some(({ code }) => code === reason)
  const on = today(setup)
  return {
    query,
    staleOf: async (disputes) => {
      const looked = disputes.filter((dispute) => checks.every((holds) => holds(dispute)))
      return (await staleOf(setup, looked, on)).filter(hasReason)
    },
  }
}

async function* allStale(
  { ports }: DeskSetup,
  { query, staleOf: among }: Looked,
): AsyncGenerator<readonly StaleDispute[]> {
  for await (const disputes of readAll(ports, 'dispute', query)) yield among(disputes)
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
