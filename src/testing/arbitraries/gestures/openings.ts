import * as fc from 'fast-check'

import type { OpenDisputeCommand, ReopenCommand } from '../../../desk/gestures/dispute-commands.ts'
import { addDays } from '../../../kernel/calendar/day.ts'
import { someFollowUp } from './follow-up.ts'
import { joiningItems, qualifiedItems, undisputedItems } from './items.ts'
import { someMessages, someResolver } from './people.ts'
import { longText, mostly, mostlyOf, strangeId } from './values.ts'
import type { GestureWorld } from './world.ts'

/** Commands that put free items of one customer in dispute. */
export function openDisputeCommands(world: GestureWorld): fc.Arbitrary<OpenDisputeCommand> {
  const customers = [...new Set(undisputedItems(world).map(({ customer }) => customer))]
  return mostlyOf(customers, strangeId).chain((customer) => {
    return fc
      .tuple(
        fc
          .tuple(joiningItems(world, customer), someDisputeStatus(world))
          .map(([joining, status]) => ({ ...joining, status })),
        mostly<Pick<OpenDisputeCommand, 'comment'>>(fc.record({ comment: longText }), fc.constant({})),
        someResolver(world).chain((resolver) => circumstances(world, { customer, resolver })),
      )
      .map(([what, comment, others]): OpenDisputeCommand => ({ ...what, ...comment, ...others }))
  })
}

/** Commands that take closed disputes up again. */
export function reopenCommands(world: GestureWorld): fc.Arbitrary<ReopenCommand> {
  const closed = world.disputes.filter(({ state }) => state === 'closed')
  const anyId = mostlyOf(
    world.disputes.map(({ id }) => id),
    strangeId,
  )
  return mostlyOf(
    closed.map(({ id }) => id),
    anyId,
  ).chain((id) => {
    const dispute = closed.find((one) => one.id === id)
    const candidates = undisputedItems(world).filter((item) => dispute?.left.includes(item.id) === true)
    const required = fc.record({ dispute: fc.constant(id), comment: mostly(longText, fc.constant(' ')) })
    const others = fc.record(
      {
        items: qualifiedItems(world, candidates),
        move: fc.boolean(),
        messages: someMessages(world, dispute),
        followUp: someFollowUp(world),
      },
      { requiredKeys: [] },
    )
    return fc.tuple(required, others).map(([what, how]): ReopenCommand => ({ ...what, ...how }))
  })
}

/** A dispute status; now and then another one, or none of the catalog. */
export function someDisputeStatus({ catalog }: GestureWorld): fc.Arbitrary<string> {
  const usable = catalog.statuses.filter(({ type, active }) => type === 'dispute' && active)
  const anyStatus = fc.constantFrom(...catalog.statuses.map(({ id }) => id))
  return mostlyOf(
    usable.map(({ id }) => id),
    mostly(anyStatus, strangeId),
  )
}

function circumstances(
  world: GestureWorld,
  about: { readonly customer: string; readonly resolver: string | null },
): fc.Arbitrary<Partial<OpenDisputeCommand>> {
  const { today, catalog } = world
  const causes = catalog.rootCauses.filter(({ active }) => active).map(({ id }) => id)
  const spoken = mostly(fc.integer({ min: -20, max: 0 }), fc.constant(1)).map((days) => addDays(today, days))
  return fc.record(
    {
      resolver: fc.constant(about.resolver),
      origin: fc.constantFrom('phone', 'email', 'customer-page', 'colleague', 'other'),
      saidOn: spoken,
      priority: fc.constantFrom('low', 'normal', 'high'),
      rootCause: mostlyOf(causes, strangeId),
      attachments: fc.constantFrom<readonly string[]>(['photo-1'], []),
      dunning: fc.constantFrom('exclude', 'flag', 'stop-customer'),
      messages: someMessages(world, about),
      followUp: mostly<NonNullable<OpenDisputeCommand['followUp']>>(
        someFollowUp(world),
        fc.constant('scenario'),
      ),
    },
    { requiredKeys: [] },
  )
}
