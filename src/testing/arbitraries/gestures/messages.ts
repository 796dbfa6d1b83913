import * as fc from 'fast-check'

import type {
  DecideMessageCommand,
  MessageDecision,
  ResumeSendingCommand,
  RetryCommand,
  StopSendingCommand,
} from '../../../desk/gestures/message-commands.ts'
import { someAction } from './subjects.ts'
import { longText, mostlyOf, strangeId } from './values.ts'
import type { GestureWorld, MessageInWorld } from './world.ts'

const someComment = fc.record({ comment: longText }, { requiredKeys: [] })

const all: readonly MessageDecision[] = ['cancel', 'arrived', 'send-again', 'give-up']

/** Commands that decide what becomes of a message; now and then what its state does not allow, or of an unknown one. */
export function decideMessageCommands({ texts, messages }: GestureWorld): fc.Arbitrary<DecideMessageCommand> {
  const other = fc.record({
    message: mostlyOf(texts.messages, strangeId),
    decision: fc.constantFrom(...all),
  })
  const fitting = messages.flatMap((one) =>
    decisionsOf(one).map((decision) => ({ message: one.id, decision })),
  )
  return fc
    .tuple(mostlyOf(fitting, other), someComment)
    .map(([decided, comment]): DecideMessageCommand => ({ ...decided, ...comment }))
}

/** What a person may usually decide about a message in a state. */
function decisionsOf({ state, isGivenUp }: MessageInWorld): readonly MessageDecision[] {
  if (state === 'pending') return ['cancel']
  if (isGivenUp) return []
  if (state === 'failed') return ['send-again', 'give-up']
  return state === 'uncertain' ? ['arrived', 'send-again', 'give-up'] : []
}

/** Commands that send an action that failed once more; now and then one that did not fail. */
export function retryCommands(world: GestureWorld): fc.Arbitrary<RetryCommand> {
  return fc
    .tuple(
      mostlyOf(
        world.failed,
        someAction(world).map(({ id }) => id),
      ),
      someComment,
    )
    .map(([action, comment]): RetryCommand => ({ action, ...comment }))
}

/** Commands that stop all sending. */
export function stopSendingCommands(_world: GestureWorld): fc.Arbitrary<StopSendingCommand> {
  return longText.map((comment): StopSendingCommand => ({ comment }))
}

/** Commands that let sending go on. */
export function resumeSendingCommands(_world: GestureWorld): fc.Arbitrary<ResumeSendingCommand> {
  return someComment
}
