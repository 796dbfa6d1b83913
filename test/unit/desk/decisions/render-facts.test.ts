import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../../src/catalogs/standard-catalog.ts'
import { renderFactsOf, type Written } from '../../../../src/desk/decisions/render-facts.ts'
import type { Facts } from '../../../../src/desk/facts.ts'
import type { Dispute } from '../../../../src/disputes/dispute.ts'
import type { Outcome } from '../../../../src/standings/changes.ts'
import type { TemplateUse } from '../../../../src/templates/uses.ts'
import { anInvoice } from '../../../support/desk-world.ts'
import { refusalOf } from '../../../support/refusal.ts'
import { anAction } from '../../actions/an-action.ts'
import { aDispute } from '../../disputes/a-dispute.ts'
import { aLine } from '../../disputes/a-line.ts'
import { aPromise, aStanding } from '../../standings/a-standing.ts'
import { aNote, aUser, byId, draftOver, someFacts, someSettings } from './some-facts.ts'

/** A template that takes nothing; anything else as given. */
const aUse = (more: Partial<TemplateUse> = {}): TemplateUse => ({
  audience: 'internal',
  dunning: false,
  about: [],
  statement: false,
  companyName: false,
  lateCharges: false,
  hostValues: [],
  ...more,
})

/** A message of C1 to Martin from the template `note`, about nothing; anything else as given. */
const writing = (more: Partial<Written> = {}): Written => ({
  customer: 'C1',
  dispute: null,
  action: null,
  resolver: null,
  to: { kind: 'user', id: 'martin', name: 'Martin', address: 'martin@host.example' },
  language: 'fr',
  template: 'note',
  use: aUse(),
  ...more,
})

const open = aStanding({ dispute: null, action: null, chunk: null, disputed: null, status: null })

describe('what a message can say (M-2, M-5)', () => {
  it('is every value of the moment that its template is about', () => {
    const facts = someFacts({
      users: byId(
        aUser('lea', { name: 'Léa Martin', phone: '+33 1 00' }),
        aUser('martin', { name: 'Martin', email: null }),
      ),
      settings: someSettings({ companyName: 'Acme' }),
      statements: new Map([['C1', [anInvoice('F-2', '400.00')]]]),
      hostValues: new Map([['note', { portal: 'Log in.' }]]),
      notes: byId(aNote('N-1', 'The price is wrong.'), aNote('N-2', 'Call first.')),
    })
    const draft = draftOver({
      dispute: { 'D-1': aDispute({ amounts: { ...aDispute().amounts, current: { EUR: '300.00' } } }) },
      action: { 'A-1': anAction({ comment: 'N-2' }) },
      standing: { 'F-1': aStanding({ promises: [aPromise()] }) },
    })
    const use = aUse({ about: ['selection', 'dispute', 'action', 'promise'], statement: true })
    const written = writing({ dispute: 'D-1', action: 'A-1', resolver: 'martin', items: ['F-1'], use })
    expect(renderFactsOf(facts, draft, written)).toStrictEqual({
      today: '2026-06-10',
      language: 'fr',
      recipient: { name: 'Martin' },
      customer: { id: 'C1', name: 'Dupont' },
      company: { name: 'Acme' },
      collector: { name: 'Léa Martin', email: 'lea@host.example', phone: '+33 1 00' },
      resolver: { name: 'Martin', email: null, phone: null },
      selection: [
        { item: anInvoice('F-1'), amount: '1000.00', disputed: '300.00', daysLate: 10, lateCharges: null },
      ],
      statement: [
        {
          item: anInvoice('F-2', '400.00'),
          amount: '400.00',
          disputed: null,
          daysLate: 10,
          lateCharges: null,
        },
      ],
      dispute: {
        number: 'L-2026-17',
        cause: 'Litige prix',
        openedOn: '2026-06-01',
        amounts: { EUR: '300.00' },
        comment: 'The price is wrong.',
        outcome: null,
      },
      action: { name: 'Price dispute', on: '2026-06-08', comment: 'Call first.' },
      promise: { on: '2026-06-10', amounts: { EUR: '400.00' } },
      hostValues: { portal: 'Log in.' },
    })
  })

  it('is nothing of what its template is not about, nor of people whom the directory does not know', () => {
    const facts = someFacts({ customers: new Map(), statements: new Map([['C1', [anInvoice('F-2')]]]) })
    const draft = draftOver({ dispute: { 'D-1': aDispute() }, action: { 'A-1': anAction() } })
    const written = writing({ dispute: 'D-1', action: 'A-1', items: ['F-1'] })
    expect(renderFactsOf(facts, draft, written)).toMatchObject({
      customer: { id: 'C1', name: 'C1' },
      company: { name: '' },
      collector: null,
      resolver: null,
      selection: null,
      statement: null,
      dispute: null,
      action: null,
      promise: null,
      hostValues: {},
    })
  })

  it('is nothing where its template is about a dispute, an action or a promise and there is none', () => {
    const use = aUse({ about: ['selection', 'dispute', 'action', 'promise'], statement: true })
    const facts = renderFactsOf(someFacts(), draftOver(), writing({ use }))
    expect(facts).toMatchObject({ selection: [], statement: [], dispute: null, action: null, promise: null })
    const unread = renderFactsOf(someFacts(), draftOver(), writing({ use, dispute: 'D-9', action: 'A-9' }))
    expect(unread).toMatchObject({ dispute: null, action: null })
  })

  it('is refused where the template names the entity and the settings do not, and says what is missing', () => {
    const use = aUse({ companyName: true })
    const { code, details, message } = refusalOf(() =>
      renderFactsOf(someFacts(), draftOver(), writing({ use })),
    )
    expect([code, details]).toEqual(['template-not-usable', { template: 'note', missing: ['companyName'] }])
    expect(message).toMatch(/set its name/)
  })

  it('is what a promise of the items says, though the template lists no items (T-1)', () => {
    const draft = draftOver({ standing: { 'F-1': { ...open, promises: [aPromise()] } } })
    const written = writing({ items: ['F-1'], use: aUse({ about: ['promise'] }) })
    expect(renderFactsOf(someFacts(), draft, written)).toMatchObject({
      selection: null,
      promise: { on: '2026-06-10', amounts: { EUR: '400.00' } },
    })
  })
})

describe('the comment that a message repeats', () => {
  const commentOf = (facts: Facts, brief: string, write = false) => {
    const draft = draftOver({ dispute: { 'D-1': aDispute({ brief }) } })
    if (write) draft.addNote(aNote(brief, 'Written in this very gesture.'))
    const written = writing({ dispute: 'D-1', use: aUse({ about: ['dispute'] }) })
    return renderFactsOf(facts, draft, written).dispute?.comment
  }
  const erased = { on: '2026-06-05', by: 'dpo' }

  it.each([
    ['written before', someFacts({ notes: byId(aNote('N-1', 'Before.')) }), false, 'Before.'],
    ['written by the same gesture', someFacts(), true, 'Written in this very gesture.'],
    ['erased since: none', someFacts({ notes: byId(aNote('N-1', '', { erased })) }), false, null],
    ['gone: none', someFacts(), false, null],
  ])('is the one %s', (_, facts, write, comment) => {
    expect(commentOf(facts, 'N-1', write)).toBe(comment)
  })

  it('is none of an action that was planned without one', () => {
    const draft = draftOver({ action: { 'A-1': anAction() } })
    const written = writing({ action: 'A-1', use: aUse({ about: ['action'] }) })
    expect(renderFactsOf(someFacts(), draft, written).action).toStrictEqual({
      name: 'Price dispute',
      on: '2026-06-08',
      comment: null,
    })
  })
})

describe('the cause of a dispute', () => {
  const [first] = standardCatalog.statuses
  const cause = { ...first!, id: 'dispute-odd', labels: { PT: 'Preço', 'pt-BR': 'Preço (BR)', EN: 'Price' } }
  const catalog = { ...standardCatalog, languages: ['EN', 'PT'], statuses: [first!, cause] }
  const causeIn = (language: string, id = 'dispute-odd') => {
    const draft = draftOver({ dispute: { 'D-1': aDispute({ cause: id }) } })
    const written = writing({ dispute: 'D-1', language, use: aUse({ about: ['dispute'] }) })
    return renderFactsOf(someFacts({ catalog }), draft, written).dispute?.cause
  }

  it.each([
    ['in the language of the recipient', 'pt', 'Preço'],
    ['of their region where there is one, in whatever case', 'PT-br', 'Preço (BR)'],
    ['without their region where there is none', 'pt-PT', 'Preço'],
    ['in the first language of the catalog where theirs is none', 'de', 'Price'],
  ])('is named %s (M-4)', (_, language, label) => {
    expect(causeIn(language)).toBe(label)
  })

  it('is its id where the catalog has no such status any more', () => {
    expect(causeIn('pt', 'dispute-gone')).toBe('dispute-gone')
  })
})

describe('how a dispute ended, as a message says it (D-5)', () => {
  /** Items that left a dispute with an outcome; F-3 left D-2, F-4 none at all, and of F-6 no line is known. */
  const left: Readonly<Record<string, readonly [dispute: string, outcome: Outcome]>> = {
    'F-1': ['D-1', 'rejected'],
    'F-2': ['D-1', 'accepted'],
    'F-3': ['D-2', 'withdrawn'],
    'F-5': ['D-1', 'rejected'],
  }
  const stay = {
    episode: 1,
    from: '2026-06-01',
    until: '2026-06-09',
    untilRecordedOn: '2026-06-09',
    why: 'resolved',
    code: null,
  } as const
  const linesOf = (dispute: string) => ({
    dispute,
    chunk: 0,
    lines: Object.entries(left).flatMap(([item, [from, outcome]]) =>
      from === dispute ? [aLine({ item, stays: [{ ...stay, outcome }] })] : [],
    ),
  })
  const items = ['F-1', 'F-2', 'F-3', 'F-4', 'F-5', 'F-6'].map((id) => anInvoice(id))
  const outcomeOf = (listed: readonly string[], outcomes: Dispute['outcomes'], about = ['selection']) => {
    const standings = [...Object.entries(left), ['F-6', ['D-1']] as const].map(
      ([item, [dispute]]) => [item, { ...open, item, left: { dispute, chunk: 0 } }] as const,
    )
    const draft = draftOver({
      dispute: { 'D-1': aDispute({ outcomes }) },
      standing: Object.fromEntries(standings),
      lines: { 'D-1/0': linesOf('D-1'), 'D-2/0': linesOf('D-2') },
    })
    const use = aUse({ about: ['dispute', ...about] as TemplateUse['about'] })
    const facts = someFacts({ items: byId(...items) })
    return renderFactsOf(facts, draft, writing({ dispute: 'D-1', items: listed, use })).dispute?.outcome
  }

  it.each<[string, readonly string[], Dispute['outcomes'], Outcome | 'mixed' | null]>([
    ['the outcome of what it lists', ['F-1'], { rejected: 2, accepted: 1 }, 'rejected'],
    ['the one that all share which it lists', ['F-1', 'F-5'], { rejected: 2, accepted: 1 }, 'rejected'],
    ['mixed where what it lists ended otherwise', ['F-1', 'F-2'], { rejected: 2, accepted: 1 }, 'mixed'],
    ['that of the dispute where it lists what never left it', ['F-4'], { accepted: 1 }, 'accepted'],
    ['that of the dispute where it lists what left another', ['F-3'], { accepted: 1 }, 'accepted'],
    [
      'mixed where it lists nothing that left and others left in two ways',
      ['F-4'],
      { accepted: 1, rejected: 1 },
      'mixed',
    ],
    [
      'that of the dispute where the line of what it lists is not known',
      ['F-6'],
      { accepted: 1 },
      'accepted',
    ],
    ['nothing while nothing has left', ['F-4'], {}, null],
  ])('is %s', (_, listed, outcomes, outcome) => {
    expect(outcomeOf(listed, outcomes)).toBe(outcome)
  })

  it('is that of the whole dispute where the template lists no items', () => {
    expect(outcomeOf(['F-1'], { rejected: 1, accepted: 1 }, [])).toBe('mixed')
  })
})
