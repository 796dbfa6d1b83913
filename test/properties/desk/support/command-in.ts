import { createHash } from 'node:crypto'

import type fc from 'fast-check'
import type { GestureName } from 'redress'
import { gestureArbitraries, type GestureWorld } from 'redress/testing/arbitraries'

const makers = new Map<string, () => fc.Arbitrary<unknown>>()

/**
 * What `fc.gen` draws commands of a gesture in a world from. It knows an arbitrary again, as shrinking needs, by the
 * function that makes it and what that is given, compared value by value with all that was ever given. One function
 * for each world spares it the worlds: they are told apart by a hash.
 */
export function commandIn(world: GestureWorld, name: GestureName): () => fc.Arbitrary<unknown> {
  const key = `${name} ${hashOf(world)}`
  const maker = makers.get(key) ?? (() => gestureArbitraries[name](world) as fc.Arbitrary<unknown>)
  makers.set(key, maker)
  return maker
}

function hashOf(world: GestureWorld): string {
  const text = JSON.stringify({ ...world, catalog: world.catalog.version })
  return createHash('sha1').update(text).digest('base64')
}
