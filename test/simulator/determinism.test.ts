import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { describe, expect, it } from 'vitest'

import { simulate } from 'redress/testing'

describe('a seed (DS2)', () => {
  it('gives the same run twice, whatever ran before', async () => {
    const hashes = async (seeds: readonly number[]) => {
      const traces = new Map<number, string>()
      for (const seed of seeds) traces.set(seed, (await simulate({ seed })).trace)
      return [...traces].sort(([one], [other]) => one - other)
    }
    const seeds = Array.from({ length: 200 }, (_, at) => at + 1)
    const first = await hashes(seeds)
    expect(await hashes(seeds.toReversed())).toEqual(first)
    expect(new Set(first.map(([, trace]) => trace)).size).toBe(200)
  })

  it('gives the same run in another process', async () => {
    const { stdout } = await promisify(execFile)('npx', ['tsx', 'scripts/simulate.ts', '--seed', '7'])
    const { trace } = await simulate({ seed: 7 })
    expect(stdout).toContain(`trace ${trace}\n`)
  })

  it('gives another run under another profile, and with other numbers of workers and steps', async () => {
    const traces = await Promise.all([
      simulate({ seed: 1 }),
      simulate({ seed: 1, profile: 'none' }),
      simulate({ seed: 1, workers: 1 }),
      simulate({ seed: 1, steps: 40 }),
    ])
    expect(new Set(traces.map(({ trace }) => trace)).size).toBe(4)
    expect((traces[3]?.steps ?? 0) < (traces[0]?.steps ?? 0)).toBe(true)
  })
})

describe('a run', () => {
  it('can be told step by step, without becoming another run', async () => {
    const lines: string[] = []
    const told = await simulate({ seed: 3, onStep: (line) => lines.push(line) })
    expect(lines).toHaveLength(told.steps)
    expect(await simulate({ seed: 3 })).toEqual(told)
  })
})
