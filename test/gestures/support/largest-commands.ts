import { createWorker, type Item } from 'redress'
import { createMemoryMailer } from 'redress/memory'

import type { AnyGesture } from './act.ts'
import { anInvoice } from './books.ts'
import { openWorld, type OpenWorld } from './world.ts'

const by = { by: 'lea' }

/**
 * A desk with one open dispute of so many items and as many free ones, an earlier dispute that is closed, and one of one
 * item more whose clock stands still.
 */
export async function worldOf(size: number): Promise<OpenWorld> {
  const ids = (prefix: string) => Array.from({ length: size }, (_, at) => `${prefix}${String(at)}`)
  const all = ['O', 'F', 'R', 'P', 'W', 'T', 'S', 'X'].flatMap(ids)
  const items: Item[] = [...all, 'last'].map((id) => anInvoice(id, '10.00'))
  const world = await openWorld({ items, today: '2026-06-15' })
  const desk = world.desk('s')
  const brief = { status: 'dispute-price', comment: 'x' }
  await desk.openDispute({ items: ids('O'), ...brief }, by)
  const { action } = await desk.openDispute({ items: ids('R'), ...brief, dunning: 'stop-customer' }, by)
  await desk.complete(action.id, {}, by)
  await desk.plan({ items: ids('P'), ...reminder }, by)
  await desk.promise({ items: ids('W'), plan: halves }, by)
  const target = await desk.openDispute({ items: [...ids('T'), 'last'], ...brief }, by)
  await desk.pause(target.dispute.id, { reason: 'x' }, by)
  await desk.hold({ items: ids('R'), reason: 'x', until: '2026-06-30' }, by)
  await desk.ignore({ items: ids('R'), reason: 'x' }, by)
  await desk.putInDispute('C-1', {}, by)
  await sendFromAll(world, ids('S'), ids('X'))
  return world
}

/** An action of all of these items whose message was refused for good, and one of whose nobody knows. */
async function sendFromAll(
  world: OpenWorld,
  failing: readonly string[],
  doubtful: readonly string[],
): Promise<void> {
  const desk = world.desk('ms')
  const mailer = createMemoryMailer()
  const worker = createWorker({ desk, mailers: { email: mailer } })
  for (const [items, fault] of [
    [failing, 'refused-for-good'],
    [doubtful, 'reply-lost'],
  ] as const) {
    const internal = { ...reminder, channel: 'internal-email', mode: 'automatic', on: '2026-06-15' } as const
    await desk.plan({ items, ...internal, resolver: 'martin' }, by)
    mailer.meet(fault)
    await worker.tick()
  }
}

const reminder = {
  name: 'Reminder',
  channel: 'email',
  on: '2026-06-20',
  mode: 'automatic-after-confirmation',
  content: { subject: 'x', text: 'x' },
} as const

const halves = [{ on: '2026-06-18', amount: '5.00' }, { on: '2026-06-25' }]

/** The largest commands of each gesture: on all items, named one by one or as a whole. */
export function largestCommands(size: number): readonly AnyGesture[] {
  const ids = (prefix: string) => Array.from({ length: size }, (_, at) => `${prefix}${String(at)}`)
  const [open, free, left, planned] = [ids('O'), ids('F'), ids('R'), ids('P')]
  const promised = ids('W')
  const next = { name: 'x', channel: 'task', on: '2026-06-20' } as const
  const own = 's-4-a1'
  const action = 's-1-a1'
  const dispute = 's-1-d1'
  const target = 's-6-d1'
  const brief = { status: 'dispute-price', comment: 'x' }
  return [
    {
      name: 'openDispute',
      command: { items: free, status: 'dispute-price', comment: 'x', resolver: 'martin' },
    },
    { name: 'openDispute', command: { items: planned, status: 'dispute-price', comment: 'x', move: true } },
    { name: 'qualify', command: { items: [...free, ...planned], status: 'litigation', move: true } },
    { name: 'qualify', command: { items: open, status: 'in-progress', outcome: 'rejected' } },
    { name: 'qualify', command: { items: open, status: null } },
    { name: 'qualify', command: { items: open, status: 'dispute-delivery', comment: 'x' } },
    { name: 'qualify', command: { items: ids('T'), status: 'dispute-delivery', comment: 'x' } },
    { name: 'qualify', command: { items: open, status: 'promise', outcome: 'rejected', promised: halves } },
    { name: 'amend', command: { item: 'O0', scope: 'all', comment: 'x' } },
    { name: 'plan', command: { items: [...free, ...planned], move: true, copyOf: own, on: '2026-07-01' } },
    { name: 'plan', command: { items: free, ...reminder, runNow: true } },
    { name: 'promise', command: { items: [...free, ...planned, ...promised], move: true, plan: halves } },
    { name: 'promise', command: { items: promised, followUp: 'scenario', move: true } },
    { name: 'attach', command: { action, items: [...free, ...planned], move: true } },
    { name: 'attach', command: { action: own, items: free } },
    { name: 'confirm', command: { action: own } },
    { name: 'send', command: { action: own } },
    { name: 'cancel', command: { action: own, comment: 'x' } },
    { name: 'complete', command: { action: own, next } },
    { name: 'detach', command: { action: own, items: planned, why: 'other', next } },
    { name: 'resolve', command: { dispute, next } },
    { name: 'resolve', command: { dispute } },
    { name: 'resolve', command: { dispute, items: open, outcome: 'accepted', credit: '0.50' } },
    { name: 'detach', command: { action, items: open, why: 'mistake' } },
    { name: 'complete', command: { action } },
    { name: 'reschedule', command: { action, to: '2026-07-01' } },
    { name: 'assign', command: { dispute, resolver: 'martin', messages: [{ subject: 'x', text: 'x' }] } },
    {
      name: 'edit',
      command: { action, resolver: 'martin', attach: free, detach: { items: open, why: 'resolved' } },
    },
    { name: 'reopen', command: { dispute: 's-2-d1', comment: 'x' } },
    { name: 'reopen', command: { dispute: 's-2-d1', comment: 'x', items: left } },
    { name: 'detach', command: { action, items: open, why: 'moved', to: target } },
    { name: 'edit', command: { action, attach: free, detach: { items: open, why: 'split', to: target } } },
    { name: 'relabel', command: { dispute, status: 'dispute-delivery', comment: 'x', resolver: 'martin' } },
    { name: 'split', command: { dispute: target, items: ids('T'), comment: 'x' } },
    {
      name: 'adjust',
      command: { dispute, items: open.map((item) => ({ item, disputed: '9.00' })) },
    },
    { name: 'annotate', command: { dispute, comment: 'x' } },
    { name: 'escalate', command: { dispute, reason: 'x', resolver: 'martin' } },
    { name: 'pause', command: { dispute, reason: 'x' } },
    { name: 'resume', command: { dispute: target } },
    { name: 'hold', command: { items: [...open, ...free, ...planned], reason: 'x', until: '2026-06-30' } },
    { name: 'release', command: { items: left } },
    { name: 'ignore', command: { items: [...open, ...free, ...planned], reason: 'x' } },
    { name: 'heed', command: { items: left } },
    { name: 'putInDispute', command: { customer: 'C-2', reason: 'contract', comment: 'x' } },
    { name: 'liftDispute', command: { customer: 'C-1' } },
    {
      name: 'importDispute',
      command: { number: 'L-1', items: free, openedOn: '2026-05-02', resolver: 'martin', ...brief },
    },
    { name: 'decideMessage', command: { message: 'ms-5-a1-o1-1', decision: 'arrived' } },
    { name: 'decideMessage', command: { message: 'ms-5-a1-o1-1', decision: 'send-again' } },
    { name: 'decideMessage', command: { message: 'ms-1-a1-o1-1', decision: 'send-again' } },
    { name: 'retry', command: { action: 'ms-1-a1', comment: 'x' } },
    { name: 'stopSending', command: { comment: 'x' } },
    { name: 'resumeSending', command: {} },
    { name: 'erase', command: { notes: ['s-1-n1', 's-2-n1'] } },
    { name: 'sync', command: { items: open.slice(0, 500) } },
    { name: 'sync', command: { actions: [action] } },
  ]
}
