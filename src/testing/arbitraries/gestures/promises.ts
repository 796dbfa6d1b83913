import * as fc from 'fast-check'

import type { PromiseCommand, PromisedItem } from '../../../desk/gestures/promise-commands.ts'
import type { Item } from '../../../items/item.ts'
import { addDays } from '../../../kernel/calendar/day.ts'
import { isNegativeAmount } from '../../../kernel/money/arithmetic.ts'
import { sumAmounts } from '../../../kernel/money/sum.ts'
import { someFollowUp } from './follow-up.ts'
import { freeItems, someOf } from './items.ts'
import { someMessages } from './people.ts'
import { dayToCome, longText, mostly, mostlyOf, partOf, strangeId } from './values.ts'
import type { GestureWorld } from './world.ts'

/** Commands that record what a customer promised: quick ones, amounts by item or for all, and plans. */
export function promiseCommands(world: GestureWorld): fc.Arbitrary<PromiseCommand> {
  const held = new Set(world.actions.flatMap(({ attached }) => attached))
  const free = freeItems(world)
  const owed = [...free, ...world.items.filter(({ id }) => held.has(id))].filter(
    ({ openAmount }) => !isNegativeAmount(openAmount),
  )
  const customers = [...new Set(owed.map(({ customer }) => customer))]
  return mostlyOf(customers, strangeId).chain((customer) => {
    const theirs = owed.filter((item) => item.customer === customer)
    const items = theirs.length === 0 ? someOf(world.items) : mostly(someOf(theirs), someOf(world.items))
    return fc
      .tuple(
        items.chain((chosen) => whatIsPromised(world, chosen)),
        circumstances(world, customer),
      )
      .map(([what, how]): PromiseCommand => ({ ...what, ...how }))
  })
}

type Promised = Pick<PromiseCommand, 'items' | 'on' | 'amount' | 'plan'>

function whatIsPromised(world: GestureWorld, chosen: readonly Item[]): fc.Arbitrary<Promised> {
  const items = chosen.map(({ id }) => id)
  const amount = amountFor(chosen)
  const on = dayToCome(world.today)
  const days = fc
    .tuple(on, fc.integer({ min: 1, max: 30 }))
    .map(([first, after]) => [first, addDays(first, after)])
  return fc.oneof(
    fc.record({ items: fc.constant(items), on }, { requiredKeys: ['items'] }),
    fc.record({ items: fc.tuple(...chosen.map(promisedItem)), on }),
    fc.record({ items: fc.constant(items), on, amount }, { requiredKeys: ['items', 'amount'] }),
    fc.tuple(days, amount).map(([[first = '', second = ''], part]) => ({
      items,
      plan: [{ on: first, amount: part }, { on: second }],
    })),
  )
}

function promisedItem({ id, openAmount, currency }: Item): fc.Arbitrary<PromisedItem> {
  const whole = fc.constantFrom<PromisedItem>(id, { item: id })
  return fc.oneof(
    whole,
    partOf(openAmount, currency).map((amount): PromisedItem => ({ item: id, amount })),
  )
}

/** A part of what is open of the items, in the currency of the first. */
function amountFor(chosen: readonly Item[]): fc.Arbitrary<string> {
  const [first] = chosen
  if (first === undefined) return fc.constant('1')
  const { currency } = first
  const open = chosen.filter((item) => item.currency === currency).map(({ openAmount }) => openAmount)
  return partOf(sumAmounts(open, currency), currency)
}

function circumstances(world: GestureWorld, customer: string): fc.Arbitrary<Partial<PromiseCommand>> {
  const usable = world.catalog.statuses.filter(({ type, active }) => type === 'promise' && active)
  const anyStatus = fc.constantFrom(...world.catalog.statuses.map(({ id }) => id))
  return fc.record(
    {
      status: mostlyOf(
        usable.map(({ id }) => id),
        mostly(anyStatus, strangeId),
      ),
      comment: longText,
      messages: someMessages(world, { customer, resolver: null }),
      followUp: fc.oneof<fc.Arbitrary<NonNullable<PromiseCommand['followUp']>>[]>(
        someFollowUp(world),
        fc.constant('scenario'),
      ),
      move: fc.boolean(),
    },
    { requiredKeys: [] },
  )
}
