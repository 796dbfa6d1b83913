import {
  foldHistory,
  type Account,
  type Action,
  type ActionMembers,
  type Dispute,
  type DisputeLine,
  type DisputeLines,
  type FoldedKind,
  type HistoryEvent,
  type Json,
  type Message,
  type Note,
  type PaymentPromise,
  type Standing,
} from 'redress'
import { trackedDispute } from '../../../../src/actions/tracked.ts'
import { expect } from 'vitest'

import { emptyShelves } from '../../../../src/history/shelves.ts'
import { sumAmounts } from '../../../../src/kernel/money/sum.ts'
import { minorUnits } from '../../../../src/kernel/money/minor-units.ts'
import { documentsOf, eventsOf, type OpenWorld } from '../../../gestures/support/world.ts'
import { hasEnded } from '../../../support/membership.ts'
import { actionLaws } from './action-laws.ts'
import { accountLaws } from './account-laws.ts'
import { messageLaws } from './message-laws.ts'

/** The documents of a desk, to state laws about. */
export type State = {
  readonly standings: readonly Standing[]
  readonly disputes: readonly Dispute[]
  readonly actions: readonly Action[]
  readonly members: readonly ActionMembers[]
  readonly accounts: readonly Account[]
  readonly promises: readonly PaymentPromise[]
  readonly events: readonly HistoryEvent[]
  readonly notes: readonly Note[]
  readonly messages: readonly Message[]
  readonly linesOf: (dispute: Dispute) => readonly DisputeLine[]
  /** Every document that is a fold of the history, as it is stored. */
  readonly stored: Readonly<Record<string, unknown>>
}

/** Reads the documents as the commits left them. */
export function stateOf({ store }: OpenWorld): State {
  const chunks = documentsOf<DisputeLines>(store, 'lines')
  return {
    standings: documentsOf(store, 'standing'),
    disputes: documentsOf(store, 'dispute'),
    actions: documentsOf(store, 'action'),
    members: documentsOf(store, 'members'),
    accounts: documentsOf(store, 'account'),
    promises: documentsOf(store, 'promise'),
    events: eventsOf(store),
    notes: documentsOf(store, 'note'),
    messages: documentsOf(store, 'message'),
    linesOf: ({ id }) => chunks.filter(({ dispute }) => dispute === id).flatMap(({ lines }) => lines),
    stored: Object.fromEntries(
      foldedKinds.flatMap((kind) =>
        [...store.written].flatMap(([name, document]) =>
          name.startsWith(`${kind}/`) ? [[name, contentOf(document)]] : [],
        ),
      ),
    ),
  }
}

/** The gesture that an event belongs to. */
const gestureOf = (event: string) => event.replace(/-e\d+$/, '')

const foldedKinds = Object.keys(emptyShelves()) as readonly FoldedKind[]

/** A document without what belongs to its storing. */
function contentOf(document: Json): unknown {
  const { v: _, tenant: __, ...content } = document as { readonly [key: string]: Json }
  return content
}

const buckets = ['original', 'current', 'paid', 'credited', 'otherwise', 'released'] as const
const isIn = ({ stays }: DisputeLine) => stays.at(-1)?.until === null
const sameSignUpTo = (part: string, whole: string) => {
  const [units, most] = [minorUnits(part), minorUnits(whole)]
  return most < 0n ? units <= 0n && units >= most : units >= 0n && units <= most
}

/** The laws of a desk, each of which holds at all times. */
export const laws: Readonly<Record<string, (state: State) => void>> = {
  ...actionLaws,
  'what is stored is the fold of the history (I-2)': ({ stored, events }) => {
    const fold = foldHistory(events)
    const folded = foldedKinds.flatMap((kind) =>
      [...fold[kind]].map(([id, document]) => [`${kind}/${id}`, document] as const),
    )
    expect(stored).toEqual(Object.fromEntries(folded))
  },
  'each line: original = current + paid + credited + otherwise + released (D-8)': ({ disputes, linesOf }) => {
    for (const line of disputes.flatMap(linesOf)) {
      const { currency, original, current, paid, credited, otherwise, released } = line
      expect(sumAmounts([current, paid, credited, otherwise, released], currency)).toBe(original)
    }
  },
  'each header: totals per currency are the sums of its lines (D-2, D-8)': ({ disputes, linesOf }) => {
    for (const dispute of disputes) {
      const lines = linesOf(dispute)
      for (const currency of new Set(lines.map((line) => line.currency))) {
        const own = lines.filter((line) => line.currency === currency)
        const zero = sumAmounts([], currency)
        for (const bucket of buckets) {
          const sum = sumAmounts(
            own.map((line) => line[bucket]),
            currency,
          )
          expect([bucket, dispute.amounts[bucket][currency] ?? zero]).toEqual([bucket, sum])
        }
        const toCredit = sumAmounts(
          own.map((line) => line.toCredit ?? zero),
          currency,
        )
        expect(dispute.amounts.toCredit[currency] ?? zero).toBe(toCredit)
      }
    }
  },
  'each header counts its lines, and those still disputed': ({ disputes, linesOf }) => {
    for (const dispute of disputes) {
      const lines = linesOf(dispute)
      expect(dispute.items).toEqual({ total: lines.length, disputed: lines.filter(isIn).length })
      expect(new Set(lines.map(({ item }) => item)).size).toBe(lines.length)
    }
  },
  'a dispute is open exactly while an item of it is disputed (A-6, A-7, D-4)': ({ disputes }) => {
    for (const { state, items, episodes } of disputes) {
      expect(state).toBe(items.disputed > 0 ? 'open' : 'closed')
      expect(episodes.map(({ closedOn }) => closedOn === null)).toEqual(
        episodes.map((_, at) => state === 'open' && at === episodes.length - 1),
      )
    }
  },
  'what is disputed of an item is at most what was open, with its sign (D-2)': ({ disputes, linesOf }) => {
    for (const { current, open } of disputes.flatMap(linesOf).filter(isIn)) {
      expect([current, open, sameSignUpTo(current, open)]).toEqual([current, open, true])
    }
  },
  'an item is in at most one open dispute, and its standing says in which (D-3)': (state) => {
    const { disputes, standings, linesOf } = state
    const holders = new Map<string, string[]>()
    for (const dispute of disputes) {
      for (const line of linesOf(dispute).filter(isIn)) {
        holders.set(line.item, [...(holders.get(line.item) ?? []), dispute.id])
        const standing = standings.find(({ item }) => item === line.item)
        expect(standing).toMatchObject({ disputed: line.current, action: dispute.trackingAction })
      }
    }
    for (const { item, dispute } of standings) {
      expect([item, holders.get(item) ?? []]).toEqual([item, dispute === null ? [] : [dispute]])
    }
  },
  'the status of an item is of type dispute exactly while it is in one (D-3)': ({ standings }) => {
    for (const { item, status, dispute, ledger } of standings) {
      expect([item, status?.type === 'dispute']).toEqual([item, dispute !== null])
      if (ledger === 'settled') expect([item, status, dispute]).toEqual([item, null, null])
    }
  },
  'what leaves for another dispute arrives there, item by item, in the same gesture (A-5, D-11, Q-5)': ({
    events,
  }) => {
    const moves = new Map<string, string[]>()
    const note = (
      gesture: string,
      from: string | null,
      to: string | null,
      items: readonly { item: string }[],
    ) => {
      if (from === null || to === null) return
      const all = moves.get(gesture) ?? []
      for (const { item } of items) all.push(`${item} ${from} ${to}`)
      moves.set(gesture, all)
    }
    const left = events.flatMap(({ id, changes }) =>
      changes.map((change) => [gestureOf(id), change] as const),
    )
    for (const [gesture, change] of left)
      if (change.type === 'items-left-dispute') note(gesture, change.dispute, change.to, change.items)
    for (const [gesture, change] of left) {
      if (change.type !== 'items-disputed' || change.from === null) continue
      for (const { item } of change.items) {
        const gone = moves.get(gesture) ?? []
        const at = gone.indexOf(`${item} ${change.from} ${change.dispute}`)
        expect([gesture, item, at >= 0]).toEqual([gesture, item, true])
        gone.splice(at, 1)
      }
    }
    expect([...moves.values()].flat()).toEqual([])
  },
  'pauses follow one another, and none outlasts its dispute (D-10)': ({ disputes }) => {
    for (const { id, state, pauses } of disputes) {
      for (const [at, { from, until }] of pauses.entries()) {
        const next = pauses[at + 1]
        expect([id, until === null || from <= until]).toEqual([id, true])
        if (next !== undefined) expect([id, until !== null && until <= next.from]).toEqual([id, true])
      }
      if (state === 'closed') expect(pauses.map(({ until }) => until)).not.toContain(null)
    }
  },
  'an open dispute has exactly one open tracking action, a closed one none (Q-4, A-14)': (state) => {
    for (const { id, state: is, trackingAction } of state.disputes) {
      const open = state.actions.filter((action) => trackedDispute(action)?.id === id && !hasEnded(action))
      expect(open.map((action) => action.id)).toEqual(is === 'open' ? [trackingAction] : [])
    }
  },
  'settlement writes no status at all, and never that something was resolved (A-7)': ({ events }) => {
    const bySystem = events.filter(({ by }) => by === 'system').flatMap(({ changes }) => changes)
    expect(bySystem.filter(({ type }) => type === 'items-left-dispute')).toEqual([])
    for (const change of bySystem) {
      if (change.type === 'items-disputed') expect(change.why).toBe('reversed')
    }
  },
  'the standing of an item says of its latest promises what they say, and no other is pending (T-1, T-2)': ({
    standings,
    promises,
  }) => {
    const known = standings.flatMap((standing) => standing.promises)
    for (const { id, on, until, amount, paid, state } of promises) {
      const told = known.filter((one) => one.id === id)
      expect(told).toEqual(told.length === 0 ? [] : [{ id, on, until, amount, paid, state }])
      if (state === 'pending') expect([id, told.length]).toEqual([id, 1])
    }
    expect(known.filter(({ id }) => promises.every((one) => one.id !== id))).toEqual([])
  },
  'the promises of a plan come to at most what was open when it was made (T-1)': ({
    standings,
    promises,
  }) => {
    for (const { item, currency, promises: own } of standings) {
      const sum = sumAmounts(
        own.map(({ amount }) => amount),
        currency,
      )
      for (const { id } of own) {
        const { seen } = promises.find((one) => one.id === id) ?? { seen: { open: '0' } }
        expect([item, sum, sameSignUpTo(sum, seen.open)]).toEqual([item, sum, true])
      }
    }
  },
  'what was paid of a promise is at most what was promised, all of it only when it was kept (T-2)': ({
    promises,
  }) => {
    for (const { id, amount, paid, state } of promises) {
      expect([id, sameSignUpTo(paid, amount)]).toEqual([id, true])
      if (paid === amount) expect([id, state]).toEqual([id, 'kept'])
      if (minorUnits(paid) === 0n) expect(['kept', 'kept-in-part']).not.toContain(state)
    }
  },
  'an action that tracks promises counts the broken ones of its items (T-2)': ({ actions, standings }) => {
    for (const { id, tracks } of actions) {
      if (tracks?.kind !== 'promise') continue
      const promises = standings.flatMap((one) => (one.action === id ? one.promises : []))
      const broken = promises.filter(({ state }) => state === 'broken' || state === 'kept-in-part')
      expect([id, tracks.broken]).toEqual([id, broken.length])
    }
  },
  'an account counts the open disputes that stop its customer (E-2)': ({ accounts, disputes }) => {
    const stopping = (customer: string) =>
      disputes.filter(
        (one) => one.customer === customer && one.state === 'open' && one.dunning === 'stop-customer',
      ).length
    for (const { customer, stoppingDisputes } of accounts) {
      expect([customer, stoppingDisputes]).toEqual([customer, stopping(customer)])
    }
    for (const { customer } of disputes) {
      if (stopping(customer) > 0) expect(accounts.map((one) => one.customer)).toContain(customer)
    }
  },
  ...accountLaws,
  ...messageLaws,
}
