import { cancel, closeWhileFiring, complete, confirm, edit, reschedule, retry, send } from './action-deeds.ts'
import { book, hold, openDispute, plan } from './item-deeds.ts'
import { decideMessage, erase, resumeSending, stopSending } from './message-deeds.ts'
import type { Deed, Draw, Office } from './office.ts'

type Kind = { readonly name: string; readonly draw: Draw }

const often = (times: number, name: string, draw: Draw): readonly Kind[] =>
  Array.from({ length: times }, () => ({ name, draw }))

const usual: readonly Kind[] = [
  often(4, 'plan', plan),
  often(2, 'openDispute', openDispute),
  often(2, 'book', book),
  often(2, 'confirm', confirm),
  often(1, 'send', send),
  often(1, 'cancel', cancel),
  often(1, 'complete', complete),
  often(1, 'reschedule', reschedule),
  often(1, 'edit', edit),
  often(2, 'decideMessage', decideMessage),
  often(1, 'erase', erase),
  often(1, 'stopSending', stopSending),
  often(2, 'resumeSending', resumeSending),
].flat()

/** What has to do with messages on their way, and with those that have a problem. */
const urgent: readonly Kind[] = [
  often(4, 'retry', retry),
  often(3, 'decideMessage', decideMessage),
  often(1, 'book', book),
  often(1, 'hold', hold),
  often(1, 'complete', closeWhileFiring),
].flat()

/** Draws what somebody does next, by what there is to do; `null` when there is nothing of the kind. */
export function drawDeed(office: Office, key: string): Deed | null {
  const { name, draw } = drawKind(office)
  const act = draw(office)
  return act === null ? null : { name, key, act }
}

/** Doubt calls for somebody more than anything else. */
function drawKind({ dice, documents, tenant }: Office): Kind {
  const isDoubted = documents.all(tenant, 'message').some(({ state }) => state === 'uncertain')
  if (isDoubted && dice.roll(2) === 0) return { name: 'decideMessage', draw: decideMessage }
  return dice.pick(dice.roll(3) === 0 ? urgent : usual)
}
