import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Clock } from '../../ports/clock.ts'
import type { SendResult } from '../../ports/mailer.ts'
import type { Dice } from '../conformance/random.ts'
import type { OccasionCounter } from './counters.ts'
import type { PostedAnswer, PostOffice, Posting } from './post-office.ts'
import type { FaultRates } from './profile.ts'
import { isLucky, type Machine, type Scheduler, type Step } from './scheduler.ts'
import type { WorldTime } from './world-time.ts'

/** What a call is called in the trace. */
export type CallName = { readonly name: string; readonly detail: string }

/** Where every call of a machine waits for its turn, and where calls go wrong. */
export interface CallGate {
  readonly call: <T>(machine: Machine, name: CallName, perform: () => Promise<T>) => Promise<T>
  readonly post: (machine: Machine, clock: Clock, posting: Posting) => Promise<SendResult>
  /** Goes off after so much time, unless the returned function was called before. */
  readonly alarm: (machine: Machine, milliseconds: number, callBack: () => void) => () => void
}

/** What a gate works with. */
export type GateOptions = {
  readonly dice: Dice
  readonly time: WorldTime
  readonly scheduler: Scheduler
  readonly occasions: OccasionCounter
  readonly postOffice: PostOffice
  readonly rates: () => FaultRates
  readonly crash: (machine: Machine) => void
  readonly tell: (line: string) => void
  /** Told of each posting that a machine makes. */
  readonly onPosting: (machine: Machine, posting: Posting) => void
  /** Told when a worker gives up waiting for a mailer. */
  readonly onTimeUp: (machine: Machine) => void
}

type Settle = { readonly resolve: (value: unknown) => void; readonly reject: (reason: unknown) => void }

const pausesMs = [20_000, 130_000, 300_000, 600_000, 1_500_000]

export function createCallGate(options: GateOptions): CallGate {
  const { dice, time, scheduler, occasions, postOffice, rates, crash, tell, onPosting, onTimeUp } = options

  const enter = <T>(
    machine: Machine,
    name: CallName,
    happen: (settle: Settle) => Promise<void>,
  ): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const settle: Settle = { resolve: resolve as (value: unknown) => void, reject }
      const step: Step = {
        machine,
        name: name.name,
        dueAt: 0,
        happen: async () => {
          const chance = name.name === 'mail' ? rates().pauseAtWire : rates().pause
          if (isLucky(dice, chance)) {
            occasions.count(name.name === 'mail' ? 'paused-at-wire' : 'paused')
            machine.stillUntil = time.elapsed() + dice.pick(pausesMs)
            tell(`${machine.name} stands still before ${name.name}`)
            scheduler.add(step)
            return
          }
          if (isLucky(dice, rates().crash)) {
            occasions.count('crash-before-call')
            tell(`${machine.name} dies before ${name.name}`)
            crash(machine)
            return
          }
          await happen(settle)
        },
      }
      scheduler.add(step)
    })

  const diesAfter = (machine: Machine, name: string): boolean => {
    if (!isLucky(dice, rates().crash)) return false
    occasions.count('crash-after-call')
    tell(`${machine.name} dies after ${name}`)
    crash(machine)
    return true
  }

  const carryOut = async (
    machine: Machine,
    { name, detail }: CallName,
    perform: () => Promise<unknown>,
    { resolve, reject }: Settle,
  ): Promise<void> => {
    if (isLucky(dice, rates().failedCall)) {
      occasions.count('call-failed')
      tell(`${machine.name} ${name} fails`)
      reject(new Error('The port failed.'))
      return
    }
    const isLost = name === 'commit' && isLucky(dice, rates().lostReply)
    if (isLost && dice.roll(2) === 0) {
      occasions.count('reply-lost-not-applied')
      tell(`${machine.name} ${name} ${detail} is lost on its way`)
      reject(outcomeUnknown(detail))
      return
    }
    try {
      const answer = await perform()
      if (diesAfter(machine, name)) return
      tell(`${machine.name} ${name} ${detail}`)
      if (isLost) {
        occasions.count('reply-lost-applied')
        reject(outcomeUnknown(detail))
      } else resolve(answer)
    } catch (error) {
      tell(`${machine.name} ${name} ${detail} is refused`)
      reject(error)
    }
  }

  const answerPosting = (machine: Machine, { answer, afterMs }: PostedAnswer, settle: Settle): void => {
    if (answer === undefined) return
    const arrive = async (): Promise<void> => {
      if (diesAfter(machine, 'mail')) return
      tell(`${machine.name} is answered`)
      settleWith(answer, settle)
      return Promise.resolve()
    }
    scheduler.add({ machine, name: 'answer', dueAt: time.elapsed() + afterMs, happen: arrive })
  }

  return {
    call: (machine, name, perform) =>
      enter(machine, name, (settle) => carryOut(machine, name, perform, settle)),
    post: (machine, clock, posting) =>
      enter(machine, { name: 'mail', detail: posting.message.id }, async (settle) => {
        onPosting(machine, posting)
        tell(`${machine.name} mails ${posting.message.id} ${posting.attempt.attempt}`)
        answerPosting(machine, postOffice.hand(posting, clock), settle)
        return Promise.resolve()
      }),
    alarm: (machine, milliseconds, callBack) => {
      const step: Step = {
        machine,
        name: 'timer',
        dueAt: time.elapsed() + milliseconds,
        happen: async () => {
          occasions.count('timer-went-off')
          tell(`${machine.name} has waited`)
          onTimeUp(machine)
          callBack()
          return Promise.resolve()
        },
      }
      scheduler.add(step)
      return () => {
        scheduler.remove(step)
      }
    },
  }
}

function settleWith(answer: () => unknown, { resolve, reject }: Settle): void {
  try {
    resolve(answer())
  } catch (thrown) {
    reject(thrown)
  }
}

const outcomeUnknown = (id: string): RedressError<'commit-outcome-unknown'> =>
  new RedressError('commit-outcome-unknown', 'The reply of the commit was lost.', { id })
