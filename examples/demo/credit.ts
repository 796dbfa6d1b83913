import type { Day } from 'redress'

import { clearedItem } from './books.ts'
import { writeDay } from './calendar.ts'
import type { Office } from './office.ts'
import type { Page } from './page.ts'
import { showStatement } from './statement.ts'

const lea = { by: 'lea' } as const

const days = {
  answer: '2026-03-27',
  credit: '2026-03-31',
  nextAnswer: '2026-04-01',
} as const satisfies Record<string, Day>

/** Half of the claim is accepted, and what will be credited is not chased (D-5). */
export async function agreeOnCredit(
  page: Page,
  { desk, goTo }: Office,
  { dispute, action }: { readonly dispute: string; readonly action: string },
): Promise<void> {
  goTo(days.answer)
  page.chapter(`${writeDay(days.answer)} · Nadia answers the first half`)
  const { dispute: partly } = await desk.resolve(
    dispute,
    { items: ['F-2041'], outcome: 'accepted', credit: '99.20', code: 'credit-note' },
    lea,
  )
  const { action: waiting } = await desk.reschedule(action, { to: days.nextAnswer }, lea)
  page.say(
    `The customer is right about the spare parts: 8 % of F-2041, 99.20 EUR, will be credited. Léa resolves that invoice ` +
      `alone; ${partly.items.disputed} of ${partly.items.total} items stays disputed, and its follow-up waits until ` +
      `${writeDay(waiting.on)}. F-2041 is chased again, save for what we owe ourselves:`,
  )
  await showStatement(page, desk)
}

/** The credit note is in the ledger. */
export async function bookCredit(page: Page, { desk, ledger, goTo }: Office): Promise<void> {
  goTo(days.credit)
  page.chapter(`${writeDay(days.credit)} · the credit note`)
  ledger.put([
    clearedItem('F-2041', '1140.80', {
      on: days.credit,
      nature: 'credited',
      amount: '99.20',
      reference: 'A-0331',
    }),
  ])
  await desk.sync({ items: ['F-2041'] })
  page.say(
    'Accounting books the credit note A-0331. The ledger shows it, so that nothing is awaited any more:',
  )
  await showStatement(page, desk)
}
