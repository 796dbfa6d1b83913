import type { Subject } from '../gesture.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'

/**
 * The command of a gesture whose first argument is the id of what it is about.
 *
 * @throws {RedressError} `input-invalid` when the fields are no object, or name the id a second time.
 */
export function withId(name: Subject, id: string, fields: unknown): unknown {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    throw misplaced('', 'an object with the fields of the gesture')
  }
  if (name in fields) throw misplaced(name, `nothing: the ${name} is the first argument`)
  return { ...fields, [name]: id }
}

function misplaced(path: string, expected: string): RedressError<'input-invalid'> {
  return new RedressError('input-invalid', 'The fields of the gesture are not as they must be.', {
    what: 'gesture',
    issues: [{ path, expected }],
  })
}
