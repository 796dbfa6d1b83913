import type pg from 'pg'
import type { Day, Desk } from 'redress'

import type { Dice } from '../../../src/testing/conformance/random.ts'
import type { AnyGesture } from '../../gestures/support/act.ts'
import { customerOf, itemIds, itemIn, itemStates, putItem } from './books.ts'

/** Where gestures are drawn from. */
export type Office = {
  readonly desk: Desk
  readonly pool: pg.Pool
  readonly dice: Dice
  readonly today: Day
}

const statuses = ['dispute-price', 'dispute-quality', 'dispute-delivery']

/** A gesture on what all processes share; most leave a comment, which is the key. */
export async function drawGesture(office: Office, comment: string): Promise<AnyGesture> {
  const { desk, dice } = office
  const turn = dice.roll(12)
  if (turn >= 10) return { name: 'sync', command: { items: [await bookSomething(office)] } }
  const state = turn === 9 ? 'closed' : 'open'
  const { documents } = await desk.disputes({ state }, { limit: 20 })
  if (turn <= 3 || documents.length === 0) return openDispute(dice, comment)
  const dispute = dice.pick(documents).id
  if (turn === 9) return { name: 'reopen', command: { dispute, comment } }
  if (turn === 8) return { name: 'annotate', command: { dispute, comment } }
  if (turn === 7) return { name: 'resume', command: { dispute, comment } }
  if (turn === 6) return { name: 'pause', command: { dispute, reason: comment } }
  const outcome = dice.pick(['rejected', 'withdrawn'] as const)
  return { name: 'resolve', command: { dispute, outcome, comment } }
}

function openDispute(dice: Dice, comment: string): AnyGesture {
  const first = dice.pick(itemIds)
  const others = itemIds.filter((id) => id !== first && customerOf(id) === customerOf(first))
  const items = [first, ...others.slice(0, dice.roll(3))]
  return { name: 'openDispute', command: { items, status: dice.pick(statuses), comment } }
}

/** The ledger moves before the desk is told: a process that dies between leaves it to whoever looks next. */
async function bookSomething({ pool, dice, today }: Office): Promise<string> {
  const id = dice.pick(itemIds)
  await putItem(pool, itemIn(dice.pick(itemStates), id, today))
  return id
}
