import { named } from '../printing/table.ts'
import { showMails } from './mails.ts'
import type { Office } from './office.ts'
import type { Page } from './page.ts'

const lea = { by: 'lea' } as const

/** A mail of which the worker cannot know whether it arrived: it is not sent again, and a person decides. */
export async function doubtReply(page: Page, { desk, post }: Office): Promise<void> {
  post.loseNextReply()
  const mails = await post.send()
  page.say(
    'The server takes the mail, and the line is cut before it can say so. At the server we see that it arrived:',
  )
  showMails(page, mails)

  const { documents: problems } = await desk.problems()
  page.say(
    'The worker cannot see that. It says neither "sent" nor "failed", for it knows neither, and puts the message on the list of problems:',
  )
  page.table(
    [named('to'), named('is'), named('because'), named('a person may say')],
    problems.map(({ message, allowed }) => [
      message.to.name,
      message.state,
      message.problem ?? '',
      allowed.join(', '),
    ]),
  )

  const again = await post.send()
  page.say(
    `By itself it is never sent again: the next tick sends ${again.length === 0 ? 'nothing' : 'more'}. Léa rings Nadia, who ` +
      'has the mail before her:',
  )
  for (const { message } of problems) {
    const decided = await desk.decideMessage(
      message.id,
      { decision: 'arrived', comment: 'Nadia has it.' },
      lea,
    )
    const { documents: left } = await desk.problems()
    page.points([
      `Léa decides that it arrived: the message is ${decided.message.state}`,
      `problems left: ${left.length}`,
    ])
  }
}
