import type { Dice } from '../conformance/random.ts'

/** A process of the host: it lives until it crashes, and may stand still for a while. */
export interface Process {
  readonly name: string
  isDead: boolean
  /** Until when it stands still, in elapsed milliseconds. */
  stillUntil: number
  /** How many of its tasks have not ended. */
  tasks: number
}

/** One thing that can happen next: a call of a port is carried out, an answer arrives, a timer goes off. */
export interface Step {
  readonly process: Process
  readonly name: string
  /** Not before so many elapsed milliseconds. */
  readonly dueAt: number
  readonly happen: () => Promise<void>
}

/**
 * Lets one thing happen at a time, in an order that the dice choose: whatever interleaving of calls there can be, some
 * seed has it. A process whose steps are taken away never goes on: that is a crash.
 */
export interface Scheduler {
  readonly add: (step: Step) => void
  readonly remove: (step: Step) => void
  /** Starts a task of a process, up to its first call. */
  readonly start: (process: Process, task: () => Promise<void>) => Promise<void>
  /** The steps that could happen now. */
  readonly ready: (elapsed: number) => readonly Step[]
  /** The instant, in elapsed milliseconds, at which a step waits to happen at the latest; `null` without any. */
  readonly nextDue: (elapsed: number) => number | null
  readonly happen: (step: Step) => Promise<void>
  readonly crash: (process: Process) => void
}

export function createProcess(name: string): Process {
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
      // What a dead process still says, nobody hears.
      if (!step.process.isDead) steps.push(step)
      events += 1
    },
    remove,
    start: async (process, task) => {
      const before = events
      process.tasks += 1
      void task().then(() => {
        process.tasks -= 1
        events += 1
      })
      await settle(before)
    },
    ready: (elapsed) =>
      steps.filter(({ process, dueAt }) => dueAt <= elapsed && process.stillUntil <= elapsed),
    nextDue: (elapsed) => {
      let next: number | null = null
      for (const { dueAt, process } of steps) {
        const at = Math.max(dueAt, process.stillUntil)
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
    crash: (process) => {
      process.isDead = true
      steps = steps.filter((step) => step.process !== process)
    },
  }
}

/** Chances, in a thousand. */
export function isLucky(dice: Dice, chance: number): boolean {
  return chance > 0 && dice.roll(1_000) < chance
}
