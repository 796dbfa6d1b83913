import * as fc from 'fast-check'

import type { ImportDisputeCommand } from '../../../desk/gestures/import-commands.ts'
import { addDays } from '../../../kernel/calendar/day.ts'
import { someFollowUp } from './follow-up.ts'
import { freeItems, qualifiedItems } from './items.ts'
import { someDisputeStatus } from './openings.ts'
import { someResolver } from './people.ts'
import { longText, mostly, mostlyOf, strangeId } from './values.ts'
import type { GestureWorld } from './world.ts'

/** Commands that take over a dispute which is open elsewhere; now and then under a number that is taken. */
export function importDisputeCommands(world: GestureWorld): fc.Arbitrary<ImportDisputeCommand> {
  const free = freeItems(world)
  const customers = [...new Set(free.map(({ customer }) => customer))]
  return mostlyOf(customers, strangeId).chain((customer) => {
    const candidates = free.filter((item) => item.customer === customer)
    const required = fc.record({
      number: fc.constantFrom('L-1', 'L-2', 'L-3', 'Litige n° 4', 'l-1'),
      items: qualifiedItems(world, candidates),
      status: someDisputeStatus(world),
      openedOn: pastDay(world),
    })
    const brief = mostly<Pick<ImportDisputeCommand, 'comment'>>(
      fc.record({ comment: longText }),
      fc.constant({}),
    )
    return fc
      .tuple(required, brief, someCircumstances(world))
      .map(([what, comment, others]): ImportDisputeCommand => ({ ...what, ...comment, ...others }))
  })
}

function someCircumstances(world: GestureWorld): fc.Arbitrary<Partial<ImportDisputeCommand>> {
  const causes = world.catalog.rootCauses.filter(({ active }) => active).map(({ id }) => id)
  return fc.record(
    {
      resolver: someResolver(world),
      origin: fc.constantFrom('phone', 'other'),
      saidOn: pastDay(world),
      priority: fc.constantFrom('low', 'normal', 'high'),
      rootCause: mostlyOf(causes, strangeId),
      attachments: fc.constantFrom<readonly string[]>(['photo-1'], []),
      dunning: fc.constantFrom('exclude', 'flag', 'stop-customer'),
      followUp: someFollowUp(world),
      reference: fc.constantFrom('7311', 'case/7312'),
    },
    { requiredKeys: [] },
  )
}

/** Today or a day that is past; now and then tomorrow. */
function pastDay({ today }: GestureWorld): fc.Arbitrary<string> {
  return mostly(fc.integer({ min: -90, max: 0 }), fc.constant(1)).map((days) => addDays(today, days))
}
