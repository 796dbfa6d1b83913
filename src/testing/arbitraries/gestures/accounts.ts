import * as fc from 'fast-check'

import type { Chosen } from '../../../desk/decisions/chosen.ts'
import type {
  HeedCommand,
  HoldCommand,
  IgnoreCommand,
  LiftDisputeCommand,
  PutInDisputeCommand,
  ReleaseCommand,
} from '../../../desk/gestures/account-commands.ts'
import { someOf } from './items.ts'
import { dayToCome, longText, mostly, mostlyOf, strangeId } from './values.ts'
import type { GestureWorld } from './world.ts'

/** Commands that hold open items of one customer, or a customer. */
export function holdCommands(world: GestureWorld): fc.Arbitrary<HoldCommand> {
  return fc
    .tuple(someToLeave(world), someReason, dayToCome(world.today))
    .map(([chosen, reason, until]): HoldCommand => ({ ...chosen, reason, until }))
}

/** Commands that release what is held; now and then what is not. */
export function releaseCommands(world: GestureWorld): fc.Arbitrary<ReleaseCommand> {
  const someHeld = someLeft(world, ({ hold }) => hold !== null && hold.until >= world.today)
  return fc.tuple(someHeld, someComment).map(([chosen, more]): ReleaseCommand => ({ ...chosen, ...more }))
}

/** Commands that ignore open items of one customer, or a customer. */
export function ignoreCommands(world: GestureWorld): fc.Arbitrary<IgnoreCommand> {
  return fc
    .tuple(someToLeave(world), someReason)
    .map(([chosen, reason]): IgnoreCommand => ({ ...chosen, reason }))
}

/** Commands that heed what is ignored; now and then what is not. */
export function heedCommands(world: GestureWorld): fc.Arbitrary<HeedCommand> {
  const someIgnored = someLeft(world, ({ ignored }) => ignored !== null)
  return fc.tuple(someIgnored, someComment).map(([chosen, more]): HeedCommand => ({ ...chosen, ...more }))
}

/** Commands that put a customer in dispute as a whole, or say why it is. */
export function putInDisputeCommands(world: GestureWorld): fc.Arbitrary<PutInDisputeCommand> {
  const reasons = world.catalog.customerDisputeReasons.filter(({ active }) => active).map(({ id }) => id)
  const said = fc.record({ reason: mostlyOf(reasons, strangeId), comment: longText }, { requiredKeys: [] })
  return fc
    .tuple(someCustomer(world), said)
    .map(([customer, more]): PutInDisputeCommand => ({ customer, ...more }))
}

/** Commands that lift the dispute of a customer; now and then of one that is in none. */
export function liftDisputeCommands(world: GestureWorld): fc.Arbitrary<LiftDisputeCommand> {
  const disputed = world.accounts.filter(({ dispute }) => dispute !== null).map(({ customer }) => customer)
  return fc
    .tuple(mostlyOf(disputed, someCustomer(world)), someComment)
    .map(([customer, more]): LiftDisputeCommand => ({ customer, ...more }))
}

/** A customer of the world; now and then one that nobody knows. */
export function someCustomer({ items }: GestureWorld): fc.Arbitrary<string> {
  return mostlyOf([...new Set(items.map(({ customer }) => customer))], strangeId)
}

const someReason = mostly(longText, fc.constant(' '))
const someComment = fc.record({ comment: longText }, { requiredKeys: [] })

/** Open items of one customer, or the customer; now and then any items. */
function someToLeave(world: GestureWorld): fc.Arbitrary<Chosen> {
  return someCustomer(world).chain((customer) => {
    const open = world.items.filter((item) => item.customer === customer && item.settledOn === null)
    return fc.oneof(someItems(world, open), fc.constant<Chosen>({ customer }))
  })
}

type LeftAlone = Pick<GestureWorld['accounts'][number], 'hold' | 'ignored'>

/** Items or a customer that are left alone now; now and then others. */
function someLeft(world: GestureWorld, isAlone: (left: LeftAlone) => boolean): fc.Arbitrary<Chosen> {
  const alone = new Set(world.standings.filter(isAlone).map(({ item }) => item))
  const items = world.items.filter(({ id }) => alone.has(id))
  const customers = world.accounts.filter(isAlone).map(({ customer }) => customer)
  const ofItems = mostlyOf(items, fc.constantFrom(...world.items)).chain(({ customer }) =>
    someItems(
      world,
      items.filter((item) => item.customer === customer),
    ),
  )
  const ofCustomer = mostlyOf(customers, someCustomer(world)).map((customer): Chosen => ({ customer }))
  return fc.oneof(ofItems, ofCustomer)
}

function someItems(world: GestureWorld, candidates: GestureWorld['items']): fc.Arbitrary<Chosen> {
  const any = someOf(world.items)
  const some = candidates.length === 0 ? any : mostly(someOf(candidates), any)
  return some.map((items): Chosen => ({ items: items.map(({ id }) => id) }))
}
