import type { Entry } from './entry.ts'
import type { KeyValue } from '../adapters/key-value.ts'
import { addEntry, removeEntry, type Partition } from './partition.ts'

/**
 * The partitions of one index, value by value: a map for each indexed key, the last of which holds the partitions.
 * Maps of maps, because a million joined texts would cost more than all the rest of listing.
 */
export interface PartitionTree {
  /** `null` where the partition is. */
  branches: Map<KeyValue, PartitionTree> | null
  partition: Partition | undefined
}

export const createTree = (): PartitionTree => ({ branches: null, partition: undefined })

export function findPartition(tree: PartitionTree, values: readonly KeyValue[]): Partition | undefined {
  let at: PartitionTree | undefined = tree
  for (const value of values) at = at?.branches?.get(value)
  return at?.partition
}

export function putEntry(tree: PartitionTree, values: readonly KeyValue[], entry: Entry): void {
  let at = tree
  for (const value of values) {
    const branches = (at.branches ??= new Map<KeyValue, PartitionTree>())
    let branch = branches.get(value)
    if (branch === undefined) branches.set(value, (branch = createTree()))
    at = branch
  }
  at.partition = addEntry(at.partition, entry)
}

/** Takes an entry out, and with the last one the partition and the branches that led to it. */
export function dropEntry(tree: PartitionTree, values: readonly KeyValue[], entry: Entry): void {
  const [value, ...others] = values
  if (value !== undefined) {
    const branch = tree.branches?.get(value)
    if (branch === undefined) return
    dropEntry(branch, others, entry)
    if (branch.partition === undefined && (branch.branches?.size ?? 0) === 0) tree.branches?.delete(value)
  } else if (tree.partition !== undefined) {
    removeEntry(tree.partition, entry)
    if (tree.partition.size === 0) tree.partition = undefined
  }
}
