import type { Clearing, Day, Item } from 'redress'

import { addDays } from './calendar.ts'
import { atelier, debtors, type Debtor } from './people.ts'
import { createRandom, type Random } from './random.ts'

/** The day the story begins. */
export const firstDay: Day = '2026-03-16'

const seed = 2026

/** What a story needs to be told: a ledger of some forty customers, the same in every run. */
export function generateLedger(): readonly Item[] {
  const random = createRandom(seed)
  const others = debtors.filter(({ customer }) => customer.id !== atelier.id)
  return [...ledgerOfTheStory, ...others.flatMap((debtor) => accountOf(debtor, random))]
}

const shared = { customer: atelier.id, currency: 'EUR', clearings: [], settledOn: null } as const

/** The account of the customer who is going to complain. */
export const ledgerOfTheStory: readonly Item[] = [
  invoice('F-2041', '2026-01-21', '2026-02-20', '1240.00'),
  invoice('F-2058', '2026-02-03', '2026-03-05', '860.00'),
  invoice('F-2063', '2026-02-10', '2026-03-12', '1530.00'),
  invoice('F-2071', '2026-03-11', '2026-04-10', '2150.00'),
  {
    ...shared,
    id: 'A-0312',
    number: 'A-0312',
    kind: 'credit-note',
    documentDate: '2026-02-24',
    dueDate: '2026-02-24',
    amount: '-120.00',
    openAmount: '-120.00',
  },
]

function invoice(number: string, documentDate: Day, dueDate: Day, amount: string): Item {
  return { ...shared, id: number, number, kind: 'invoice', documentDate, dueDate, amount, openAmount: amount }
}

/** Invoices of several ages, some paid in part; now and then a credit note. */
function accountOf({ customer, currency }: Debtor, random: Random): readonly Item[] {
  const terms = random.oneOf([30, 45, 60])
  const account = customer.id.slice(2)
  const itemOf = (at: number): Item => {
    const isCredit = at > 1 && random.inHundred(12)
    const documentDate = addDays(firstDay, -random.between(3, 110))
    const cents = isCredit ? -random.between(2_000, 30_000) : random.between(8_000, 480_000)
    const paid = !isCredit && random.inHundred(12) ? Math.floor(cents / 2) : 0
    const clearings: Clearing[] =
      paid === 0 ? [] : [{ on: addDays(documentDate, 2), nature: 'paid', amount: writeCents(paid) }]
    const number = `${isCredit ? 'A' : 'F'}-${account}${String(at).padStart(2, '0')}`
    return {
      id: number,
      customer: customer.id,
      kind: isCredit ? 'credit-note' : 'invoice',
      number,
      documentDate,
      dueDate: isCredit ? documentDate : addDays(documentDate, terms),
      currency,
      amount: writeCents(cents),
      openAmount: writeCents(cents - paid),
      clearings,
      settledOn: null,
    }
  }
  return Array.from({ length: random.between(2, 7) }, (_, at) => itemOf(at + 1))
}

/** So many cents as an amount. */
export function writeCents(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
