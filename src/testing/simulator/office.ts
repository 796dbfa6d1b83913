import type { Action } from '../../actions/action.ts'
import type { Desk } from '../../desk/desk.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { Dice } from '../conformance/random.ts'
import { itemIds, type Books, type BookedState } from './books.ts'
import type { DocumentsSeen } from './documents-seen.ts'

/** One thing a person does at a desk; done again under the same key when its process died. */
export type Deed = {
  readonly name: string
  readonly key: string
  readonly act: (desk: Desk, options: { readonly by: string; readonly key: string }) => Promise<unknown>
}

/** Where deeds are drawn from. */
export type Office = {
  readonly tenant: TenantId
  readonly dice: Dice
  readonly documents: DocumentsSeen
  readonly books: Books
  readonly today: () => string
  readonly tomorrow: () => string
}

const content = (dice: Dice) => ({ subject: `Reminder ${dice.roll(100)}`, text: 'It is still open.' })

/** Draws what somebody does next, by what there is to do; `null` when there is nothing of the kind. */
export function drawDeed(office: Office, key: string): Deed | null {
  const [name, draw] = drawKind(office)
  const act = draw(office)
  return act === null ? null : { name, key, act }
}

/** Doubt calls for somebody more than anything else. */
function drawKind({ dice, documents, tenant }: Office): Table[number] {
  const isDoubted = documents.all(tenant, 'message').some(({ state }) => state === 'uncertain')
  if (isDoubted && dice.roll(2) === 0) return ['decideMessage', decideMessage]
  return dice.pick(dice.roll(3) === 0 ? urgent : usual)
}

type Act = Deed['act']
type Draw = (office: Office) => Act | null

function pickFrom<T>(dice: Dice, from: readonly T[]): T | null {
  return from.length === 0 ? null : dice.pick(from)
}

const openStates = ['planned', 'awaiting-confirmation', 'confirmed', 'failed']

function pickAction(
  { dice, documents, tenant }: Office,
  isWanted: (action: Action) => boolean,
): Action | null {
  return pickFrom(dice, documents.all(tenant, 'action').filter(isWanted))
}

const isOpen = ({ state }: Action): boolean => openStates.includes(state)

/** A deed on some action, if there is one. */
const onAction =
  (isWanted: (action: Action) => boolean, act: (action: Action, office: Office) => Act): Draw =>
  (office) => {
    const action = pickAction(office, isWanted)
    return action === null ? null : act(action, office)
  }

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

const plan: Draw = (office) => {
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
    content: content(dice),
  } as const
  return (desk, options) => desk.plan(command, options)
}

const openDispute: Draw = (office) => {
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
      content: content(dice),
    },
  } as const
  return (desk, options) => desk.openDispute(command, options)
}

const book: Draw = (office) => {
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

const decideMessage: Draw = ({ dice, documents, tenant }) => {
  const messages = documents.all(tenant, 'message')
  const doubted = messages.filter(({ state }) => state === 'uncertain')
  const message = pickFrom(
    dice,
    doubted.length > 0 ? doubted : messages.filter(({ state }) => state === 'failed' || state === 'pending'),
  )
  if (message === null) return null
  const decision =
    message.state === 'pending'
      ? 'cancel'
      : dice.pick(['arrived', 'send-again', 'send-again', 'send-again', 'give-up'] as const)
  return (desk, options) => desk.decideMessage(message.id, { decision }, options)
}

/** Nothing may be chased of what a message on its way asks for, until somebody lets go (E-6). */
const hold: Draw = (office) => {
  const { dice, tomorrow } = office
  const item = pickFrom(dice, askedItems(office))
  if (item === null) return null
  const until = tomorrow()
  return dice.roll(3) === 0
    ? (desk, options) => desk.release({ items: [item] }, options)
    : (desk, options) => desk.hold({ items: [item], reason: 'They called.', until }, options)
}

const hasFailed = ({ state }: Action): boolean => state === 'failed'
const retry = onAction(
  hasFailed,
  ({ id }) =>
    (desk, options) =>
      desk.retry(id, {}, options),
)

/** Ends a dispute whose message is on its way. */
const closeWhileFiring = onAction(
  ({ tracks, underWay }) => tracks !== null && underWay !== null,
  ({ id }) =>
    (desk, options) =>
      desk.complete(id, {}, options),
)

type Table = readonly (readonly [name: string, draw: Draw])[]

const erase: Draw = ({ dice, documents, tenant }) => {
  const message = pickFrom(dice, documents.all(tenant, 'message'))
  if (message === null) return null
  return (desk, { by }) => desk.erase({ messages: [message.id] }, { by })
}

const usual: Table = [
  ['plan', plan],
  ['plan', plan],
  ['plan', plan],
  ['plan', plan],
  ['openDispute', openDispute],
  ['openDispute', openDispute],
  ['book', book],
  ['book', book],
  [
    'confirm',
    onAction(
      ({ state }) => state === 'awaiting-confirmation',
      ({ id }) =>
        (desk, options) =>
          desk.confirm(id, {}, options),
    ),
  ],
  [
    'confirm',
    onAction(
      ({ state }) => state === 'awaiting-confirmation',
      ({ id }) =>
        (desk, options) =>
          desk.confirm(id, {}, options),
    ),
  ],
  [
    'send',
    onAction(
      isOpen,
      ({ id }) =>
        (desk, options) =>
          desk.send(id, {}, options),
    ),
  ],
  [
    'cancel',
    onAction(
      (action) => isOpen(action) && action.tracks === null,
      ({ id }) =>
        (desk, options) =>
          desk.cancel(id, { comment: 'No longer needed.' }, options),
    ),
  ],
  [
    'complete',
    onAction(
      isOpen,
      ({ id }) =>
        (desk, options) =>
          desk.complete(id, {}, options),
    ),
  ],
  [
    'reschedule',
    onAction(isOpen, ({ id }, { dice, today, tomorrow }) => {
      const to = dice.roll(3) === 0 ? tomorrow() : today()
      return (desk, options) => desk.reschedule(id, { to }, options)
    }),
  ],
  [
    'edit',
    onAction(isOpen, ({ id }, { dice }) => {
      const edited = content(dice)
      return (desk, options) => desk.edit(id, { content: edited }, options)
    }),
  ],
  ['decideMessage', decideMessage],
  ['decideMessage', decideMessage],
  ['erase', erase],
  ['stopSending', () => (desk, options) => desk.stopSending({ comment: 'A wrong template.' }, options)],
  ['resumeSending', () => (desk, options) => desk.resumeSending({}, options)],
  ['resumeSending', () => (desk, options) => desk.resumeSending({}, options)],
]

/** What has to do with messages on their way, and with those that have a problem. */
const urgent: Table = [
  ['retry', retry],
  ['decideMessage', decideMessage],
  ['decideMessage', decideMessage],
  ['decideMessage', decideMessage],
  ['book', book],
  ['hold', hold],
  ['complete', closeWhileFiring],
]
