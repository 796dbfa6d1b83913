import { describe, expect, it } from 'vitest'

import { lastOutcome, listItems, type ListedFor } from '../../../../src/desk/decisions/listed-items.ts'
import type { Facts } from '../../../../src/desk/facts.ts'
import type { Draft } from '../../../../src/history/draft.ts'
import type { Outcome } from '../../../../src/standings/changes.ts'
import type { Standing } from '../../../../src/standings/standing.ts'
import { anInvoice } from '../../../support/desk-world.ts'
import { anAction } from '../../actions/an-action.ts'
import { aDispute } from '../../disputes/a-dispute.ts'
import { aLine } from '../../disputes/a-line.ts'
import { aStanding } from '../../standings/a-standing.ts'
import { draftOver, someFacts, someSettings } from './some-facts.ts'

const use = (more: Partial<ListedFor['use']> = {}): ListedFor['use'] => ({
  audience: 'customer',
  dunning: false,
  about: ['selection'],
  statement: false,
  companyName: false,
  lateCharges: false,
  hostValues: [],
  ...more,
})

/** F-1 in the dispute D-1 with EUR 300.00 of its 1,000.00, F-2 in the action A-2 of its own. */
const both = (): Draft =>
  draftOver({
    dispute: { 'D-1': aDispute() },
    action: { 'A-1': anAction(), 'A-2': anAction({ id: 'A-2', tracks: null }) },
    standing: {
      'F-1': aStanding(),
      'F-2': aStanding({ item: 'F-2', dispute: null, disputed: null, status: null, action: 'A-2' }),
    },
  })

const items = [anInvoice('F-1'), anInvoice('F-2', '400.00'), anInvoice('F-3', '50.00')]
const amounts = (listedFor: ListedFor) =>
  listItems(someFacts(), both(), items, listedFor).map(({ amount }) => amount)

describe('the amount of an item that a message lists (M-2)', () => {
  it.each<[string, ListedFor, readonly string[]]>([
    ['what is open', { use: use(), action: null }, ['1000.00', '400.00', '50.00']],
    [
      'in dunning what may be chased: the rest of a disputed one, nothing of one in an action (D-2, E-2)',
      { use: use({ dunning: true }), action: null },
      ['700.00', '0.00', '50.00'],
    ],
    [
      'in dunning by an action all of its own items, which it never blocks (E-1)',
      { use: use({ dunning: true }), action: 'A-2' },
      ['700.00', '400.00', '50.00'],
    ],
    [
      'in dunning by the action that follows a dispute the rest all the same (D-2)',
      { use: use({ dunning: true }), action: 'A-1' },
      ['700.00', '0.00', '50.00'],
    ],
  ])('is %s', (_, listedFor, expected) => {
    expect(amounts(listedFor)).toEqual(expected)
  })

  it('stands beside what is disputed of it and since when it is late', () => {
    const onTime = anInvoice('F-3', '50.00', { dueDate: '2026-06-12' })
    const rows = listItems(someFacts(), both(), [items[0]!, items[1]!, onTime], { use: use(), action: null })
    expect(rows.map(({ disputed, daysLate }) => [disputed, daysLate])).toEqual([
      ['300.00', 10],
      [null, 10],
      [null, -2],
    ])
  })
})

const stay = {
  episode: 1,
  from: '2026-06-01',
  until: '2026-06-02',
  untilRecordedOn: '2026-06-02',
  why: 'resolved',
  code: null,
} as const

/** F-1 as it left D-1, once for each of these outcomes. */
const leftWith = (outcomes: readonly Outcome[], more: Partial<Standing> = {}): Draft => {
  const left = { dispute: 'D-1', chunk: 0 }
  const free = { dispute: null, action: null, chunk: null, disputed: null, status: null, left }
  const stays = outcomes.map((outcome) => ({ ...stay, outcome }))
  return draftOver({
    standing: { 'F-1': aStanding({ ...free, ...more }) },
    lines: { 'D-1/0': { dispute: 'D-1', chunk: 0, lines: [aLine({ stays })] } },
  })
}

describe('the late charges of an item that a message lists (E-4)', () => {
  // 1000.00 × 0.10 × 10 ÷ 365 = 2.74, and EUR 40.00 once.
  const rates = { annualRate: '0.10', fixedFee: { EUR: '40.00' } }
  const charging = someFacts({ settings: someSettings({ lateCharges: rates }) })
  const charges = (draft: Draft, facts: Facts = charging, item = anInvoice('F-1')) =>
    listItems(facts, draft, [item], { use: use({ lateCharges: true }), action: null })[0]?.lateCharges
  const awaiting = (amount: string) =>
    leftWith(['compromise'], {
      creditAwaited: { dispute: 'D-1', chunk: 0, amount, since: '2026-06-02' },
    })

  it.each<[string, Draft, string | null]>([
    ['interest and fee of an item that the desk never saw', draftOver(), '42.74'],
    ['none while anything of it is disputed', draftOver({ standing: { 'F-1': aStanding() } }), null],
    ['none of one that was accepted', leftWith(['accepted']), null],
    [
      'none of one whose last dispute was accepted, whatever was before',
      leftWith(['rejected', 'accepted']),
      null,
    ],
    [
      'all of one whose last dispute was rejected, whatever was before',
      leftWith(['accepted', 'rejected']),
      '42.74',
    ],
    // 600.00 × 0.10 × 10 ÷ 365 = 1.64.
    ['those of what remains beside an agreed credit', awaiting('400.00'), '41.64'],
    ['none where the agreed credit is all that is open, or more', awaiting('2000.00'), null],
  ])('are %s', (_, draft, expected) => {
    expect(charges(draft)).toBe(expected)
  })

  it('are none on the due day, none where the host has no rates, and none where the template shows none', () => {
    expect(charges(draftOver(), charging, anInvoice('F-1', '10.00', { dueDate: '2026-06-10' }))).toBeNull()
    expect(charges(draftOver(), someFacts())).toBeNull()
    const [row] = listItems(charging, draftOver(), [anInvoice('F-1')], { use: use(), action: null })
    expect(row?.lateCharges).toBeNull()
  })
})

describe('how the last dispute of an item ended for it (D-5)', () => {
  it.each<[string, Draft, Outcome | null]>([
    ['the outcome of its last stay', leftWith(['accepted', 'rejected']), 'rejected'],
    ['none of an item that never left one', draftOver({ standing: { 'F-1': aStanding() } }), null],
    ['none of an item that the desk never saw', draftOver(), null],
    ['none where its line says nothing of a stay', leftWith([]), null],
    [
      'none where the line was not read',
      draftOver({ standing: { 'F-1': aStanding({ left: { dispute: 'D-1', chunk: 3 } }) } }),
      null,
    ],
    [
      'none where another item alone has a line',
      draftOver({
        standing: { 'F-1': aStanding({ left: { dispute: 'D-1', chunk: 0 } }) },
        lines: { 'D-1/0': { dispute: 'D-1', chunk: 0, lines: [aLine({ item: 'F-2' })] } },
      }),
      null,
    ],
  ])('is %s', (_, draft, expected) => {
    expect(lastOutcome(draft, 'F-1')).toBe(expected)
  })
})
