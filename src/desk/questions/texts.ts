import type { HistoryEvent, TextKind } from '../../history/event.ts'
import type { Instant } from '../../kernel/calendar/instant.ts'
import type { BoundPorts } from '../bound-ports.ts'
import type { Texts } from '../decisions/erase-texts.ts'
import type { DeskSetup } from '../setup.ts'
import type { HistorySubject } from './asked.ts'
import { requireSubject, subjectOf } from './history.ts'
import { readAll } from './pages.ts'

const lastInstant: Instant = '2199-12-31T23:59:59.999Z'

/** All texts about a customer that are not erased yet, page by page. */
export function textsOfCustomer(ports: BoundPorts, customer: string): AsyncGenerator<Texts> {
  return textsUntil(ports, lastInstant, { customer })
}

/** All texts written up to an instant that are not erased yet, page by page. */
export async function* textsUntil(
  ports: BoundPorts,
  to: Instant,
  filter: { readonly customer?: string } = {},
): AsyncGenerator<Texts> {
  for await (const notes of idsUntil(ports, 'note', to, filter)) yield { notes, messages: [] }
  for await (const messages of idsUntil(ports, 'message', to, filter)) yield { notes: [], messages }
}

async function* idsUntil(
  ports: BoundPorts,
  kind: TextKind,
  to: Instant,
  filter: { readonly customer?: string },
): AsyncGenerator<readonly string[]> {
  for await (const page of readAll(ports, kind, { list: 'expired', kind, to, ...filter })) {
    yield page.map(({ id }) => id)
  }
}

/**
 * The texts of the history of an item, a dispute or an action, erased ones included. Those of a dispute are also those of
 * the actions that ever tracked it. Throws `dispute-unknown` or `action-unknown`.
 */
export async function* textsOfSubject(setup: DeskSetup, subject: HistorySubject): AsyncGenerator<Texts> {
  const waiting = [subjectOf(subject)]
  const seen = new Set(waiting)
  let isKnown = false
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for await (const events of readAll(setup.ports, 'event', { list: 'events', subject: next })) {
      isKnown ||= events.length > 0
      yield {
        notes: events.flatMap(({ notes }) => notes),
        messages: events.flatMap(({ messages }) => messages),
      }
      for (const action of 'dispute' in subject ? trackingActions(events) : []) {
        if (!seen.has(action)) waiting.push(action)
        seen.add(action)
      }
    }
  }
  if (!isKnown) await requireSubject(setup, subject)
}

function trackingActions(events: readonly HistoryEvent[]): readonly string[] {
  return events
    .flatMap(({ changes }) => changes)
    .flatMap((change) =>
      change.type === 'dispute-opened' || change.type === 'dispute-reopened'
        ? [`action/${change.trackingAction}`]
        : [],
    )
}
