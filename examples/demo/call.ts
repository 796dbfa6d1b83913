import { showAgenda } from './agenda.ts'
import { writeDay } from './calendar.ts'
import { complaint } from './complaint.ts'
import { firstDay } from './ledger.ts'
import { showMails } from './mails.ts'
import type { Office } from './office.ts'
import type { Page } from './page.ts'
import { atelier, camille } from './people.ts'
import { showPreview } from './preview.ts'
import { showStatement } from './statement.ts'
import { writeTotals } from './totals.ts'

const lea = { by: 'lea' } as const

/** The customer complains, and the gesture is looked at before it is done. */
export async function hearComplaint(page: Page, { desk }: Office): Promise<void> {
  page.chapter(`${writeDay(firstDay)} · ${camille.name} calls`)
  page.say(`The account of ${atelier.name} this morning, and what the dunning scenario would chase of it:`)
  await showStatement(page, desk)
  page.say(
    'F-2041 is at list price, she says, though the contract grants 8 % on spare parts; and of F-2058 she will not ' +
      'pay 215.00 EUR of transport. Before Léa commits to anything she looks at what the gesture would write into the ' +
      'history and the outbox. Nothing is stored and nothing is sent:',
  )
  await showPreview(page, desk, 'openDispute', complaint, lea)
  const { comment: _, ...withoutBrief } = complaint
  page.say('And had she forgotten the comment, which is what Martin works from:')
  await showPreview(page, desk, 'openDispute', withoutBrief, lea)
}

/** The dispute is opened: in the desk, in the agenda, and in the mailboxes of those it concerns. */
export async function openDispute(page: Page, { desk, post }: Office) {
  const { dispute, action, messages } = await desk.openDispute(complaint, lea)
  page.chapter('The gesture')
  page.say(
    `One gesture, one commit: the dispute ${dispute.number} over ${writeTotals(dispute.amounts.current)}, its ` +
      `follow-up on ${writeDay(action.on)}, and ${messages.length} messages in the outbox. What is disputed has left the ` +
      'scenario, and only that:',
  )
  await showStatement(page, desk)
  page.say('The agenda of the department, with the new follow-up among the others:')
  await showAgenda(page, desk, firstDay)
  page.chapter('The first mails')
  page.say(
    'Léa wrote neither of them: both come from the standard templates, each in the language of who reads it. The worker ' +
      'hands them over to the mail server, and this is what arrived there. The comment is for colleagues, and the ' +
      'customer does not see it:',
  )
  showMails(page, await post.send())
  return { dispute, action }
}
