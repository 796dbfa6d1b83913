import type { Words } from './words.ts'
import { wordsDe } from './words-de.ts'
import { wordsEn } from './words-en.ts'
import { wordsEs } from './words-es.ts'
import { wordsFr } from './words-fr.ts'
import { wordsIt } from './words-it.ts'
import { wordsNl } from './words-nl.ts'

const shipped: ReadonlyMap<string, Words> = /* @__PURE__ */ new Map([
  ['fr', wordsFr],
  ['en', wordsEn],
  ['de', wordsDe],
  ['es', wordsEs],
  ['it', wordsIt],
  ['nl', wordsNl],
])

/** The words of a language, in English where the library has none in it. */
export function wordsOf(language: string): Words {
  return shipped.get(baseOf(language)) ?? wordsEn
}

/** The language of a tag, without script and region: `pt` of `pt-BR`. */
export function baseOf(tag: string): string {
  const hyphen = tag.indexOf('-')
  return (hyphen === -1 ? tag : tag.slice(0, hyphen)).toLowerCase()
}
