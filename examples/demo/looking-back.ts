import type { Desk, Dispute } from 'redress'

import { compareFigures, type TitledFigures } from './figures.ts'
import { showHistory } from './history.ts'
import type { Page } from './page.ts'
import { writeTotals } from './totals.ts'

/** What became of the money and who did what, and what the department's figures made of it (D-8, I-2). */
export async function lookBack(
  page: Page,
  desk: Desk,
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
    'While the dispute ran, 1,455.00 EUR more was disputed. By the day it closed, 2,230.00 EUR was paid and 99.20 ' +
      'EUR credited, and all that was left was chased again:',
  )
  compareFigures(page, moments)
}
