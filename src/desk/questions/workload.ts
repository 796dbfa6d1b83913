import { openStates } from '../../actions/open-states.ts'
import type { Item } from '../../items/item.ts'
import { openOn } from '../../items/balance.ts'
import { isReceivable } from '../../items/kinds.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import { isZeroAmount } from '../../kernel/money/arithmetic.ts'
import { addToTotals, type Totals } from '../../kernel/money/totals.ts'
import { parse } from '../../kernel/parse.ts'
import { disputedPart } from '../../reports/disputed-part.ts'
import type { Standing } from '../../standings/standing.ts'
import { today } from '../running/facts-of.ts'
import type { DeskSetup } from '../setup.ts'
import { orderOf, type Sortable } from '../sorting/order.ts'
import { pageReader } from '../sorting/page-schema.ts'
import { selectPage } from '../sorting/select-page.ts'
import type { SortedPage } from '../sorting/sort.ts'
import type { WorkloadFilter, WorkloadSort } from './asked.ts'
import { workloadFilterSchema } from './list-schema.ts'
import { readAll, type Listed } from './pages.ts'

/** What lies with one resolver, or with nobody. */
export type Workload = {
  /** `null`: what has no resolver. */
  readonly resolver: string | null
  /** The open ones. */
  readonly disputes: number
  /** What is disputed in them. */
  readonly disputed: Totals
  /** Those that have not ended. */
  readonly actions: number
  /** Of these, those dated before today. */
  readonly lateActions: number
}

const workloadList: Sortable<Workload, WorkloadSort> = {
  list: 'workload',
  // No id is empty: what has no resolver comes first.
  idOf: ({ resolver }) => resolver ?? '',
  keys: {
    resolver: { kind: 'text', of: ({ resolver }) => resolver ?? '' },
    disputes: { kind: 'number', of: ({ disputes }) => disputes },
    'late-actions': { kind: 'number', of: ({ lateActions }) => lateActions },
  },
}

const readWorkloadPage = pageReader(workloadList, 'resolver')

/** A page of who has how much to do: disputes, actions and standings stream by, and a row for each resolver stays. */
export async function workload(
  setup: DeskSetup,
  filter: WorkloadFilter,
  asked: SortedPage<WorkloadSort>,
): Promise<Listed<Workload>> {
  const narrowed = parse(workloadFilterSchema, filter, 'filter of the workload')
  const { sort, page } = readWorkloadPage(asked)
  return deepFreeze(await selectPage(readWorkload(setup, narrowed), orderOf(workloadList, sort), page))
}

type Load = { -readonly [Key in keyof Workload]: Workload[Key] }
type LoadOf = (resolver: string | null) => Load

async function* readWorkload(setup: DeskSetup, filter: WorkloadFilter): AsyncGenerator<readonly Workload[]> {
  const { ports } = setup
  const on = today(setup)
  const loads = new Map<string | null, Load>()
  const loadOf: LoadOf = (resolver) => {
    let load = loads.get(resolver)
    if (load === undefined) {
      load = { resolver, disputes: 0, disputed: {}, actions: 0, lateActions: 0 }
      loads.set(resolver, load)
    }
    return load
  }
  for await (const disputes of readAll(ports, 'dispute', { list: 'disputes', state: 'open', ...filter })) {
    for (const { resolver } of disputes) loadOf(resolver).disputes += 1
  }
  for await (const actions of readAll(ports, 'action', { list: 'actions', states: openStates, ...filter })) {
    for (const action of actions) {
      const load = loadOf(action.resolver)
      load.actions += 1
      if (action.on < on) load.lateActions += 1
    }
  }
  for await (const standings of readAll(ports, 'standing', {
    list: 'standings',
    ledger: 'open',
    ...filter,
  })) {
    const disputed = standings.filter((standing) => standing.disputed !== null)
    if (disputed.length > 0)
      addDisputed(disputed, await ports.items(disputed.map(({ item }) => item)), on, loadOf)
  }
  yield [...loads.values()]
}

/** Only disputed items are asked of the ledger: there are few of them among all that are open. */
function addDisputed(standings: readonly Standing[], items: readonly Item[], on: Day, loadOf: LoadOf): void {
  const byId = new Map(items.map((item) => [item.id, item]))
  for (const { item: id, disputed, resolver, currency } of standings) {
    const item = byId.get(id)
    if (item === undefined || disputed === null || !isReceivable(item)) continue
    const open = openOn(item, on)
    if (isZeroAmount(open)) continue
    const load = loadOf(resolver)
    load.disputed = addToTotals(load.disputed, { currency, amount: disputedPart(disputed, open) })
  }
}
