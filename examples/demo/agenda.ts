import type { Day, Desk } from 'redress'

import { formatCount } from '../printing/format.ts'
import { named } from '../printing/table.ts'
import { daysBetween } from './calendar.ts'
import { labelOf } from './figures.ts'
import type { Page } from './page.ts'
import { customerName, nameOf } from './people.ts'

/** What is to be done, by date. Whether it is due or late follows from the day one asks. */
export async function showAgenda(page: Page, desk: Desk, today: Day): Promise<void> {
  const { documents } = await desk.agenda()
  const columns = ['day', '', 'customer', 'follows', 'ask', 'collector'].map(named)
  page.table(
    columns,
    documents.map(({ on, customer, status, resolver, collector }) => [
      on,
      urgencyOf(on, today),
      customerName(customer),
      status === null ? '' : labelOf(status),
      nameOf(resolver),
      nameOf(collector),
    ]),
  )
}

function urgencyOf(on: Day, today: Day): string {
  const days = daysBetween(on, today)
  if (days === 0) return 'today'
  return days > 0 ? `${formatCount(days, 'day')} late` : `in ${formatCount(-days, 'day')}`
}
