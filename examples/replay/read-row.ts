import type { Currency, Day } from 'redress'

import { decimalsOf, isCredit, isZero, readAmount } from './amounts.ts'
import { dateFormat, exampleDate } from './dates.ts'
import type { Answer, Mapping } from './mapping.ts'
import type { Receivable } from './receivable.ts'
import type { Row } from './row.ts'

/** Reads one row as its mapping says. Throws `RowRefused` at the first cell that cannot be read. */
export function readRow(row: Row, mapping: Mapping): Receivable {
  const { columns, disputed, lost, breakDownBy } = mapping
  const number = readName(row, columns.number)
  const customer = readName(row, columns.customer)
  const currency = readCurrency(row, mapping)
  const amount = readMoney(row, mapping, currency)
  const invoicedOn = readDay(row, columns.invoicedOn, mapping) ?? refuseEmpty(row, columns.invoicedOn)
  const dueOn = readDay(row, columns.dueOn, mapping)
  if (dueOn === null && !isCredit(amount)) refuseEmpty(row, columns.dueOn)
  const settledOn = columns.settledOn === undefined ? null : readDay(row, columns.settledOn, mapping)
  if (columns.settledOn !== undefined && settledOn !== null && settledOn < invoicedOn) {
    row.refuse(columns.settledOn, `it was settled on ${settledOn}, before it was invoiced on ${invoicedOn}.`)
  }
  const isDisputed = readAnswer(row, disputed)
  if (isDisputed && isCredit(amount))
    row.refuse(disputed.column, 'a credit cannot be disputed by itself (D-2).')
  if (isDisputed && isZero(amount))
    row.refuse(disputed.column, 'nothing is invoiced, so nothing can be disputed.')
  const isLost = lost !== undefined && readAnswer(row, lost)
  if (lost !== undefined && isLost && !isDisputed) {
    row.refuse(lost.column, `it is lost, yet ${disputed.column} does not say that it was disputed.`)
  }
  const fields = Object.fromEntries(
    breakDownBy.filter((name) => row.cell(name) !== '').map((name) => [name, readName(row, name)]),
  )
  return {
    line: row.line,
    number,
    customer,
    invoicedOn,
    dueOn,
    currency,
    amount,
    settledOn,
    isDisputed,
    isLost,
    fields,
  }
}

function readName(row: Row, column: string): string {
  const text = row.cell(column)
  if (text === '') return refuseEmpty(row, column)
  const isName = text.length <= 200 && Buffer.byteLength(text) <= 255 && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text)
  return isName ? text : row.refuse(column, 'give at most 200 visible characters on one line.')
}

function readCurrency(row: Row, { currency }: Mapping): Currency {
  if (typeof currency === 'string') return currency
  const code = row.cell(currency.column)
  if (currency.allowed.includes(code)) return code
  return row.refuse(
    currency.column,
    `"${code}" is none of the currencies allowed: ${currency.allowed.join(', ')}.`,
  )
}

function readMoney(row: Row, { columns, decimalMark, groupMark }: Mapping, currency: Currency): string {
  const text = row.cell(columns.amount)
  if (text === '') return refuseEmpty(row, columns.amount)
  const amount = readAmount(text, currency, { decimalMark, groupMark })
  if (amount !== null) return amount
  const example = `1${groupMark ?? ''}250${decimalsOf(currency) === 0 ? '' : `${decimalMark}5`}`
  return row.refuse(columns.amount, `"${text}" is no amount in ${currency}; write it such as ${example}.`)
}

function readDay(row: Row, column: string, { dates }: Mapping): Day | null {
  const text = row.cell(column)
  if (text === '') return null
  const day = dateFormat(dates)?.(text) ?? null
  if (day !== null) return day
  return row.refuse(column, `"${text}" is no day in the format ${dates}, such as ${exampleDate(dates)}.`)
}

function readAnswer(row: Row, { column, yes, no }: Answer): boolean {
  const text = row.cell(column)
  if (yes.includes(text)) return true
  if (no === undefined || no.includes(text)) return false
  return row.refuse(column, `"${text}" is neither yes (${yes.join(', ')}) nor no (${no.join(', ')}).`)
}

function refuseEmpty(row: Row, column: string): never {
  return row.refuse(column, 'it is empty.')
}
