import { itemIds, type BookedState } from './books.ts'
import { drawContent, pickFrom, type Draw, type Office } from './office.ts'

/** Items that no action holds, or now and then any. */
function freeItems({ dice, documents, tenant }: Office): readonly string[] {
  if (dice.roll(5) === 0) return itemIds
  return itemIds.filter((id) => (documents.read(tenant, 'standing', id)?.action ?? null) === null)
}

/** Items that a message on its way asks for, or now and then any. */
function askedItems({ dice, documents, tenant }: Office): readonly string[] {
  if (dice.roll(3) === 0) return itemIds
  return itemIds.filter((id) => {
    const action = documents.read(tenant, 'standing', id)?.action ?? ''
    return (documents.read(tenant, 'action', action)?.underWay ?? null) !== null
  })
}

export const plan: Draw = (office) => {
  const { dice, today, tomorrow } = office
  const item = pickFrom(dice, freeItems(office))
  if (item === null) return null
  const mode = dice.pick(['automatic', 'automatic', 'automatic-after-confirmation', 'manual'] as const)
  const internal = dice.roll(5) === 0
  const command = {
    items: [item],
    move: true,
    name: 'Reminder',
    channel: internal ? 'internal-email' : 'email',
    resolver: internal ? 'martin' : null,
    on: dice.roll(6) === 0 ? tomorrow() : today(),
    mode,
    content: drawContent(dice),
  } as const
  return (desk, options) => desk.plan(command, options)
}

export const openDispute: Draw = (office) => {
  const { dice, today } = office
  const item = pickFrom(dice, freeItems(office))
  if (item === null) return null
  const command = {
    items: [item],
    move: true,
    status: 'dispute-price',
    comment: 'The price is wrong.',
    resolver: dice.pick(['martin', 'zoe']),
    messages: dice.roll(2) === 0 ? [{ subject: 'A dispute', text: 'Please look.' }] : [],
    followUp: {
      on: today(),
      mode: dice.pick(['automatic', 'automatic', 'automatic-after-confirmation'] as const),
      channel: 'internal-email',
      content: drawContent(dice),
    },
  } as const
  return (desk, options) => desk.openDispute(command, options)
}

/** The ledger moves; the desk is told, or has to see it by itself (F-2). */
export const book: Draw = (office) => {
  const { dice, books, tenant, today } = office
  const item = pickFrom(dice, askedItems(office))
  if (item === null) return null
  const state = dice.pick<BookedState>(['settled', 'half', 'open'])
  const on = today()
  const isTold = dice.roll(2) === 0
  return async (desk) => {
    books.book(tenant, item, state, on)
    if (isTold) await desk.sync({ items: [item] })
  }
}

/** Nothing may be chased of what a message on its way asks for, until somebody lets go (E-6). */
export const hold: Draw = (office) => {
  const { dice, tomorrow } = office
  const item = pickFrom(dice, askedItems(office))
  if (item === null) return null
  const until = tomorrow()
  return dice.roll(3) === 0
    ? (desk, options) => desk.release({ items: [item] }, options)
    : (desk, options) => desk.hold({ items: [item], reason: 'They called.', until }, options)
}
