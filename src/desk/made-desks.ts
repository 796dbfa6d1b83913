import { RedressError } from '../kernel/errors/redress-error.ts'
import type { Desk } from './desk.ts'
import type { DeskSetup } from './setup.ts'

/** What each desk was made of, for what works beside it: a desk itself shows only what people do with it. */
const setups = new WeakMap<Desk, DeskSetup>()

/** Remembers what a desk was made of. */
export function madeDesk(setup: DeskSetup, desk: Desk): Desk {
  setups.set(desk, setup)
  return desk
}

/**
 * What a desk was made of.
 *
 * @throws {RedressError} `input-invalid` for anything that `createDesk` did not return.
 */
export function setupOf(desk: Desk): DeskSetup {
  const setup = setups.get(desk)
  if (setup !== undefined) return setup
  throw new RedressError('input-invalid', 'A worker works for desks that createDesk returned.', {
    what: 'worker options',
    issues: [{ path: 'desk', expected: 'a desk as createDesk returned it, or a list of such desks' }],
  })
}
