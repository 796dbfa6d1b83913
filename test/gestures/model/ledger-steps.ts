import { amountFromMinorUnits } from '../../../src/kernel/money/minor-units.ts'
import type { Item } from '../../../src/items/item.ts'
import { anInvoice, cleared, reversed } from '../support/books.ts'
import { partOf, pick, type Step } from './command.ts'
import { clear, isLookedAfter, issue, isSettled, itemOf, reverse } from './model.ts'
import type { Real } from './real.ts'

const natures = ['paid', 'credited', 'other'] as const

function bookOf({ world }: Real, id: string): Item {
  const item = world.items().find((one) => one.id === id)
  if (item === undefined) throw new Error(`The books have no ${id}.`)
  return item
}

async function tell({ world, desk }: Real, item: Item): Promise<void> {
  world.put(item)
  await desk.sync({ items: [item.id] })
}

const payPart: Step = async (model, real, [choice, nature, percent]) => {
  const open = [...model.items].filter(([, item]) => !isSettled(item))
  const [id, item] = pick(open, choice) ?? []
  if (id === undefined || item === undefined) return
  await clearing(real, id, pick(natures, nature) ?? 'paid', partOf(item.open, percent))
  clear(model, id, pick(natures, nature) ?? 'paid', partOf(item.open, percent))
}

const settleAll: Step = async (model, real, [choice, nature]) => {
  const open = [...model.items].filter(([, item]) => !isSettled(item))
  const [id, item] = pick(open, choice) ?? []
  if (id === undefined || item === undefined) return
  await clearing(real, id, pick(natures, nature) ?? 'paid', item.open)
  clear(model, id, pick(natures, nature) ?? 'paid', item.open)
}

function clearing(real: Real, id: string, nature: (typeof natures)[number], units: number): Promise<void> {
  const item = bookOf(real, id)
  const sign = item.amount.startsWith('-') ? -1 : 1
  const amount = amountFromMinorUnits(sign * units, item.currency)
  return tell(real, cleared(item, amount, nature, real.world.today()))
}

const takeBack: Step = async (model, real, [choice]) => {
  const open = [...model.items].filter(([, item]) => isLookedAfter(model, item))
  const [id] = pick(open, choice) ?? []
  if (id === undefined) return
  await tell(real, reversed(bookOf(real, id), real.world.today()))
  reverse(model, id)
}

const issueOne: Step = async (model, real, [choice, units]) => {
  if (model.items.size >= 9) return
  const [customer, currency] = choice % 2 === 0 ? (['C-1', 'EUR'] as const) : (['C-2', 'USD'] as const)
  const id = `N${String(model.items.size)}`
  const amount = choice % 5 === 0 ? -1 - (units % 500) : 1 + units
  issue(model, id, customer, currency, amount)
  real.world.put(anInvoice(id, amountFromMinorUnits(amount, currency), customer, currency))
}

const passDays: Step = async (model, { world, desk }, [days]) => {
  const passing = 1 + (days % 45)
  model.day += passing
  world.clock.advance(passing * 86_400_000)
  await desk.sync()
  for (const id of model.items.keys()) {
    const item = itemOf(model, id)
    if (item.watch !== null && item.watch.until < model.day) item.watch = null
  }
}

export const ledgerSteps = { payPart, settleAll, takeBack, issueOne, passDays }
