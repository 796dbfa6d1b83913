import { parse } from '../kernel/parse.ts'
import { isDefined, rememberDefined } from './defined-sets.ts'
import type { TemplateSet } from './template.ts'
import { findTemplateFaults, requireNoFaults } from './template-faults.ts'
import { templateSetSchema } from './template-schema.ts'

/**
 * Makes a set of templates out of data (M-1): checks its shape, then all rules at once (M-2 to M-4), and returns it as
 * a frozen value. Whoever writes a template learns here, and not when it is sent, what is wrong with it and where.
 *
 * @throws {RedressError} `input-invalid` when the data do not have the shape of a set of templates, or are too large.
 * @throws {RedressError} `templates-invalid` when rules are broken; its `faults` say what, in which line and column.
 * @example
 * ```ts
 * const templates = defineTemplates({
 *   version: 1,
 *   languages: ['en'],
 *   templates: [
 *     {
 *       id: 'reminder',
 *       audience: 'customer',
 *       dunning: true,
 *       about: ['selection'],
 *       contents: { en: { subject: 'Your account #customer_id', text: 'Please pay:\n\n#items_list_selected' } },
 *     },
 *   ],
 *   hashtags: [],
 * })
 * ```
 */
export function defineTemplates(data: unknown): TemplateSet {
  if (isDefined(data)) return data
  const set = parse(templateSetSchema, data, 'set of templates')
  requireNoFaults(findTemplateFaults(set), set)
  return rememberDefined(set)
}
