import * as fc from 'fast-check'

import type { Detachment } from '../../../desk/decisions/detachment.ts'
import type { CompleteCommand, DetachCommand } from '../../../desk/gestures/action-commands.ts'
import type { ResolveCommand } from '../../../desk/gestures/dispute-commands.ts'
import { disputedItemIds, someItemIds } from './items.ts'
import { someDetails } from './plans.ts'
import { someResolution } from './resolution.ts'
import { someDispute, someOwnAction } from './subjects.ts'
import { longText, mostly, mostlyOf, strangeId } from './values.ts'
import type { ActionInWorld, DisputeInWorld, GestureWorld } from './world.ts'

/** Commands that resolve items of an open dispute, or all of them. */
export function resolveCommands(world: GestureWorld): fc.Arbitrary<ResolveCommand> {
  return someDispute(world).chain(([id, dispute]) =>
    fc.option(disputedItemIds(world, dispute), { nil: undefined }).chain((items) =>
      fc
        .tuple(someResolution(world, dispute, items), someNext(world))
        .map(([resolution, next]): ResolveCommand => ({
          dispute: id.dispute,
          ...(items === undefined ? {} : { items }),
          ...resolution,
          ...next,
        })),
    ),
  )
}

/** Commands that complete an open action, of a dispute or of its own items. */
export function completeCommands(world: GestureWorld): fc.Arbitrary<CompleteCommand> {
  const tracking = someDispute(world).chain(([{ action }, dispute]) =>
    someResolution(world, dispute, undefined).map((resolution): CompleteCommand => ({
      action,
      ...resolution,
    })),
  )
  const own = fc
    .tuple(someOwnAction(world), someComment)
    .map(([{ id }, comment]): CompleteCommand => ({ action: id, ...comment }))
  return fc
    .tuple(fc.oneof(tracking, own), someNext(world))
    .map(([command, next]): CompleteCommand => ({ ...command, ...next }))
}

/** Commands that take items out of an open action, of a dispute or of its own items. */
export function detachCommands(world: GestureWorld): fc.Arbitrary<DetachCommand> {
  const tracking = someDispute(world).chain(([{ action }, dispute]) =>
    someDetachment(world, dispute).map((detachment): DetachCommand => ({ action, ...detachment })),
  )
  const own = someOwnAction(world).chain((action) =>
    someLeaving(world, action).map((leaving): DetachCommand => ({ action: action.id, ...leaving })),
  )
  return fc
    .tuple(fc.oneof(tracking, own), someNext(world))
    .map(([command, next]): DetachCommand => ({ ...command, ...next }))
}

/** Why items leave an action that follows no dispute; now and then as from a dispute. */
export function someLeaving(world: GestureWorld, { attached }: ActionInWorld): fc.Arbitrary<Detachment> {
  return someItemIds(world, attached).chain((items) => {
    const leaving = fc
      .tuple(fc.constantFrom('mistake', 'other'), someComment)
      .map(([why, comment]): Detachment => ({ items, why, ...comment }))
    return mostly(leaving, fc.constant<Detachment>({ items, why: 'resolved' }))
  })
}

const someComment = fc.record({ comment: longText }, { requiredKeys: [] })

/** Now and then a new action that takes over what leaves. */
function someNext(world: GestureWorld): fc.Arbitrary<Pick<CompleteCommand, 'next'>> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.record({ next: someDetails(world) }) },
  )
}

/** Why items leave, with what each reason asks for. */
export function someDetachment(
  world: GestureWorld,
  dispute: DisputeInWorld | undefined,
): fc.Arbitrary<Detachment> {
  const others = world.catalog.statuses.filter(
    ({ type, active }) => type !== 'dispute' && type !== 'promise' && active,
  )
  const status = mostlyOf(
    others.map(({ id }) => id),
    mostly(fc.constantFrom(...world.catalog.statuses.map(({ id }) => id)), strangeId),
  )
  return disputedItemIds(world, dispute).chain((items) => {
    const resolved = someResolution(world, dispute, items).map((resolution): Detachment => ({
      items,
      why: 'resolved',
      ...resolution,
    }))
    const mistake = fc
      .record({ comment: longText }, { requiredKeys: [] })
      .map((given): Detachment => ({ items, why: 'mistake', ...given }))
    const other = fc
      .tuple(
        someResolution(world, dispute, items),
        mostly(
          status.map((id) => ({ status: id })),
          fc.constant({}),
        ),
      )
      .map(([resolution, given]): Detachment => ({ items, why: 'other', ...resolution, ...given }))
    const away = fc
      .record({ why: fc.constantFrom('moved', 'split'), to: someTarget(world, dispute) })
      .map((given): Detachment => ({ items, ...given }))
    return fc.oneof(resolved, mistake, away, other)
  })
}

/** Another open dispute of the customer; now and then the same one, or one of somebody else. */
function someTarget({ disputes }: GestureWorld, from: DisputeInWorld | undefined): fc.Arbitrary<string> {
  const fitting = disputes.filter(
    ({ id, customer, state }) => state === 'open' && customer === from?.customer && id !== from.id,
  )
  const idsOf = (some: readonly DisputeInWorld[]) => some.map(({ id }) => id)
  return mostlyOf(idsOf(fitting), mostlyOf(idsOf(disputes), strangeId))
}
