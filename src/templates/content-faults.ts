import { utf8Length } from '../kernel/text/limits.ts'
import { faultOfSet, lineAndColumn, type FaultAt } from './fault.ts'
import type { KnownHashtags } from './hashtags/known-hashtags.ts'
import {
  placeInHtml,
  placeInSubject,
  placeInText,
  type Placed,
  type PlacedFault,
  type Slot,
} from './place-hashtags.ts'
import type { Template, TemplateContent } from './template.ts'
import { templateLimits } from './template-schema.ts'

type Part = 'subject' | 'text' | 'html'

// What no template may hold, so that our own delimiters never stand in one: controls but tab and line ends, halves of
// characters, and what some programs take for the end of a line.
const REFUSED = /(?![\t\n\r])[\p{Cc}\p{Cs}\u2028\u2029]/u
const LINE_BREAK = /[\r\n]/

/** The rules M-1 to M-4 that a content of a template breaks. */
export function findContentFaults(
  template: Template,
  language: string,
  content: TemplateContent,
  known: KnownHashtags,
): readonly FaultAt[] {
  const { subject, text, html } = content
  const about = { template: template.id, language }
  if (utf8Length(subject) + utf8Length(text) + utf8Length(html ?? '') > templateLimits.contentBytes)
    return [faultOfSet('content-too-large', about)]
  const parts: readonly (readonly [part: Part, text: string, placed: Placed])[] = [
    ['subject', subject, placeInSubject(subject, known)],
    ['text', text, placeInText(text, known)],
    ...(html === undefined ? [] : [['html', html, placeInHtml(html, known)] as const]),
  ]
  const count = parts.reduce((sum, [, , { slots, faults }]) => sum + slots.length + faults.length, 0)
  if (count > templateLimits.hashtagsInContent) return [faultOfSet('too-many-hashtags', about)]
  const [, ofText, ofHtml] = parts.map(([, , { slots }]) => slots)
  return parts.flatMap(([part, source, { slots, faults }]) => {
    const others = part === 'text' ? ofHtml : ofText
    return [
      ...findRefusedCharacters(part, source),
      ...faults,
      ...slots.flatMap((slot) => findMisuse(template, slot)),
      ...(part === 'subject' || others === undefined ? [] : findLacking(slots, others)),
    ]
      .toSorted((a, b) => a.at - b.at)
      .map(({ at, fault, found }): FaultAt => ({
        ...about,
        part,
        ...lineAndColumn(source, at),
        fault,
        found,
        nearest: null,
      }))
  })
}

function findRefusedCharacters(part: Part, source: string): readonly PlacedFault[] {
  const breakAt = part === 'subject' ? source.search(LINE_BREAK) : -1
  const refusedAt = source.search(REFUSED)
  return [
    ...(breakAt === -1 ? [] : [{ at: breakAt, fault: 'line-break-in-subject', found: null } as const]),
    ...(refusedAt === -1 ? [] : [{ at: refusedAt, fault: 'character-refused', found: null } as const]),
  ]
}

/** M-3: nothing internal for the customer, nothing that the template is not about. */
function findMisuse({ audience, about }: Template, { at, hashtag }: Slot): readonly PlacedFault[] {
  const found = `#${hashtag.name}`
  const isLeak = hashtag.audience === 'internal' && audience === 'customer'
  const isAbout = hashtag.scope === null || about.includes(hashtag.scope)
  return [
    ...(isLeak ? [{ at, fault: 'hashtag-internal', found } as const] : []),
    ...(isAbout ? [] : [{ at, fault: 'hashtag-out-of-scope', found } as const]),
  ]
}

/** M-4: what text and HTML say is the same. An image says nothing. */
function findLacking(slots: readonly Slot[], others: readonly Slot[]): readonly PlacedFault[] {
  const there = new Set(others.map(({ hashtag }) => hashtag.name))
  return slots.flatMap(({ at, hashtag: { name, kind } }) => {
    if (kind === 'image' || there.has(name)) return []
    there.add(name)
    return [{ at, fault: 'bodies-differ', found: `#${name}` } as const]
  })
}
