import type { CompleteCommand, Day, Dispute } from 'redress'

import { writeDay } from './calendar.ts'
import { compareWithMail, showMails } from './mails.ts'
import type { Office } from './office.ts'
import type { Page } from './page.ts'
import { camille } from './people.ts'
import { showPreview } from './preview.ts'
import { showStatement } from './statement.ts'

const lea = { by: 'lea' } as const

/** The day the dispute is closed. */
export const lastDay: Day = '2026-04-01'

const ending: Omit<CompleteCommand, 'action'> = {
  outcome: 'rejected',
  code: 'claim-unfounded',
  messages: [{ template: 'resolution-notice', to: [{ contact: camille.id }] }],
}

/** The dispute is closed, and the customer is told (D-4). */
export async function completeDispute(
  page: Page,
  { desk, goTo, post }: Office,
  action: string,
): Promise<Dispute> {
  goTo(lastDay)
  page.chapter(`${writeDay(lastDay)} · the other half, and the end`)
  page.say(
    'Transport is not in the contract: the claim on F-2058 is rejected. Completing the follow-up resolves what was left, ' +
      'closes the dispute and tells the customer. Léa looks at it first:',
  )
  const [shown] = await showPreview(page, desk, 'complete', { action, ...ending }, lea)
  const { dispute } = await desk.complete(action, ending, lea)
  const mails = await post.send()
  page.say('Done, and this is what arrived:')
  showMails(page, mails)
  const [notice] = mails
  if (shown !== undefined && notice !== undefined) {
    page.say('It is what the preview had shown, save for the line break that a mail ends each part with:')
    compareWithMail(page, shown, notice)
  }
  page.say('All of it comes back to be chased:')
  await showStatement(page, desk)
  if (dispute === null) throw new Error('The follow-up tracks a dispute.')
  return dispute
}
