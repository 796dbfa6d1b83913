import type { Day } from 'redress'

import { writeDay } from './calendar.ts'
import { escalation } from './complaint.ts'
import { doubtReply } from './lost-reply.ts'
import { showMails } from './mails.ts'
import type { Office } from './office.ts'
import type { Page } from './page.ts'
import { nameOf } from './people.ts'
import { showPreview } from './preview.ts'

const lea = { by: 'lea' } as const

const days = {
  reminder: '2026-03-23',
  silence: '2026-03-25',
  answer: '2026-03-27',
} as const satisfies Record<string, Day>

/** The resolver is reminded by the desk itself (A-8). */
export async function remindResolver(
  page: Page,
  { desk, goTo, post }: Office,
  action: string,
): Promise<void> {
  goTo(days.reminder)
  page.chapter(`${writeDay(days.reminder)} · a reminder`)
  page.say(
    `The follow-up is due, and it is automatic: ${nameOf('martin')} is reminded while ${nameOf('lea')} does other things. ` +
      'The amounts are those of today, after the payment. Auto-Submitted tells other machines that nobody pressed a button:',
  )
  showMails(page, await post.send())
  const { on, timesSent, state } = await desk.action(action)
  page.say(
    `Sent ${timesSent === 1 ? 'once' : `${timesSent} times`}, the follow-up is ${state} again for ${writeDay(on)}.`,
  )
}

/** His manager is asked; the reply to that mail is lost. */
export async function askManager(
  page: Page,
  office: Office,
  { dispute, action }: { readonly dispute: string; readonly action: string },
): Promise<void> {
  const { desk, goTo } = office
  goTo(days.silence)
  page.chapter(`${writeDay(days.silence)} · no answer`)
  page.say('Nobody chases the customer for what Martin does not answer; Léa writes to his manager:')
  await showPreview(page, desk, 'escalate', { dispute, ...escalation }, lea)
  await desk.escalate(dispute, escalation, lea)
  const moved = await desk.reschedule(action, { to: days.answer }, lea)
  page.say(
    `Done, and the follow-up waits until ${writeDay(moved.action.on)}. The dispute stays ${moved.dispute?.state}.`,
  )
  await doubtReply(page, office)
}
