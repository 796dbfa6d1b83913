import fc from 'fast-check'
import type { GestureName } from 'redress'

import type { ClearingNature, Item } from '../../../../src/items/item.ts'
import { amountFromMinorUnits, minorUnits } from '../../../../src/kernel/money/minor-units.ts'
import { act, endingOf, gestureNames, plain } from '../../../gestures/support/act.ts'
import { anInvoice, cleared, reversed, settled } from '../../../gestures/support/books.ts'
import type { OpenWorld } from '../../../gestures/support/world.ts'
import { commandIn } from './command-in.ts'

type Draw = fc.GeneratorValue

const natures: readonly ClearingNature[] = ['paid', 'credited', 'other']

/** What may happen next: gestures of people, clearings and their reversals in the ledger, looks at it, days that pass. */
const kinds = [
  'gesture',
  'gesture',
  'gesture',
  'gesture',
  'clear',
  'settle',
  'reverse',
  'look',
  'look-all',
  'day',
] as const

const anyKind = () => fc.constantFrom(...kinds)
const beginnings: readonly GestureName[] = ['openDispute', 'openDispute', 'plan']
const often: readonly GestureName[] = [...beginnings, 'confirm', 'confirm', 'reopen']
const usualNames: readonly GestureName[] = [...gestureNames, ...often]
const anyOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values)
const idsOf = (world: OpenWorld) => world.items().map(({ id }) => id)
const upTo = (max: number) => fc.integer({ min: 1, max })

/**
 * Lets one thing happen, and tells what: nothing refused leaves this function as an error. A name that is given more
 * than once happens more often. Who acts is one of the people.
 */
export async function happen(
  world: OpenWorld,
  draw: Draw,
  step: number,
  names: readonly GestureName[] = usualNames,
  people: readonly string[] = ['lea'],
): Promise<unknown> {
  const kind = draw(anyKind)
  switch (kind) {
    case 'gesture': {
      const before = world.read()
      // Without disputes and actions nothing else has anything to act on.
      const hasBegun = before.disputes.length + before.actions.length > 0
      const name = draw(anyOf, hasBegun ? names : beginnings)
      const command = draw(commandIn(before, name))
      const by = people.length > 1 ? draw(anyOf, people) : (people[0] ?? '')
      const ending = await endingOf(act(world.desk(`g${String(step)}`), name, command, { by }))
      const outcome = plain(ending)
      return 'refusal' in ending ? { name, command, outcome } : { name, command }
    }
    case 'look':
      return world.desk(`l${String(step)}`).sync({ items: [draw(anyOf, idsOf(world))] })
    case 'look-all':
      return world.desk(`l${String(step)}`).sync()
    case 'day':
      world.clock.advance(draw(upTo, 40) * 86_400_000)
      return { day: world.today() }
    default:
      return changeBooks(world, draw, kind)
  }
}

function changeBooks(world: OpenWorld, draw: Draw, kind: 'clear' | 'settle' | 'reverse'): unknown {
  const id = draw(anyOf, idsOf(world))
  const item = world.items().find((one) => one.id === id) ?? anInvoice(id, '0.00')
  const change = changedItem(world, draw, kind, item)
  if (change === item) return { nothing: kind, item: item.id }
  world.put(change)
  return { [kind]: item.id, open: change.openAmount }
}

function changedItem(world: OpenWorld, draw: Draw, kind: 'clear' | 'settle' | 'reverse', item: Item): Item {
  if (kind === 'reverse') return reversed(item, world.today())
  if (item.settledOn !== null) return item
  const nature = draw(anyOf, natures)
  if (kind === 'settle') return settled(item, nature, world.today())
  const units = (minorUnits(item.openAmount) * BigInt(draw(upTo, 99))) / 100n
  return units === 0n
    ? item
    : cleared(item, amountFromMinorUnits(units, item.currency), nature, world.today())
}
