/**
 * What an item would be chased for (E-1): a step of the scenario, `preventive` when it has a negative offset (S-1); a
 * run by the host's own criteria (S-4); a specific action, by its id; an acknowledgement of receipt; or a message to
 * a colleague.
 */
export type Purpose =
  | { readonly kind: 'scenario'; readonly preventive?: boolean }
  | { readonly kind: 'criterion' }
  | { readonly kind: 'action'; readonly action: string }
  | { readonly kind: 'acknowledgement' }
  | { readonly kind: 'internal' }

/**
 * Tells whether somebody is asked for money for this purpose: acknowledgements and internal messages chase nobody, so
 * that no reason holds them back (E-1).
 *
 * @example
 * ```ts
 * isChasing({ kind: 'criterion' }) // true
 * isChasing({ kind: 'internal' }) // false
 * ```
 */
export function isChasing({ kind }: Purpose): boolean {
  return kind !== 'acknowledgement' && kind !== 'internal'
}
