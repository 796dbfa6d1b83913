import type { Draft } from '../../history/draft.ts'
import { judgePlan, type Verdict } from '../../promises/judge-plan.ts'
import type { PaymentPromise } from '../../promises/promise.ts'
import { isBroken } from '../../standings/promised.ts'
import type { Facts } from '../facts.ts'
import { grouped } from './grouping.ts'
import type { SeenItem } from './seen-item.ts'

/** A promise that stands otherwise than the desk knew. */
type Judgement = { readonly item: string; readonly promise: PaymentPromise; readonly verdict: Verdict }

/**
 * Records how promises stand by what the ledger shows of their items today (T-2). The action that tracks a promise
 * which turned out to be broken is due at once: one planned for later is moved to today.
 */
export function recordJudgements(facts: Facts, draft: Draft, seen: readonly SeenItem[]): void {
  const judgements = seen.flatMap((one) => judgementsOf(facts, draft, one))
  for (const group of grouped(judgements, () => '')) {
    draft.record({
      type: 'promises-judged',
      items: group.map(({ item, verdict }) => ({ item, ...verdict })),
    })
  }
  const broken = judgements.filter(
    ({ promise, verdict }) => isBroken(verdict.state) && !isBroken(promise.state),
  )
  const actions = broken.map(({ item }) => draft.read('standing', item)?.action ?? null)
  for (const action of new Set(actions)) if (action !== null) makeDue(facts, draft, action)
}

/** What changed; a plan that was not read with its item is left to the next look. */
function judgementsOf(facts: Facts, draft: Draft, { item }: SeenItem): readonly Judgement[] {
  const promises = draft.read('standing', item.id)?.promises ?? []
  const plan = promises.flatMap(({ id }) => draft.read('promise', id) ?? [])
  if (plan.length < promises.length) return []
  return judgePlan(plan, item, facts.today).flatMap((verdict, at): Judgement[] => {
    const promise = plan[at]
    const isSame = promise?.state === verdict.state && promise.paid === verdict.paid
    return promise === undefined || isSame ? [] : [{ item: item.id, promise, verdict }]
  })
}

function makeDue(facts: Facts, draft: Draft, id: string): void {
  const action = draft.read('action', id)
  if (action?.tracks?.kind !== 'promise' || action.on <= facts.today) return
  const { on, state } = action
  draft.record({ type: 'action-rescheduled', action: id, from: on, to: facts.today, state })
}
