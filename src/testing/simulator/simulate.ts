import { createWorker, type Worker } from '../../desk/worker/create-worker.ts'
import type { WorkerOptions } from '../../desk/worker/worker-options.ts'
import { createMemoryStore } from '../../memory/store.ts'
import type { StoreFactory } from '../store/store-case.ts'
import type { Occasions } from './counters.ts'
import { assembleCrew, type Crew } from './crew.ts'
import { openHost, type Host } from './host.ts'
import { heal, live } from './life.ts'
import { faultRates, type FaultProfile } from './profile.ts'
import type { Violation } from './violation.ts'

/** What to simulate. */
export type Simulation = {
  /** The same seed gives the same run, everywhere. */
  readonly seed: number
  /** Default: `everything`. */
  readonly profile?: FaultProfile
  /** For how many steps there are faults at most; the seed draws the number. Default: 200. */
  readonly steps?: number
  /** How many workers share the outbox. Default: 3. */
  readonly workers?: number
  /** Makes the workers. Default: `createWorker`. */
  readonly worker?: (options: WorkerOptions) => Worker
  /** Makes the store that all machines share. Default: one in memory. */
  readonly store?: StoreFactory
  /** Told each step, to look at a run that went wrong. */
  readonly onStep?: (line: string) => void
}

/** What a run came to. */
export type SimulationReport = {
  readonly seed: number
  /** Broken promises; none in a library without faults. */
  readonly violations: readonly Violation[]
  /** Equal exactly when two runs went alike (DS2). */
  readonly trace: string
  /** How often what must happen at times did happen (DS7). */
  readonly occasions: Occasions
  readonly steps: number
}

/** So many steps after the last fault no message is on its way any more (DS6). */
const mostHealingSteps = 2_000

/**
 * Runs workers and people of a host against each other, deterministically: every call of a port is a step, the seed
 * orders the steps, and on the way machines die before and after calls, replies are lost, workers stand still beyond
 * their lease, mailers lie, and clocks jump. All that was promised of messages is checked against what truly arrived
 * (W1 to W8).
 *
 * @example
 * ```ts
 * const { violations } = await simulate({ seed: 1 })
 * violations // []
 * ```
 */
export async function simulate(simulation: Simulation): Promise<SimulationReport> {
  const { seed, profile = 'everything', steps = 200, workers = 3, onStep = null } = simulation
  const opened = await simulation.store?.create({})
  let rates = faultRates[profile]
  let crew: Crew | null = null
  try {
    const host = openHost({
      seed,
      store: opened?.store ?? createMemoryStore(),
      settle: async () => opened?.settle?.(),
      rates: () => rates,
      onStep,
      crash: (machine) => {
        crew?.crash(machine)
      },
    })
    crew = assembleCrew(host, {
      workers,
      createWorker: simulation.worker ?? createWorker,
      batch: host.dice.pick([2, 10, 50]),
      concurrency: host.dice.pick([1, 2, 4]),
    })
    await live(host, crew, () => rates, Math.ceil(steps / 2) + host.dice.roll(Math.ceil(steps / 2)))
    rates = faultRates.none
    const isHealed = await heal(host, crew, mostHealingSteps)
    checkEnd(host, profile, isHealed)
    return Object.freeze({
      seed,
      violations: host.complaints.all(),
      trace: host.trace.hash(),
      occasions: host.occasions.counted(),
      steps: host.trace.steps(),
    })
  } finally {
    await opened?.dispose?.()
  }
}

/** What holds once everything has settled. */
function checkEnd(host: Host, profile: FaultProfile, isHealed: boolean): void {
  checkActions(host)
  checkMessages(host, profile, isHealed)
}

/** An action waits only for messages that have not ended. */
function checkActions({ witness, tenants, complaints: { complain } }: Host): void {
  for (const tenant of tenants) {
    for (const { id, underWay } of witness.documents.all(tenant, 'action')) {
      for (const message of underWay?.waiting ?? []) {
        const state = witness.deliveries.of(tenant, message)?.delivery.state
        if (state === 'sent' || state === 'cancelled')
          complain('A-8', `${id} waits for ${message}, which is ${state}`)
      }
    }
  }
}

function checkMessages(
  { witness, complaints: { complain } }: Host,
  profile: FaultProfile,
  isHealed: boolean,
): void {
  const { sightings, receivedNow } = witness.deliveries
  for (const sighting of sightings()) {
    const { id, delivery, isVouchedFor } = sighting
    const { state, isGivenUp } = delivery
    if (!isHealed && (state === 'pending' || state === 'sending')) complain('W5', `${id} is still ${state}`)
    const received = receivedNow(sighting)
    if (state === 'sent' && received === 0 && !isVouchedFor)
      complain('W2', `${id} is sent and did not arrive`)
    if (state === 'failed' && received > 0 && !isGivenUp) complain('W4', `${id} failed and arrived`)
    if (profile !== 'everything' && state !== 'sent' && state !== 'cancelled') {
      complain('DS5', `${id} is ${state} though nothing went wrong`)
    }
  }
}
