import type { DisputeRequest } from '../decisions/disputed-items.ts'

/** An item to dispute: all of it, or the smaller amount that is disputed of it, with its sign (D-2). */
export type QualifiedItem = string | { readonly item: string; readonly disputed?: string }

/** The id of the item. */
export function itemIdOf(item: QualifiedItem): string {
  return typeof item === 'string' ? item : item.item
}

/** The item with the amount asked for; `null` stands for all that is open. */
export function requestOf(item: QualifiedItem): DisputeRequest {
  return typeof item === 'string'
    ? { item, disputed: null }
    : { item: item.item, disputed: item.disputed ?? null }
}
