import type { Change, Dispute, PaymentPromise, Standing } from 'redress'

import { documentsOf, eventsOf, type OpenWorld } from '../../../gestures/support/world.ts'

/** What can occur in a life that figures hang on. */
export const occurrences = [
  'paid',
  'credited',
  'cleared otherwise',
  'bounced',
  'relabelled',
  'assigned',
  'split',
  'reopened',
  'reopened by the ledger',
  'rescheduled',
  'completed',
  'cancelled by hand',
  'promise kept',
  'promise kept in part',
  'promise broken',
  'promise replaced',
  'promise withdrawn',
  'promise lapsed',
  'promise pending again',
  'answered by the resolver',
  'detached by mistake',
  'entered in error',
  'imported with an earlier opening',
  'credit awaited',
  'credit shown',
  'adjusted',
] as const

/** One of these. */
export type Occurrence = (typeof occurrences)[number]

const natures = { paid: 'paid', credited: 'credited', other: 'cleared otherwise' } as const

const judgements = {
  pending: 'promise pending again',
  kept: 'promise kept',
  'kept-in-part': 'promise kept in part',
  broken: 'promise broken',
  lapsed: 'promise lapsed',
} as const

/** What occurred in a life, each once: as the ledger, the history and the documents tell it. */
export function occurrencesIn(world: OpenWorld): ReadonlySet<Occurrence> {
  const { store } = world
  const found = new Set<Occurrence>()
  for (const { amount, clearings = [] } of world.items()) {
    for (const { nature = 'other', amount: cleared } of clearings)
      found.add(amount.startsWith('-') === cleared.startsWith('-') ? natures[nature] : 'bounced')
  }
  for (const change of eventsOf(store).flatMap(({ changes }) => changes)) {
    const occurred = occurrenceOf(change)
    if (occurred !== null) found.add(occurred)
    if (change.type === 'promises-judged') for (const { state } of change.items) found.add(judgements[state])
  }
  for (const { state } of documentsOf<PaymentPromise>(store, 'promise')) {
    if (state === 'replaced' || state === 'withdrawn') found.add(`promise ${state}`)
  }
  for (const { episodes } of documentsOf<Dispute>(store, 'dispute')) {
    for (const { respondedOn, outcome, openedOn, openedRecordedOn, opening } of episodes) {
      if (respondedOn !== null) found.add('answered by the resolver')
      if (outcome === 'entered-in-error') found.add('entered in error')
      if (opening === 'opened' && openedOn < openedRecordedOn) found.add('imported with an earlier opening')
    }
  }
  if (documentsOf<Standing>(store, 'standing').some(({ creditAwaited }) => creditAwaited !== null))
    found.add('credit awaited')
  return found
}

function occurrenceOf(change: Change): Occurrence | null {
  switch (change.type) {
    case 'dispute-relabelled':
      return 'relabelled'
    case 'dispute-assigned':
      return 'assigned'
    case 'dispute-opened':
      return change.split === null ? null : 'split'
    case 'dispute-reopened':
      return 'reopened'
    case 'items-disputed':
      return change.why === 'reversed' ? 'reopened by the ledger' : null
    case 'action-rescheduled':
      return 'rescheduled'
    case 'action-completed':
      return 'completed'
    case 'action-cancelled':
      return change.reason === 'by-hand' ? 'cancelled by hand' : null
    case 'items-left-dispute':
      return change.why === 'mistake' ? 'detached by mistake' : null
    case 'credits-shown':
      return 'credit shown'
    case 'amounts-adjusted':
      return 'adjusted'
    default:
      return null
  }
}
