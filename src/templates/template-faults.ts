import { RedressError } from '../kernel/errors/redress-error.ts'
import { findContentFaults } from './content-faults.ts'
import { faultOfSet, type FaultAt } from './fault.ts'
import { isHexColor } from './find-hashtags.ts'
import { declaredHashtags } from './hashtags/host-values.ts'
import { knownHashtags, libraryHashtags } from './hashtags/known-hashtags.ts'
import { nearestName } from './nearest.ts'
import type { HostHashtag, Template, TemplateSet } from './template.ts'

const MOST_LISTED = 100

/** Every rule that a set of templates of the right shape breaks (M-1 to M-4). */
export function findTemplateFaults(set: TemplateSet): readonly FaultAt[] {
  const { languages, hashtags, templates } = set
  const taken = new Set(libraryHashtags.map(({ name }) => name))
  const ids = new Set<string>()
  const tags = new Set<string>()
  return [
    ...languages.flatMap((language) =>
      repeated(tags, language.toLowerCase(), faultOfSet('language-repeated', { language })),
    ),
    ...hashtags.flatMap((hashtag) => findHashtagFaults(hashtag, languages, taken)),
    ...templates.flatMap((template) => [
      ...repeated(ids, template.id, faultOfSet('id-repeated', { template: template.id })),
      ...findFaultsOf(template, set),
    ]),
  ]
}

/**
 * Refuses faults, all at once, with the name that was probably meant of each unknown hashtag.
 *
 * @throws {RedressError} `templates-invalid` when there is one.
 */
export function requireNoFaults(faults: readonly FaultAt[], set: TemplateSet): void {
  const [first] = faults
  if (first === undefined) return
  const more = faults.length > 1 ? ` and ${faults.length - 1} more` : ''
  const place = first.line === null ? '' : ` in line ${first.line} of its ${first.part ?? 'content'}`
  throw new RedressError(
    'templates-invalid',
    `The templates break their rules: ${first.fault}${place}${more}.`,
    {
      faults: faults.slice(0, MOST_LISTED).map((fault) => withNearest(fault, set)),
      count: faults.length,
    },
  )
}

/** Only of what is listed: to compare thousands of hostile names with all known ones would take seconds. */
function withNearest(fault: FaultAt, set: TemplateSet): FaultAt {
  if (fault.fault !== 'hashtag-unknown' || fault.found === null) return fault
  const nearest = nearestName(fault.found.slice(1), knownHashtags(set).keys())
  return { ...fault, nearest: nearest === null ? null : `#${nearest}` }
}

function findHashtagFaults(
  hashtag: HostHashtag,
  languages: readonly string[],
  taken: Set<string>,
): readonly FaultAt[] {
  const { name, kind, says } = hashtag
  const found = `#${name}`
  return [
    ...declaredHashtags(hashtag).flatMap((declared) =>
      repeated(taken, declared.name, faultOfSet('name-taken', { found: `#${declared.name}` })),
    ),
    ...(isHexColor(name) ? [faultOfSet('name-is-a-color', { found })] : []),
    ...languages
      .filter((language) => kind !== 'text' && says?.[language] === undefined)
      .map((language) => faultOfSet('words-missing', { language, found })),
    ...Object.keys(says ?? {})
      .filter((language) => !languages.includes(language))
      .map((language) => faultOfSet('language-unlisted', { language, found })),
  ]
}

function findFaultsOf(template: Template, set: TemplateSet): readonly FaultAt[] {
  const { id, contents } = template
  const known = knownHashtags(set)
  return [
    ...Object.keys(contents)
      .filter((language) => !set.languages.includes(language))
      .map((language) => faultOfSet('language-unlisted', { template: id, language })),
    ...set.languages.flatMap((language) => {
      const content = contents[language]
      return content === undefined
        ? [faultOfSet('language-missing', { template: id, language })]
        : findContentFaults(template, language, content, known)
    }),
  ]
}

function repeated(seen: Set<string>, key: string, fault: FaultAt): readonly FaultAt[] {
  if (seen.has(key)) return [fault]
  seen.add(key)
  return []
}
