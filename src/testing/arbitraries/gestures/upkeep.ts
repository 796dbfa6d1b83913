import * as fc from 'fast-check'

import type { Detachment } from '../../../desk/decisions/detachment.ts'
import type { EditCommand, RescheduleCommand } from '../../../desk/gestures/action-commands.ts'
import type { AssignCommand } from '../../../desk/gestures/dispute-commands.ts'
import type { EraseCommand, SyncCommand } from '../../../desk/gestures/upkeep-commands.ts'
import { someCustomer } from './accounts.ts'
import { someDetachment, someLeaving } from './endings.ts'
import { actionContent, channelAndMode } from './follow-up.ts'
import { joiningItems, someOf } from './items.ts'
import { someMessages, someResolver } from './people.ts'
import { someAction, someDispute, someOwnAction } from './subjects.ts'
import { dayToCome, longText, mostly, shortText, strangeId } from './values.ts'
import type { GestureWorld } from './world.ts'

/** Commands that move an open action to another day. */
export function rescheduleCommands(world: GestureWorld): fc.Arbitrary<RescheduleCommand> {
  return fc
    .tuple(someAction(world), dayToCome(world.today), someComment)
    .map(([{ id }, to, comment]): RescheduleCommand => ({ action: id, to, ...comment }))
}

/** Commands that give an open dispute to another resolver. */
export function assignCommands(world: GestureWorld): fc.Arbitrary<AssignCommand> {
  return someDispute(world).chain(([{ dispute: id }, dispute]) =>
    someResolver(world).chain((resolver) => {
      const about = dispute === undefined ? undefined : { customer: dispute.customer, resolver }
      return fc
        .record({ comment: longText, messages: someMessages(world, about) }, { requiredKeys: [] })
        .map((messages): AssignCommand => ({ dispute: id, resolver, ...messages }))
    }),
  )
}

/** Commands that change several things of an open action, of a dispute or of its own items. */
export function editCommands(world: GestureWorld): fc.Arbitrary<EditCommand> {
  const tracking = someDispute(world).chain(([{ action }, dispute]) =>
    itemEdits(world, dispute?.customer, someDetachment(world, dispute)).map((items): EditCommand => ({
      action,
      ...items,
    })),
  )
  const own = someOwnAction(world).chain((action) =>
    itemEdits(world, action.customer, someLeaving(world, action)).map((items): EditCommand => ({
      action: action.id,
      ...items,
    })),
  )
  return fc
    .tuple(fc.oneof(tracking, own), plainEdits(world), fc.option(channelAndMode, { nil: {} }))
    .map(([items, fields, channel]): EditCommand => ({ ...items, ...fields, ...channel }))
}

/** Commands that look at items of the ledger again, at customers, and now and then at an action with its own. */
export function syncCommands(world: GestureWorld): fc.Arbitrary<SyncCommand> {
  const ofCustomers = someCustomer(world).map((customer): SyncCommand => ({ customers: [customer] }))
  return fc.oneof({ weight: 4, arbitrary: ofItems(world) }, { weight: 1, arbitrary: ofCustomers })
}

function ofItems(world: GestureWorld): fc.Arbitrary<SyncCommand> {
  const ids = world.items.map(({ id }) => id)
  const some = ids.length === 0 ? strangeId.map((id) => [id]) : someOf(ids)
  const items = mostly(
    some,
    strangeId.map((id) => [id]),
  ).map((named): SyncCommand => ({ items: named }))
  const actions = someAction(world).map(({ id }): SyncCommand => ({ actions: [id] }))
  return fc.oneof({ weight: 3, arbitrary: items }, { weight: 1, arbitrary: actions })
}

/** Commands that erase some comments and messages; now and then such as there are none of. */
export function eraseCommands({ texts }: GestureWorld): fc.Arbitrary<EraseCommand> {
  const unknown = strangeId.map((id) => [id])
  const some = (ids: readonly string[]) => (ids.length === 0 ? fc.constant([]) : mostly(someOf(ids), unknown))
  return fc.record({ notes: some(texts.notes), messages: some(texts.messages) }, { requiredKeys: [] })
}

const someComment = fc.record({ comment: longText }, { requiredKeys: [] })

function plainEdits(world: GestureWorld): fc.Arbitrary<Partial<EditCommand>> {
  return fc.record(
    {
      name: shortText,
      on: dayToCome(world.today),
      resolver: someResolver(world),
      content: fc.option(actionContent, { nil: null }),
      comment: longText,
      attachments: fc.constantFrom<readonly string[]>(['photo-1'], []),
    },
    { requiredKeys: [] },
  )
}

function itemEdits(
  world: GestureWorld,
  customer: string | undefined,
  leaving: fc.Arbitrary<Detachment>,
): fc.Arbitrary<Partial<EditCommand>> {
  const none = fc.constant<Partial<EditCommand>>({})
  const attach = joiningItems(world, customer).map(({ items, ...how }) => ({ attach: items, ...how }))
  const detach = fc.record({ detach: leaving })
  const both = fc.tuple(attach, detach).map(([joins, leaves]) => ({ ...joins, ...leaves }))
  return fc.oneof<fc.Arbitrary<Partial<EditCommand>>[]>(none, attach, detach, both)
}
