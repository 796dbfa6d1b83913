import type { Day, Store } from 'redress'

import type { Inbox } from '../mail/inbox.ts'
import { formatAmount } from '../printing/format.ts'
import { clearedItem } from './books.ts'
import { writeDay } from './calendar.ts'
import { hearComplaint, openDispute } from './call.ts'
import { chaseSoundItems, planChase } from './chase.ts'
import { agreeOnCredit, bookCredit } from './credit.ts'
import { completeDispute, lastDay } from './ending.ts'
import { askFigures, type TitledFigures } from './figures.ts'
import { firstDay } from './ledger.ts'
import { lookBack } from './looking-back.ts'
import { openOffice, type Office } from './office.ts'
import type { Page } from './page.ts'
import { atelier, camille, debtors, nameOf } from './people.ts'
import { keepPromise } from './promise.ts'
import { askManager, remindResolver } from './silence.ts'
import { showStatement } from './statement.ts'

const paymentDay: Day = '2026-03-20'

/**
 * Tells the story of one dispute, from the phone call to the figures; the store holds nothing of the tenant yet, and the
 * mails arrive in the inbox. Answers with the office as the story leaves it.
 */
export async function tellStory(page: Page, store: Store, inbox: Inbox): Promise<Office> {
  const office = await openOffice(store, inbox)
  const { desk } = office
  const before = { title: 'before the call', figures: await askFigures(desk, firstDay) }
  introduce(page, before)
  await hearComplaint(page, office)
  const opened = await openDispute(page, office)
  const ids = { dispute: opened.dispute.id, action: opened.action.id }
  const during = { title: 'in dispute', figures: await askFigures(desk, firstDay) }
  await receivePayment(page, office)
  await remindResolver(page, office, ids.action)
  await askManager(page, office, ids)
  await agreeOnCredit(page, office, ids)
  await planChase(page, office)
  await chaseSoundItems(page, office)
  await bookCredit(page, office)
  const closed = await completeDispute(page, office, ids.action)
  const after = { title: 'after it', figures: await askFigures(desk, lastDay) }
  await keepPromise(page, office)
  await lookBack(page, desk, closed, [before, during, after])
  return office
}

function introduce(page: Page, { figures }: TitledFigures): void {
  const open = figures.outstanding.totals
    .map(({ amount, currency }) => formatAmount(amount, currency))
    .join(' and ')
  page.title('One dispute, from the phone call to the figures')
  page.say(
    `${nameOf('lea')} collects for a maker of machines, whom ${debtors.length} customers owe ${open}. ${camille.name} keeps the ` +
      `books of one of them, ${atelier.name}; ${nameOf('martin')} is who sells to them. The ledger belongs to the ` +
      'host and is only read. All that follows is answered by the desk, and the mails are what arrived at a real mail ' +
      'server, which runs on this machine for as long as the story.',
  )
}

async function receivePayment(page: Page, { desk, ledger, goTo }: Office): Promise<void> {
  goTo(paymentDay)
  page.chapter(`${writeDay(paymentDay)} · a payment`)
  ledger.put([clearedItem('F-2058', '160.00', { on: paymentDay, nature: 'paid', amount: '700.00' })])
  const { changed } = await desk.sync({ items: ['F-2058'] })
  page.say(
    `700.00 EUR come in for F-2058. The host tells the desk, which looks at the ledger again: ${changed} item changed. ` +
      'The money pays first what nobody disputes (645.00), then 55.00 of the disputed part:',
  )
  await showStatement(page, desk)
}
