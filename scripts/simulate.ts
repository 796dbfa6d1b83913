/**
 * Simulates workers, people and faults for as many seeds as you like, and says which of them broke a promise.
 *   npm run simulate -- --seeds 1000000 --from 1 --profile everything
 *   npm run simulate -- --seed 42            one run, step by step
 */
import { parseArgs } from 'node:util'

import { addOccasions, simulate, type FaultProfile, type Occasions } from 'redress/testing'

import { replayCommand } from '../test/simulator/support/replay-command.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    profile: { type: 'string', default: 'everything' },
    steps: { type: 'string', default: '200' },
  },
})
const profile = profileOf(values.profile)
const steps = Number(values.steps)

if (values.seed === undefined) await runMany(Number(values.from), Number(values.seeds))
else await runOne(Number(values.seed))

async function runOne(seed: number): Promise<void> {
  const { violations, trace } = await simulate({ seed, profile, steps, onStep: (line) => console.log(line) })
  console.log(`trace ${trace}`)
  for (const { law, what, step } of violations) console.log(`${law} at step ${step}: ${what}`)
  process.exitCode = violations.length === 0 ? 0 : 1
}

async function runMany(from: number, count: number): Promise<void> {
  const started = performance.now()
  const atTimes: Occasions[] = []
  let broken = 0
  let happened = 0
  for (let seed = from; seed < from + count; seed += 1) {
    const report = await simulate({ seed, profile, steps })
    happened += report.steps
    atTimes.push(report.occasions)
    if (atTimes.length === 1_000) atTimes.splice(0, 1_000, addOccasions(atTimes))
    if (report.violations.length === 0) continue
    broken += 1
    for (const { law, what } of report.violations) console.log(`seed ${seed}: ${law} ${what}`)
    console.log(`  ${replayCommand(report.seed, profile)}`)
  }
  const seconds = (performance.now() - started) / 1_000
  console.log(addOccasions(atTimes))
  console.log(
    `${count} seeds, ${happened} steps, ${Math.round(count / seconds)} seeds a second: ${broken} broke a promise.`,
  )
  process.exitCode = broken === 0 ? 0 : 1
}

function profileOf(name: string): FaultProfile {
  if (name === 'none' || name === 'lost-replies' || name === 'everything') return name
  throw new Error(`There is no profile ${name}; there are none, lost-replies and everything.`)
}
