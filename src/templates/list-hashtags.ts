import type { Labels } from '../catalogs/labels.ts'
import type { Audience } from '../messages/message.ts'
import { defineTemplates } from './define-templates.ts'
import { knownHashtags } from './hashtags/known-hashtags.ts'
import type { TemplateScope, TemplateSet } from './template.ts'

/** A hashtag as an editor of templates offers it. */
export type HashtagEntry = {
  /** Without `#`. */
  readonly name: string
  readonly kind: 'text' | 'amounts' | 'list' | 'link' | 'button' | 'image'
  /** Who may read a template that uses it. */
  readonly audiences: readonly Audience[]
  /** What a template must be about to use it; `null`: nothing of it. */
  readonly scope: TemplateScope | null
  /** Whether the host gives its value. */
  readonly isHostValue: boolean
  /** Those of the library in French and English, those of the host as it declared them. */
  readonly says: Labels
}

/**
 * Every hashtag that the templates of a set may use, the library's first (M-2).
 *
 * @throws {RedressError} as `defineTemplates` does, when the set was not defined.
 * @example
 * ```ts
 * const forCustomers = listHashtags(standardTemplates).filter(({ audiences }) => audiences.includes('customer'))
 * forCustomers.some(({ name }) => name === 'resolver_name') // false
 * ```
 */
export function listHashtags(given: TemplateSet): readonly HashtagEntry[] {
  return [...knownHashtags(defineTemplates(given)).values()].map((hashtag) => ({
    name: hashtag.name,
    kind: hashtag.kind === 'host-text' ? 'text' : hashtag.kind,
    audiences: hashtag.audience === 'internal' ? ['internal'] : ['customer', 'internal'],
    scope: hashtag.scope,
    isHostValue: 'valueName' in hashtag,
    says: hashtag.says,
  }))
}
