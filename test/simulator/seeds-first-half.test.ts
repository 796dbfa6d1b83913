import { describe, expect, it } from 'vitest'

import { occasions } from 'redress/testing'

import { runSeeds } from './support/run-seeds.ts'

describe('workers, people and faults, seeds 1 to 2,500 (DS3)', () => {
  it('break no promise, and everything that must happen at times does (W1 to W8, DS6, DS7)', async () => {
    const harvest = await runSeeds('everything', 1, 2_500)
    expect(harvest.broken).toEqual([])
    // Half of the run: at least 20 of each in all of it.
    expect(occasions.filter((occasion) => harvest.occasions[occasion] < 10)).toEqual([])
  }, 180_000)
})
