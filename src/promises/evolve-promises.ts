import { inconsistentHistory } from '../kernel/entry-at.ts'
import { zeroAmount } from '../kernel/money/amount.ts'
import type { PromiseChange, PromisesMade, PromiseState } from '../standings/promise-changes.ts'
import type { Stamp } from '../standings/stamp.ts'
import type { PaymentPromise } from './promise.ts'

/** Finds a promise by its id. */
type Read = (id: string) => PaymentPromise | undefined

/** What a change makes of the promises it names (I-2, T-2). */
export function evolvePromises(read: Read, change: PromiseChange, stamp: Stamp): readonly PaymentPromise[] {
  switch (change.type) {
    case 'promises-made':
      return madePromises(change, stamp)
    case 'promises-judged':
      return change.items.map(({ promise, state, paid }) => ({
        ...inState(known(read, promise), state, stamp),
        paid,
      }))
    case 'promises-ended':
      return change.items.flatMap(({ promises }) =>
        promises.map((id) => inState(known(read, id), change.why, stamp)),
      )
  }
}

function madePromises(
  { customer, action, on, until, items }: PromisesMade,
  stamp: Stamp,
): readonly PaymentPromise[] {
  return items.map(({ item, currency, promise, amount, seen }) => ({
    id: promise,
    item,
    customer,
    currency,
    on,
    until,
    amount,
    paid: zeroAmount(currency),
    state: 'pending',
    madeOn: stamp.on,
    seen,
    action,
    judgedOn: null,
  }))
}

function inState(promise: PaymentPromise, state: PromiseState, { on }: Stamp): PaymentPromise {
  if (state === promise.state) return promise
  return { ...promise, state, judgedOn: state === 'pending' ? null : on }
}

function known(read: Read, id: string): PaymentPromise {
  const promise = read(id)
  if (promise !== undefined) return promise
  throw inconsistentHistory('A change names a promise that was never made.', id)
}
