import * as fc from 'fast-check'

import type { Detachment } from '../../../desk/decisions/detachment.ts'
import type { CompleteCommand, DetachCommand } from '../../../desk/gestures/action-commands.ts'
import type { ResolveCommand } from '../../../desk/gestures/dispute-commands.ts'
import { disputedItemIds } from './items.ts'
import { someResolution } from './resolution.ts'
import { longText, mostly, mostlyOf, strangeId } from './values.ts'
import type { DisputeInWorld, GestureWorld } from './world.ts'

/** Commands that resolve items of an open dispute, or all of them. */
export function resolveCommands(world: GestureWorld): fc.Arbitrary<ResolveCommand> {
  return someDispute(world).chain(([id, dispute]) =>
    fc.option(disputedItemIds(world, dispute), { nil: undefined }).chain((items) =>
      someResolution(world, dispute, items).map((resolution): ResolveCommand => ({
        dispute: id.dispute,
        ...(items === undefined ? {} : { items }),
        ...resolution,
      })),
    ),
  )
}

/** Commands that complete the tracking action of an open dispute. */
export function completeCommands(world: GestureWorld): fc.Arbitrary<CompleteCommand> {
  return someDispute(world).chain(([{ action }, dispute]) =>
    someResolution(world, dispute, undefined).map((resolution): CompleteCommand => ({
      action,
      ...resolution,
    })),
  )
}

/** Commands that take items out of the tracking action of an open dispute. */
export function detachCommands(world: GestureWorld): fc.Arbitrary<DetachCommand> {
  return someDispute(world).chain(([{ action }, dispute]) =>
    someDetachment(world, dispute).map((detachment): DetachCommand => ({ action, ...detachment })),
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

type Ids = { readonly dispute: string; readonly action: string }
type Choice = readonly [ids: Ids, dispute: DisputeInWorld | undefined]

/** An open dispute, by its id and that of its tracking action; now and then one that is closed or unknown. */
export function someDispute(world: GestureWorld): fc.Arbitrary<Choice> {
  const open = world.disputes.filter(({ state }) => state === 'open')
  const unknown = strangeId.map((id): Choice => [{ dispute: id, action: id }, undefined])
  return mostlyOf(open.map(choice), mostlyOf(world.disputes.map(choice), unknown))
}

function choice(dispute: DisputeInWorld): Choice {
  return [{ dispute: dispute.id, action: dispute.trackingAction }, dispute]
}
