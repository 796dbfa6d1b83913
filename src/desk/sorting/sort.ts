import type { ListPage } from '../questions/pages.ts'

/** Which way a list goes. */
export type SortDirection = 'ascending' | 'descending'

/**
 * What a list is sorted by. Rows that tie come by id, whichever way the list goes; a list by an amount needs the
 * currency in its filter, because amounts of different ones have no order.
 */
export type Sort<By extends string> = {
  readonly by: By
  /** Left out, ascending. */
  readonly direction?: SortDirection
}

/** Which page of a list, and how the list is sorted; left out, as the list says. */
export type SortedPage<By extends string> = ListPage & { readonly sort?: Sort<By> }

/** Tells whether a list goes the way the store keeps it: by its own key, ascending. */
export function isOwnOrder<By extends string>(
  { by, direction }: Required<Sort<By>>,
  own: NoInfer<By>,
): boolean {
  return by === own && direction === 'ascending'
}
