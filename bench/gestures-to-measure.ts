import type { Desk } from 'redress'

/** What a gesture is about: the ids that what came before it left behind. */
export type Begun = {
  readonly items: readonly string[]
  /** A free item beside them. */
  readonly spare: string
  readonly dispute: string
  readonly action: string
}

/** A gesture to be measured: what must be there, and the gesture. */
export type Measured = {
  readonly before: (desk: Desk, at: number) => Promise<Begun>
  readonly act: (desk: Desk, begun: Begun) => Promise<unknown>
}

const by = { by: 'lea' }
const brief = { status: 'dispute-price', comment: 'Too dear.' }
const call = { name: 'Call', channel: 'phone', on: '2026-06-20' } as const
const mail = {
  name: 'Reminder',
  channel: 'email',
  on: '2026-06-20',
  mode: 'automatic-after-confirmation',
  content: { subject: 'Reminder', text: 'Please pay.' },
} as const

const itemsOf = (at: number) => [0, 1, 2].map((offset) => `F-${at * 4 + offset}`)
const nothing = async (_: Desk, at: number): Promise<Begun> => ({
  items: itemsOf(at),
  spare: `F-${at * 4 + 3}`,
  dispute: '',
  action: '',
})
const disputed = async (desk: Desk, at: number): Promise<Begun> => {
  const begun = await nothing(desk, at)
  const { dispute, action } = await desk.openDispute({ items: begun.items, ...brief }, by)
  return { ...begun, dispute: dispute.id, action: action.id }
}
const closed = async (desk: Desk, at: number): Promise<Begun> => {
  const begun = await disputed(desk, at)
  await desk.complete(begun.action, {}, by)
  return begun
}
const planned = async (desk: Desk, at: number): Promise<Begun> => {
  const begun = await nothing(desk, at)
  const { action } = await desk.plan({ items: begun.items, ...mail }, by)
  return { ...begun, action: action.id }
}

/** Every gesture that a person makes, on 3 items. */
export const gesturesToMeasure: Readonly<Record<string, Measured>> = {
  openDispute: {
    before: nothing,
    act: (desk, { items }) => desk.openDispute({ items, ...brief }, by),
  },
  qualify: { before: nothing, act: (desk, { items }) => desk.qualify({ items, status: 'in-progress' }, by) },
  plan: { before: nothing, act: (desk, { items }) => desk.plan({ items, ...call }, by) },
  amend: {
    before: disputed,
    act: (desk, { items: [item = ''] }) => desk.amend({ item, scope: 'all', comment: 'Too dear.' }, by),
  },
  attach: { before: planned, act: (desk, { action, spare }) => desk.attach(action, { items: [spare] }, by) },
  confirm: { before: planned, act: (desk, { action }) => desk.confirm(action, {}, by) },
  cancel: { before: planned, act: (desk, { action }) => desk.cancel(action, { comment: 'Paid.' }, by) },
  resolve: { before: disputed, act: (desk, { dispute }) => desk.resolve(dispute, {}, by) },
  detach: {
    before: disputed,
    act: (desk, { action, items }) => desk.detach(action, { items, why: 'mistake' }, by),
  },
  complete: { before: disputed, act: (desk, { action }) => desk.complete(action, {}, by) },
  reschedule: {
    before: disputed,
    act: (desk, { action }) => desk.reschedule(action, { to: '2026-07-01' }, by),
  },
  assign: { before: disputed, act: (desk, { dispute }) => desk.assign(dispute, { resolver: null }, by) },
  edit: {
    before: disputed,
    act: (desk, { action }) => desk.edit(action, { name: 'Ask sales', channel: 'phone' }, by),
  },
  reopen: { before: closed, act: (desk, { dispute }) => desk.reopen(dispute, { comment: 'Again.' }, by) },
}
