import type { Day } from '../kernel/calendar/day.ts'
import { isZeroAmount, subtractAmounts } from '../kernel/money/arithmetic.ts'
import { sumAmounts } from '../kernel/money/sum.ts'
import { isBroken } from '../standings/promised.ts'
import type { StandingPromise } from '../standings/standing.ts'
import type { DunningFacts } from './facts.ts'
import type { Purpose } from './purpose.ts'
import { upToOpen, type Reason } from './reason.ts'

/** The reasons that lie in what the customer promised of an item (E-1, T-2). */
export function findPromiseReasons(
  facts: DunningFacts,
  on: Day,
  purpose: Purpose,
): readonly (Reason | null)[] {
  return [findPromised(facts, on, purpose), findBroken(facts, on)]
}

/**
 * Nobody is chased for what is promised and still to come, save by the very action that tracks it. The day of the
 * promise is not the end of it: the money may be on its way until the tolerance is over.
 */
function findPromised(facts: DunningFacts, on: Day, purpose: Purpose): Reason | null {
  const awaited = promisesOf(facts).filter(({ state, until }) => state === 'pending' && on <= until)
  const isOwnAction = purpose.kind === 'action' && facts.standing?.action === purpose.action
  return reasonOf(facts, awaited, {
    code: 'promised',
    effect: isOwnAction ? 'marks' : 'blocks',
    says: 'is promised for',
  })
}

/** A promise whose time is over is broken from then on, whether or not the desk has looked since. */
function findBroken(facts: DunningFacts, on: Day): Reason | null {
  const broken = promisesOf(facts).filter(
    ({ state, until }) => isBroken(state) || (state === 'pending' && on > until),
  )
  return reasonOf(facts, broken, {
    code: 'promise-broken',
    effect: 'marks',
    says: 'was not paid as promised for',
  })
}

function promisesOf({ standing }: DunningFacts): readonly StandingPromise[] {
  return standing?.promises ?? []
}

function reasonOf(
  { item }: DunningFacts,
  promises: readonly StandingPromise[],
  { code, effect, says }: Pick<Reason, 'code' | 'effect'> & { readonly says: string },
): Reason | null {
  const { currency, number } = item
  const [first] = promises
  if (first === undefined) return null
  const unpaid = promises.map(({ amount, paid }) => subtractAmounts(amount, paid, currency))
  const amount = upToOpen(item, sumAmounts(unpaid, currency))
  if (isZeroAmount(amount)) return null
  const sentence = `${amount} ${currency} of ${number} ${says} ${first.on}${promises.length > 1 ? ' and later' : ''}.`
  return { code, effect, amount, sentence }
}
