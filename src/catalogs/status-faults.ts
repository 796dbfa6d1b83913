import type { Catalog } from './catalog.ts'
import { longestDelay, type Delay } from './delay.ts'
import type { FaultAt } from './faults.ts'
import type { ActionChannel } from './proposals.ts'
import type { Status } from './status.ts'

const manualChannels: ReadonlySet<ActionChannel> = new Set<ActionChannel>(['phone', 'task', 'legal'])

type Statuses = ReadonlyMap<string, Status>

/** K-3: there is an active status of type `resolved`, and the default names one. */
export function findDefaultFaults(catalog: Catalog, statuses: Statuses): readonly FaultAt[] {
  const hasResolved = catalog.statuses.some(({ type, active }) => type === 'resolved' && active)
  return [
    ...(hasResolved ? [] : [{ at: 'statuses', fault: 'resolved-status-missing' } as const]),
    ...findResolvedFaults('defaultResolved', catalog.defaultResolved, statuses),
  ]
}

/** K-2, K-5 and A-2 for one status. */
export function findStatusFaults(
  at: string,
  status: Status,
  defaultResolved: string,
  statuses: Statuses,
): readonly FaultAt[] {
  const { channel, mode } = status
  const runsByItself = mode !== undefined && mode !== 'manual'
  return [
    ...findDelayFaults(`${at}.delay`, status.delay),
    ...findDelayFaults(`${at}.serviceLevelDelay`, status.serviceLevelDelay),
    ...findResolvedAsFaults(`${at}.resolvedAs`, status, statuses),
    ...findNextFaults(`${at}.next`, status, defaultResolved, statuses),
    ...(channel !== undefined && manualChannels.has(channel) && runsByItself
      ? [{ at: `${at}.mode`, fault: 'mode-not-manual' } as const]
      : []),
  ]
}

/** K-2: a whole number of its unit, from 0 to 36,500. */
export function findDelayFaults(at: string, delay: Delay | undefined): readonly FaultAt[] {
  if (delay === undefined) return []
  const isValid = Number.isInteger(delay.value) && delay.value >= 0 && delay.value <= longestDelay
  return isValid ? [] : [{ at, fault: 'delay-invalid' }]
}

function findResolvedAsFaults(at: string, status: Status, statuses: Statuses): readonly FaultAt[] {
  if (status.resolvedAs === undefined) return []
  if (status.type !== 'dispute') return [{ at, fault: 'resolved-as-without-dispute' }]
  return findResolvedFaults(at, status.resolvedAs, statuses)
}

/** What completing a dispute sets must be of type `resolved`, and active: it will be set from now on (K-4). */
function findResolvedFaults(at: string, id: string, statuses: Statuses): readonly FaultAt[] {
  const status = statuses.get(id)
  if (status === undefined) return [{ at, fault: 'status-unknown' }]
  if (status.type !== 'resolved') return [{ at, fault: 'status-not-resolved' }]
  return status.active ? [] : [{ at, fault: 'status-archived' }]
}

function findNextFaults(
  at: string,
  { type, next, resolvedAs }: Status,
  defaultResolved: string,
  statuses: Statuses,
): readonly FaultAt[] {
  if (next === undefined) return []
  const unknown = next.flatMap((id, position) =>
    statuses.has(id) ? [] : [{ at: `${at}[${position}]`, fault: 'status-unknown' } as const],
  )
  const isResolvable = type !== 'dispute' || next.includes(resolvedAs ?? defaultResolved)
  return isResolvable ? unknown : [...unknown, { at, fault: 'resolution-not-allowed-next' }]
}
