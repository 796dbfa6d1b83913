import type { FaultProfile } from 'redress/testing'

/** What to type to see a run again, step by step. */
export function replayCommand(seed: number, profile: FaultProfile): string {
  return `npm run simulate -- --seed ${seed} --profile ${profile}`
}
