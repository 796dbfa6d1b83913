import * as fc from 'fast-check'

import type {
  AdjustCommand,
  AnnotateCommand,
  RelabelCommand,
  SplitCommand,
} from '../../../desk/gestures/care-commands.ts'
import type { AdjustedItem } from '../../../desk/decisions/adjustment.ts'
import { addDays } from '../../../kernel/calendar/day.ts'
import { someDispute } from './subjects.ts'
import { someFollowUp } from './follow-up.ts'
import { disputedItemIds } from './items.ts'
import { someDisputeStatus } from './openings.ts'
import { someMessages, someResolver } from './people.ts'
import { longText, mostly, mostlyOf, partOf, strangeId } from './values.ts'
import type { DisputeInWorld, GestureWorld } from './world.ts'

const brief = mostly(longText, fc.constant(' '))

/** Commands that give an open dispute another cause. */
export function relabelCommands(world: GestureWorld): fc.Arbitrary<RelabelCommand> {
  return someDispute(world).chain(([{ dispute: id }, dispute]) =>
    fc
      .tuple(fc.record({ status: someDisputeStatus(world), comment: brief }), someHandover(world, dispute))
      .map(([what, how]): RelabelCommand => ({ dispute: id, ...what, ...how })),
  )
}

/** Commands that give some items of an open dispute a record of their own. */
export function splitCommands(world: GestureWorld): fc.Arbitrary<SplitCommand> {
  return someDispute(world).chain(([{ dispute: id }, dispute]) => {
    const what = fc.record({ items: disputedItemIds(world, dispute), comment: brief })
    const others = fc.record(
      { status: someDisputeStatus(world), followUp: someFollowUp(world) },
      { requiredKeys: [] },
    )
    return fc
      .tuple(what, others, someHandover(world, dispute))
      .map(([items, more, how]): SplitCommand => ({ dispute: id, ...items, ...more, ...how }))
  })
}

/** Commands that change the disputed amounts of an open dispute: of items that owe more, or less, or too much. */
export function adjustCommands(world: GestureWorld): fc.Arbitrary<AdjustCommand> {
  return someDispute(world).chain(([{ dispute: id }, dispute]) =>
    fc
      .tuple(
        disputedItemIds(world, dispute).chain((items) => adjustEach(world, items)),
        someComment,
      )
      .map(([items, comment]): AdjustCommand => ({ dispute: id, items, ...comment })),
  )
}

/** Commands that add to what is said of a dispute, open or closed. */
export function annotateCommands(world: GestureWorld): fc.Arbitrary<AnnotateCommand> {
  const { today, catalog, disputes } = world
  const causes = catalog.rootCauses.filter(({ active }) => active).map(({ id }) => id)
  const spoken = mostly(fc.integer({ min: -20, max: 0 }), fc.constant(1)).map((days) => addDays(today, days))
  const fields = fc.record(
    {
      comment: longText,
      attachments: fc.constantFrom<readonly string[]>(['photo-1', 'photo-2'], []),
      rootCause: fc.option(mostlyOf(causes, strangeId), { nil: null }),
      priority: fc.constantFrom('low', 'normal', 'high'),
      saidOn: fc.option(spoken, { nil: null }),
      origin: fc.constantFrom('phone', 'email', 'customer-page', 'colleague', 'other', null),
    },
    { requiredKeys: [] },
  )
  const id = mostlyOf(
    disputes.map((dispute) => dispute.id),
    strangeId,
  )
  return fc.tuple(id, fields).map(([dispute, given]): AnnotateCommand => ({ dispute, ...given }))
}

/** Another resolver, and messages about the change. */
function someHandover(
  world: GestureWorld,
  dispute: DisputeInWorld | undefined,
): fc.Arbitrary<Pick<RelabelCommand, 'resolver' | 'messages'>> {
  return fc.option(someResolver(world), { nil: undefined }).chain((named) => {
    const resolver = named === undefined ? (dispute?.resolver ?? null) : named
    const about = dispute === undefined ? undefined : { customer: dispute.customer, resolver }
    return fc
      .record({ messages: someMessages(world, about) }, { requiredKeys: [] })
      .map((messages) => ({ ...messages, ...(named !== undefined && { resolver: named }) }))
  })
}

const someComment = fc.record({ comment: longText }, { requiredKeys: [] })

function adjustEach({ items }: GestureWorld, ids: readonly string[]): fc.Arbitrary<AdjustedItem[]> {
  const each = ids.map((id) => {
    const item = items.find((one) => one.id === id)
    const disputed = item === undefined ? fc.constant('1.00') : partOf(item.openAmount, item.currency)
    return disputed.map((amount): AdjustedItem => ({ item: id, disputed: amount }))
  })
  return fc.tuple(...each)
}
