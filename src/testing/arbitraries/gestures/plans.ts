import * as fc from 'fast-check'

import type {
  AttachCommand,
  CancelCommand,
  ConfirmCommand,
  PlanCommand,
  SendCommand,
} from '../../../desk/gestures/plan-commands.ts'
import type { ActionDetails } from '../../../desk/decisions/action-details.ts'
import { actionContent, channelAndMode } from './follow-up.ts'
import { joiningItems, someOf, undisputedItems } from './items.ts'
import { someRecipients, someResolver } from './people.ts'
import { someAction, someOwnAction, type SomeAction } from './subjects.ts'
import { dayToCome, longText, mostly, mostlyOf, shortText, strangeId } from './values.ts'
import type { GestureWorld } from './world.ts'

/** Commands that plan an action for free items of one customer; now and then for items that are in another one. */
export function planCommands(world: GestureWorld): fc.Arbitrary<PlanCommand> {
  const undisputed = undisputedItems(world)
  const customers = [...new Set(undisputed.map(({ customer }) => customer))]
  return mostlyOf(customers, strangeId).chain((customer) => {
    const ids = undisputed.filter((item) => item.customer === customer).map(({ id }) => id)
    const anyItems = someOf(world.items.map(({ id }) => id))
    const items = ids.length === 0 ? anyItems : mostly(someOf(ids), anyItems)
    return fc
      .tuple(items, someDetails(world), planOptions(world, customer))
      .map(([chosen, details, more]): PlanCommand => ({ items: chosen, ...details, ...more }))
  })
}

/** Commands that attach items to an open action. */
export function attachCommands(world: GestureWorld): fc.Arbitrary<AttachCommand> {
  return someAction(world).chain(({ id, customer }) =>
    joiningItems(world, customer).map((joining): AttachCommand => ({ action: id, ...joining })),
  )
}

/** Commands that confirm an action. */
export function confirmCommands(world: GestureWorld): fc.Arbitrary<ConfirmCommand> {
  const waiting = world.actions.filter(({ state }) => state === 'awaiting-confirmation')
  return mostlyOf(
    waiting.map(({ id }) => id),
    someAction(world).map(({ id }) => id),
  ).map((action) => ({ action }))
}

/** Commands that send an action. */
export function sendCommands(world: GestureWorld): fc.Arbitrary<SendCommand> {
  return someAction(world).chain(({ id, customer }) =>
    fc
      .record({ content: actionContent, to: someRecipients(world, customer) }, { requiredKeys: [] })
      .map((occurrence): SendCommand => ({ action: id, ...occurrence })),
  )
}

/** Commands that cancel an action; now and then the tracking action of a dispute. */
export function cancelCommands(world: GestureWorld): fc.Arbitrary<CancelCommand> {
  return fc
    .tuple(mostly<SomeAction>(someOwnAction(world), someAction(world)), mostly(longText, fc.constant(' ')))
    .map(([{ id }, comment]): CancelCommand => ({ action: id, comment }))
}

/** A new action that takes over items which leave. */
export function someDetails(world: GestureWorld): fc.Arbitrary<ActionDetails> {
  const required = fc.record({ name: shortText, on: dayToCome(world.today) })
  const others = fc.record(
    {
      resolver: someResolver(world),
      content: actionContent,
      comment: longText,
      attachments: fc.constant(['photo-1']),
      scenarioStep: fc.constant('reminder-2'),
    },
    { requiredKeys: [] },
  )
  return fc
    .tuple(required, channelAndMode, others)
    .map(([what, how, more]): ActionDetails => ({ ...what, ...how, ...more }))
}

function planOptions(world: GestureWorld, customer: string): fc.Arbitrary<Partial<PlanCommand>> {
  const ids = world.actions.map(({ id }) => id)
  const move = { move: fc.boolean() }
  const options: fc.Arbitrary<Partial<PlanCommand>> =
    ids.length === 0
      ? fc.record(move, { requiredKeys: [] })
      : fc.record({ ...move, copyOf: mostlyOf(ids, strangeId) }, { requiredKeys: [] })
  const now = fc.record(
    { runNow: fc.constant(true), to: someRecipients(world, customer) },
    { requiredKeys: ['runNow'] },
  )
  return fc
    .tuple(options, fc.oneof(fc.constant({}), fc.constant({ runNow: false }), now))
    .map(([option, running]): Partial<PlanCommand> => ({ ...option, ...running }))
}
