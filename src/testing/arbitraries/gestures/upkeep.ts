import * as fc from 'fast-check'

import type { EditCommand, RescheduleCommand } from '../../../desk/gestures/action-commands.ts'
import type { AssignCommand } from '../../../desk/gestures/dispute-commands.ts'
import type { EraseCommand, SyncCommand } from '../../../desk/gestures/upkeep-commands.ts'
import { someCustomer } from './accounts.ts'
import { someDetachment, someDispute } from './endings.ts'
import { actionContent, channelAndMode } from './follow-up.ts'
import { freeItems, qualifiedItems, someOf } from './items.ts'
import { someMessages, someResolver } from './people.ts'
import { dayToCome, longText, mostly, shortText, strangeId } from './values.ts'
import type { DisputeInWorld, GestureWorld } from './world.ts'

/** Commands that move the tracking action of an open dispute to another day. */
export function rescheduleCommands(world: GestureWorld): fc.Arbitrary<RescheduleCommand> {
  return someDispute(world).chain(([{ action }]) =>
    fc
      .tuple(dayToCome(world.today), someComment)
      .map(([to, comment]): RescheduleCommand => ({ action, to, ...comment })),
  )
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

/** Commands that change several things of the tracking action of an open dispute. */
export function editCommands(world: GestureWorld): fc.Arbitrary<EditCommand> {
  return someDispute(world).chain(([{ action }, dispute]) =>
    fc
      .tuple(plainEdits(world), fc.option(channelAndMode, { nil: {} }), itemEdits(world, dispute))
      .map(([fields, channel, items]): EditCommand => ({ action, ...fields, ...channel, ...items })),
  )
}

/** Commands that look at items of the ledger again, or at customers. */
export function syncCommands(world: GestureWorld): fc.Arbitrary<SyncCommand> {
  const ofCustomers = someCustomer(world).map((customer): SyncCommand => ({ customers: [customer] }))
  return fc.oneof({ weight: 4, arbitrary: ofItems(world) }, { weight: 1, arbitrary: ofCustomers })
}

function ofItems(world: GestureWorld): fc.Arbitrary<SyncCommand> {
  const ids = world.items.map(({ id }) => id)
  const some = ids.length === 0 ? strangeId.map((id) => [id]) : someOf(ids)
  return mostly(
    some,
    strangeId.map((id) => [id]),
  ).map((items): SyncCommand => ({ items }))
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
    },
    { requiredKeys: [] },
  )
}

function itemEdits(
  world: GestureWorld,
  dispute: DisputeInWorld | undefined,
): fc.Arbitrary<Partial<EditCommand>> {
  const candidates = freeItems(world).filter(({ customer }) => customer === dispute?.customer)
  const none = fc.constant<Partial<EditCommand>>({})
  const attach = qualifiedItems(world, candidates)
  const detach = someDetachment(world, dispute)
  return fc.oneof<fc.Arbitrary<Partial<EditCommand>>[]>(
    none,
    fc.record({ attach }),
    fc.record({ detach }),
    fc.record({ attach, detach }),
  )
}
