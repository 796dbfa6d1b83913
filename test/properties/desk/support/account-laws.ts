import { expect } from 'vitest'

import type { State } from './laws.ts'

/** What always holds of customers as a whole, of what is left alone, and of texts. */
export const accountLaws: Readonly<Record<string, (state: State) => void>> = {
  'a customer is in dispute as a whole from its setting to its lifting, which take turns (E-3)': (state) => {
    const disputed = new Map<string, string | null>()
    for (const change of state.events.flatMap(({ changes }) => changes)) {
      if (change.type === 'customer-disputed') {
        expect(disputed.has(change.customer)).toBe(false)
        disputed.set(change.customer, change.dispute.reason)
      } else if (change.type === 'customer-dispute-changed') {
        expect(disputed.get(change.customer)).not.toBe(change.reason)
        disputed.set(change.customer, change.reason)
      } else if (change.type === 'customer-dispute-lifted') {
        expect(disputed.delete(change.customer)).toBe(true)
      }
    }
    for (const { customer, dispute } of state.accounts) {
      expect([customer, dispute !== null]).toEqual([customer, disputed.has(customer)])
      if (dispute === null) continue
      expect([customer, dispute.reason]).toEqual([customer, disputed.get(customer)])
      expect(dispute.reasonSince === null).toBe(dispute.reason === null)
    }
  },
  'what is settled is neither held nor ignored (E-6)': ({ standings }) => {
    for (const { item, ledger, hold, ignored } of standings) {
      if (ledger === 'settled') expect([item, hold, ignored]).toEqual([item, null, null])
    }
  },
  'what is held or ignored says why, in a note of its history (E-6)': ({ standings, accounts, events }) => {
    const told = new Set(events.flatMap(({ notes }) => notes))
    for (const { hold, ignored } of [...standings, ...accounts]) {
      for (const { reason } of [hold, ignored].filter((one) => one !== null)) expect(told).toContain(reason)
    }
  },
  'a person may end a hold on any day, the system only after its last day (E-6)': ({ events }) => {
    const until = new Map<string, string>()
    for (const { changes, on, by } of events) {
      for (const change of changes) {
        if (change.type === 'items-held')
          for (const { item } of change.items) until.set(item, change.hold.until)
        if (change.type === 'customer-held') until.set(change.customer, change.hold.until)
        if (change.type === 'items-released' || change.type === 'customer-released') {
          const released =
            change.type === 'items-released' ? change.items.map(({ item }) => item) : [change.customer]
          for (const one of released) {
            const isOver = (until.get(one) ?? '') < on
            expect([one, by === 'system', change.why]).toEqual([one, isOver, isOver ? 'over' : 'by-hand'])
          }
        }
      }
    }
  },
  'a text is gone exactly when the history says that it was erased, on that day and by that person': (
    state,
  ) => {
    const erased = new Map<string, object>()
    for (const { changes, on, by } of state.events) {
      for (const change of changes) {
        if (change.type !== 'texts-erased') continue
        for (const id of [...change.notes, ...change.messages]) {
          expect([id, erased.has(id)]).toEqual([id, false])
          erased.set(id, { on, by })
        }
      }
    }
    for (const { id, text, erased: gone } of [...state.notes, ...state.messages]) {
      expect([id, gone, text === '']).toEqual([id, erased.get(id) ?? null, erased.has(id)])
    }
    for (const { subject, to, from, state: is, erased: gone } of state.messages) {
      const words = [
        subject,
        ...[to, ...(from === null ? [] : [from])].flatMap(({ name, address }) => [name, address]),
      ]
      expect(words.every((word) => (word === '') === (gone !== null))).toBe(true)
      if (gone !== null) expect(is).not.toBe('pending')
    }
  },
}
