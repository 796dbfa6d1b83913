import type { Change } from '../../history/change.ts'

/** The statuses of the catalog that changes name, so that the history keeps their labels as they were. */
export function statusIds(changes: readonly Change[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const change of changes) {
    if (change.type === 'dispute-opened') ids.add(change.cause)
    else if (change.type === 'dispute-relabelled') ids.add(change.from).add(change.to)
    else if (change.type === 'action-planned' && change.status !== null) ids.add(change.status)
    else if (change.type === 'items-qualified' && change.status !== null) ids.add(change.status.id)
    else if (change.type === 'items-disputed') ids.add(change.status.id)
    else if (change.type === 'items-left-dispute' && change.status !== 'before') ids.add(change.status.id)
  }
  return ids
}
