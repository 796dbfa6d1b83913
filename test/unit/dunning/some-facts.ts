import type { DunningPolicy } from '../../../src/catalogs/proposals.ts'
import type { DunningFacts } from '../../../src/dunning/facts.ts'
import { anAction } from '../actions/an-action.ts'
import { aDispute } from '../disputes/a-dispute.ts'
import { anItem } from '../items/an-item.ts'
import { aStanding } from '../standings/a-standing.ts'
import { anAccount } from '../standings/an-account.ts'

/** An invoice of EUR 1,000.00 due on 31 May 2026, wholly open, that nobody ever touched; anything else as given. */
export const untouched = (more: Partial<DunningFacts> = {}): DunningFacts => ({
  item: anItem({ number: 'F-1042' }),
  standing: null,
  dispute: null,
  action: null,
  account: null,
  ...more,
})

/** The same invoice with EUR 300.00 disputed in D-1, which A-1 follows; anything else as given. */
export const disputed = (dunning: DunningPolicy, more: Partial<DunningFacts> = {}): DunningFacts =>
  untouched({ standing: aStanding(), dispute: aDispute({ dunning }), action: anAction(), ...more })

/** The account of a customer that so many open disputes stop. */
export const stopped = (stoppingDisputes: number) => anAccount({ stoppingDisputes })
