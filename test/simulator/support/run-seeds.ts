import { addOccasions, simulate, type FaultProfile, type Occasions } from 'redress/testing'

import { replayCommand } from './replay-command.ts'

/** What came of many runs: what was broken, each with the command that replays it, and what happened at times. */
export type Harvest = { readonly broken: readonly string[]; readonly occasions: Occasions }

/** Runs a row of seeds. */
export async function runSeeds(profile: FaultProfile, from: number, count: number): Promise<Harvest> {
  const broken: string[] = []
  const atTimes: Occasions[] = []
  for (let seed = from; seed < from + count; seed += 1) {
    const { violations, occasions } = await simulate({ seed, profile })
    atTimes.push(occasions)
    for (const { law, what } of violations) broken.push(`${law} ${what}: ${replayCommand(seed, profile)}`)
  }
  return { broken, occasions: addOccasions(atTimes) }
}
