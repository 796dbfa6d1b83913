import { openStates } from '../../actions/open-states.ts'
import type { Action } from '../../actions/action.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import type { Item } from '../../items/item.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import { parse } from '../../kernel/parse.ts'
import { idSchema } from '../../kernel/schemas.ts'
import type { Customer } from '../../ports/directory.ts'
import type { StoreQuery } from '../../ports/queries.ts'
import type { Account } from '../../standings/account.ts'
import { isHeldOn } from '../../standings/hold.ts'
import type { BoundPorts } from '../bound-ports.ts'
import { readForm, type DeskDocuments, type DeskKind } from '../documents.ts'
import { today } from '../running/facts-of.ts'
import type { DeskSetup } from '../setup.ts'
import type { ItemView } from './lookups.ts'
import { readAll } from './pages.ts'

/** All that is going on with one customer. */
export type AccountView = {
  readonly customer: Customer
  /** What concerns the customer as a whole; `null` when nothing ever did. */
  readonly account: Account | null
  /** The items open today, as the ledger shows them, with what the desk knows of each. */
  readonly items: readonly ItemView[]
  /** The open disputes, by opening day. */
  readonly disputes: readonly Dispute[]
  /** The actions that have not ended, by day. */
  readonly actions: readonly Action[]
  /** The items that are held today by themselves; a hold of the customer stands in its account. */
  readonly held: readonly string[]
}

/**
 * The account of a customer: a scan of the ledger and two lists side by side, then every standing in one trip.
 * Throws `customer-unknown`.
 */
export async function accountView(setup: DeskSetup, customer: string): Promise<AccountView> {
  const { ports } = setup
  const on = today(setup)
  parse(idSchema, customer, 'customer')
  const [[known], items, disputes, actions] = await Promise.all([
    ports.customers([customer]),
    openItems(ports, customer, on),
    listed(ports, 'dispute', { list: 'disputes', state: 'open', customer }),
    listed(ports, 'action', { list: 'actions', states: openStates, customer }),
  ])
  if (known === undefined) {
    throw new RedressError('customer-unknown', 'The directory knows no such customer.', { customer })
  }
  const stored = await ports.get([
    { kind: 'account', id: customer },
    ...items.map(({ id }) => ({ kind: 'standing', id }) as const),
  ])
  const account = stored.find(({ kind }) => kind === 'account')
  const standings = new Map(
    stored
      .filter(({ kind }) => kind === 'standing')
      .map((one) => [one.id, readForm(ports.tenant, 'standing', one)]),
  )
  const views = items.map((item) => ({ item, standing: standings.get(item.id) ?? null }))
  return deepFreeze({
    customer: known,
    account: account === undefined ? null : readForm(ports.tenant, 'account', account),
    items: views,
    disputes,
    actions,
    held: views.filter(({ standing }) => isHeldOn(standing?.hold ?? null, on)).map(({ item }) => item.id),
  })
}

async function openItems(ports: BoundPorts, customer: string, on: Day): Promise<readonly Item[]> {
  const chunks: (readonly Item[])[] = []
  for await (const chunk of ports.scan({ customers: [customer], openOn: on })) chunks.push(chunk)
  return chunks.flat()
}

async function listed<Kind extends DeskKind>(
  ports: BoundPorts,
  kind: Kind,
  query: StoreQuery,
): Promise<readonly DeskDocuments[Kind][]> {
  const pages: (readonly DeskDocuments[Kind][])[] = []
  for await (const page of readAll(ports, kind, query)) pages.push(page)
  return pages.flat()
}
