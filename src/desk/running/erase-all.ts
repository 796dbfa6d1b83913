import { itemsPerEvent } from '../../history/event.ts'
import { addDays, type Day } from '../../kernel/calendar/day.ts'
import { addMilliseconds } from '../../kernel/calendar/instant.ts'
import { instantAt } from '../../kernel/calendar/zone.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { parse, type Schema } from '../../kernel/parse.ts'
import { erase } from '../gestures/erase.ts'
import type { EraseCommand, EraseRequest, PurgeRequest } from '../gestures/upkeep-commands.ts'
import { authorSchema, eraseRequestSchema, purgeRequestSchema } from '../gestures/upkeep-schema.ts'
import { textsOfCustomer, textsOfSubject, textsUntil } from '../questions/texts.ts'
import type { DeskSetup } from '../setup.ts'
import { today } from './facts-of.ts'
import type { GestureOptions } from './options.ts'
import { perform, requirePerson } from './perform.ts'
import { requireAuthorized } from './require-authorized.ts'

/** How many texts were erased; those that had been before do not count. */
export type EraseResult = {
  readonly notes: number
  readonly messages: number
}

/** Erases the texts named, or all of a subject, in commits of at most 500: doing it twice does no harm. */
export async function eraseAll(
  setup: DeskSetup,
  request: EraseRequest,
  options: Pick<GestureOptions, 'by'>,
): Promise<EraseResult> {
  const { asked, by } = await admit(setup, 'erase', eraseRequestSchema, request, options)
  return eraseFound(setup, textsOf(setup, asked), by)
}

/** Erases the texts whose keeping time is over. Throws `purge-in-future`. */
export async function purgeAll(
  setup: DeskSetup,
  request: PurgeRequest,
  options: Pick<GestureOptions, 'by'>,
): Promise<EraseResult> {
  const { asked, by } = await admit(setup, 'purge', purgeRequestSchema, request, options)
  const before = asked.before ?? firstKept(setup)
  if (before === null) return Object.freeze({ notes: 0, messages: 0 })
  const on = today(setup)
  if (before > on) {
    throw new RedressError(
      'purge-in-future',
      `Texts written before today, ${on}, or earlier can be purged.`,
      {
        given: before,
        today: on,
      },
    )
  }
  const dayBegins = instantAt(setup.settings.zone, before, '00:00')
  return eraseFound(setup, textsUntil(setup.ports, addMilliseconds(dayBegins, -1)), by)
}

/** Reads what is asked and by whom, and refuses who may not. */
async function admit<Request>(
  setup: DeskSetup,
  gesture: 'erase' | 'purge',
  schema: Schema<Request>,
  request: Request,
  options: Pick<GestureOptions, 'by'>,
): Promise<{ readonly asked: Request; readonly by: string }> {
  const asked = parse(schema, request, gesture)
  const { by } = parse(authorSchema, options, 'options')
  requirePerson({}, by)
  await requireAuthorized(setup, { gesture, command: asked, by, preview: false })
  return { asked, by }
}

/** The first day whose texts policy still keeps; `null` when it keeps all. */
function firstKept(setup: DeskSetup): Day | null {
  const { keepTextsDays } = setup.settings
  return keepTextsDays === null ? null : addDays(today(setup), -keepTextsDays)
}

async function* textsOf(setup: DeskSetup, asked: EraseRequest): AsyncGenerator<EraseCommand> {
  if ('customer' in asked) yield* textsOfCustomer(setup.ports, asked.customer)
  else if ('item' in asked || 'dispute' in asked || 'action' in asked) yield* textsOfSubject(setup, asked)
  else yield asked
}

async function eraseFound(
  setup: DeskSetup,
  texts: AsyncGenerator<EraseCommand>,
  by: string,
): Promise<EraseResult> {
  const count = { note: 0, message: 0 }
  const authorized = { ...setup, authorize: null }
  for await (const found of texts) {
    for (const command of chunksOf(found)) {
      const { draft } = await perform(authorized, erase, command, { by })
      for (const { kind } of draft?.rewritten ?? []) count[kind] += 1
    }
  }
  return Object.freeze({ notes: count.note, messages: count.message })
}

function* chunksOf({ notes = [], messages = [] }: EraseCommand): Generator<EraseCommand> {
  const most = Math.max(notes.length, messages.length)
  for (let from = 0; from < most; from += itemsPerEvent) {
    const until = from + itemsPerEvent
    yield { notes: notes.slice(from, until), messages: messages.slice(from, until) }
  }
}
