import type { Action, Change, HistoryEvent } from 'redress'
import { expect } from 'vitest'

import { trackedDispute } from '../../../../src/actions/tracked.ts'
import { hasEnded, expectMembership } from '../../../support/membership.ts'
import type { State } from './laws.ts'

const byHandOnly = ['phone', 'task', 'legal']

/** The laws of specific actions, each of which holds at all times. */
export const actionLaws: Readonly<Record<string, (state: State) => void>> = {
  'an item is in at most one open action, which counts it; one that has ended holds none (Q-5, A-5 to A-7)':
    expectMembership,
  'an action is confirmed, or waits for it, exactly where its mode asks, or a worker did (A-2, A-3, A-8)': ({
    actions,
    events,
  }) => {
    const asked = new Set(
      events.flatMap(({ changes }) =>
        changes.flatMap((change) => (change.type === 'confirmation-asked' ? [change.action] : [])),
      ),
    )
    for (const { id, state, mode, channel } of actions) {
      if (byHandOnly.includes(channel)) expect([id, mode]).toEqual([id, 'manual'])
      if (state === 'planned') expect([id, mode]).not.toEqual([id, 'automatic-after-confirmation'])
      if (state === 'confirmed' || state === 'awaiting-confirmation') {
        const isAsked = mode === 'automatic-after-confirmation' || (mode === 'automatic' && asked.has(id))
        expect([id, mode, isAsked]).toEqual([id, mode, true])
      }
    }
  },
  'what is confirmed is what was confirmed: neither its text, channel, recipient nor items changed since (A-3)':
    ({ actions, events }) => {
      const changes = events.flatMap((event) => event.changes)
      for (const action of actions.filter(({ state }) => state === 'confirmed')) {
        const last = changes.findLastIndex(
          (change) => change.type === 'action-confirmed' && change.action === action.id,
        )
        expect(last).toBeGreaterThan(-1)
        expect(changes.slice(last + 1).filter((change) => isSeenOtherwise(action, change))).toEqual([])
      }
    },
  'an action says when and why it ended, and only then (A-3)': ({ actions }) => {
    for (const action of actions) {
      const { id, state, endedOn, cancelReason } = action
      expect([id, endedOn !== null]).toEqual([id, hasEnded(action)])
      expect([id, cancelReason !== null]).toEqual([id, state === 'cancelled'])
    }
  },
  'each sending of an action is counted by it (A-4)': ({ actions, events }) => {
    const sent = events.flatMap(({ changes }) => changes.filter(({ type }) => type === 'action-sent'))
    for (const { id, timesSent } of actions) {
      const own = sent.filter((change) => change.type === 'action-sent' && change.action === id)
      expect([id, timesSent]).toEqual([id, own.length])
    }
  },
  'an action says why it failed, and only then (A-3, A-10)': ({ actions }) => {
    for (const { id, state, failure } of actions)
      expect([id, failure !== null]).toEqual([id, state === 'failed'])
  },
  'an action says since when it is confirmed, and only then (A-8)': ({ actions }) => {
    for (const { id, state, confirmedOn } of actions) {
      if (state === 'confirmed') expect([id, confirmedOn]).not.toEqual([id, null])
      if (state === 'planned' || state === 'awaiting-confirmation' || state === 'failed') {
        expect([id, confirmedOn]).toEqual([id, null])
      }
    }
  },
  'what a person does with one gesture is one entry of the history (A-4)': ({ events }) => {
    const own = events.filter(({ by }) => by !== 'system').map(gestureOf)
    expect(own).toEqual([...new Set(own)])
  },
}

const gestureOf = ({ id }: HistoryEvent) => id.slice(0, id.lastIndexOf('-e'))

/** Whether the recipient of an action would see it otherwise after the change. */
function isSeenOtherwise(action: Action, change: Change): boolean {
  switch (change.type) {
    case 'action-edited': {
      const { channel, content, resolver, mode } = change
      return (
        change.action === action.id && [channel, content, resolver, mode].some((one) => one !== undefined)
      )
    }
    case 'items-attached':
      return change.action === action.id
    case 'items-detached':
      return change.action === action.id && change.why !== 'settled'
    case 'items-disputed':
    case 'items-left-dispute':
      return change.dispute === trackedDispute(action)?.id
    default:
      return false
  }
}
