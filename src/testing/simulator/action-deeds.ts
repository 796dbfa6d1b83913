import type { Action } from '../../actions/action.ts'
import { drawContent, pickFrom, type Act, type Draw, type Office } from './office.ts'

const isOpen = ({ endedOn }: Action): boolean => endedOn === null
const isWaiting = ({ state }: Action): boolean => state === 'awaiting-confirmation'
const hasFailed = ({ state }: Action): boolean => state === 'failed'
const tracksNothing = (action: Action): boolean => isOpen(action) && action.tracks === null
const isFiring = ({ tracks, underWay }: Action): boolean => tracks !== null && underWay !== null

/** A deed on some action, if there is one. */
const onAction =
  (isWanted: (action: Action) => boolean, act: (id: string, office: Office) => Act): Draw =>
  (office) => {
    const { dice, documents, tenant } = office
    const action = pickFrom(dice, documents.all(tenant, 'action').filter(isWanted))
    return action === null ? null : act(action.id, office)
  }

export const confirm = onAction(isWaiting, (id) => (desk, options) => desk.confirm(id, {}, options))

export const send = onAction(isOpen, (id) => (desk, options) => desk.send(id, {}, options))

export const cancel = onAction(
  tracksNothing,
  (id) => (desk, options) => desk.cancel(id, { comment: 'No longer needed.' }, options),
)

export const complete = onAction(isOpen, (id) => (desk, options) => desk.complete(id, {}, options))

/** Ends a dispute whose message is on its way. */
export const closeWhileFiring = onAction(isFiring, (id) => (desk, options) => desk.complete(id, {}, options))

export const reschedule = onAction(isOpen, (id, { dice, today, tomorrow }) => {
  const to = dice.roll(3) === 0 ? tomorrow() : today()
  return (desk, options) => desk.reschedule(id, { to }, options)
})

export const edit = onAction(isOpen, (id, { dice }) => {
  const content = drawContent(dice)
  return (desk, options) => desk.edit(id, { content }, options)
})

export const retry = onAction(hasFailed, (id) => (desk, options) => desk.retry(id, {}, options))
