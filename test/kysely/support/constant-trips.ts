import type { LogConfig } from 'kysely'
import { expect } from 'vitest'

import type { SqlDatabase } from '../../support/databases/sql-database.ts'
import { tripsAt } from './statements-of-gestures.ts'

/** Expects of every gesture the same statements whatever the number of items. */
export async function expectConstantTrips(
  open: (options: { readonly log: LogConfig }) => Promise<SqlDatabase>,
): Promise<void> {
  const few = await tripsAt(3, open)
  const many = await tripsAt(1_000, open)
  expect(many.map(({ gesture, commit }) => [gesture, commit])).toEqual(
    few.map(({ gesture, commit }) => [gesture, commit]),
  )
  // What starts from a message does not know its action before.
  const most = (gesture: string) => (gesture === 'decideMessage' ? 4 : 3)
  expect(many.filter(({ gesture, reads }) => reads < 1 || reads > most(gesture))).toEqual([])
  expect(many.filter(({ commit }) => commit.length < 4 || commit.length > 7)).toEqual([])
}
