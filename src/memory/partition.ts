import type { Entry } from './entry.ts'
import {
  countRange,
  emptyList,
  insert,
  fillList,
  range,
  remove,
  type Ordered,
  type SortedList,
} from './sorted-list.ts'

/**
 * The entries of one index that share the indexed values. New entries wait unsorted until somebody reads, so that a
 * commit of 100,000 documents costs no more than a hundred thousand small ones, and lists nobody asks for cost little.
 */
export interface Partition {
  /** `null` until the first read. */
  sorted: SortedList<Entry> | null
  waiting: Entry[]
  size: number
}

/** Adds an entry to a partition, or makes one of it. */
export function addEntry(partition: Partition | undefined, entry: Entry): Partition {
  if (partition === undefined) return { sorted: null, waiting: [entry], size: 1 }
  partition.waiting.push(entry)
  partition.size += 1
  return partition
}

/** Takes an entry out, which must have been marked as not listed. */
export function removeEntry(partition: Partition, entry: Entry): void {
  partition.size -= 1
  if (partition.sorted !== null && remove(partition.sorted, entry)) return
  if (partition.waiting.length > 2 * partition.size + 64)
    partition.waiting = partition.waiting.filter(isListed)
}

export function rangeOf(partition: Partition, from: string, below: string | null): Generator<Entry> {
  return range(settle(partition), from, below)
}

export function countOf(partition: Partition, from: string, below: string | null): number {
  return countRange(settle(partition), from, below)
}

const isListed = (entry: Entry): boolean => entry.isListed

function settle(partition: Partition): SortedList<Entry> {
  const sorted = partition.sorted ?? emptyList()
  const fresh = partition.waiting.filter(isListed)
  partition.waiting = []
  if (fresh.length * 16 < sorted.size) for (const entry of fresh) insert(sorted, entry)
  else if (fresh.length > 0) fillList(sorted, merge(sorted.buckets.flat(), sortEntries(fresh)))
  return (partition.sorted = sorted)
}

function sortEntries(entries: Entry[]): Entry[] {
  const isSorted = entries.every((entry, at) => at === 0 || (entries[at - 1] as Entry).order < entry.order)
  return isSorted ? entries : entries.sort((a, b) => (a.order < b.order ? -1 : 1))
}

function merge<T extends Ordered>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (a.length === 0) return b
  const merged: T[] = []
  let at = 0
  for (const element of a) {
    while (at < b.length && (b[at] as T).order < element.order) merged.push(b[at++] as T)
    merged.push(element)
  }
  while (at < b.length) merged.push(b[at++] as T)
  return merged
}
