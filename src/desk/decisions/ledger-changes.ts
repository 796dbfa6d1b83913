import type { Draft } from '../../history/draft.ts'
import { systemAuthor } from '../../history/event.ts'
import type { Facts } from '../facts.ts'
import { recordBalances } from './balances.ts'
import { recordCreditsShown } from './credits-shown.ts'
import { endIfWithoutItems } from './end-action.ts'
import { recordJudgements } from './judge-promises.ts'
import { recordEndedHolds } from './ended-holds.ts'
import { recordReversals } from './reversals.ts'
import { seenItem, type SeenItem } from './seen-item.ts'
import { recordSettlements } from './settlements.ts'

/**
 * Writes down what the ledger did to the items since the desk last looked (F-2): credits that were awaited, payments
 * of disputed items, settlements and their reversals (D-7), promises kept and broken (T-2); and what the calendar
 * did: holds that are over (E-6). Of the actions that were read, those end that settlements left empty and whose date has
 * come. The author is `system`. Telling each change or looking once leads to the same state.
 */
export function recordLedgerChanges(facts: Facts, draft: Draft, actions: Iterable<string>): void {
  const seen: SeenItem[] = []
  for (const item of facts.items.values()) {
    const one = seenItem(draft, item)
    if (one !== null) seen.push(one)
  }
  draft.sign(systemAuthor)
  recordReversals(facts, draft, seen)
  recordCreditsShown(draft, seen)
  recordBalances(draft, seen)
  recordSettlements(facts, draft, seen)
  for (const action of actions) endIfWithoutItems(facts, draft, action, 'settled')
  recordJudgements(facts, draft, seen)
  recordEndedHolds(facts, draft)
  draft.sign(facts.by)
}
