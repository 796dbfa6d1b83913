/** Something with a place in a sorted list; no two in one list have the same `order`. */
export interface Ordered {
  readonly order: string
}

/** A sorted list in buckets: inserting and deleting move the rest of one bucket only. No bucket is empty. */
export interface SortedList<T extends Ordered> {
  buckets: T[][]
  size: number
}

/** Where an element stands, or would stand. */
interface Place {
  readonly bucket: number
  readonly at: number
}

const fullBucket = 512
const filledBucket = 384

export const emptyList = <T extends Ordered>(): SortedList<T> => ({ buckets: [], size: 0 })

/** Gives a list other elements, which are sorted already. */
export function fillList<T extends Ordered>(list: SortedList<T>, sorted: readonly T[]): void {
  list.buckets = []
  for (let at = 0; at < sorted.length; at += filledBucket)
    list.buckets.push(sorted.slice(at, at + filledBucket))
  list.size = sorted.length
}

/** The place of the first element at or above an order. */
function seek<T extends Ordered>({ buckets }: SortedList<T>, order: string): Place {
  const bucket = firstIndex(buckets.length, (index) => lastOrder(buckets[index] as T[]) >= order)
  const elements = buckets[bucket]
  if (elements === undefined) return { bucket, at: 0 }
  return { bucket, at: firstIndex(elements.length, (index) => (elements[index] as T).order >= order) }
}

export function insert<T extends Ordered>(list: SortedList<T>, element: T): void {
  const { buckets } = list
  list.size += 1
  const place = seek(list, element.order)
  const bucket = place.bucket < buckets.length ? place.bucket : buckets.length - 1
  const elements = buckets[bucket]
  if (elements === undefined) {
    buckets.push([element])
    return
  }
  if (bucket === place.bucket) elements.splice(place.at, 0, element)
  else elements.push(element)
  if (elements.length > fullBucket) buckets.splice(bucket + 1, 0, elements.splice(elements.length >> 1))
}

/** Takes an element out; answers whether it was there. */
export function remove<T extends Ordered>(list: SortedList<T>, element: T): boolean {
  const { bucket, at } = seek(list, element.order)
  const elements = list.buckets[bucket]
  if (elements?.[at] !== element) return false
  elements.splice(at, 1)
  if (elements.length === 0) list.buckets.splice(bucket, 1)
  list.size -= 1
  return true
}

/** The elements from one order on and below another; without a limit, to the end. */
export function* range<T extends Ordered>(
  list: SortedList<T>,
  from: string,
  below: string | null,
): Generator<T> {
  let { bucket, at } = seek(list, from)
  for (; bucket < list.buckets.length; bucket += 1) {
    const elements = list.buckets[bucket] as T[]
    for (; at < elements.length; at += 1) {
      const element = elements[at] as T
      if (below !== null && element.order >= below) return
      yield element
    }
    at = 0
  }
}

/** How many elements lie in a range. */
export function countRange<T extends Ordered>(
  list: SortedList<T>,
  from: string,
  below: string | null,
): number {
  const end = below === null ? list.size : rank(list, seek(list, below))
  return Math.max(0, end - rank(list, seek(list, from)))
}

function rank<T extends Ordered>({ buckets }: SortedList<T>, { bucket, at }: Place): number {
  let before = at
  for (let index = 0; index < bucket; index += 1) before += (buckets[index] as T[]).length
  return before
}

const lastOrder = (elements: readonly Ordered[]): string => (elements[elements.length - 1] as Ordered).order

/** The first index below `length` for which a condition holds that holds for all later ones; else `length`. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
