import type {
  Account,
  Action,
  Dispute,
  DisputeLine,
  DisputeLines,
  HistoryEvent,
  Message,
  Note,
  Standing,
} from 'redress'
import { trackedDispute } from '../../../../src/actions/tracked.ts'
import { expect } from 'vitest'

import { sumAmounts } from '../../../../src/kernel/money/sum.ts'
import { minorUnits } from '../../../../src/kernel/money/minor-units.ts'
import { documentsOf, eventsOf, type OpenWorld } from '../../../gestures/support/world.ts'
import { accountLaws } from './account-laws.ts'

/** The documents of a desk, to state laws about. */
export type State = {
  readonly standings: readonly Standing[]
  readonly disputes: readonly Dispute[]
  readonly actions: readonly Action[]
  readonly accounts: readonly Account[]
  readonly events: readonly HistoryEvent[]
  readonly notes: readonly Note[]
  readonly messages: readonly Message[]
  readonly linesOf: (dispute: Dispute) => readonly DisputeLine[]
}

/** Reads the documents as the commits left them. */
export function stateOf({ store }: OpenWorld): State {
  const chunks = documentsOf<DisputeLines>(store, 'lines')
  return {
    standings: documentsOf(store, 'standing'),
    disputes: documentsOf(store, 'dispute'),
    actions: documentsOf(store, 'action'),
    accounts: documentsOf(store, 'account'),
    events: eventsOf(store),
    notes: documentsOf(store, 'note'),
    messages: documentsOf(store, 'message'),
    linesOf: ({ id }) => chunks.filter(({ dispute }) => dispute === id).flatMap(({ lines }) => lines),
  }
}

const buckets = ['original', 'current', 'paid', 'credited', 'otherwise', 'released'] as const
const isIn = ({ stays }: DisputeLine) => stays.at(-1)?.until === null
const isOpen = ({ state }: Action) => state !== 'done' && state !== 'cancelled'
const sameSignUpTo = (part: string, whole: string) => {
  const [units, most] = [minorUnits(part), minorUnits(whole)]
  return most < 0n ? units <= 0n && units >= most : units >= 0n && units <= most
}

/** The laws of a desk, each of which holds at all times. */
export const laws: Readonly<Record<string, (state: State) => void>> = {
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
  'an open dispute has exactly one open tracking action, a closed one none (Q-4, A-14)': (state) => {
    for (const { id, state: is, trackingAction } of state.disputes) {
      const open = state.actions.filter((action) => trackedDispute(action)?.id === id && isOpen(action))
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
}
