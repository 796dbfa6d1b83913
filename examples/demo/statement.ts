import type { Desk, Reason } from 'redress'

import { formatAmount } from '../printing/format.ts'
import { named, numbered } from '../printing/table.ts'
import { ledgerOfTheStory } from './ledger.ts'
import type { Page } from './page.ts'

const chased = { all: 'all of it', part: 'the rest', none: 'nothing' } as const

/** The account of the customer of the story: what is open, what the scenario would chase of it, and why not more. */
export async function showStatement(page: Page, desk: Desk): Promise<void> {
  const items = ledgerOfTheStory.map(({ id }) => id)
  const views = await desk.items(items)
  const eligibilities = await desk.explain(items)
  const rows = eligibilities.map(({ item: id, currency, chaseable, amount, reasons }) => {
    const item = views.find((view) => view.item.id === id)?.item
    return [
      id,
      item?.dueDate ?? '',
      formatAmount(item?.openAmount ?? amount, currency),
      chased[chaseable],
      formatAmount(amount, currency),
      reasons
        .filter(isBlocking)
        .map(({ code }) => code)
        .join(', '),
    ]
  })
  const columns = [
    named('item'),
    named('due'),
    numbered('open'),
    named('chased'),
    numbered('amount'),
    named('held by'),
  ]
  page.table(columns, rows)
  const why = eligibilities.flatMap(({ reasons }) => reasons.filter(isBlocking).filter(isOfTheDesk))
  if (why.length > 0) page.points(why.map(({ sentence }) => sentence))
}

const isBlocking = ({ effect }: Reason): boolean => effect === 'blocks'

/** What the ledger says by itself needs no words. */
const isOfTheDesk = ({ code }: Reason): boolean =>
  code !== 'credit' && code !== 'not-yet-due' && code !== 'settled'
