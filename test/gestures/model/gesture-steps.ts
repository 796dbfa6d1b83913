import { amountFromMinorUnits } from '../../../src/kernel/money/minor-units.ts'
import { addDays } from '../../../src/kernel/calendar/day.ts'
import { partOf, pick, pickSome, type Step } from './command.ts'
import {
  canDispute,
  disputeOf,
  isFree,
  isSettled,
  itemOf,
  join,
  leave,
  move,
  neverBelonged,
  open,
  owes,
  type Model,
} from './model.ts'
import { attempt, by, type Real } from './real.ts'

const status = 'dispute-price'
const policies = ['exclude', 'exclude', 'flag', 'stop-customer'] as const

export const membersOf = (model: Model, id: string) =>
  [...disputeOf(model, id).lines].filter(([, { isIn }]) => isIn).map(([item]) => item)
export const isOpen = (model: Model, id: string) => model.disputes.get(id)?.isOpen === true
const actionOf = async ({ desk }: Real, id: string) => (await desk.dispute(id)).trackingAction

/** How much of an item is disputed: all of it, or a part. */
function amountAsked(model: Model, id: string, percent: number) {
  const { currency, sign, open: left } = itemOf(model, id)
  if (left === 0 || percent >= 100) return { units: left, item: id }
  const units = partOf(left, percent)
  return { units, item: { item: id, disputed: amountFromMinorUnits(sign * units, currency) } }
}

const openDispute: Step = async (model, { desk }, [items, percent, policy, customer]) => {
  const owner = customer % 8 === 0 ? null : customer % 2 === 0 ? 'C-1' : 'C-2'
  const all = [...model.items].filter(([, item]) => owner === null || item.customer === owner)
  const ids = pickSome(all, items).map(([id]) => id)
  const asked = ids.map((id) => amountAsked(model, id, percent))
  const dunning = pick(policies, policy) ?? 'exclude'
  const command = { items: asked.map(({ item }) => item), status, comment: 'x', dunning }
  const done = await attempt(canDispute(model, ids) && owes(model, ids), desk.openDispute(command, by))
  if (done === null) return
  open(model, done.dispute.id, done.dispute.customer, dunning)
  for (const [at, id] of ids.entries()) join(model, done.dispute.id, id, asked[at]?.units ?? 0)
}

/** With what outcome items leave; a credit is agreed for one item that the customer owes and awaits no other of. */
function outcomeOf(model: Model, ids: readonly string[], percent: number) {
  const [only, ...others] = ids.filter((id) => (model.items.get(id)?.sign ?? -1) > 0)
  const { disputed, awaited } = only === undefined ? { disputed: 0, awaited: null } : itemOf(model, only)
  if (only === undefined || others.length > 0 || awaited !== null || disputed === 0 || percent % 3 > 0) {
    return { given: { outcome: 'rejected' } as const, item: '', units: 0 }
  }
  const units = partOf(disputed, percent)
  const credit = amountFromMinorUnits(units, itemOf(model, only).currency)
  return { given: { outcome: 'accepted', credit } as const, item: only, units }
}

const resolve: Step = async (model, { desk }, [dispute, items, percent]) => {
  const id = pick(model.disputes.keys(), dispute) ?? 'none'
  const members = model.disputes.has(id) ? membersOf(model, id) : []
  const named = items % 3 === 0 ? null : items % 7 === 0 ? ['A1'] : pickSome(members, items)
  const ids = named ?? members
  const isAllowed = isOpen(model, id) && ids.length > 0 && ids.every((one) => members.includes(one))
  const { given, item, units } = outcomeOf(model, ids, percent)
  const command = named === null ? given : { ...given, items: named }
  const done = await attempt(isAllowed, desk.resolve(id, command, by))
  if (done !== null)
    for (const one of ids) leave(model, one, 'resolved', 'resolved', one === item ? units : 0)
}

const complete: Step = async (model, real, [dispute, , percent]) => {
  const id = pick(model.disputes.keys(), dispute)
  if (id === undefined) return
  const members = membersOf(model, id)
  const { given, item, units } = outcomeOf(model, members, percent)
  const done = await attempt(isOpen(model, id), real.desk.complete(await actionOf(real, id), given, by))
  if (done !== null)
    for (const one of members) leave(model, one, 'resolved', 'resolved', one === item ? units : 0)
}

const otherStatuses = ['in-progress', 'litigation', 'resolved'] as const

/** Items that leave through the action, for one of four reasons; `isAllowed` when that reason lets them. */
function detachment(model: Model, from: string, ids: readonly string[], why: number, percent: number) {
  const { given, item, units } = outcomeOf(model, ids, percent)
  const type = pick(otherStatuses, percent) ?? 'in-progress'
  const apply = (reason: 'resolved' | 'mistake' | 'other') => {
    for (const one of ids) {
      const credit = one === item && reason !== 'mistake' ? units : 0
      leave(model, one, reason, reason === 'other' ? type : 'resolved', credit)
    }
  }
  const to = pick(model.disputes.keys(), percent) ?? from
  const isTarget = isOpen(model, to) && to !== from
  const isTheirs = disputeOf(model, to).customer === disputeOf(model, from).customer
  const all = {
    mistake: { command: { items: ids, why: 'mistake' }, apply: () => apply('mistake'), isAllowed: true },
    resolved: {
      command: { items: ids, why: 'resolved', ...given },
      apply: () => apply('resolved'),
      isAllowed: true,
    },
    other: {
      command: { items: ids, why: 'other', status: type, ...given },
      apply: () => apply('other'),
      isAllowed: true,
    },
    moved: {
      command: { items: ids, why: 'moved', to },
      apply: () => {
        for (const one of ids) move(model, one, 'moved', to)
      },
      isAllowed: ids.length === 0 || (isTarget && isTheirs),
    },
  } as const
  return all[pick(['mistake', 'resolved', 'other', 'moved'] as const, why) ?? 'mistake']
}

const detach: Step = async (model, real, [dispute, items, percent, why]) => {
  const id = pick(model.disputes.keys(), dispute)
  if (id === undefined) return
  const ids = items % 7 === 0 ? ['A1', 'B1'] : pickSome(membersOf(model, id), items)
  const { command, apply, isAllowed: mayLeave } = detachment(model, id, ids, why, percent)
  const isAllowed =
    isOpen(model, id) && ids.length > 0 && ids.every((one) => membersOf(model, id).includes(one)) && mayLeave
  if ((await attempt(isAllowed, real.desk.detach(await actionOf(real, id), command, by))) !== null) apply()
}

const edit: Step = async (model, real, [dispute, attached, percent, why, detached]) => {
  const id = pick(model.disputes.keys(), dispute)
  if (id === undefined) return
  const { customer } = disputeOf(model, id)
  const all = [...model.items]
    .filter(([, item]) => item.customer === customer && isFree(item))
    .map(([one]) => one)
  const joining = attached % 5 === 0 ? [] : attached % 9 === 0 ? ['B2'] : pickSome(all, attached)
  const asked = joining.map((one) => amountAsked(model, one, percent))
  const ids = pickSome(membersOf(model, id), detached)
  const { command, apply, isAllowed: mayLeave } = detachment(model, id, ids, why, percent)
  const isAllowed =
    isOpen(model, id) &&
    mayLeave &&
    joining.length + ids.length > 0 &&
    (joining.length === 0 || canDispute(model, joining, customer))
  const given = {
    ...(joining.length > 0 && { attach: asked.map(({ item }) => item) }),
    ...(ids.length > 0 && { detach: command }),
  }
  if ((await attempt(isAllowed, real.desk.edit(await actionOf(real, id), given, by))) === null) return
  for (const [at, one] of joining.entries()) join(model, id, one, asked[at]?.units ?? 0)
  apply()
}

const reschedule: Step = async (model, real, [dispute, days]) => {
  const id = pick(model.disputes.keys(), dispute)
  if (id === undefined) return
  const offset = (days % 20) - 3
  const command = { to: addDays(real.world.today(), offset) }
  await attempt(isOpen(model, id) && offset >= 0, real.desk.reschedule(await actionOf(real, id), command, by))
}

const resolvers = ['martin', null, 'lea', 'broker', 'nobody'] as const

const assign: Step = async (model, { desk }, [dispute, whom]) => {
  const id = pick(model.disputes.keys(), dispute) ?? 'none'
  const resolver = pick(resolvers, whom) ?? null
  const isAllowed = isOpen(model, id) && resolver !== 'broker' && resolver !== 'nobody'
  await attempt(isAllowed, desk.assign(id, { resolver }, by))
}

const reopen: Step = async (model, { desk }, [dispute, items]) => {
  const id = pick(model.disputes.keys(), dispute)
  if (id === undefined) return
  const { lines } = disputeOf(model, id)
  const left = [...lines].filter(
    ([one, { why, isIn }]) => !isIn && !neverBelonged(why) && isFree(itemOf(model, one)),
  )
  const named = items % 3 === 0 ? null : items % 7 === 0 ? ['A1'] : pickSome(lines.keys(), items)
  const ids = named ?? left.map(([one]) => one)
  const isAllowed =
    !isOpen(model, id) && ids.every((one) => lines.has(one)) && canDispute(model, ids) && owes(model, ids)
  const command = { comment: 'Again.', ...(named === null ? {} : { items: named }) }
  if ((await attempt(isAllowed, desk.reopen(id, command, by))) === null) return
  disputeOf(model, id).isOpen = true
  for (const one of ids) {
    const { open: units } = itemOf(model, one)
    const released = lines.get(one)?.released ?? 0
    join(model, id, one, released === 0 ? units : Math.min(released, units))
  }
}

const sync: Step = async (model, { desk }, [items]) => {
  const ids = pickSome(model.items.keys(), items)
  const result = await desk.sync(ids.length === 0 ? {} : { items: ids })
  // Everything is told at once, so that a second look finds nothing but watches that are over.
  const quiet = { closed: result.closed, reopened: result.reopened }
  if (JSON.stringify(quiet) !== '{"closed":[],"reopened":[]}') throw new Error(JSON.stringify(quiet))
  for (const item of model.items.values())
    if (isSettled(item) && item.watch !== null && item.watch.until < model.day) item.watch = null
}

export const gestureSteps = { openDispute, resolve, complete, detach, edit, reschedule, assign, reopen, sync }
