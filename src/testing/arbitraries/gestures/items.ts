import * as fc from 'fast-check'

import type { QualifiedItem } from '../../../desk/gestures/qualified-item.ts'
import type { Item } from '../../../items/item.ts'
import { partOf, mostly, strangeId } from './values.ts'
import type { DisputeInWorld, GestureWorld } from './world.ts'

/** The items that are open, in no dispute and in no action. */
export function freeItems({ items, disputes, actions }: GestureWorld): readonly Item[] {
  const disputed = disputes.flatMap((dispute) => dispute.disputed.map(({ item }) => item))
  const taken = new Set([...disputed, ...actions.flatMap(({ attached }) => attached)])
  return items.filter(({ id, settledOn }) => settledOn === null && !taken.has(id))
}

/** The items that are open and in no dispute, be they in an action or not. */
export function undisputedItems({ items, disputes }: GestureWorld): readonly Item[] {
  const disputed = new Set(disputes.flatMap((dispute) => dispute.disputed.map(({ item }) => item)))
  return items.filter(({ id, settledOn }) => settledOn === null && !disputed.has(id))
}

/** Items of a customer that can join something: free ones, or such as are to be moved out of their action. */
export function joiningItems(world: GestureWorld, customer: string | undefined): fc.Arbitrary<Joining> {
  const theirs = (items: readonly Item[]) => items.filter((item) => item.customer === customer)
  const free = qualifiedItems(world, theirs(freeItems(world)))
  const moved = qualifiedItems(world, theirs(undisputedItems(world)))
  const move = mostly<Pick<Joining, 'move'>>(
    fc.constant({ move: true }),
    fc.constantFrom({ move: false }, {}),
  )
  return fc.oneof(
    { weight: 3, arbitrary: free.map((items): Joining => ({ items })) },
    { weight: 1, arbitrary: fc.tuple(moved, move).map(([items, how]): Joining => ({ items, ...how })) },
  )
}

/** Items that are to join, and whether they are taken out of the action they are in. */
export type Joining = { readonly items: readonly QualifiedItem[]; readonly move?: boolean }

/** Some of these items, all of them or a part disputed of each; now and then any items of the world. */
export function qualifiedItems(
  world: GestureWorld,
  candidates: readonly Item[],
): fc.Arbitrary<readonly QualifiedItem[]> {
  const stranger = strangeId.map((id): readonly QualifiedItem[] => [id])
  const anyItems = someOf(world.items).chain(qualifyEach)
  if (candidates.length === 0) return fc.oneof(stranger, anyItems)
  return mostly(someOf(candidates).chain(qualifyEach), mostly(anyItems, stranger))
}

/** Some of the items that are still disputed; now and then others, or one of them twice. */
export function disputedItemIds(
  world: GestureWorld,
  dispute: DisputeInWorld | undefined,
): fc.Arbitrary<readonly string[]> {
  return someItemIds(
    world,
    (dispute?.disputed ?? []).map(({ item }) => item),
  )
}

/** Some of these items by their ids; now and then others, or one of them twice. */
export function someItemIds(world: GestureWorld, ids: readonly string[]): fc.Arbitrary<readonly string[]> {
  const stranger = strangeId.map((id) => [id])
  const anyItems = someOf(world.items).map((items) => items.map(({ id }) => id))
  if (ids.length === 0) return fc.oneof(stranger, anyItems)
  const twice = fc.constantFrom(...ids).map((id) => [id, id])
  return mostly(someOf(ids), fc.oneof(stranger, anyItems, twice))
}

/** One or more of these, in any order. */
export function someOf<Value>(values: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.shuffledSubarray([...values], { minLength: 1, maxLength: Math.min(4, values.length) })
}

function qualifyEach(items: readonly Item[]): fc.Arbitrary<readonly QualifiedItem[]> {
  return fc.tuple(...items.map(qualifiedItem))
}

function qualifiedItem({ id, openAmount, currency }: Item): fc.Arbitrary<QualifiedItem> {
  const whole = fc.constantFrom<QualifiedItem>(id, { item: id })
  const part = partOf(openAmount, currency).map((disputed): QualifiedItem => ({ item: id, disputed }))
  return fc.oneof({ weight: 2, arbitrary: whole }, { weight: 1, arbitrary: part })
}
