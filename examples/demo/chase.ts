import type { Day, PlanCommand } from 'redress'

import { clearedItem } from './books.ts'
import { writeDay } from './calendar.ts'
import { showMails } from './mails.ts'
import type { Office } from './office.ts'
import type { Page } from './page.ts'
import { showPreview } from './preview.ts'

const lea = { by: 'lea' } as const

const days = { planned: '2026-03-28', sent: '2026-03-30' } as const satisfies Record<string, Day>

const chase: PlanCommand = {
  items: ['F-2041', 'F-2063'],
  name: 'Chase what is sound',
  channel: 'email',
  on: days.planned,
  mode: 'automatic',
  template: 'chase-selected',
}

/** What is sound is going to be chased, without anybody having to think of it. */
export async function planChase(page: Page, { desk }: Office): Promise<void> {
  page.say(
    'What is sound need not wait for the rest. Léa plans an automatic chase of both invoices that are overdue and not ' +
      'disputed, for tomorrow:',
  )
  await showPreview(page, desk, 'plan', chase, lea)
  await desk.plan(chase, lea)
}

/** The chase goes out when mails may, with what may be chased at that moment (A-8, E-1). */
export async function chaseSoundItems(page: Page, { ledger, goTo, post }: Office): Promise<void> {
  goTo(days.planned)
  const early = await post.send()
  goTo(days.sent)
  page.chapter(`${writeDay(days.sent)} · the chase`)
  ledger.put([clearedItem('F-2063', '0.00', { on: days.sent, nature: 'paid', amount: '1530.00' })])
  page.say(
    `${writeDay(days.planned)} brought ${early.length === 0 ? 'no mail' : 'a mail'}: automatic ones go on working days. This ` +
      'morning F-2063 was paid, and nobody told the desk. The worker looks at the ledger before it writes, so that F-2063 is not ' +
      'asked for; of F-2041 the mail asks for the rest, without the 99.20 EUR that we agreed to credit:',
  )
  showMails(page, await post.send())
}
