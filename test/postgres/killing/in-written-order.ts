import type { HistoryEvent } from 'redress'

/**
 * Events in an order in which they can have been written: each after those that gave its subjects the versions before. There
 * is one, for each commit is decided on versions that were written. Throws when versions say otherwise.
 */
export function inWrittenOrder(events: readonly HistoryEvent[]): readonly HistoryEvent[] {
  const followers = new Map<HistoryEvent, HistoryEvent[]>()
  const waitsFor = new Map(events.map((event) => [event, 0]))
  for (const chain of chainsOf(events)) {
    for (const [at, event] of chain.entries()) {
      const next = chain[at + 1]
      if (next === undefined) continue
      followers.set(event, [...(followers.get(event) ?? []), next])
      waitsFor.set(next, (waitsFor.get(next) ?? 0) + 1)
    }
  }
  const ready = events.filter((event) => waitsFor.get(event) === 0)
  for (const event of ready) {
    for (const next of followers.get(event) ?? []) {
      const left = (waitsFor.get(next) ?? 0) - 1
      waitsFor.set(next, left)
      if (left === 0) ready.push(next)
    }
  }
  if (ready.length < events.length) throw new Error('The versions of subjects contradict each other.')
  return ready
}

/** The events of each subject, in the order of the versions they gave it; those of one gesture by id. */
function chainsOf(events: readonly HistoryEvent[]): readonly (readonly HistoryEvent[])[] {
  const chains = new Map<string, { readonly version: number; readonly event: HistoryEvent }[]>()
  for (const event of events) {
    for (const { kind, id, version } of event.subjects) {
      const chain = chains.get(`${kind}/${id}`)
      if (chain === undefined) chains.set(`${kind}/${id}`, [{ version, event }])
      else chain.push({ version, event })
    }
  }
  return [...chains.values()].map((chain) =>
    chain
      .toSorted((a, b) => a.version - b.version || (a.event.id < b.event.id ? -1 : 1))
      .map(({ event }) => event),
  )
}
