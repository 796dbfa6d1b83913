/** A million items of the ledger validated at the boundary, beside checks written by hand: at most 4 times. */
import type { Item } from 'redress'

import { parseItems } from '../src/items/parse-items.ts'
import { invoices } from './books.ts'
import { alternate, report } from './side-by-side.ts'

const kinds = new Set(['invoice', 'credit-note', 'payment', 'miscellaneous', 'draft', 'down-payment-request'])
const dayPattern = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const amountPattern = /^-?(?:0|[1-9]\d{0,15})\.\d{2}$/

const isText = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= 255

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isRealDay = (value: unknown): boolean => {
  if (typeof value !== 'string' || !dayPattern.test(value)) return false
  const day = Number(value.slice(8))
  if (day <= 28) return true
  const year = Number(value.slice(0, 4))
  const month = Number(value.slice(5, 7))
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0))
}

function checkByHand(items: readonly Item[]): number {
  let checked = 0
  for (const item of items) {
    const isFine =
      isText(item.id) &&
      isText(item.customer) &&
      isText(item.number) &&
      kinds.has(item.kind) &&
      isRealDay(item.documentDate) &&
      (item.dueDate === null || isRealDay(item.dueDate)) &&
      item.currency.length === 3 &&
      amountPattern.test(item.amount) &&
      amountPattern.test(item.openAmount) &&
      (item.settledOn === null || isRealDay(item.settledOn)) &&
      Array.isArray(item.clearings)
    if (!isFine) throw new Error(`Item ${item.id} is not fine.`)
    checked += 1
  }
  return checked
}

const items = invoices(1_000_000)
const [ms, baselineMs] = await alternate(
  5,
  () => parseItems(items),
  () => checkByHand(items),
)
report('Validation at the boundary', [{ what: '1,000,000 items', ms, baselineMs, atMost: 4 }])
