import type { Day } from '../kernel/calendar/day.ts'
import { isHeldOn } from '../standings/hold.ts'
import type { DunningFacts } from './facts.ts'
import type { Reason } from './reason.ts'

/** The reasons that a person gave to leave an item or its customer alone (E-6). Both hold the whole item. */
export function findHoldReasons(facts: DunningFacts, on: Day): readonly (Reason | null)[] {
  return [findHold(facts, on), findIgnored(facts)]
}

function findHold({ item, standing, account }: DunningFacts, on: Day): Reason | null {
  const ofItem = standing?.hold ?? null
  const ofCustomer = account?.hold ?? null
  if (isHeldOn(ofItem, on)) return blocking('held', item, `${item.number} is held until ${ofItem.until}.`)
  if (!isHeldOn(ofCustomer, on)) return null
  return blocking('held', item, `All items of the customer are held until ${ofCustomer.until}.`)
}

function findIgnored({ item, standing, account }: DunningFacts): Reason | null {
  const ofItem = standing?.ignored ?? null
  const ofCustomer = account?.ignored ?? null
  if (ofItem !== null)
    return blocking('ignored', item, `${item.number} has been ignored since ${ofItem.since}.`)
  if (ofCustomer === null) return null
  return blocking('ignored', item, `All items of the customer have been ignored since ${ofCustomer.since}.`)
}

function blocking(code: Reason['code'], { openAmount }: DunningFacts['item'], sentence: string): Reason {
  return { code, effect: 'blocks', amount: openAmount, sentence }
}
