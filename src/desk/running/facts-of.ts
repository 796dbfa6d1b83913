import type { Day } from '../../kernel/calendar/day.ts'
import { parseInstant } from '../../kernel/calendar/instant.ts'
import { dayIn } from '../../kernel/calendar/zone.ts'
import type { Facts } from '../facts.ts'
import type { Gathered } from '../loading/gather.ts'
import type { DeskSetup } from '../setup.ts'

/** The present day of the entity. */
export function today({ clock, settings }: DeskSetup): Day {
  return dayIn(settings.zone, parseInstant(clock.now()))
}

/** The facts of a decision: what was gathered, the present day of the entity, who acts. */
export function factsOf(
  setup: DeskSetup,
  { loaded, items, customers, users, contacts, statements, hostValues }: Gathered,
  { by, disputeNumber }: Pick<Facts, 'by' | 'disputeNumber'>,
): Facts {
  const now = parseInstant(setup.clock.now())
  const { catalog, settings, templates } = setup
  return {
    now,
    today: dayIn(settings.zone, now),
    by,
    disputeNumber,
    catalog,
    settings,
    templates,
    statements,
    hostValues,
    items,
    customers,
    users,
    contacts,
    entries: loaded.events,
    notes: loaded.notes,
    messages: loaded.messages,
  }
}
