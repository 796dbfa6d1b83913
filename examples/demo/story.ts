import type { Day, Dispute, Store, Totals } from 'redress'

import { formatAmount } from '../printing/format.ts'
import { showAgenda } from './agenda.ts'
import { clearedItem } from './books.ts'
import { writeDay } from './calendar.ts'
import { complaint, escalation } from './complaint.ts'
import { askFigures, compareFigures, type TitledFigures } from './figures.ts'
import { showHistory } from './history.ts'
import { firstDay } from './ledger.ts'
import { openOffice, type Office } from './office.ts'
import type { Page } from './page.ts'
import { atelier, camille, debtors, nameOf } from './people.ts'
import { showMessage, showPreview } from './preview.ts'
import { keepPromise } from './promise.ts'
import { showStatement } from './statement.ts'

const lea = { by: 'lea' } as const

const days = {
  payment: '2026-03-20',
  silence: '2026-03-23',
  answer: '2026-03-27',
  credit: '2026-03-30',
  end: '2026-04-01',
} as const satisfies Record<string, Day>

/** Tells the story of one dispute, from the phone call to the figures; the store holds nothing of the tenant yet. */
export async function tellStory(page: Page, store: Store): Promise<void> {
  const office = await openOffice(store)
  const { desk } = office
  const before = { title: 'before the call', figures: await askFigures(desk, firstDay) }
  introduce(page, before)
  await hearComplaint(page, office)
  const { dispute, action } = await openDispute(page, office)
  const during = { title: 'in dispute', figures: await askFigures(desk, firstDay) }
  await receivePayment(page, office)
  await chaseResolver(page, office, dispute.id, action.id)
  await agreeOnCredit(page, office, dispute.id)
  await bookCredit(page, office)
  const closed = await completeDispute(page, office, action.id)
  const after = { title: 'after it', figures: await askFigures(desk, days.end) }
  await keepPromise(page, office)
  await lookBack(page, office, closed, [before, during, after])
}

function introduce(page: Page, { figures }: TitledFigures): void {
  const open = figures.outstanding.totals
    .map(({ amount, currency }) => formatAmount(amount, currency))
    .join(' and ')
  page.title('One dispute, from the phone call to the figures')
  page.say(
    `${nameOf('lea')} collects for a maker of machines, whom ${debtors.length} customers owe ${open}. ${camille.name} keeps the ` +
      `books of one of them, ${atelier.name}; ${nameOf('martin')} is who sells to them. The ledger belongs to the ` +
      'host and is only read. All that follows is answered by the desk.',
  )
}

async function hearComplaint(page: Page, { desk }: Office): Promise<void> {
  page.chapter(`${writeDay(firstDay)} · ${camille.name} calls`)
  page.say(`The account of ${atelier.name} this morning, and what the dunning scenario would chase of it:`)
  await showStatement(page, desk)
  page.say(
    'F-2041 is at list price, she says, though the contract grants 8 % on spare parts; and of F-2058 she will not ' +
      'pay 215.00 EUR of transport. Before Léa commits to anything she looks at what the gesture would write into the ' +
      'history and the outbox. Nothing is stored and nothing is sent:',
  )
  const [message] = await showPreview(page, desk, 'openDispute', complaint, lea)
  page.say('The message as Martin would get it:')
  if (message !== undefined) showMessage(page, message)
  const { comment: _, ...withoutBrief } = complaint
  page.say('And had she forgotten the comment, which is what Martin works from:')
  await showPreview(page, desk, 'openDispute', withoutBrief, lea)
}

async function openDispute(page: Page, { desk }: Office) {
  const { dispute, action, messages } = await desk.openDispute(complaint, lea)
  page.chapter('The gesture')
  page.say(
    `One gesture, one commit: the dispute ${dispute.number} over ${writeTotals(dispute.amounts.current)}, its ` +
      `follow-up on ${writeDay(action.on)}, and ${messages.length} message in the outbox. What is disputed has left the ` +
      'scenario, and only that:',
  )
  await showStatement(page, desk)
  page.say('The agenda of the department, with the new follow-up among the others:')
  await showAgenda(page, desk, firstDay)
  return { dispute, action }
}

async function receivePayment(page: Page, { desk, ledger, goTo }: Office): Promise<void> {
  goTo(days.payment)
  page.chapter(`${writeDay(days.payment)} · a payment`)
  ledger.put([clearedItem('F-2058', '160.00', { on: days.payment, nature: 'paid', amount: '700.00' })])
  const { changed } = await desk.sync({ items: ['F-2058'] })
  page.say(
    `700.00 EUR come in for F-2058. The host tells the desk, which looks at the ledger again: ${changed} item changed. ` +
      'The money pays first what nobody disputes (645.00), then 55.00 of the disputed part:',
  )
  await showStatement(page, desk)
}

async function chaseResolver(
  page: Page,
  { desk, goTo }: Office,
  dispute: string,
  action: string,
): Promise<void> {
  goTo(days.silence)
  page.chapter(`${writeDay(days.silence)} · no answer`)
  page.say(
    'The follow-up is due, and Martin has not answered. Nobody chases the customer for it; Léa asks his manager:',
  )
  const [message] = await showPreview(page, desk, 'escalate', { dispute, ...escalation }, lea)
  if (message !== undefined) showMessage(page, message)
  await desk.escalate(dispute, escalation, lea)
  const moved = await desk.reschedule(action, { to: days.answer }, lea)
  page.say(
    `Done, and the follow-up waits until ${writeDay(moved.action.on)}. The dispute stays ${moved.dispute?.state}.`,
  )
}

async function agreeOnCredit(page: Page, { desk, goTo }: Office, dispute: string): Promise<void> {
  goTo(days.answer)
  page.chapter(`${writeDay(days.answer)} · Nadia answers the first half`)
  const { dispute: partly } = await desk.resolve(
    dispute,
    { items: ['F-2041'], outcome: 'accepted', credit: '99.20', code: 'credit-note' },
    lea,
  )
  page.say(
    `The customer is right about the spare parts: 8 % of F-2041, 99.20 EUR, will be credited. Léa resolves that invoice ` +
      `alone; ${partly.items.disputed} of ${partly.items.total} items stays disputed. F-2041 is chased again, save for ` +
      'what we owe ourselves:',
  )
  await showStatement(page, desk)
}

async function bookCredit(page: Page, { desk, ledger, goTo }: Office): Promise<void> {
  goTo(days.credit)
  page.chapter(`${writeDay(days.credit)} · the credit note`)
  ledger.put([
    clearedItem('F-2041', '1140.80', {
      on: days.credit,
      nature: 'credited',
      amount: '99.20',
      reference: 'A-0330',
    }),
  ])
  await desk.sync({ items: ['F-2041'] })
  page.say(
    'Accounting books the credit note A-0330. The ledger shows it, so that nothing is awaited any more:',
  )
  await showStatement(page, desk)
}

async function completeDispute(page: Page, { desk, goTo }: Office, action: string): Promise<Dispute> {
  goTo(days.end)
  page.chapter(`${writeDay(days.end)} · the other half, and the end`)
  const { dispute } = await desk.complete(action, { outcome: 'rejected', code: 'claim-unfounded' }, lea)
  page.say(
    'Transport is not in the contract: the claim on F-2058 is rejected. Completing the follow-up resolves what was ' +
      `left and closes the dispute. All of it comes back to be chased:`,
  )
  await showStatement(page, desk)
  if (dispute === null) throw new Error('The follow-up tracks a dispute.')
  return dispute
}

async function lookBack(
  page: Page,
  { desk }: Office,
  dispute: Dispute,
  moments: readonly TitledFigures[],
): Promise<void> {
  const { amounts, episodes, number } = dispute
  page.chapter('Looking back')
  page.say(
    `${number} ran from ${dispute.openedOn} to ${episodes.at(-1)?.closedOn ?? 'now'}; its outcome is ` +
      `${episodes.at(-1)?.outcome ?? 'open'}. Of ${writeTotals(amounts.original)} disputed, ${writeTotals(amounts.paid)} was ` +
      `paid, ${writeTotals(amounts.credited)} credited and ${writeTotals(amounts.released)} released, and nothing is lost on the way:`,
  )
  await showHistory(page, desk, dispute.id)
  page.chapter('The figures of the department')
  page.say(
    'While the dispute ran, 1,455.00 EUR more was disputed. On the day it closed, 700.00 EUR was paid and 99.20 ' +
      'EUR credited, and all that was left was chased again:',
  )
  compareFigures(page, moments)
}

function writeTotals(totals: Totals): string {
  const written = Object.entries(totals).map(([currency, amount]) => formatAmount(amount, currency))
  return written.length === 0 ? 'nothing' : written.join(' and ')
}
