import * as fc from 'fast-check'

import type { EscalateCommand, PauseCommand, ResumeCommand } from '../../../desk/gestures/care-commands.ts'
import { addDays } from '../../../kernel/calendar/day.ts'
import { someDispute } from './subjects.ts'
import { someMessages, someResolver } from './people.ts'
import { longText, mostly, mostlyOf } from './values.ts'
import type { GestureWorld } from './world.ts'

const reason = mostly(longText, fc.constant(' '))

/** Commands that escalate an open dispute, to another resolver or to whom it is with. */
export function escalateCommands(world: GestureWorld): fc.Arbitrary<EscalateCommand> {
  return someDispute(world).chain(([{ dispute: id }, dispute]) =>
    fc.option(someResolver(world), { nil: undefined }).chain((named) => {
      const resolver = named === undefined ? (dispute?.resolver ?? null) : named
      const about = dispute === undefined ? undefined : { customer: dispute.customer, resolver }
      return fc
        .tuple(reason, fc.record({ messages: someMessages(world, about) }, { requiredKeys: [] }))
        .map(([why, messages]): EscalateCommand => ({
          dispute: id,
          reason: why,
          ...messages,
          ...(named !== undefined && { resolver: named }),
        }))
    }),
  )
}

/** Commands that stop the clock of an open dispute, mostly one that runs. */
export function pauseCommands(world: GestureWorld): fc.Arbitrary<PauseCommand> {
  const until = mostly(fc.integer({ min: 1, max: 30 }), fc.integer({ min: -5, max: 0 })).map((days) =>
    addDays(world.today, days),
  )
  return fc
    .tuple(disputeByClock(world, false), reason, fc.record({ until }, { requiredKeys: [] }))
    .map(([dispute, why, end]): PauseCommand => ({ dispute, reason: why, ...end }))
}

/** Commands that let the clock of an open dispute run again, mostly of one that stands still. */
export function resumeCommands(world: GestureWorld): fc.Arbitrary<ResumeCommand> {
  const comment = fc.record({ comment: longText }, { requiredKeys: [] })
  return fc
    .tuple(disputeByClock(world, true), comment)
    .map(([dispute, given]): ResumeCommand => ({ dispute, ...given }))
}

function disputeByClock(world: GestureWorld, isPaused: boolean): fc.Arbitrary<string> {
  const fitting = world.disputes.filter(({ state, pauses }) => {
    const last = pauses.at(-1)
    const stands = last !== undefined && (last.until === null || last.until > world.today)
    return state === 'open' && stands === isPaused
  })
  return mostlyOf(
    fitting.map(({ id }) => id),
    someDispute(world).map(([{ dispute }]) => dispute),
  )
}
