import type { Day } from 'redress'

import { clearedItem } from './books.ts'
import { writeDay } from './calendar.ts'
import type { Office } from './office.ts'
import type { Page } from './page.ts'
import { atelier, camille } from './people.ts'
import { showStatement } from './statement.ts'

const lea = { by: 'lea' } as const

/** The day the story ends. */
export const endOfStory: Day = '2026-04-08'

const days = { call: '2026-04-02', promised: '2026-04-09', payment: endOfStory } as const satisfies Record<
  string,
  Day
>

/** What the dispute left is promised, and the promise is kept. */
export async function keepPromise(page: Page, { desk, ledger, goTo }: Office): Promise<void> {
  goTo(days.call)
  page.chapter(`${writeDay(days.call)} · a promise`)
  const { action } = await desk.promise(
    { items: ['F-2058'], on: days.promised, comment: 'The transport will be paid with the next run.' },
    lea,
  )
  page.say(
    `${camille.name} gives in: the 160.00 EUR left of F-2058 come by ${writeDay(days.promised)}. One gesture, and the ` +
      `invoice is not chased until then; the agenda asks again on ${action?.on ?? 'no day'}:`,
  )
  await showStatement(page, desk)

  goTo(days.payment)
  page.chapter(`${writeDay(days.payment)} · the promise is kept`)
  const firstPart = { on: '2026-03-20', nature: 'paid', amount: '700.00' } as const
  const lastPart = { on: days.payment, nature: 'paid', amount: '160.00' } as const
  ledger.put([clearedItem('F-2058', '0.00', firstPart, lastPart)])
  await desk.sync({ items: ['F-2058'] })
  const { documents } = await desk.promises({ customer: atelier.id })
  page.say(
    `The money comes a day early. The desk looks at the ledger and finds the promise ${documents.at(-1)?.state ?? 'unknown'}; ` +
      'the invoice is settled, and its follow-up ends by itself once its day has come:',
  )
  await showStatement(page, desk)
}
