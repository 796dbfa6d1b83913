import type { HistoryEvent } from '../../history/event.ts'
import { isRedressError, RedressError, type AnyRedressError } from '../../kernel/errors/redress-error.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import { parse } from '../../kernel/parse.ts'
import type { Message } from '../../messages/message.ts'
import type { Write } from '../../ports/store.ts'
import type { Gesture, Mark } from '../gesture.ts'
import type { GestureName } from '../gestures/commands.ts'
import { gestures } from '../gestures/table.ts'
import { gather } from '../loading/gather.ts'
import type { DeskSetup } from '../setup.ts'
import { buildCommit } from './build-commit.ts'
import { factsOf } from './facts-of.ts'
import { optionsSchema } from './options-schema.ts'
import type { GestureOptions } from './options.ts'
import { requireAuthorized } from './require-authorized.ts'
import { decide, requirePerson } from './perform.ts'

/** The id that stands for those a real gesture would draw. */
export const previewId = 'preview'

/** What a gesture would do: the very writes of its commit, ids apart; or why it would be refused. */
export type Preview =
  | {
      readonly allowed: true
      readonly marks: readonly Mark[]
      readonly events: readonly HistoryEvent[]
      readonly messages: readonly Message[]
      readonly writes: readonly Write[]
    }
  | { readonly allowed: false; readonly refusal: AnyRedressError }

/** Decides a gesture as it would be decided now, and writes nothing. */
export async function preview(
  setup: DeskSetup,
  name: string,
  input: unknown,
  options: GestureOptions,
): Promise<Preview> {
  try {
    const gesture = gestureOf(name)
    const command = parse(gesture.schema, input, gesture.name)
    const { by } = parse(optionsSchema, options, 'options')
    requirePerson(gesture, by)
    await requireAuthorized(setup, { gesture: gesture.name, command, by, preview: true })
    const gathered = await gather(setup, gesture.load(command, setup.catalog), null)
    const facts = factsOf(setup, gathered, { by, disputeNumber: previewId })
    const { receipt, draft } = decide(gesture, facts, gathered, previewId, command)
    const { events, commit } = buildCommit({
      tenant: setup.ports.tenant,
      gesture: gesture.name,
      command,
      gestureId: previewId,
      facts,
      loaded: gathered.loaded,
      draft,
      request: null,
    })
    const { writes } = commit
    return deepFreeze({ allowed: true, marks: receipt.marks, events, messages: draft.messages, writes })
  } catch (error) {
    if (isRefusal(error)) return Object.freeze({ allowed: false, refusal: error })
    throw error
  }
}

/** The gesture of a name that may come from outside. Throws `input-invalid`. */
function gestureOf(name: string): Gesture<unknown> {
  if (Object.hasOwn(gestures, name)) return gestures[name as GestureName] as Gesture<unknown>
  throw new RedressError('input-invalid', 'There is no gesture of this name.', {
    what: 'gesture',
    issues: [{ path: '', expected: `one of ${Object.keys(gestures).join(', ')}` }],
  })
}

/** A refusal of the rules, not a failure of a port. */
function isRefusal(error: unknown): error is AnyRedressError {
  return isRedressError(error)
}
