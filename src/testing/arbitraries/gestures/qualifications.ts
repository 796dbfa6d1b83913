import * as fc from 'fast-check'

import type { AmendCommand, QualifyCommand } from '../../../desk/gestures/qualify-commands.ts'
import { someFollowUp } from './follow-up.ts'
import { freeItems, someOf } from './items.ts'
import { openDisputeCommands } from './openings.ts'
import { someMessages, someResolver } from './people.ts'
import { someResolution } from './resolution.ts'
import { longText, mostly, mostlyOf, strangeId } from './values.ts'
import type { GestureWorld } from './world.ts'

/** Commands that give items a status of any type: free ones, or such as are in one dispute. */
export function qualifyCommands(world: GestureWorld): fc.Arbitrary<QualifyCommand> {
  return fc.oneof(qualifyFree(world), qualifyDisputed(world), openDisputeCommands(world))
}

/** Commands that amend the entry of an item, for all that share it or for one. */
export function amendCommands(world: GestureWorld): fc.Arbitrary<AmendCommand> {
  const touched = [
    ...world.disputes.flatMap(({ disputed, left }) => [...disputed.map(({ item }) => item), ...left]),
    ...world.standings.filter(({ status }) => status !== null).map(({ item }) => item),
  ]
  return fc
    .record(
      {
        item: mostlyOf(touched, strangeId),
        scope: fc.constantFrom<NonNullable<AmendCommand['scope']>[]>('all', 'one'),
        comment: mostly(longText, fc.constant(' ')),
      },
      { requiredKeys: ['item', 'comment'] },
    )
    .map((command): AmendCommand => command)
}

function qualifyFree(world: GestureWorld): fc.Arbitrary<QualifyCommand> {
  const free = freeItems(world)
  const held = new Set(world.actions.flatMap(({ attached }) => attached))
  const customers = [...new Set(free.map(({ customer }) => customer))]
  return mostlyOf(customers, strangeId).chain((customer) => {
    const theirs = world.items.filter((item) => item.customer === customer && held.has(item.id))
    const ids = [...free.filter((item) => item.customer === customer), ...theirs].map(({ id }) => id)
    const items = someOf(ids.length === 0 ? world.items.map(({ id }) => id) : ids)
    return fc
      .tuple(fc.record({ items, status: someStatus(world) }), circumstances(world, customer))
      .map(([what, how]): QualifyCommand => ({ ...what, ...how }))
  })
}

function qualifyDisputed(world: GestureWorld): fc.Arbitrary<QualifyCommand> {
  const open = world.disputes.filter(({ disputed }) => disputed.length > 0)
  if (open.length === 0) return qualifyFree(world)
  return fc
    .constantFrom(...open)
    .chain((dispute) =>
      someOf(dispute.disputed.map(({ item }) => item)).chain((items) =>
        fc
          .tuple(
            fc.record({ items: fc.constant(items), status: someStatus(world) }),
            someResolution(world, dispute, items),
            circumstances(world, dispute.customer),
          )
          .map(([what, resolution, how]): QualifyCommand => ({ ...what, ...resolution, ...how })),
      ),
    )
}

function someStatus({ catalog }: GestureWorld): fc.Arbitrary<string | null> {
  const usable = catalog.statuses.filter(({ active, type }) => active && type !== 'dispute')
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    {
      weight: 14,
      arbitrary: mostlyOf(
        usable.map(({ id }) => id),
        strangeId,
      ),
    },
  )
}

function circumstances(world: GestureWorld, customer: string): fc.Arbitrary<Partial<QualifyCommand>> {
  return someResolver(world).chain((resolver) =>
    fc.record(
      {
        comment: longText,
        resolver: fc.constant(resolver),
        move: fc.boolean(),
        messages: someMessages(world, { customer, resolver }),
        followUp: fc.oneof<fc.Arbitrary<NonNullable<QualifyCommand['followUp']>>[]>(
          someFollowUp(world),
          fc.constant('scenario'),
        ),
      },
      { requiredKeys: [] },
    ),
  )
}
