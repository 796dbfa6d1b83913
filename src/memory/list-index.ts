import type { DocumentKeys } from '../ports/documents.ts'
import type { Entry, Row } from './entry.ts'
import { appearances, keyValue, type ListPlan } from './lists.ts'
import { orderKey, type KeyValue } from './order-key.ts'
import { addEntry, removeEntry, type Partition } from './partition.ts'

/** One list of one tenant (and of one kind): for each index of the plan, its partitions by the indexed values. */
export interface ListIndex {
  readonly plan: ListPlan
  /** The place of the list among those of its kind. */
  readonly at: number
  readonly partitions: readonly Map<KeyValue, Partition>[]
  /** Documents not listed yet. They wait for the first reader, so that a commit does not pay for the indexes. */
  waiting: Row[]
}

export const createListIndex = (plan: ListPlan, at: number): ListIndex => ({
  plan,
  at,
  partitions: plan.indexes.map(() => new Map()),
  waiting: [],
})

/** The place of a partition among those of its index. */
export function partitionKey(values: readonly KeyValue[]): KeyValue {
  const [first] = values
  return values.length === 1 && first !== undefined ? first : orderKey(values, '')
}

/** Takes a document from the places it had, unless its new keys leave it there; it then waits to be listed anew. */
export function moveRow(index: ListIndex, row: Row, before: DocumentKeys): void {
  const entries = row.entries[index.at]
  if (entries === undefined || isUnmoved(index.plan, before, row.keys)) return
  for (const entry of entries) takeOut(index, entry)
  row.entries[index.at] = undefined
  index.waiting.push(row)
}

/** Lists the documents that wait. */
export function settleIndex(index: ListIndex): void {
  const { plan, at, waiting } = index
  if (waiting.length === 0) return
  index.waiting = []
  for (const row of waiting)
    row.entries[at] = appearances(plan, row.keys).flatMap((keys) => putIn(index, row, keys))
}

function putIn(index: ListIndex, row: Row, keys: DocumentKeys): readonly Entry[] {
  const sort = valuesOf(keys, index.plan.sort)
  if (sort === null) return []
  const entry: Entry = { order: orderKey(sort, row.id), row, keys, isListed: true }
  for (const [at, partitions] of index.partitions.entries()) {
    const values = valuesOf(keys, index.plan.indexes[at] as readonly string[])
    if (values !== null) addEntry(partitions, partitionKey(values), entry)
  }
  return [entry]
}

function takeOut(index: ListIndex, entry: Entry): void {
  entry.isListed = false
  for (const [at, partitions] of index.partitions.entries()) {
    const values = valuesOf(entry.keys, index.plan.indexes[at] as readonly string[])
    if (values === null) continue
    const key = partitionKey(values)
    const partition = partitions.get(key) as Partition
    removeEntry(partition, entry)
    if (partition.size === 0) partitions.delete(key)
  }
}

function isUnmoved(plan: ListPlan, before: DocumentKeys, after: DocumentKeys): boolean {
  return plan.subjects === null && plan.keys.every((key) => keyValue(before, key) === keyValue(after, key))
}

function valuesOf(keys: DocumentKeys, names: readonly string[]): readonly KeyValue[] | null {
  const values: KeyValue[] = []
  for (const name of names) {
    const value = keyValue(keys, name)
    if (value === null) return null
    values.push(value)
  }
  return values
}
