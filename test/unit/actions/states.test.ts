import { describe, expect, it } from 'vitest'

import type { ActionState, Tracked } from '../../../src/actions/action.ts'
import { hasEnded, openStates } from '../../../src/actions/open-states.ts'
import { trackedDispute } from '../../../src/actions/tracked.ts'
import { anAction } from './an-action.ts'

describe('the states of a specific action (A-3)', () => {
  it.each<[ActionState, boolean]>([
    ['planned', false],
    ['awaiting-confirmation', false],
    ['confirmed', false],
    // Delivery failed: open, it can be retried.
    ['failed', false],
    ['done', true],
    ['cancelled', true],
  ])('%s tells whether it has ended', (state, isOver) => {
    expect(hasEnded({ state })).toBe(isOver)
    expect(openStates.includes(state)).toBe(!isOver)
  })
})

describe('what an action follows', () => {
  it.each<[string, Tracked | null]>([
    ['a promise', { kind: 'promise', broken: 0 }],
    ['a litigation', { kind: 'litigation' }],
    ['nothing', null],
  ])('is no dispute when it is %s', (_, tracks) => {
    expect(trackedDispute(anAction({ tracks }))).toBeNull()
  })

  it('is a dispute, with the chunks of its lines', () => {
    const tracks = { kind: 'dispute', id: 'D-1', chunks: 2 } as const
    expect(trackedDispute(anAction({ tracks }))).toEqual(tracks)
  })
})
