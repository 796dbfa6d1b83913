import type { Item } from './item.ts'

/**
 * Tells whether an item counts in outstanding, ageing and DSO: all but down-payment requests do (F-3).
 *
 * @example
 * ```ts
 * isReceivable({ kind: 'draft' }) // true
 * isReceivable({ kind: 'down-payment-request' }) // false
 * ```
 */
export function isReceivable({ kind }: Pick<Item, 'kind'>): boolean {
  return kind !== 'down-payment-request'
}
