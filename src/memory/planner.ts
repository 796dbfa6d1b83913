import type { Condition } from '../adapters/conditions.ts'
import type { KeyValue } from '../adapters/key-value.ts'
import type { ListIndex } from './list-index.ts'
import { firstAbove, firstAt } from './order-key.ts'
import type { Partition } from './partition.ts'
import { findPartition, type PartitionTree } from './partition-tree.ts'

/** How to answer a query: which partitions to merge, between which order keys, and what is left to test. */
export interface ReadPlan {
  readonly partitions: readonly Partition[]
  readonly from: string
  readonly below: string | null
  readonly remaining: readonly Condition[]
}

/** Takes the index with the fewest entries for the values asked for. */
export function planRead(index: ListIndex, conditions: readonly Condition[]): ReadPlan {
  const { plan } = index
  const best = candidates(index, conditions).reduce((least, next) => (next.size < least.size ? next : least))
  const [ranged] = plan.sort
  const others = conditions.filter(({ test, key }) =>
    test === 'is' ? !best.keys.includes(key) : key !== ranged,
  )
  const ranges = conditions.filter(({ test, key }) => test !== 'is' && key === ranged)
  return { partitions: best.partitions, ...boundsOf(ranges), remaining: others }
}

interface Candidate {
  readonly keys: readonly string[]
  readonly partitions: readonly Partition[]
  readonly size: number
}

function candidates(index: ListIndex, conditions: readonly Condition[]): readonly Candidate[] {
  return index.plan.indexes.flatMap((keys, at) => {
    const values = keys.map((key) => valuesAsked(conditions, key))
    if (!values.every((asked) => asked !== null)) return []
    const tree = index.trees[at] as PartitionTree
    const partitions = combinations(values)
      .map((combination) => findPartition(tree, combination))
      .filter((partition) => partition !== undefined)
    return [{ keys, partitions, size: partitions.reduce((sum, { size }) => sum + size, 0) }]
  })
}

/** The values a key may have, or `null` when the query leaves it free; two conditions on one key must both hold. */
function valuesAsked(conditions: readonly Condition[], key: string): readonly KeyValue[] | null {
  const asked = conditions.filter((condition) => condition.test === 'is' && condition.key === key)
  const [first] = asked
  return asked.length === 1 && first?.test === 'is' ? first.values : null
}

function combinations(lists: readonly (readonly KeyValue[])[]): readonly (readonly KeyValue[])[] {
  return lists.reduce<readonly (readonly KeyValue[])[]>(
    (heads, values) => heads.flatMap((head) => values.map((value) => [...head, value])),
    [[]],
  )
}

function boundsOf(ranges: readonly Condition[]): { readonly from: string; readonly below: string | null } {
  const starts: string[] = []
  const ends: string[] = []
  for (const range of ranges) {
    if (range.test === 'at-least') starts.push(firstAt(range.value))
    if (range.test === 'above') starts.push(firstAbove(range.value))
    if (range.test === 'at-most') ends.push(firstAbove(range.value))
  }
  return { from: starts.sort().at(-1) ?? '', below: ends.sort().at(0) ?? null }
}
