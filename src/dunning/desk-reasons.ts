import { trackedDispute } from '../actions/tracked.ts'
import type { Item } from '../items/item.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Standing } from '../standings/standing.ts'
import { actionOf, disputeOf, type DunningFacts } from './facts.ts'
import type { Purpose } from './purpose.ts'
import { upToOpen, type Reason } from './reason.ts'

/** What holds an item, seen from a purpose. */
type Holders = DunningFacts & {
  /** The item is looked at for the very action it is in, which is then no reason against itself (E-1). */
  readonly isOwnAction: boolean
}

/**
 * The reasons that lie in what the desk knows: disputes, actions, credits agreed (E-1, E-2).
 *
 * @throws {RedressError} `history-inconsistent` when the standing names a dispute or an action that was not given.
 */
export function findDeskReasons(facts: DunningFacts, purpose: Purpose): readonly (Reason | null)[] {
  const action = actionOf(facts)
  const isOwnAction = purpose.kind === 'action' && action?.id === purpose.action
  const holders: Holders = { ...facts, dispute: disputeOf(facts), action, isOwnAction }
  return [
    findStop(holders),
    findCustomerDispute(holders),
    findDispute(holders),
    findAwaitedCredit(holders),
    findAction(holders),
  ]
}

/** A dispute that stops the customer is no reason against the action that follows it; any other one is. */
function findStop({ item, account, dispute, isOwnAction }: Holders): Reason | null {
  const stopping = account?.stoppingDisputes ?? 0
  if (stopping < 1) return null
  const own = isOwnAction && dispute?.dunning === 'stop-customer' ? 1 : 0
  const effect = stopping > own ? 'blocks' : 'marks'
  const sentence = `All dunning of the customer is stopped; open disputes that stop it: ${stopping}.`
  return { code: 'customer-stopped', effect, amount: item.openAmount, sentence }
}

/**
 * A customer in dispute as a whole is only marked, unless the host's policy says more (E-3): `exclude` leaves the item
 * to its own action, `stop-customer` to none.
 */
function findCustomerDispute({ item, account, isOwnAction }: Holders): Reason | null {
  const dispute = account?.dispute ?? null
  if (dispute === null) return null
  const isMarked = dispute.dunning === 'flag' || (dispute.dunning === 'exclude' && isOwnAction)
  const effect = isMarked ? 'marks' : 'blocks'
  const sentence = `The customer has been in dispute as a whole since ${dispute.since}.`
  return { code: 'customer-flagged', effect, amount: item.openAmount, sentence }
}

function findDispute({ item, standing, dispute, isOwnAction }: Holders): Reason | null {
  if (dispute === null) return null
  const amount = disputedOf(item, standing)
  const effect = isOwnAction || dispute.dunning === 'flag' ? 'marks' : 'blocks'
  const sentence = `${amount} ${item.currency} of ${item.number} is disputed in the dispute ${dispute.number}.`
  return { code: 'disputed', effect, amount, sentence }
}

function findAwaitedCredit({ item, standing }: Holders): Reason | null {
  const awaited = standing?.creditAwaited ?? null
  if (awaited === null) return null
  const amount = upToOpen(item, awaited.amount)
  const sentence = `${amount} ${item.currency} of ${item.number} is to be credited, as agreed on ${awaited.since}.`
  return { code: 'credit-awaited', effect: 'blocks', amount, sentence }
}

/**
 * A tracking action leaves it to its dispute how much is held, and only marks as much; any other action holds the
 * whole item (E-2).
 */
function findAction({ item, standing, dispute, action, isOwnAction }: Holders): Reason | null {
  if (action === null) return null
  const code = 'in-specific-action'
  if (dispute !== null && trackedDispute(action)?.id === dispute.id) {
    const sentence = `${item.number} is in the action of ${action.on} that follows the dispute ${dispute.number}.`
    return { code, effect: 'marks', amount: disputedOf(item, standing), sentence }
  }
  const sentence = `${item.number} is in a specific action of ${action.on}.`
  return { code, effect: isOwnAction ? 'marks' : 'blocks', amount: item.openAmount, sentence }
}

/** An item is disputed for all that is open unless less was said (D-2). */
function disputedOf(item: Item, standing: Standing | null): Amount {
  return upToOpen(item, standing?.disputed ?? item.openAmount)
}
