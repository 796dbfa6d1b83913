import type { Action } from '../actions/action.ts'
import { valueOn } from '../kernel/calendar/earlier.ts'
import { noBand } from './bands.ts'
import { adding, type DisputeContext } from './dispute-context.ts'
import { anyCurrency, counting } from './tally.ts'
import type { DisputeTallies } from './tallies.ts'
import { addWork, isLateOn, isOpenOn, startWork } from './workload.ts'

/**
 * Counts the actions that were open on the day, for whoever had them then. What follows a dispute has its cause and its
 * collector; an action has no currency, so that none shuts it out.
 */
export function countWork(actions: Iterable<Action>, context: DisputeContext, tallies: DisputeTallies): void {
  const { asOf, filter, leaders, collectorOf, bandOf } = context
  const toWork = counting(tallies.work, adding(startWork), bandOf)
  for (const action of actions) {
    if (!isOpenOn(action, asOf)) continue
    const { customer, tracks, status } = action
    const leader = tracks?.kind === 'dispute' ? leaders.get(tracks.id) : undefined
    const side = {
      dispute: leader?.dispute ?? '',
      customer,
      cause: leader?.status?.id ?? status,
      resolver: valueOn(action.resolver, action.handovers, asOf),
      collector: leader === undefined ? collectorOf(customer) : leader.collector,
    }
    if (!filter.admitsParty(customer, null, side.collector) || !filter.admitsSide(side)) continue
    toWork(anyCurrency, {
      side,
      month: () => noBand,
      add: (cell) => {
        addWork(cell, isLateOn(action, asOf))
      },
    })
  }
}
