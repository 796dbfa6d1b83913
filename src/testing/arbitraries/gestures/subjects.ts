import * as fc from 'fast-check'

import { mostlyOf, strangeId } from './values.ts'
import type { ActionInWorld, DisputeInWorld, GestureWorld } from './world.ts'

type Ids = { readonly dispute: string; readonly action: string }
type Choice = readonly [ids: Ids, dispute: DisputeInWorld | undefined]

/** An open dispute, by its id and that of its tracking action; now and then one that is closed or unknown. */
export function someDispute(world: GestureWorld): fc.Arbitrary<Choice> {
  const open = world.disputes.filter(({ state }) => state === 'open')
  const unknown = strangeId.map((id): Choice => [{ dispute: id, action: id }, undefined])
  return mostlyOf(open.map(choice), mostlyOf(world.disputes.map(choice), unknown))
}

/** The id and customer of an action. */
export type SomeAction = Pick<ActionInWorld, 'id' | 'customer'>

/** An open action, of a dispute or of its own items; now and then one that has ended or is unknown. */
export function someAction(world: GestureWorld): fc.Arbitrary<SomeAction> {
  const tracking = someDispute(world).map(([{ action }, dispute]) => ({
    id: action,
    customer: dispute?.customer ?? '',
  }))
  return fc.oneof(someOwnAction(world), tracking)
}

/** An open action of its own items; now and then one that has ended or is unknown. */
export function someOwnAction(world: GestureWorld): fc.Arbitrary<ActionInWorld> {
  return mostlyOf(openActions(world), mostlyOf(world.actions, strangeId.map(stranger)))
}

/** The actions of their own items that have not ended. */
export function openActions({ actions }: GestureWorld): readonly ActionInWorld[] {
  return actions.filter(({ state }) => state !== 'done' && state !== 'cancelled')
}

const stranger = (id: string): ActionInWorld => ({
  id,
  customer: '',
  state: 'planned',
  attached: [],
  left: [],
})

function choice(dispute: DisputeInWorld): Choice {
  return [{ dispute: dispute.id, action: dispute.trackingAction }, dispute]
}
