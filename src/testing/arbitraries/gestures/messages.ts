import * as fc from 'fast-check'

import type {
  DecideMessageCommand,
  ResumeSendingCommand,
  RetryCommand,
  StopSendingCommand,
} from '../../../desk/gestures/message-commands.ts'
import { someAction } from './subjects.ts'
import { longText, mostlyOf, strangeId } from './values.ts'
import type { GestureWorld } from './world.ts'

const someComment = fc.record({ comment: longText }, { requiredKeys: [] })

/** Commands that decide what becomes of a message; now and then of one that does not exist. */
export function decideMessageCommands({ texts }: GestureWorld): fc.Arbitrary<DecideMessageCommand> {
  const decision = fc.constantFrom<DecideMessageCommand['decision'][]>(
    'cancel',
    'arrived',
    'send-again',
    'give-up',
  )
  return fc
    .tuple(mostlyOf(texts.messages, strangeId), decision, someComment)
    .map(([message, decided, comment]): DecideMessageCommand => ({ message, decision: decided, ...comment }))
}

/** Commands that send an action once more, whether or not it failed. */
export function retryCommands(world: GestureWorld): fc.Arbitrary<RetryCommand> {
  return fc
    .tuple(someAction(world), someComment)
    .map(([{ id }, comment]): RetryCommand => ({ action: id, ...comment }))
}

/** Commands that stop all sending. */
export function stopSendingCommands(_world: GestureWorld): fc.Arbitrary<StopSendingCommand> {
  return longText.map((comment): StopSendingCommand => ({ comment }))
}

/** Commands that let sending go on. */
export function resumeSendingCommands(_world: GestureWorld): fc.Arbitrary<ResumeSendingCommand> {
  return someComment
}
