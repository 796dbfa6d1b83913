import { describe, expect, it } from 'vitest'

import { occasions, simulate, type FaultProfile } from 'redress/testing'

import regressions from './regressions.json' with { type: 'json' }
import { replayCommand } from './support/replay-command.ts'
import { runSeeds } from './support/run-seeds.ts'

describe('a seed that once broke a promise', () => {
  it.each(regressions)('$seed ($profile) breaks none any more: $found', async ({ seed, profile }) => {
    const { violations } = await simulate({ seed, profile: profile as FaultProfile })
    expect(violations).toEqual([])
  })
})

describe('without faults, and with nothing but lost replies of commits (DS5)', () => {
  it.each(['none', 'lost-replies'] as const)(
    'every message that nobody cancels is sent, and none becomes uncertain: %s',
    async (profile) => {
      const harvest = await runSeeds(profile, 1, 1_000)
      expect(harvest.broken).toEqual([])
      expect(harvest.occasions['became-uncertain']).toBe(0)
      const lost = harvest.occasions['reply-lost-applied'] + harvest.occasions['reply-lost-not-applied']
      expect(lost > 0).toBe(profile === 'lost-replies')
      // Nothing else goes wrong in them: no mailer, no clock, no crash.
      const faults = occasions.filter((occasion) => /^(mail|crash|call|clock|paused|stalled)/.test(occasion))
      expect(faults.filter((fault) => harvest.occasions[fault] > 0)).toEqual([])
    },
    120_000,
  )
})

describe('the command that replays a run', () => {
  it('names seed and profile', () => {
    expect(replayCommand(7, 'none')).toBe('npm run simulate -- --seed 7 --profile none')
  })
})
