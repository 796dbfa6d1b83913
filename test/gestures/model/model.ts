import type { ClearingNature, Currency, DunningPolicy, LeaveReason, StatusType } from 'redress'

/** What an item left behind in a dispute: what was released of it, and what clearings took from its disputed part. */
type Line = {
  isIn: boolean
  why: LeaveReason | null
  released: number
  taken: Record<ClearingNature, number>
}

/** An item as plain counters, in minor units without sign. */
export type ModelItem = {
  readonly customer: string
  readonly currency: Currency
  readonly sign: 1 | -1
  readonly clearings: { nature: ClearingNature; units: number; takenFrom: string | null }[]
  open: number
  disputed: number
  dispute: string | null
  status: StatusType | null
  before: StatusType | null
  watch: { dispute: string; until: number } | null
  awaited: { dispute: string; units: number; seen: number } | null
}

/** A dispute as a set of items. */
export type ModelDispute = {
  readonly customer: string
  readonly policy: DunningPolicy
  cause: string
  readonly lines: Map<string, Line>
  isOpen: boolean
}

/** What should be true, in sets and counters; days count from the first. */
export type Model = {
  day: number
  readonly items: Map<string, ModelItem>
  readonly disputes: Map<string, ModelDispute>
}

export const isSettled = (item: ModelItem) => item.open === 0
export const isFree = (item: ModelItem) => !isSettled(item) && item.dispute === null

export const itemOf = ({ items }: Model, id: string) => found(items, id)
export const disputeOf = ({ disputes }: Model, id: string) => found(disputes, id)
const lineOf = (model: Model, dispute: string, id: string) => found(disputeOf(model, dispute).lines, id)

function found<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id)
  if (value === undefined) throw new Error(`The model does not know ${id}.`)
  return value
}

export function issue(model: Model, id: string, customer: string, currency: Currency, units: number): void {
  const sign = units < 0 ? -1 : 1
  const nothing = { disputed: 0, dispute: null, status: null, before: null, watch: null, awaited: null }
  model.items.set(id, { customer, currency, sign, clearings: [], open: units * sign, ...nothing })
}

/** Whether these items can enter a dispute together: free items of one customer, who owes at least one of them. */
export function canDispute(model: Model, ids: readonly string[], customer?: string): boolean {
  const items = ids.map((id) => itemOf(model, id))
  const owner = customer ?? items[0]?.customer
  return items.length > 0 && items.every((item) => isFree(item) && item.customer === owner)
}

export const owes = (model: Model, ids: readonly string[]) => ids.some((id) => itemOf(model, id).sign > 0)

export function open(
  model: Model,
  id: string,
  customer: string,
  policy: DunningPolicy,
  cause = 'dispute-price',
): void {
  model.disputes.set(id, { customer, policy, cause, lines: new Map(), isOpen: true })
}

/** Whether an item that left for this reason never belonged to the dispute it left. */
export const neverBelonged = (why: LeaveReason | null) =>
  why === 'mistake' || why === 'moved' || why === 'split'

/** An item goes from its dispute into another one, with what is disputed of it. */
export function move(model: Model, id: string, why: 'moved' | 'split', to: string): void {
  const { disputed } = itemOf(model, id)
  leave(model, id, why, 'dispute', 0)
  join(model, to, id, disputed)
}

/** Another amount of an item is disputed: less releases the difference, more takes back what was released first. */
export function adjust(model: Model, id: string, units: number): void {
  const item = itemOf(model, id)
  const line = lineOf(model, item.dispute ?? '', id)
  line.released += Math.max(item.disputed - units, -line.released)
  item.disputed = units
}

/** An item enters a dispute, which takes back what it had released of it before. */
export function join(model: Model, dispute: string, id: string, units: number): void {
  const item = itemOf(model, id)
  const { lines } = disputeOf(model, dispute)
  const taken = { paid: 0, credited: 0, other: 0 }
  const line = lines.get(id) ?? { isIn: true, why: null, released: 0, taken }
  line.released -= Math.min(line.released, units)
  enter(item, dispute, line, units)
  lines.set(id, line)
}

function enter(item: ModelItem, dispute: string, line: Line, units: number): void {
  line.isIn = true
  item.before = item.status
  item.status = 'dispute'
  item.dispute = dispute
  item.disputed = units
  item.watch = null
  if (item.awaited?.dispute === dispute) item.awaited = null
}

/** An open item leaves its dispute; a credit agreed is awaited from then on. */
export function leave(model: Model, id: string, why: LeaveReason, status: StatusType, credit: number): void {
  const item = itemOf(model, id)
  const { dispute, disputed } = item
  if (dispute === null) throw new Error(`The item ${id} is in no dispute.`)
  if (!neverBelonged(why)) lineOf(model, dispute, id).released += disputed
  item.status = neverBelonged(why) ? item.before : status
  if (credit > 0) item.awaited = { dispute, units: credit, seen: creditedOf(item) }
  exit(model, id, item, why)
}

function exit(model: Model, id: string, item: ModelItem, why: LeaveReason): void {
  const dispute = disputeOf(model, item.dispute ?? '')
  const line = lineOf(model, item.dispute ?? '', id)
  line.isIn = false
  line.why = why
  item.dispute = null
  item.disputed = 0
  item.before = null
  dispute.isOpen = [...dispute.lines.values()].some(({ isIn }) => isIn)
}

const creditedOf = ({ clearings }: ModelItem) =>
  clearings.reduce((sum, { nature, units }) => (nature === 'credited' ? sum + units : sum), 0)

/** The ledger clears so much of an item: the undisputed rest first, then what is disputed (D-2). */
export function clear(model: Model, id: string, nature: ClearingNature, units: number): void {
  const item = itemOf(model, id)
  const fromDisputed = Math.max(0, units - (item.open - item.disputed))
  item.open -= units
  item.clearings.push({ nature, units, takenFrom: item.dispute })
  if (item.dispute !== null) {
    lineOf(model, item.dispute, id).taken[nature] += fromDisputed
    item.disputed -= fromDisputed
  }
  showCredit(model, id, item)
  if (isSettled(item)) settle(model, id, item)
}

function showCredit(model: Model, id: string, item: ModelItem): void {
  if (item.awaited === null) return
  const line = lineOf(model, item.awaited.dispute, id)
  const shown = Math.min(creditedOf(item) - item.awaited.seen, item.awaited.units)
  if (shown <= 0) return
  const moved = Math.min(line.released, shown)
  line.released -= moved
  line.taken.credited += moved
  for (const latest of item.clearings.slice(-1)) {
    latest.takenFrom = latest.takenFrom === null ? item.awaited.dispute : 'several'
  }
  item.awaited = { ...item.awaited, units: item.awaited.units - shown, seen: creditedOf(item) }
  if (item.awaited.units === 0) item.awaited = null
}

function settle(model: Model, id: string, item: ModelItem): void {
  const { dispute } = item
  item.watch = dispute === null ? null : { dispute, until: model.day + 90 }
  if (dispute !== null) exit(model, id, item, 'settled')
  item.status = null
  item.awaited = null
}

/** Whether the latest clearing concerns the dispute the item is in, or the one that watches it. */
export function isLookedAfter({ day }: Model, { dispute, watch, clearings }: ModelItem): boolean {
  const holder = watch !== null && day <= watch.until ? watch.dispute : dispute
  const latest = clearings.at(-1)
  return holder !== null && latest !== undefined && [null, holder].includes(latest.takenFrom)
}

/** The latest clearing is taken back: the dispute gets what it had lost by clearings of that nature (D-7). */
export function reverse(model: Model, id: string): void {
  const item = itemOf(model, id)
  const { nature, units } = item.clearings.pop() ?? { nature: 'paid', units: 0 }
  const dispute = item.dispute ?? item.watch?.dispute ?? ''
  const line = lineOf(model, dispute, id)
  const back = Math.min(units, line.taken[nature])
  item.open += units
  line.taken[nature] -= back
  if (item.dispute !== null) item.disputed += back
  else if (back > 0) {
    disputeOf(model, dispute).isOpen = true
    enter(item, dispute, line, back)
  }
  item.watch = null
}

/** What the scenario may chase of an item (E-1, E-2). */
export function chaseable(model: Model, id: string): number {
  const { customer, sign, open: left, disputed, dispute, awaited } = itemOf(model, id)
  const own = [...model.disputes.values()].filter((one) => one.isOpen && one.customer === customer)
  if (sign < 0 || own.some(({ policy }) => policy === 'stop-customer')) return 0
  const held = dispute !== null && disputeOf(model, dispute).policy === 'exclude' ? disputed : 0
  return Math.max(0, left - held - (awaited?.units ?? 0))
}

/** What is disputed per currency: net, how many items, in how many disputes. */
export function exposure({ items }: Model): Map<Currency, { net: number; items: number; disputes: number }> {
  const all = [...items.values()].filter(({ dispute }) => dispute !== null)
  const rows = [...new Set(all.map(({ currency }) => currency))].map((currency) => {
    const own = all.filter((item) => item.currency === currency)
    const net = own.reduce((sum, { sign, disputed }) => sum + sign * disputed, 0)
    return [
      currency,
      { net, items: own.length, disputes: new Set(own.map((item) => item.dispute)).size },
    ] as const
  })
  return new Map(rows)
}
