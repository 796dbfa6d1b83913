import { describe, expect, it } from 'vitest'

import { simulate } from 'redress/testing'

import type { Bug } from './buggy/bug.ts'
import { buggyWorker } from './buggy/buggy-worker.ts'

/** Where a bug was first found: looked at before all others, so that the search is short while it holds. */
const caught: readonly (readonly [bug: Bug, firstSeed: number])[] = [
  ['sends-before-begin', 1],
  ['concludes-before-sending', 1],
  ['unknown-is-refusal', 7],
  ['thrown-is-refusal', 51],
  ['no-fence', 105],
  ['reaps-at-once', 12],
  ['never-reaps', 5],
  ['resends-after-crash', 3],
  ['no-deadline', 51],
  ['no-window', 91],
  ['window-from-last-attempt', 571],
  ['refusal-ends-doubt', 99],
  ['random-message-id-unguarded', 8],
  ['key-for-each-attempt', 17],
  ['ignores-stop', 10],
  ['no-second-look', 4],
  ['ignores-cap', 78],
  ['runs-unconfirmed', 4],
]

/** The first seed of 1,000 at which a worker with the bug breaks a promise; `null` without any. */
async function findBug(bug: Bug, first: number, most: number): Promise<number | null> {
  for (const seed of [first, ...Array.from({ length: most }, (_, at) => at + 1)]) {
    const { violations } = await simulate({ seed, worker: buggyWorker(bug) })
    if (violations.length > 0) return seed
  }
  return null
}

describe('a worker with a mistake in it (DS8)', () => {
  it.each(caught)(
    'is caught within 1,000 seeds: %s',
    async (bug, first) => {
      expect(await findBug(bug, first, 1_000)).not.toBeNull()
    },
    120_000,
  )

  it('that forgets to write down what became of messages is caught where nothing else goes wrong (DS5)', async () => {
    const worker = buggyWorker('forgets-to-conclude')
    const { violations } = await simulate({ seed: 2, profile: 'none', worker })
    expect(violations.map(({ law }) => law)).toContain('DS5')
  })

  it.each([
    ['random-message-id', 'the version of the action lets one of two runs through'],
    [
      'concludes-twice',
      'the number of the attempt and the state of the message make the second time harmless',
    ],
  ] as const)('is masked by a second guard: %s, since %s', async (bug, _guard) => {
    expect(await findBug(bug, 1, 100)).toBeNull()
  })

  it('and is not blamed when there is no mistake in it: the copy is a worker', async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { violations } = await simulate({ seed, worker: buggyWorker(null) })
      expect([seed, violations]).toEqual([seed, []])
    }
  })
})
