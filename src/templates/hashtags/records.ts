import type { Labels } from '../../catalogs/labels.ts'
import { writeTotals, type Formats } from '../formats/formats.ts'
import type { NamedPayment, RenderFacts } from '../render-facts.ts'
import type { TemplateScope } from '../template.ts'
import type { Hashtag, TextHashtag } from './hashtag.ts'

type Read<Scope extends 'dispute' | 'action' | 'promise'> = (
  record: NonNullable<RenderFacts[Scope]>,
  formats: Formats,
) => string | null

/** `#dispute_number` and others: the dispute, action or promise that a message is about (M-2). */
export const recordHashtags: readonly Hashtag[] = /* @__PURE__ */ [
  textOf('today', { fr: 'Date du jour', en: 'The day of today' }, 'all', null, ({ today }, { day }) =>
    day(today),
  ),
  ofDispute(
    'dispute_number',
    { fr: 'Numéro du litige', en: 'Number of the dispute' },
    'all',
    ({ number }) => number,
  ),
  ofDispute(
    'dispute_cause',
    { fr: 'Motif du litige', en: 'Cause of the dispute' },
    'all',
    ({ cause }) => cause,
  ),
  ofDispute(
    'dispute_opened_on',
    { fr: 'Date d’ouverture du litige', en: 'Day the dispute was opened' },
    'all',
    ({ openedOn }, { day }) => day(openedOn),
  ),
  {
    name: 'dispute_amount',
    says: { fr: 'Montant en litige', en: 'Amount in dispute' },
    kind: 'amounts',
    audience: 'all',
    scope: 'dispute',
    needsStatement: false,
    claimsLateCharges: false,
    sum: ({ dispute }) => dispute?.amounts ?? {},
  },
  ofDispute(
    'dispute_comment',
    { fr: 'Commentaire du litige', en: 'Comment of the dispute' },
    'internal',
    ({ comment }) => comment,
  ),
  ofDispute(
    'dispute_outcome',
    { fr: 'Issue du litige', en: 'Outcome of the dispute' },
    'all',
    ({ outcome }, { words }) => (outcome === null ? null : words.outcomes[outcome]),
  ),
  ofAction('action_name', { fr: 'Nom de l’action', en: 'Name of the action' }, 'all', ({ name }) => name),
  ofAction('action_date', { fr: 'Date de l’action', en: 'Day of the action' }, 'all', ({ on }, { day }) =>
    day(on),
  ),
  ofAction(
    'action_comment',
    { fr: 'Commentaire de l’action', en: 'Comment of the action' },
    'internal',
    ({ comment }) => comment,
  ),
  ofPromise(
    'promise_date',
    { fr: 'Date promise, la prochaine', en: 'Promised day, the next one' },
    ({ on }, { day }) => day(on),
  ),
  {
    name: 'promise_amount',
    says: { fr: 'Montant promis pour cette date', en: 'Amount promised for that day' },
    kind: 'amounts',
    audience: 'all',
    scope: 'promise',
    needsStatement: false,
    claimsLateCharges: false,
    sum: ({ promise }) => promise?.amounts ?? {},
  },
  ofPromise(
    'promise_plan',
    { fr: 'Toutes les dates promises, avec leurs montants', en: 'All promised days with their amounts' },
    ({ payments, ...next }, formats) =>
      (payments ?? [next]).map((payment) => writePayment(payment, formats)).join('; '),
  ),
]

function writePayment({ on, amounts }: NamedPayment, formats: Formats): string {
  return `${formats.day(on)}: ${writeTotals(amounts, formats)}`
}

function ofDispute(
  name: string,
  says: Labels,
  audience: TextHashtag['audience'],
  read: Read<'dispute'>,
): TextHashtag {
  return textOf(name, says, audience, 'dispute', ({ dispute }, formats) =>
    dispute === null ? null : read(dispute, formats),
  )
}

function ofAction(
  name: string,
  says: Labels,
  audience: TextHashtag['audience'],
  read: Read<'action'>,
): TextHashtag {
  return textOf(name, says, audience, 'action', ({ action }, formats) =>
    action === null ? null : read(action, formats),
  )
}

function ofPromise(name: string, says: Labels, read: Read<'promise'>): TextHashtag {
  return textOf(name, says, 'all', 'promise', ({ promise }, formats) =>
    promise === null ? null : read(promise, formats),
  )
}

function textOf(
  name: string,
  says: Labels,
  audience: TextHashtag['audience'],
  scope: TemplateScope | null,
  write: TextHashtag['write'],
): TextHashtag {
  // What is internal here are comments.
  return {
    name,
    says,
    kind: 'text',
    keepsLines: audience === 'internal',
    audience,
    scope,
    needsStatement: false,
    write,
  }
}
