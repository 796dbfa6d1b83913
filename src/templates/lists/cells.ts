import { isNegativeAmount, isZeroAmount } from '../../kernel/money/arithmetic.ts'
import type { Formats } from '../formats/formats.ts'
import { sumDisputed, sumItems } from '../hashtags/groups.ts'
import type { ListedItem } from '../render-facts.ts'
import { cleanLine } from '../rendering/safe-values.ts'
import type { Words } from '../formats/words.ts'

/** One column of a list: its head, its cells row by row, and which way they are aligned. */
export type Column = {
  readonly head: string
  readonly isRight: boolean
  readonly cells: readonly string[]
  /** At the end of the list: one per currency, as in `Table.currencies`. */
  readonly totals: readonly string[]
}

/** A list as columns of texts. */
export type Table = {
  readonly columns: readonly Column[]
  readonly rowCount: number
  readonly currencyCount: number
}

/** What a list shows. */
export type ListView = {
  /** Whether the message asks for money: it then speaks of what is to be paid, not of what is disputed. */
  readonly isDunning: boolean
  readonly showsLateCharges: boolean
  readonly showsDisputed: boolean
  readonly maxRows: number
}

/**
 * Lays out items: number, document date, due date, days late, amount, what the message speaks of, currency. Days late,
 * disputed amounts and late charges have a column where there are any. Totals are of all items, one per currency, also
 * when there are more items than rows.
 */
export function layOut(items: readonly ListedItem[], formats: Formats, view: ListView): Table {
  const shown = items.slice(0, view.maxRows)
  const { words, day, number } = formats
  const totals = sumItems(items, 'without')
  const currencies = Object.keys(totals)
  // Mostly nothing is paid yet, and both amounts are one: written once.
  const spoken = shown.map(({ amount }) => number(amount))
  const left = (head: string, write: (listed: ListedItem) => string, total = ''): Column => ({
    head,
    isRight: false,
    cells: shown.map(write),
    totals: currencies.map(() => total),
  })
  const right = (
    head: string,
    write: (listed: ListedItem, at: number) => string,
    sums: Readonly<Record<string, string>> = {},
  ): Column => ({
    head,
    isRight: true,
    cells: shown.map(write),
    totals: currencies.map((currency) => (sums[currency] === undefined ? '' : number(sums[currency]))),
  })
  const columns: readonly (Column | null)[] = [
    left(words.number, ({ item }) => cleanLine(item.number), words.total),
    left(words.documentDate, ({ item }) => day(item.documentDate)),
    left(words.dueDate, ({ item }) => (item.dueDate === null ? '' : day(item.dueDate))),
    items.some(isLate)
      ? right(words.daysLate, (listed) => (isLate(listed) ? String(listed.daysLate) : ''))
      : null,
    right(words.amount, ({ item, amount }, at) =>
      item.amount === amount ? (spoken[at] ?? '') : number(item.amount),
    ),
    view.showsDisputed && items.some(({ disputed }) => disputed !== null && !isZeroAmount(disputed))
      ? right(
          words.disputed,
          ({ disputed }) => (disputed === null ? '' : number(disputed)),
          sumDisputed(items),
        )
      : null,
    right(headOfAmount(words, view), (_, at) => spoken[at] ?? '', totals),
    view.showsLateCharges && items.some(({ lateCharges }) => lateCharges !== null)
      ? right(
          words.lateCharges,
          ({ lateCharges }) => (lateCharges === null ? '' : number(lateCharges)),
          sumItems(items, 'only'),
        )
      : null,
    { ...left(words.currency, ({ item }) => item.currency), totals: currencies },
  ]
  return {
    columns: columns.filter((column) => column !== null),
    rowCount: shown.length,
    currencyCount: currencies.length,
  }
}

/** Credits are not late: nobody chases them. */
function isLate({ daysLate, item }: ListedItem): boolean {
  return daysLate > 0 && !isNegativeAmount(item.amount)
}

function headOfAmount(words: Words, { isDunning }: ListView): string {
  return isDunning ? words.toPay : words.open
}
