import type { Change, Desk, HistoryEvent } from 'redress'

import { formatAmount } from '../printing/format.ts'
import { named } from '../printing/table.ts'
import { labelOf } from './figures.ts'
import type { Page } from './page.ts'
import { nameOf } from './people.ts'

/** The history of a dispute, oldest first: who did what, in the words of a person. */
export async function showHistory(page: Page, desk: Desk, dispute: string): Promise<void> {
  const { documents } = await desk.history({ dispute })
  const rows = documents.flatMap(({ event }) =>
    event.changes
      .map(describeChange)
      .filter((line) => line !== null)
      .map((line, at) => (at === 0 ? [event.on, authorOf(event), line] : ['', '', line])),
  )
  page.table([named('day'), named('who'), named('what')], rows)
  page.say('What was noted with it, word for word:')
  for (const { text } of documents.flatMap(({ notes }) => notes)) page.quote(text)
}

const gesturesOfWorker = ['run', 'begin', 'conclude']

/** What no person did is the worker's, or came from the ledger: any gesture looks at it before it decides. */
function authorOf({ by, gesture }: HistoryEvent): string {
  if (by !== 'system') return nameOf(by)
  return gesturesOfWorker.includes(gesture) ? 'the worker' : 'the ledger'
}

/** A change in the words of a person; `null` for what only follows from another one. */
export function describeChange(change: Change): string | null {
  switch (change.type) {
    case 'dispute-opened': {
      const name =
        change.number === numberInPreview
          ? labelOf(change.cause)
          : `${labelOf(change.cause)} ${change.number}`
      return `${name} opened, resolver ${nameOf(change.resolver)}`
    }
    case 'items-disputed':
      return `disputed: ${listed(change.items, ({ item, disputed, currency }) => `${item} ${formatAmount(disputed, currency)}`)}`
    case 'action-planned':
      return change.tracks === null
        ? `action planned for ${change.on}: ${change.name}`
        : `follow-up planned for ${change.on}`
    case 'action-sent':
      return change.automatic ? 'follow-up sent by itself' : 'follow-up sent'
    case 'action-rescheduled':
      return `follow-up moved from ${change.from} to ${change.to}`
    case 'dispute-escalated':
      return 'escalated'
    case 'dispute-assigned':
      return `handed over to ${nameOf(change.resolver)}`
    case 'balances-changed':
      return `open now: ${listed(change.items, ({ item, balance, currency }) => `${item} ${formatAmount(balance.open, currency)}`)}`
    case 'items-left-dispute':
      return `resolved as ${change.outcome}: ${listed(change.items, ({ item }) => item)}`
    case 'credits-shown':
      return `credited: ${listed(change.items, ({ item, credited, currency }) => `${item} ${formatAmount(credited, currency)}`)}`
    case 'dispute-closed':
      return 'dispute closed'
    case 'action-completed':
      return 'follow-up done'
    default:
      return null
  }
}

/** A dispute gets its number when it is opened, not when it is looked at beforehand. */
const numberInPreview = 'preview'

function listed<Element>(elements: readonly Element[], write: (element: Element) => string): string {
  return elements.map(write).join(', ')
}
