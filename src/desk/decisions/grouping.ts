import { itemsPerEvent } from '../../history/event.ts'

/** Splits a list by a key and into parts of at most 500, in the order of first appearance. */
export function grouped<Element>(
  elements: Iterable<Element>,
  keyOf: (element: Element) => string,
): readonly (readonly [Element, ...Element[]])[] {
  const open = new Map<string, [Element, ...Element[]]>()
  const groups: [Element, ...Element[]][] = []
  for (const element of elements) {
    const key = keyOf(element)
    const group = open.get(key)
    if (group === undefined || group.length >= itemsPerEvent) {
      const started: [Element, ...Element[]] = [element]
      open.set(key, started)
      groups.push(started)
    } else {
      group.push(element)
    }
  }
  return groups
}
