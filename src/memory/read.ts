import { meets } from '../adapters/conditions.ts'
import { readCursor, writeCursor } from '../adapters/cursor.ts'
import { keyValue, type KeyValue } from '../adapters/key-value.ts'
import type { ListPlan } from '../adapters/lists.ts'
import { readQuery, type ReadQuery } from '../adapters/read-query.ts'
import type { DocumentKind } from '../ports/documents.ts'
import type { StoreQuery } from '../ports/queries.ts'
import type { Entry } from './entry.ts'
import type { ListIndex } from './list-index.ts'
import { firstAfter, orderKey } from './order-key.ts'
import { countOf, rangeOf } from './partition.ts'
import { planRead, type ReadPlan } from './planner.ts'

/** Finds the index of a list. */
export type FindIndex = (plan: ListPlan, kind: DocumentKind) => ListIndex

/** The entries of one page of a list, and the cursor of the next. */
export function readPage(
  find: FindIndex,
  query: StoreQuery,
  limit: number,
  after: string | undefined,
): { readonly entries: readonly Entry[]; readonly next: string | null } {
  const asked = readQuery(query)
  const start = after === undefined ? '' : startAfter(asked, after)
  const read = planQuery(find, asked)
  const entries: Entry[] = []
  for (const entry of entriesOf(read, start > read.from ? start : read.from)) {
    if (entries.length === limit) return { entries, next: cursorAfter(asked, entries[limit - 1] as Entry) }
    entries.push(entry)
  }
  return { entries, next: null }
}

/** How many documents a query lists, by arithmetic when an index answers it whole. */
export function countEntries(find: FindIndex, query: StoreQuery): number {
  const read = planQuery(find, readQuery(query))
  const { partitions, from, below, remaining } = read
  if (remaining.length === 0) {
    return partitions.reduce((sum, partition) => sum + countOf(partition, from, below), 0)
  }
  let count = 0
  for (const _entry of entriesOf(read, from)) count += 1
  return count
}

const planQuery = (find: FindIndex, { plan, kind, conditions }: ReadQuery): ReadPlan =>
  planRead(find(plan, kind), conditions)

function startAfter(asked: ReadQuery, cursor: string): string {
  const { values, id } = readCursor(asked, cursor)
  return firstAfter(orderKey(values, id))
}

/** An entry of a list has every value that the list is sorted by. */
const cursorAfter = (asked: ReadQuery, { keys, row }: Entry): string =>
  writeCursor(asked, {
    values: asked.plan.sort.map((key) => keyValue(keys, key) as KeyValue),
    id: row.id,
  })

function* entriesOf({ partitions, below, remaining }: ReadPlan, from: string): Generator<Entry> {
  const streams = partitions.map((partition) => rangeOf(partition, from, below))
  for (const entry of mergeStreams(streams)) {
    if (remaining.every((condition) => meets(entry.keys, condition))) yield entry
  }
}

/** Merges sorted streams, reading no further than is asked for. */
function* mergeStreams(streams: readonly Generator<Entry>[]): Generator<Entry> {
  const [only] = streams
  if (streams.length === 1 && only !== undefined) {
    yield* only
    return
  }
  const heads: { entry: Entry; readonly rest: Generator<Entry> }[] = []
  for (const rest of streams) {
    const first = rest.next()
    if (first.done !== true) heads.push({ entry: first.value, rest })
  }
  while (heads.length > 0) {
    let least = 0
    for (let at = 1; at < heads.length; at += 1) {
      if ((heads[at]?.entry.order ?? '') < (heads[least]?.entry.order ?? '')) least = at
    }
    const head = heads[least] as (typeof heads)[number]
    yield head.entry
    const next = head.rest.next()
    if (next.done === true) heads.splice(least, 1)
    else head.entry = next.value
  }
}
