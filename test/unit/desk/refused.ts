import { expect } from 'vitest'

import type { DeskWorld } from '../../support/desk-world.ts'
import { rejectionOf } from '../../support/refusal.ts'

/**
 * The code and details of a refused gesture, which says in a sentence why, and left no trace: no commit, and every
 * document as it was (I-5).
 */
export async function refused(world: DeskWorld, act: () => Promise<unknown>) {
  const before = await world.snapshot()
  const commits = world.commits.length
  const { code, details, message } = await rejectionOf(act())
  expect(message).toMatch(/\p{Lu}.*[^ ]\.$/su)
  expect(world.commits).toHaveLength(commits)
  expect(await world.snapshot()).toEqual(before)
  return { code, details }
}
