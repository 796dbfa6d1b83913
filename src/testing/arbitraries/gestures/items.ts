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
  const stranger = strangeId.map((id) => [id])
  const anyItems = someOf(world.items).map((items) => items.map(({ id }) => id))
  const ids = (dispute?.disputed ?? []).map(({ item }) => item)
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
