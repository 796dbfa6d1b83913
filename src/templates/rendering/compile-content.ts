import type { Hashtag } from '../hashtags/hashtag.ts'
import type { KnownHashtags } from '../hashtags/known-hashtags.ts'
import { placeInHtml, placeInSubject, placeInText, type Slot } from '../place-hashtags.ts'
import { compilePieces, type Compiled, type Piece } from '../renderer.ts'
import type { TemplateContent } from '../template.ts'
import { utf8Length } from '../../kernel/text/limits.ts'

/** A content of a template, ready to be filled. */
export type CompiledContent = {
  readonly subject: Compiled
  readonly text: Compiled
  readonly html: Compiled | null
  /** Every hashtag used, once each. */
  readonly hashtags: readonly UsedHashtag[]
  /** Lists in the body that has most of them: they share the rows of a mail. */
  readonly listCount: number
  /** Bytes of the HTML without values. */
  readonly htmlBytes: number
}

/** A hashtag, and the keys of its values. */
export type UsedHashtag = {
  readonly hashtag: Hashtag
  readonly textKey: string
  readonly markupKey: string
  readonly addressKey: string
}

const MOST_KEPT = 256

// Compiled contents by the very object they were made of: a set that is defined anew is compiled anew (TM14).
const kept = new Map<TemplateContent, CompiledContent>()

/** The compiled form of a content of a defined set; the 256 used last are kept. */
export function compiledOf(content: TemplateContent, known: KnownHashtags): CompiledContent {
  const found = kept.get(content)
  if (found !== undefined && kept.size < MOST_KEPT) return found
  kept.delete(content)
  const compiled = found ?? compileContent(content, known)
  if (kept.size >= MOST_KEPT) dropOldest()
  kept.set(content, compiled)
  return compiled
}

function dropOldest(): void {
  for (const oldest of kept.keys()) {
    kept.delete(oldest)
    return
  }
}

function compileContent({ subject, text, html }: TemplateContent, known: KnownHashtags): CompiledContent {
  const used = new Map<string, UsedHashtag>()
  const inSubject = placeInSubject(subject, known).slots
  const inText = placeInText(text, known).slots
  const inHtml = html === undefined ? [] : placeInHtml(html, known).slots
  const compile = (source: string, slots: readonly Slot[]) => compilePieces(cut(source, slots, used))
  return {
    subject: compile(subject, inSubject),
    text: compile(text, inText),
    html: html === undefined ? null : compile(html, inHtml),
    hashtags: [...used.values()],
    listCount: Math.max(countLists(inText), countLists(inHtml)),
    htmlBytes: html === undefined ? 0 : utf8Length(html),
  }
}

function cut(source: string, slots: readonly Slot[], used: Map<string, UsedHashtag>): readonly Piece[] {
  const pieces: Piece[] = []
  let read = 0
  for (const { at, end, hashtag, as } of slots) {
    pieces.push(source.slice(read, at), pieceOf(keysOf(hashtag, used), as))
    read = end
  }
  pieces.push(source.slice(read))
  return pieces
}

function pieceOf({ hashtag, textKey, markupKey, addressKey }: UsedHashtag, as: Slot['as']): Piece {
  if (as === 'address') return { key: addressKey, isMarkup: false }
  return as === 'markup' && isMadeOfMarkup(hashtag)
    ? { key: markupKey, isMarkup: true }
    : { key: textKey, isMarkup: false }
}

/** Whether its value in HTML is markup of our own. */
export function isMadeOfMarkup({ kind }: Hashtag): boolean {
  return kind === 'list' || kind === 'link' || kind === 'button' || kind === 'image'
}

/** Keys are numbered: a hashtag may have any name, `constructor` included (TM2). */
function keysOf(hashtag: Hashtag, used: Map<string, UsedHashtag>): UsedHashtag {
  const found = used.get(hashtag.name)
  if (found !== undefined) return found
  const number = used.size
  const keys = { hashtag, textKey: `t${number}`, markupKey: `m${number}`, addressKey: `a${number}` }
  used.set(hashtag.name, keys)
  return keys
}

function countLists(slots: readonly Slot[]): number {
  return slots.filter(({ hashtag }) => hashtag.kind === 'list').length
}
