import { createHash } from 'node:crypto'

import type fc from 'fast-check'
import type { GestureName } from 'redress'
import { gestureArbitraries, type GestureWorld } from 'redress/testing/arbitraries'

type Maker = () => fc.Arbitrary<unknown>

// Held weakly: `fc.gen` holds what it may come back to, and many worlds are too many to keep for ever.
const makers = new Map<string, WeakRef<Maker>>()

/**
 * What `fc.gen` draws commands of a gesture in a world from. It knows an arbitrary again, as shrinking needs, by the
 * function that makes it and what that is given, compared value by value with all that was ever given. One function
 * for each world spares it the worlds: they are told apart by a hash.
 */
export function commandIn(world: GestureWorld, name: GestureName): Maker {
  const key = `${name} ${hashOf(world)}`
  const known = makers.get(key)?.deref()
  if (known !== undefined) return known
  const maker: Maker = () => gestureArbitraries[name](world) as fc.Arbitrary<unknown>
  makers.set(key, new WeakRef(maker))
  return maker
}

function hashOf(world: GestureWorld): string {
  const text = JSON.stringify({ ...world, catalog: world.catalog.version })
  return createHash('sha1').update(text).digest('base64')
}
