import { rememberDefined } from '../defined-sets.ts'
import type { TemplateSet } from '../template.ts'
import { templatesToCustomers } from './to-customers.ts'
import { templatesToResolvers } from './to-resolvers.ts'

/**
 * The templates the library comes with, in French and English: `acknowledgement`, `resolution-notice`,
 * `promise-confirmation` and `chase-selected` for customers, `dispute-to-resolver` and `resolver-reminder` for colleagues.
 * A host uses them as they are, or starts from them: they are data like any other templates. They claim no late charges,
 * for whether to do so is the host's to decide (E-4).
 *
 * @example
 * ```ts
 * const ours = defineTemplates({
 *   ...standardTemplates,
 *   version: 2,
 *   templates: standardTemplates.templates.filter(({ audience }) => audience === 'internal'),
 * })
 * ```
 */
export const standardTemplates: TemplateSet = /* @__PURE__ */ rememberDefined({
  version: 1,
  languages: ['fr', 'en'],
  templates: [...templatesToCustomers, ...templatesToResolvers],
  hashtags: [],
})
