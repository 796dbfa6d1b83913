import { entryAt, inconsistentHistory } from '../kernel/entry-at.ts'
import { zeroAmount } from '../kernel/money/amount.ts'
import type { PromiseChange, PromisesJudged, PromisesMade, PromiseState } from './promise-changes.ts'
import type { Standing, StandingPromise } from './standing.ts'

/** What a change of its promises makes of the standing of an item: it keeps those of the latest plan (T-1). */
export function promised(standing: Standing, change: PromiseChange, index: number): Standing {
  switch (change.type) {
    case 'promises-made':
      return { ...standing, promises: [...standing.promises, madePromise(change, index)] }
    case 'promises-judged':
      return { ...standing, promises: judgedPromises(standing, change, index) }
    case 'promises-ended':
      return { ...standing, promises: [] }
  }
}

/** Tells whether a promise was not kept in full by its day and the tolerance: what is kept in part is broken for the rest. */
export function isBroken(state: PromiseState): boolean {
  return state === 'broken' || state === 'kept-in-part'
}

function madePromise({ on, until, items }: PromisesMade, index: number): StandingPromise {
  const { promise, amount, currency } = entryAt(items, index)
  return { id: promise, on, until, amount, paid: zeroAmount(currency), state: 'pending' }
}

function judgedPromises(
  { promises }: Standing,
  { items }: PromisesJudged,
  index: number,
): readonly StandingPromise[] {
  const { promise, state, paid } = entryAt(items, index)
  if (promises.every(({ id }) => id !== promise)) {
    throw inconsistentHistory('A promise is judged that its item does not have.', promise)
  }
  return promises.map((one) => (one.id === promise ? { ...one, state, paid } : one))
}
