import type { Desk, GestureCommand, GestureName, GestureOptions } from 'redress'

import { gestures } from '../../../src/desk/gestures/table.ts'
import { isRedressError, type AnyRedressError } from '../../../src/kernel/errors/redress-error.ts'

/** The names of all gestures, from the table itself. */
export const gestureNames = Object.keys(gestures) as readonly GestureName[]

/** Doing these twice does no harm: they take no key, and tell what they did this time. */
export const isKeyless = (name: GestureName): boolean => name === 'sync' || name === 'erase'

export const keyedNames = gestureNames.filter((name) => !isKeyless(name))

/** Any gesture with any command of it. */
export type AnyGesture = {
  [Name in GestureName]: { readonly name: Name; readonly command: GestureCommand<Name> }
}[GestureName]

type Method = (...given: unknown[]) => Promise<unknown>

/** Does a gesture as a host does it: what the command is about comes first, who acts comes last. */
export function act(
  desk: Desk,
  name: GestureName,
  command: unknown,
  options: GestureOptions,
): Promise<unknown> {
  const method = desk[name] as Method
  // `sync` answers to the ledger, not to a person.
  if (name === 'sync') return method(command)
  if (isKeyless(name)) return method(command, { by: options.by })
  if (typeof command !== 'object' || command === null) return method(command, options)
  const { about } = gestures[name]
  if (about === null) return method(command, options)
  const { [about]: id, ...fields } = command as Record<string, unknown>
  return method(id, fields, options)
}

/** How a gesture ended. */
export type Ending = { readonly result: unknown } | { readonly refusal: AnyRedressError }

/** How a gesture ends; an error that is not the library's is passed on. */
export async function endingOf(gesture: Promise<unknown>): Promise<Ending> {
  try {
    return { result: await gesture }
  } catch (error) {
    if (isRedressError(error)) return { refusal: error }
    throw error
  }
}

/** The same, as plain data to be compared. */
export function plain(ending: Ending): unknown {
  return 'result' in ending ? ending : { code: ending.refusal.code, details: ending.refusal.details }
}
