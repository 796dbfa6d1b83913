import { createDesk, standardCatalog, tenantId, type Day, type Desk, type Item, type Store } from 'redress'
import {
  createManualClock,
  createMemoryDirectory,
  createMemoryLedger,
  createSequentialIds,
  type MemoryLedger,
} from 'redress/memory'

import type { Inbox } from '../mail/inbox.ts'
import { addDays, morningOf } from './calendar.ts'
import { firstDay, generateLedger } from './ledger.ts'
import { pastPromises } from './past-promises.ts'
import { atelier, camille, company, debtors, users } from './people.ts'
import { openPost, type Post } from './post.ts'

/** A credit department at work: its desk, the books of its ledger, its post, and what day it is. */
export type Office = {
  readonly desk: Desk
  readonly ledger: MemoryLedger
  readonly post: Post
  readonly goTo: (day: Day) => void
}

/** The legal entity that the department works for. */
export const tenant = tenantId('main')

/** The office on the morning of the first day of the story, with the disputes it has had so far. */
export async function openOffice(store: Store, inbox: Inbox): Promise<Office> {
  const items = generateLedger()
  const clock = createManualClock(morningOf(firstDay))
  const ledger = createMemoryLedger(items)
  const desk = createDesk({
    tenant,
    ledger,
    store,
    directory: createMemoryDirectory({
      customers: debtors.map(({ customer }) => customer),
      users,
      contacts: [camille],
    }),
    clock,
    ids: createSequentialIds(),
    catalog: standardCatalog,
    settings: { zone: 'Europe/Paris', companyName: company },
  })
  const goTo = (day: Day): void => {
    clock.set(morningOf(day))
  }
  const office = { desk, ledger, goTo, post: openPost(desk, clock, inbox) }
  await liveThePast(office, items)
  goTo(firstDay)
  return office
}

/** A dispute from before the story: how long ago it began, why, and how it ended when it did. */
const past = [
  { daysAgo: 40, status: 'dispute-quality', resolver: 'zoe', ended: { daysAgo: 5, outcome: 'rejected' } },
  { daysAgo: 33, status: 'dispute-price', resolver: 'martin', ended: { daysAgo: 24, outcome: 'rejected' } },
  { daysAgo: 30, status: 'dispute-delivery', resolver: 'zoe', ended: null },
  { daysAgo: 26, status: 'dispute-price', resolver: 'martin', ended: { daysAgo: 6, outcome: 'withdrawn' } },
  { daysAgo: 21, status: 'dispute-quality', resolver: 'zoe', ended: null },
  {
    daysAgo: 17,
    status: 'dispute-administrative',
    resolver: 'nadia',
    ended: { daysAgo: 11, outcome: 'rejected' },
  },
  { daysAgo: 14, status: 'dispute-missing-goods', resolver: null, ended: null },
  { daysAgo: 9, status: 'dispute-price', resolver: 'martin', ended: null },
  { daysAgo: 6, status: 'dispute-administrative', resolver: 'nadia', ended: null },
  { daysAgo: 4, status: 'dispute-quality', resolver: 'zoe', ended: null },
] as const

/** Other customers have complained and promised too, so that the figures are those of a department and not of one dispute. */
async function liveThePast({ desk, ledger, goTo }: Office, items: readonly Item[]): Promise<void> {
  const disputed = items.filter(
    ({ id, customer, documentDate, kind }) =>
      customer !== atelier.id &&
      kind === 'invoice' &&
      id.endsWith('1') &&
      documentDate < addDays(firstDay, -41),
  )
  const gestures = past.flatMap(({ daysAgo, status, resolver, ended }, at) => {
    const item = disputed[Math.floor((at * disputed.length) / past.length)]
    if (item === undefined) return []
    const by = 'lea'
    const comment = 'The customer complained; details are on file.'
    const open = () => desk.openDispute({ items: [item.id], status, resolver, comment }, { by })
    const end = async () => {
      const [view] = await desk.items([item.id])
      const outcome = ended?.outcome ?? 'unstated'
      await desk.complete(view?.standing?.action ?? '', { outcome }, { by: resolver ?? by })
    }
    return [{ daysAgo, act: open }, ...(ended === null ? [] : [{ daysAgo: ended.daysAgo, act: end }])]
  })
  const events = [...gestures, ...pastPromises(desk, ledger, items)]
  for (const { daysAgo, act } of events.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    goTo(addDays(firstDay, -daysAgo))
    await act()
  }
}
