import { pickFrom, type Draw } from './office.ts'

/** A person decides about what is in doubt first, else about what failed or still waits (OB8, OB10). */
export const decideMessage: Draw = ({ dice, documents, tenant }) => {
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

export const erase: Draw = ({ dice, documents, tenant }) => {
  const message = pickFrom(dice, documents.all(tenant, 'message'))
  if (message === null) return null
  return (desk, { by }) => desk.erase({ messages: [message.id] }, { by })
}

export const stopSending: Draw = () => (desk, options) =>
  desk.stopSending({ comment: 'A wrong template.' }, options)

export const resumeSending: Draw = () => (desk, options) => desk.resumeSending({}, options)
