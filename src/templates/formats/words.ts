import type { Outcome } from '../../standings/changes.ts'

/** The words that the library itself puts into messages: heads of lists, sums, labels of buttons, outcomes. */
export type Words = {
  readonly number: string
  readonly documentDate: string
  readonly dueDate: string
  readonly daysLate: string
  readonly amount: string
  readonly disputed: string
  /** Head of what a message speaks of where it asks for no money. */
  readonly open: string
  /** Head of what a message speaks of where it asks for money. */
  readonly toPay: string
  readonly lateCharges: string
  readonly currency: string
  readonly total: string
  /** Between the last two amounts of several currencies. */
  readonly and: string
  readonly more: (count: number) => string
  readonly outcomes: Readonly<Record<Outcome | 'mixed', string>>
  readonly buttons: Readonly<Record<ButtonLabel, string>>
}

/** The buttons and images that the library knows and the host gives addresses for. */
export type ButtonLabel =
  'page' | 'pay-overdue' | 'pay-undisputed' | 'pay-in-three' | 'logo' | 'portrait' | 'signature'
