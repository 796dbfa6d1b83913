import type { Audience } from '../messages/message.ts'
import { templateOf } from './content-of.ts'
import { defineTemplates } from './define-templates.ts'
import type { Hashtag } from './hashtags/hashtag.ts'
import { knownHashtags } from './hashtags/known-hashtags.ts'
import { compiledOf } from './rendering/compile-content.ts'
import type { TemplateScope, TemplateSet } from './template.ts'

/** What is to be known before a message can be written from a template, whatever its language. */
export type TemplateUse = {
  readonly audience: Audience
  readonly dunning: boolean
  readonly about: readonly TemplateScope[]
  /** Whether some hashtag takes the items of the whole account. */
  readonly statement: boolean
  /** Whether some hashtag names the entity. */
  readonly companyName: boolean
  /** Whether some hashtag shows late interest and fees (E-4). */
  readonly lateCharges: boolean
  /** The names under which the host gives values: of links, buttons, images and its own texts, each once, in order. */
  readonly hostValues: readonly string[]
}

/**
 * What a template takes, over all its languages.
 *
 * @throws {RedressError} `template-unknown` when the set has no such template.
 * @example
 * ```ts
 * const use = templateUse(standardTemplates, 'chase-selected')
 * use.about // ['selection']
 * use.dunning // true
 * use.statement // false
 * ```
 */
export function templateUse(given: TemplateSet, id: string): TemplateUse {
  const set = defineTemplates(given)
  const template = templateOf(set, id)
  const { audience, about, contents, dunning = false } = template
  const known = knownHashtags(set)
  const used = Object.values(contents).flatMap((content) =>
    compiledOf(content, known).hashtags.map(({ hashtag }) => hashtag),
  )
  return {
    audience,
    dunning,
    about,
    statement: used.some(({ needsStatement }) => needsStatement),
    companyName: used.some(({ name }) => name === 'company_name'),
    lateCharges: used.some((hashtag) => takesLateCharges(hashtag, dunning)),
    hostValues: [...new Set(used.flatMap((hashtag) => ('valueName' in hashtag ? [hashtag.valueName] : [])))],
  }
}

/** Lists show late charges only where money is asked for; an amount is asked for by name. */
function takesLateCharges(hashtag: Hashtag, dunning: boolean): boolean {
  if (hashtag.kind === 'list') return dunning && hashtag.claimsLateCharges
  return hashtag.kind === 'amounts' && hashtag.claimsLateCharges
}
