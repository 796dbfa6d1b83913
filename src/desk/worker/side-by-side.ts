/** Works on each element, so many at once, in the order given. `work` never rejects. */
export async function sideBySide<Element>(
  elements: readonly Element[],
  width: number,
  work: (element: Element) => Promise<void>,
): Promise<void> {
  const waiting = elements.values()
  const lane = async (): Promise<void> => {
    for (const element of waiting) await work(element)
  }
  await Promise.all(Array.from({ length: Math.min(width, elements.length) }, lane))
}

/** The elements of several queues in turns: the first of each, then the second of each. */
export function inTurns<Element>(queues: readonly (readonly Element[])[]): readonly Element[] {
  const longest = queues.reduce((most, { length }) => Math.max(most, length), 0)
  return Array.from({ length: longest }, (_, at) =>
    queues.flatMap((queue) => {
      const element = queue[at]
      return element === undefined ? [] : [element]
    }),
  ).flat()
}
