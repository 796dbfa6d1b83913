import type { TemplateSet } from '../template.ts'
import type { Hashtag } from './hashtag.ts'
import { declaredHashtags, hostValueHashtags } from './host-values.ts'
import { amountHashtags, listHashtags } from './items.ts'
import { peopleHashtags } from './people.ts'
import { recordHashtags } from './records.ts'

/** Hashtags by their name without `#`. */
export type KnownHashtags = ReadonlyMap<string, Hashtag>

/** The hashtags of the library, family by family (M-2). */
export const libraryHashtags: readonly Hashtag[] = /* @__PURE__ */ [
  ...listHashtags,
  ...amountHashtags,
  ...peopleHashtags,
  ...recordHashtags,
  ...hostValueHashtags,
]

const knownBySet = new WeakMap<TemplateSet, KnownHashtags>()

/** All hashtags that the templates of a set may use: the library's and the host's own. A name means the first of them. */
export function knownHashtags(set: TemplateSet): KnownHashtags {
  const found = knownBySet.get(set)
  if (found !== undefined) return found
  const known = new Map<string, Hashtag>()
  for (const hashtag of [...libraryHashtags, ...set.hashtags.flatMap(declaredHashtags)]) {
    if (!known.has(hashtag.name)) known.set(hashtag.name, hashtag)
  }
  knownBySet.set(set, known)
  return known
}
