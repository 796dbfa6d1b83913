import { defineCatalog, standardCatalog, type Catalog, type DeskSettings, type GestureName } from 'redress'
import { describe, expect, it } from 'vitest'

import type { ErrorCode } from '../../src/kernel/errors/redress-error.ts'
import { rejectionOf } from '../support/refusal.ts'
import { act } from './support/act.ts'
import { story } from './support/runs.ts'
import { openWorld } from './support/world.ts'

type Variation = { readonly settings?: Partial<DeskSettings>; readonly catalog?: Catalog }
type Refused = readonly [code: ErrorCode, command: object, variation?: Variation]

/** A catalog in which quality, one reason, one root cause and one code are archived, and resolved may only go on in progress. */
const narrow: Catalog = defineCatalog({
  ...standardCatalog,
  statuses: standardCatalog.statuses.map((status) => {
    if (status.id === 'dispute-quality') return { ...status, active: false }
    if (status.id === 'dispute-price') return { ...status, next: ['resolved'] }
    return status.id === 'resolved' ? { ...status, next: ['in-progress'] } : status
  }),
  customerDisputeReasons: standardCatalog.customerDisputeReasons.map((one) => ({
    ...one,
    active: one.id !== 'other',
  })),
  rootCauses: standardCatalog.rootCauses.map((one) => ({ ...one, active: one.id !== 'customer-error' })),
  resolutionCodes: standardCatalog.resolutionCodes.map((one) => ({ ...one, active: one.id !== 'replaced' })),
})
const informed = { settings: { resolverNotInformed: 'refuse' } } as const
const archived = { catalog: narrow }

const letter = (...to: object[]) => [{ to, subject: 'x', text: 'x' }]
/** What is wrong with people, whichever gesture names them. */
const people = (base: object): readonly Refused[] => [
  ['audiences-mixed', { ...base, messages: letter({ user: 'lea' }, { contact: 'anna' }) }],
  ['recipient-missing', { ...base, messages: letter() }],
  ['user-unknown', { ...base, messages: letter({ user: 'nobody' }) }],
  ['recipient-not-internal', { ...base, messages: letter({ user: 'broker' }) }],
  ['contact-unknown', { ...base, messages: letter({ contact: 'john' }) }],
  ['recipient-without-address', { ...base, messages: letter({ user: 'nadia' }) }],
  ['address-invalid', { ...base, messages: letter({ contact: 'kurt' }) }],
]
const resolvers = (base: object): readonly Refused[] => [
  ['user-unknown', { ...base, resolver: 'nobody' }],
  ['recipient-not-internal', { ...base, resolver: 'broker' }],
  ['resolver-not-informed', { ...base, resolver: 'lea' }, informed],
]
/** What is wrong with items that enter a dispute. */
const entering = (enter: (items: readonly unknown[]) => object): readonly Refused[] => [
  ['item-unknown', enter(['A6', 'X'])],
  ['item-duplicate', enter(['A6', 'A6'])],
  ['item-settled', enter(['A8'])],
  ['item-already-disputed', enter(['A1'])],
  ['customers-mixed', enter(['A6', 'B3'])],
  ['amount-invalid', enter([{ item: 'A6', disputed: '1.001' }])],
  ['disputed-amount-invalid', enter([{ item: 'A6', disputed: '900.01' }])],
  ['disputed-amount-invalid', enter([{ item: 'A6', disputed: '-1.00' }])],
]
/** What is wrong with how items are resolved. */
const resolving = (base: object): readonly Refused[] => [
  ['credit-missing', { ...base, outcome: 'accepted' }],
  ['credit-not-expected', { ...base, outcome: 'rejected', credit: '1.00' }],
  ['credit-out-of-range', { ...base, outcome: 'accepted', credit: '0.00' }],
  ['credit-out-of-range', { ...base, outcome: 'compromise', credit: '99999.00' }],
  ['amount-invalid', { ...base, outcome: 'accepted', credit: '1.001' }],
  ['catalog-entry-unknown', { ...base, code: 'magic' }],
  ['catalog-entry-archived', { ...base, code: 'replaced' }, archived],
]
const actions = (base: object): readonly Refused[] => [
  ['action-unknown', { ...base, action: 'X' }],
  ['action-ended', { ...base, action: 's-3-a1' }],
]
/** What is wrong with items that an action is planned for. */
const planning = (base: object): readonly Refused[] => [
  ['item-unknown', { ...base, items: ['X'] }],
  ['item-duplicate', { ...base, items: ['A6', 'A6'] }],
  ['item-settled', { ...base, items: ['A8'] }],
  ['item-already-disputed', { ...base, items: ['A1'] }],
  ['item-in-action', { ...base, items: ['AD'] }],
]
/** What is wrong with items, or a customer, that somebody chooses. */
const choosing = (base: object): readonly Refused[] => [
  ['input-invalid', base],
  ['input-invalid', { ...base, items: ['A6'], customer: 'C-1' }],
  ['item-unknown', { ...base, items: ['A6', 'X'] }],
  ['item-duplicate', { ...base, items: ['A6', 'A6'] }],
  ['customers-mixed', { ...base, items: ['A6', 'B1'] }],
]
const leavingAlone = (base: object): readonly Refused[] => [
  ...choosing(base),
  ['item-settled', { ...base, items: ['A6', 'A8'] }],
  ['customer-unknown', { ...base, customer: 'X' }],
  ['comment-missing', { ...base, items: ['A6'], reason: ' ' }],
]
const waiting = { action: 's-10-a1' }
const call = { action: 's-11-a1' }
const promising = { items: ['A6'], on: '2026-06-20' }
const unpromised: Catalog = defineCatalog({
  ...standardCatalog,
  statuses: standardCatalog.statuses.filter(({ type }) => type !== 'promise'),
})
const disputes = (base: object): readonly Refused[] => [
  ['dispute-unknown', { ...base, dispute: 'X' }],
  ['dispute-closed', { ...base, dispute: 's-3-d1' }],
]

const q = { items: ['A6'], status: 'dispute-price', comment: 'x' }
const p = { items: ['A6'], name: 'Call', channel: 'phone', on: '2026-07-01' }
const f = { items: ['A6'], status: 'in-progress' }
const open = { dispute: 's-1-d1' }
const tracking = { action: 's-1-a1' }
const leaving = { ...tracking, items: ['A1'] }
const closed = { dispute: 's-3-d1', comment: 'x' }
const other = { outcome: 'rejected', status: 'in-progress' }

const paused = { dispute: 's-15-d1' }
const away = { why: 'moved', to: paused.dispute }
/** What is wrong with items that leave for another dispute. */
const leavingFor = (base: object): readonly Refused[] => [
  ['target-missing', { ...base, why: 'moved' }],
  ['target-missing', { ...base, why: 'split' }],
  ['target-is-source', { ...base, why: 'split', to: 's-1-d1' }],
  ['dispute-unknown', { ...base, why: 'moved', to: 'X' }],
  ['dispute-closed', { ...base, why: 'moved', to: 's-3-d1' }],
  ['customers-mixed', { ...base, why: 'moved', to: 's-2-d1' }],
  ['status-not-allowed', { ...base, ...away }, archived],
  ['field-not-expected', { ...base, ...away, outcome: 'rejected' }],
  ['field-not-expected', { ...base, why: 'mistake', to: paused.dispute }],
]
const relabelling = { ...open, status: 'dispute-delivery', comment: 'x' }
const splitting = { ...open, items: ['A2'], comment: 'x' }
const briefed = (base: object): readonly Refused[] => [
  ['comment-missing', { ...base, comment: ' \n' }],
  ['status-unknown', { ...base, status: 'X' }],
  ['status-not-a-dispute', { ...base, status: 'promise' }],
  ['status-archived', { ...base, status: 'dispute-quality' }, archived],
  ['status-not-allowed', { ...base, status: 'dispute-delivery' }, archived],
]
const escalating = { ...open, reason: 'x' }

const old = {
  number: 'L-1',
  items: ['A6'],
  status: 'dispute-price',
  comment: 'x',
  openedOn: '2026-05-02',
}
const empty = { action: 's-13-a1' }
const doubted = { action: 'ms-7-a1' }
const uncertain = { message: 'ms-7-a1-o1-1' }

/** For each gesture, how the story can be told wrongly. */
const refused: { readonly [Name in GestureName]: readonly Refused[] } = {
  qualify: [
    ...entering((items) => ({ ...q, items })).filter(([code]) => code !== 'item-already-disputed'),
    ['item-already-disputed', { ...q, items: ['A6', 'A1'] }],
    ...planning(f).filter(([code]) => code !== 'item-already-disputed'),
    ['status-unknown', { ...f, status: 'X' }],
    ['status-archived', { ...q, status: 'dispute-quality' }, archived],
    ['status-not-allowed', { ...f, items: ['A9'], status: 'litigation' }, archived],
    ['status-not-allowed', { items: ['A1'], status: 'in-progress', outcome: 'rejected' }, archived],
    ['comment-missing', { items: ['A6'], status: 'dispute-price' }],
    ['dispute-needs-tracking', { ...q, followUp: 'scenario' }],
    ['action-date-past', { ...f, followUp: { on: '2026-06-14' } }],
    ['mode-not-allowed', { ...f, followUp: { channel: 'phone', mode: 'automatic' } }],
    ['field-not-expected', { ...f, outcome: 'rejected' }],
    ['field-not-expected', { ...f, items: [{ item: 'A6', disputed: '1.00' }] }],
    ['field-not-expected', { items: ['A1'], status: null, outcome: 'rejected' }],
    ['nothing-to-qualify', { items: ['A6'], status: null }],
    ['status-and-outcome-missing', { items: ['A1'], status: 'in-progress' }],
    ['disputes-mixed', { items: ['B1', 'B5'], status: null }],
    ...resolving({ items: ['A1'], status: 'resolved' }),
    ...people(f),
    ['user-unknown', { ...f, resolver: 'nobody' }],
    ['recipient-not-internal', { ...f, resolver: 'broker' }],
  ],
  amend: [
    ['item-unknown', { item: 'X', comment: 'x' }],
    ['nothing-to-amend', { item: 'A6', comment: 'x' }],
    ['scope-missing', { item: 'AJ', comment: 'x' }],
    ['comment-missing', { item: 'AJ', scope: 'one', comment: ' ' }],
  ],
  openDispute: [
    ...entering((items) => ({ ...q, items })),
    ...people(q),
    ...resolvers(q),
    ['dispute-of-credits', { ...q, items: ['AC'] }],
    ['status-unknown', { ...q, status: 'X' }],
    ['status-archived', { ...q, status: 'dispute-quality' }, archived],
    ['status-not-a-dispute', { ...q, status: 'promise' }],
    ['status-not-allowed', { ...q, items: ['A9'] }, archived],
    ['comment-missing', { items: ['A6'], status: 'dispute-price' }],
    ['comment-missing', { ...q, comment: ' \n' }],
    ['said-in-future', { ...q, saidOn: '2026-06-16' }],
    ['catalog-entry-unknown', { ...q, rootCause: 'X' }],
    ['catalog-entry-archived', { ...q, rootCause: 'customer-error' }, archived],
    ['dispute-needs-tracking', { ...q, followUp: 'scenario' }],
    ['action-date-past', { ...q, followUp: { on: '2026-06-14' } }],
    ['mode-not-allowed', { ...q, followUp: { channel: 'phone', mode: 'automatic' } }],
  ],
  plan: [
    ...planning(p),
    ['customers-mixed', { ...p, items: ['A6', 'B3'] }],
    ['action-incomplete', { items: ['A6'], name: 'x' }],
    ['action-unknown', { items: ['A6'], copyOf: 'X', on: '2026-07-01' }],
    ['action-date-past', { ...p, on: '2026-06-14' }],
    ['mode-not-allowed', { ...p, mode: 'automatic' }],
    ['user-unknown', { ...p, resolver: 'nobody' }],
    ['recipient-not-internal', { ...p, resolver: 'broker' }],
    ['content-missing', { ...p, channel: 'email', runNow: true }],
  ],
  promise: [
    ...planning(promising),
    ...people(promising),
    ['customers-mixed', { ...promising, items: ['A6', 'B3'] }],
    ['status-unknown', { ...promising, status: 'X' }],
    ['status-not-a-promise', { ...promising, status: 'in-progress' }],
    ['status-not-a-promise', promising, { catalog: unpromised }],
    ['status-archived', promising, { settings: { promiseStatus: 'dispute-quality' }, catalog: narrow }],
    ['status-not-allowed', { ...promising, items: ['A9'] }, archived],
    ['promise-date-past', { items: ['A6'], on: '2026-06-14' }],
    ['promise-date-past', { items: ['A6'], plan: [{ on: '2026-06-14' }] }],
    [
      'promise-plan-unordered',
      { items: ['A6'], plan: [{ on: '2026-06-20', amount: '1' }, { on: '2026-06-20' }] },
    ],
    ['promise-of-credits', { ...promising, items: ['A6', 'AC'] }],
    ['promised-amount-invalid', { ...promising, amount: '900.01' }],
    ['promised-amount-invalid', { ...promising, amount: '0' }],
    ['promised-amount-invalid', { ...promising, items: [{ item: 'A6', amount: '-1.00' }] }],
    ['promised-amount-invalid', { items: ['A6'], plan: [{ on: '2026-06-20' }, { on: '2026-06-21' }] }],
    ['promise-currencies-mixed', { ...promising, items: ['A6', 'A7'], amount: '10.00' }],
    ['amount-invalid', { ...promising, amount: '1.001' }],
    ['item-in-action', { ...promising, items: ['AP'] }],
    ['action-date-past', { ...promising, followUp: { on: '2026-06-14' } }],
    ['mode-not-allowed', { ...promising, followUp: { channel: 'phone', mode: 'automatic' } }],
  ],
  attach: [
    ...actions({ items: ['A6'] }),
    ...entering((items) => ({ ...tracking, items })),
    ...planning(call),
    ['item-in-action', { ...tracking, items: ['AD'] }],
    ['item-in-action', { ...call, items: ['AF'], move: true }],
    ['customers-mixed', { ...call, items: ['B3'] }],
    ['action-without-dispute', { ...call, items: [{ item: 'A6', disputed: '1.00' }] }],
  ],
  confirm: [...actions({}), ['nothing-to-confirm', call], ['nothing-to-confirm', tracking]],
  send: [
    ...actions({}),
    ['channel-not-sendable', call],
    ['content-missing', tracking],
    ['action-without-items', { ...empty, content: { subject: 'x', text: 'x' } }],
    ['audiences-mixed', { ...waiting, to: [{ user: 'lea' }, { contact: 'anna' }] }],
    ['recipient-missing', { ...waiting, to: [] }],
    ['user-unknown', { ...waiting, to: [{ user: 'nobody' }] }],
    ['recipient-not-internal', { ...waiting, to: [{ user: 'broker' }] }],
    ['contact-unknown', { ...waiting, to: [{ contact: 'john' }] }],
    ['recipient-without-address', { ...waiting, to: [{ contact: 'otto' }] }],
    ['address-invalid', { ...waiting, to: [{ contact: 'kurt' }] }],
    ['message-under-way', doubted],
    // Its customer is held and ignored.
    ['nothing-to-chase', waiting],
  ],
  cancel: [
    ...actions({ comment: 'x' }),
    ['dispute-needs-tracking', { ...tracking, comment: 'x' }],
    ['comment-missing', { ...call, comment: ' ' }],
  ],
  resolve: [
    ...disputes({}),
    ...resolving({ ...open, items: ['A1'] }),
    ['item-not-disputed', { ...open, items: ['A6'] }],
    ['item-not-disputed', { ...open, items: ['B1'] }],
    ['item-duplicate', { ...open, items: ['A1', 'A1'] }],
  ],
  detach: [
    ...actions({ items: ['A1'], why: 'mistake' }),
    ...resolving({ ...leaving, why: 'resolved' }),
    ...resolving({ ...leaving, why: 'other', ...other }),
    ['item-not-disputed', { ...leaving, items: ['B1'], why: 'mistake' }],
    ['item-not-in-action', { ...call, items: ['AG'], why: 'mistake' }],
    ['action-without-dispute', { ...call, items: ['AF'], why: 'resolved' }],
    ['field-not-expected', { ...call, items: ['AF'], why: 'other', status: 'in-progress' }],
    ['item-duplicate', { ...leaving, items: ['A1', 'A1'], why: 'mistake' }],
    ['status-and-outcome-missing', { ...leaving, why: 'other', outcome: 'rejected' }],
    ['status-and-outcome-missing', { ...leaving, why: 'other', status: 'in-progress' }],
    ['status-is-a-dispute', { ...leaving, why: 'other', ...other, status: 'dispute-price' }],
    ['status-unknown', { ...leaving, why: 'other', ...other, status: 'X' }],
    ['status-not-allowed', { ...leaving, why: 'other', ...other }, archived],
    ...leavingFor(leaving),
    ['field-not-expected', { ...leaving, ...away, next: { name: 'x', channel: 'task', on: '2026-07-01' } }],
    ['action-without-dispute', { ...call, items: ['AF'], ...away }],
    ['field-not-expected', { ...call, items: ['AF'], why: 'other', to: paused.dispute }],
  ],
  complete: [
    ...actions({}),
    ['field-not-expected', { ...call, outcome: 'rejected' }],
    ['action-without-items', { ...empty, next: { name: 'x', channel: 'task', on: '2026-07-01' } }],
    ['action-date-past', { ...call, next: { name: 'x', channel: 'task', on: '2026-06-14' } }],
    ...resolving(tracking).filter(([, command]) => !('credit' in command)),
  ],
  reschedule: [...actions({ to: '2026-07-01' }), ['action-date-past', { ...tracking, to: '2026-06-14' }]],
  assign: [...disputes({ resolver: 'lea' }), ...resolvers(open), ...people({ ...open, resolver: 'lea' })],
  edit: [
    ...actions({ name: 'x' }),
    ...entering((attach) => ({ ...tracking, attach })),
    ...resolvers(tracking),
    ...resolving({}).map(([code, fields, variation = {}]): Refused => [
      code,
      { ...tracking, detach: { items: ['A1'], why: 'resolved', ...fields } },
      variation,
    ]),
    ['customers-mixed', { ...tracking, attach: ['B3'] }],
    ['nothing-to-edit', tracking],
    ['action-date-past', { ...tracking, on: '2026-06-14' }],
    ['mode-not-allowed', { ...tracking, channel: 'task', mode: 'automatic' }],
    ['item-not-disputed', { ...tracking, detach: { items: ['A6'], why: 'mistake' } }],
    ...leavingFor({ items: ['A1'] }).map(([code, detach, variation = {}]): Refused => [
      code,
      { ...tracking, detach },
      variation,
    ]),
  ],
  reopen: [
    ...people(closed),
    ['dispute-unknown', { ...closed, dispute: 'X' }],
    ['dispute-open', { ...closed, dispute: 's-1-d1' }],
    ['comment-missing', { ...closed, comment: '' }],
    ['item-never-disputed', { ...closed, items: ['A6'] }],
    ['status-not-allowed', closed, archived],
    ['item-duplicate', { ...closed, items: ['A5', 'A5'] }],
    ['disputed-amount-invalid', { ...closed, items: [{ item: 'A5', disputed: '600.01' }] }],
    ['action-date-past', { ...closed, followUp: { on: '2026-06-14' } }],
    ['mode-not-allowed', { ...closed, followUp: { channel: 'legal', mode: 'automatic' } }],
    ['resolver-not-informed', { ...closed, dispute: 's-4-d1' }, informed],
  ],
  hold: [
    ...leavingAlone({ reason: 'x', until: '2026-06-15' }),
    ['hold-date-past', { items: ['A6'], reason: 'x', until: '2026-06-14' }],
    ['hold-date-past', { customer: 'C-1', reason: 'x', until: '2026-06-14' }],
  ],
  release: [
    ...choosing({}),
    // B3 and C-2 were held until 10 June: what is over needs no release.
    ...['A6', 'B3'].map((item): Refused => ['not-held', { items: [item] }]),
    ...['C-2', 'X'].map((customer): Refused => ['not-held', { customer }]),
  ],
  ignore: leavingAlone({ reason: 'x' }),
  heed: [
    ...choosing({}),
    ['not-ignored', { items: ['AG', 'A9'] }],
    ...['C-2', 'X'].map((customer): Refused => ['not-ignored', { customer }]),
  ],
  putInDispute: [
    ['customer-unknown', { customer: 'X' }],
    ['customer-already-disputed', { customer: 'C-2' }],
    ['customer-already-disputed', { customer: 'C-2', reason: 'contract' }],
    ['catalog-entry-unknown', { customer: 'C-1', reason: 'X' }],
    ['catalog-entry-archived', { customer: 'C-1', reason: 'other' }, archived],
    ['catalog-entry-archived', { customer: 'C-2', reason: 'other' }, archived],
  ],
  liftDispute: ['C-1', 'X'].map((customer): Refused => ['customer-not-disputed', { customer }]),
  decideMessage: [
    ['message-unknown', { message: 'X', decision: 'arrived' }],
    ['message-unknown', { message: 's-1-n1', decision: 'cancel' }],
    ['message-too-late', { message: 's-1-m1', decision: 'cancel' }],
    ['message-too-late', { ...uncertain, decision: 'cancel' }],
    ['decision-not-possible', { message: 's-1-m1', decision: 'send-again' }],
    ['decision-not-possible', { message: 'ms-3-a1-o1-1', decision: 'arrived' }],
    ['decision-not-possible', { message: 'ms-13-a1-o1-1', decision: 'give-up' }],
  ],
  retry: [
    ...actions({}),
    ['nothing-to-retry', waiting],
    ['nothing-to-retry', doubted],
    ['recipient-missing', { action: 'ms-11-a1' }],
  ],
  stopSending: [
    ['comment-missing', { comment: ' \n' }],
    ['input-invalid', {}],
  ],
  resumeSending: [['sending-unchanged', {}]],
  erase: [
    ['text-unknown', { notes: ['s-1-n1', 'X'] }],
    ['text-unknown', { messages: ['s-1-n1'] }],
  ],
  relabel: [
    ...disputes({ status: 'dispute-delivery', comment: 'x' }),
    ...briefed(relabelling),
    ...people(relabelling),
    ...resolvers(relabelling),
    ['status-unchanged', { ...relabelling, status: 'dispute-price' }],
  ],
  split: [
    ...disputes({ items: ['A2'], comment: 'x' }),
    ...briefed(splitting),
    ...people(splitting),
    ...resolvers(splitting),
    ['item-not-disputed', { ...splitting, items: ['A6'] }],
    ['item-duplicate', { ...splitting, items: ['A2', 'A2'] }],
    ['split-takes-all', { ...splitting, items: ['A1', 'A2', 'A4'] }],
    ['dispute-of-credits', { ...splitting, items: ['A4'] }],
    ['dispute-of-credits', { ...splitting, items: ['A1', 'A2'] }],
    ['action-date-past', { ...splitting, followUp: { on: '2026-06-14' } }],
    ['mode-not-allowed', { ...splitting, followUp: { channel: 'legal', mode: 'automatic' } }],
  ],
  adjust: [
    ...disputes({ items: [{ item: 'A1', disputed: '1.00' }] }),
    ['item-not-disputed', { ...open, items: [{ item: 'A6', disputed: '1.00' }] }],
    ['item-duplicate', { ...open, items: ['1.00', '2.00'].map((disputed) => ({ item: 'A1', disputed })) }],
    ['amount-invalid', { ...open, items: [{ item: 'A1', disputed: '1.001' }] }],
    ['disputed-amount-invalid', { ...open, items: [{ item: 'A1', disputed: '0.00' }] }],
    ['disputed-amount-invalid', { ...open, items: [{ item: 'A1', disputed: '-1.00' }] }],
    ['disputed-amount-invalid', { ...open, items: [{ item: 'A4', disputed: '80.00' }] }],
    // 200.00 of its 1,000.00 were paid meanwhile.
    ['disputed-amount-invalid', { ...open, items: [{ item: 'A1', disputed: '800.01' }] }],
    ['nothing-to-change', { ...open, items: [{ item: 'A4', disputed: '-80.00' }] }],
  ],
  annotate: [
    ['dispute-unknown', { dispute: 'X', comment: 'x' }],
    ['nothing-to-change', open],
    ['nothing-to-change', { ...open, attachments: [], priority: 'normal', rootCause: null }],
    ['catalog-entry-unknown', { ...open, rootCause: 'X' }],
    ['catalog-entry-archived', { ...open, rootCause: 'customer-error' }, archived],
    ['said-in-future', { ...open, saidOn: '2026-06-16' }],
  ],
  escalate: [
    ...disputes({ reason: 'x' }),
    ...people(escalating),
    ...resolvers(escalating),
    ['comment-missing', { ...escalating, reason: ' ' }],
    ['resolver-not-informed', { ...paused, reason: 'x' }, informed],
  ],
  pause: [
    ...disputes({ reason: 'x' }),
    ['dispute-paused', { ...paused, reason: 'x' }],
    ['pause-end-past', { ...escalating, until: '2026-06-15' }],
    ['comment-missing', { ...escalating, reason: ' ' }],
  ],
  resume: [...disputes({}), ['dispute-not-paused', open]],
  importDispute: [
    ...entering((items) => ({ ...old, items })),
    ['dispute-number-taken', { ...old, number: 'L-2026-17' }],
    ['opened-in-future', { ...old, openedOn: '2026-06-16' }],
    ['said-in-future', { ...old, saidOn: '2026-06-16' }],
    ['item-in-action', { ...old, items: ['AD'] }],
    ['dispute-of-credits', { ...old, items: ['AC'] }],
    ['status-unknown', { ...old, status: 'X' }],
    ['status-archived', { ...old, status: 'dispute-quality' }, archived],
    ['status-not-a-dispute', { ...old, status: 'promise' }],
    ['comment-missing', { ...old, comment: ' ' }],
    ['catalog-entry-unknown', { ...old, rootCause: 'X' }],
    ['catalog-entry-archived', { ...old, rootCause: 'customer-error' }, archived],
    ['user-unknown', { ...old, resolver: 'nobody' }],
    ['recipient-not-internal', { ...old, resolver: 'broker' }],
    ['action-date-past', { ...old, followUp: { on: '2026-06-14' } }],
    ['mode-not-allowed', { ...old, followUp: { channel: 'phone', mode: 'automatic' } }],
  ],
  sync: [
    ['input-invalid', { items: [''] }],
    ['action-unknown', { actions: ['X'] }],
  ],
}

const rows = Object.entries(refused).flatMap(([name, all]) =>
  all.map(([code, command, variation = {}]) => ({ name: name as GestureName, code, command, variation })),
)

describe('a refused gesture (I-5, Q-10)', () => {
  it.each(rows)('$name with $code leaves no trace, and its preview says the same (Q-11)', async (row) => {
    const { name, code, command, variation } = row
    const { settings = {}, catalog = standardCatalog } = variation
    const world = await openWorld(story, settings, catalog)
    const before = JSON.stringify(await world.store.dump())
    const desk = world.desk('x')
    const previewed = await desk.preview(name, command, { by: 'lea' })
    const refusal = await rejectionOf(act(desk, name, command, { by: 'lea', key: 'K-1' }))
    expect(refusal.code).toBe(code)
    expect(previewed).toMatchObject({ allowed: false, refusal: { code, details: refusal.details } })
    expect(JSON.stringify(await world.store.dump())).toBe(before)
    expect(world.store.applied.length).toBe(story.past.commits.length)
  })
})
