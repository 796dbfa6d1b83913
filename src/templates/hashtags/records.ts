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
  textOf('today', 'all', null, ({ today }, { day }) => day(today)),
  ofDispute('dispute_number', 'all', ({ number }) => number),
  ofDispute('dispute_cause', 'all', ({ cause }) => cause),
  ofDispute('dispute_opened_on', 'all', ({ openedOn }, { day }) => day(openedOn)),
  {
    name: 'dispute_amount',
    kind: 'amounts',
    audience: 'all',
    scope: 'dispute',
    needsStatement: false,
    claimsLateCharges: false,
    sum: ({ dispute }) => dispute?.amounts ?? {},
  },
  ofDispute('dispute_comment', 'internal', ({ comment }) => comment),
  ofDispute('dispute_outcome', 'all', ({ outcome }, { words }) =>
    outcome === null ? null : words.outcomes[outcome],
  ),
  ofAction('action_name', 'all', ({ name }) => name),
  ofAction('action_date', 'all', ({ on }, { day }) => day(on)),
  ofAction('action_comment', 'internal', ({ comment }) => comment),
  ofPromise('promise_date', ({ on }, { day }) => day(on)),
  {
    name: 'promise_amount',
    kind: 'amounts',
    audience: 'all',
    scope: 'promise',
    needsStatement: false,
    claimsLateCharges: false,
    sum: ({ promise }) => promise?.amounts ?? {},
  },
  ofPromise('promise_plan', ({ payments, ...next }, formats) =>
    (payments ?? [next]).map((payment) => writePayment(payment, formats)).join('; '),
  ),
]

function writePayment({ on, amounts }: NamedPayment, formats: Formats): string {
  return `${formats.day(on)}: ${writeTotals(amounts, formats)}`
}

function ofDispute(name: string, audience: TextHashtag['audience'], read: Read<'dispute'>): TextHashtag {
  return textOf(name, audience, 'dispute', ({ dispute }, formats) =>
    dispute === null ? null : read(dispute, formats),
  )
}

function ofAction(name: string, audience: TextHashtag['audience'], read: Read<'action'>): TextHashtag {
  return textOf(name, audience, 'action', ({ action }, formats) =>
    action === null ? null : read(action, formats),
  )
}

function ofPromise(name: string, read: Read<'promise'>): TextHashtag {
  return textOf(name, 'all', 'promise', ({ promise }, formats) =>
    promise === null ? null : read(promise, formats),
  )
}

function textOf(
  name: string,
  audience: TextHashtag['audience'],
  scope: TemplateScope | null,
  write: TextHashtag['write'],
): TextHashtag {
  // What is internal here are comments.
  return {
    name,
    kind: 'text',
    keepsLines: audience === 'internal',
    audience,
    scope,
    needsStatement: false,
    write,
  }
}
