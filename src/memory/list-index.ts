import { keyValue, type KeyValue } from '../adapters/key-value.ts'
import { appearances, type ListPlan } from '../adapters/lists.ts'
import type { DocumentKeys } from '../ports/documents.ts'
import type { Entry, Row } from './entry.ts'
import { orderKey } from './order-key.ts'
import { createTree, dropEntry, putEntry, type PartitionTree } from './partition-tree.ts'

/** One list of one tenant (and of one kind): for each index of the plan, its partitions by the indexed values. */
export interface ListIndex {
  readonly plan: ListPlan
  /** The place of the list among those of its kind. */
  readonly at: number
  readonly trees: readonly PartitionTree[]
  /** Documents not listed yet. They wait for the first reader, so that a commit does not pay for the indexes. */
  waiting: Row[]
}

export const createListIndex = (plan: ListPlan, at: number): ListIndex => ({
  plan,
  at,
  trees: plan.indexes.map(createTree),
  waiting: [],
})

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
  for (const row of waiting) {
    row.entries[at] =
      plan.subjects === null
        ? putIn(index, row, row.keys)
        : appearances(plan, row.keys).flatMap((keys) => putIn(index, row, keys))
  }
}

function putIn({ plan, trees }: ListIndex, row: Row, keys: DocumentKeys): readonly Entry[] {
  const sort = valuesOf(keys, plan.sort)
  if (sort === null) return unlisted
  const entry: Entry = { order: orderKey(sort, row.id), row, keys, isListed: true }
  for (const [at, tree] of trees.entries()) {
    const values = valuesOf(keys, plan.indexes[at] as readonly string[])
    if (values !== null) putEntry(tree, values, entry)
  }
  return [entry]
}

const unlisted: readonly Entry[] = []

function takeOut({ plan, trees }: ListIndex, entry: Entry): void {
  entry.isListed = false
  for (const [at, tree] of trees.entries()) {
    const values = valuesOf(entry.keys, plan.indexes[at] as readonly string[])
    if (values !== null) dropEntry(tree, values, entry)
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
