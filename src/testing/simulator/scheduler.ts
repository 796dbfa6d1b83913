import type { Dice } from '../conformance/random.ts'

/** A machine of the host: it lives until it crashes, and may stand still for a while. */
export interface Machine {
  readonly name: string
  isDead: boolean
  /** Until when it stands still, in elapsed milliseconds. */
  stillUntil: number
  /** How many of its tasks have not ended. */
  tasks: number
}

/** One thing that can happen next: a call of a port is carried out, an answer arrives, a timer goes off. */
export interface Step {
  readonly machine: Machine
  readonly name: string
  /** Not before so many elapsed milliseconds. */
  readonly dueAt: number
  readonly happen: () => Promise<void>
}

/**
 * Lets one thing happen at a time, in an order that the dice choose: whatever interleaving of calls there can be, some
 * seed has it. A machine whose steps are taken away never goes on: that is a crash.
 */
export interface Scheduler {
  readonly add: (step: Step) => void
  readonly remove: (step: Step) => void
  /** Starts a task of a machine, up to its first call. */
  readonly start: (machine: Machine, task: () => Promise<void>) => Promise<void>
  /** The steps that could happen now. */
  readonly ready: (elapsed: number) => readonly Step[]
  /** The instant, in elapsed milliseconds, at which a step waits to happen at the latest; `null` without any. */
  readonly nextDue: (elapsed: number) => number | null
  readonly happen: (step: Step) => Promise<void>
  readonly crash: (machine: Machine) => void
}

export function createMachine(name: string): Machine {
  return { name, isDead: false, stillUntil: 0, tasks: 0 }
}

// Between the answer to one call and the next call lie a few dozen microtasks at most.
const mostTurns = 48

export function createScheduler(): Scheduler {
  let steps: Step[] = []
  let events = 0

  const settle = async (before: number): Promise<void> => {
    for (let turn = 0; turn < mostTurns && events === before; turn += 1) await Promise.resolve()
  }
  const remove = (step: Step): void => {
    steps = steps.filter((other) => other !== step)
  }
  return {
    add: (step) => {
      // What a dead machine still says, nobody hears.
      if (!step.machine.isDead) steps.push(step)
      events += 1
    },
    remove,
    start: async (machine, task) => {
      const before = events
      machine.tasks += 1
      void task().then(() => {
        machine.tasks -= 1
        events += 1
      })
      await settle(before)
    },
    ready: (elapsed) =>
      steps.filter(({ machine, dueAt }) => dueAt <= elapsed && machine.stillUntil <= elapsed),
    nextDue: (elapsed) => {
      let next: number | null = null
      for (const { dueAt, machine } of steps) {
        const at = Math.max(dueAt, machine.stillUntil)
        if (at > elapsed && (next === null || at < next)) next = at
      }
      return next
    },
    happen: async (step) => {
      const before = events
      remove(step)
      await step.happen()
      await settle(before)
    },
    crash: (machine) => {
      machine.isDead = true
      steps = steps.filter((step) => step.machine !== machine)
    },
  }
}

/** Chances, in a thousand. */
export function isLucky(dice: Dice, chance: number): boolean {
  return chance > 0 && dice.roll(1_000) < chance
}
