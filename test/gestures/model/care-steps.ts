import { amountFromMinorUnits } from '../../../src/kernel/money/minor-units.ts'
import { partOf, pick, pickSome, type Step } from './command.ts'
import { isOpen, membersOf } from './gesture-steps.ts'
import { adjust as adjustItem, disputeOf, itemOf, move, open, type Model } from './model.ts'
import { attempt, by } from './real.ts'

const causes = ['dispute-price', 'dispute-quality', 'dispute-delivery'] as const

/** Whether the customer owes something that is disputed among these. */
const owesDisputed = (model: Model, ids: readonly string[]) =>
  ids.some((id) => itemOf(model, id).sign > 0 && itemOf(model, id).disputed > 0)

const relabel: Step = async (model, { desk }, [dispute, cause]) => {
  const id = pick(model.disputes.keys(), dispute)
  if (id === undefined) return
  const status = pick(causes, cause) ?? 'dispute-price'
  const isAllowed = isOpen(model, id) && disputeOf(model, id).cause !== status
  const done = await attempt(isAllowed, desk.relabel(id, { status, comment: 'x' }, by))
  if (done !== null) disputeOf(model, id).cause = status
}

const split: Step = async (model, { desk }, [dispute, items, cause]) => {
  const id = pick(model.disputes.keys(), dispute)
  if (id === undefined) return
  const members = membersOf(model, id)
  const ids = pickSome(members, items)
  const rest = members.filter((one) => !ids.includes(one))
  const status = pick([undefined, ...causes], cause)
  const isAllowed = isOpen(model, id) && owesDisputed(model, ids) && owesDisputed(model, rest)
  const command = { items: ids, comment: 'x', ...(status === undefined ? {} : { status }) }
  const done = await attempt(isAllowed, desk.split(id, command, by))
  if (done === null) return
  const { customer, policy, cause: before } = disputeOf(model, id)
  open(model, done.dispute.id, customer, policy, status ?? before)
  for (const one of ids) move(model, one, 'split', done.dispute.id)
}

const adjust: Step = async (model, { desk }, [dispute, items, percent]) => {
  const id = pick(model.disputes.keys(), dispute)
  if (id === undefined) return
  const members = membersOf(model, id)
  const ids = items % 7 === 0 ? ['A1'] : pickSome(members, items)
  const asked = ids.map((one) => {
    const { currency, sign, open: left } = itemOf(model, one)
    const units = percent % 9 === 0 ? left + 1 : partOf(left, percent)
    return { one, units, given: { item: one, disputed: amountFromMinorUnits(sign * units, currency) } }
  })
  const isAllowed =
    isOpen(model, id) &&
    ids.every((one) => members.includes(one)) &&
    asked.every(({ one, units }) => units <= itemOf(model, one).open) &&
    asked.some(({ one, units }) => units !== itemOf(model, one).disputed)
  const command = { items: asked.map(({ given }) => given) }
  if ((await attempt(isAllowed, desk.adjust(id, command, by))) === null) return
  for (const { one, units } of asked) adjustItem(model, one, units)
}

export const careSteps = { relabel, split, adjust }
