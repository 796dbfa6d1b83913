import type { Change } from './change.ts'
import type { HistoryEvent } from './event.ts'

/** A change that gives items their status, or takes it. */
export type StatusChange = Extract<
  Change,
  { readonly type: 'items-qualified' | 'items-disputed' | 'items-left-dispute' }
>

/** The changes of an event that gave items a status: together they are one entry, shared by all of these items. */
export function statusChanges(event: HistoryEvent | undefined): readonly StatusChange[] {
  return (event?.changes ?? []).filter(
    (change): change is StatusChange =>
      change.type === 'items-qualified' ||
      change.type === 'items-disputed' ||
      change.type === 'items-left-dispute',
  )
}
