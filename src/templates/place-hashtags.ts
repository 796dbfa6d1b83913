import type { TemplateFault } from '../kernel/errors/template-errors.ts'
import { findHashtags, type Sighting } from './find-hashtags.ts'
import type { Hashtag } from './hashtags/hashtag.ts'
import type { KnownHashtags } from './hashtags/known-hashtags.ts'
import { readHtml } from './html/read-html.ts'
import type { Region } from './html/regions.ts'

/** A hashtag in its place: from `at` to `end`, and what its value is there. */
export type Slot = {
  readonly at: number
  readonly end: number
  readonly hashtag: Hashtag
  /** Escaped text, markup of our own, or an address alone. */
  readonly as: 'text' | 'markup' | 'address'
}

/** A fault, and where in its part of the content. */
export type PlacedFault = {
  readonly at: number
  readonly fault: TemplateFault
  readonly found: string | null
}

/** What a part of a content is made of, and what is wrong with it. */
export type Placed = { readonly slots: readonly Slot[]; readonly faults: readonly PlacedFault[] }

/** The hashtags of a subject: texts and amounts (M-4). */
export function placeInSubject(subject: string, known: KnownHashtags): Placed {
  const placed = placeInText(subject, known)
  const misplaced = placed.slots.filter(({ hashtag }) => !isWords(hashtag))
  return {
    slots: placed.slots,
    faults: [
      ...placed.faults,
      ...misplaced.map(({ at, hashtag }) => faultOf(at, 'hashtag-not-in-subject', hashtag.name)),
    ],
  }
}

/** The hashtags of a text, where each may stand. */
export function placeInText(text: string, known: KnownHashtags): Placed {
  const slots: Slot[] = []
  const faults: PlacedFault[] = []
  for (const sighting of findHashtags(text, (name) => known.has(name))) {
    const slot = slotOf(sighting, known, 'text')
    if (slot === null) faults.push(unreadable(sighting))
    else slots.push(slot)
  }
  return { slots, faults }
}

/** The hashtags of HTML: in its text and in quoted attributes, an address by itself, and nowhere else (TM5). */
export function placeInHtml(html: string, known: KnownHashtags): Placed {
  const { regions, faults: found } = readHtml(html)
  const slots: Slot[] = []
  const faults: PlacedFault[] = [...found]
  for (const region of regions) {
    if (region.kind === 'text' || region.kind === 'attribute')
      placeInWords(html, region, known, slots, faults)
    else placeApart(html, region, known, slots, faults)
  }
  return { slots, faults }
}

function placeInWords(
  html: string,
  { kind, from, to }: Region,
  known: KnownHashtags,
  slots: Slot[],
  faults: PlacedFault[],
): void {
  for (const sighting of findHashtags(html, (name) => known.has(name), from, to)) {
    const slot = slotOf(sighting, known, kind === 'text' ? 'markup' : 'text')
    if (slot === null) faults.push(unreadable(sighting))
    else if (kind === 'attribute' && !isWords(slot.hashtag))
      faults.push(faultOf(sighting.at, 'hashtag-not-in-attribute', sighting.name))
    else slots.push(slot)
  }
}

/** Here unknown names are the author's: selectors of styles, fragments of addresses. */
function placeApart(
  html: string,
  { kind, from, to }: Region,
  known: KnownHashtags,
  slots: Slot[],
  faults: PlacedFault[],
): void {
  for (const sighting of findHashtags(html, (name) => known.has(name), from, to)) {
    const slot = slotOf(sighting, known, 'address')
    if (slot === null && sighting.isFree) continue
    const isWhole = slot !== null && slot.at === from && slot.end === to
    if (kind === 'address' && isWhole && isAddress(slot.hashtag)) slots.push(slot)
    else {
      const fault = kind === 'address' ? 'hashtag-in-address' : 'hashtag-in-markup'
      faults.push(faultOf(sighting.at, fault, sighting.name))
    }
  }
}

function slotOf({ at, name, isFree }: Sighting, known: KnownHashtags, as: Slot['as']): Slot | null {
  const hashtag = isFree ? known.get(name) : undefined
  return hashtag === undefined ? null : { at, end: at + 1 + name.length, hashtag, as }
}

function unreadable({ at, name, isFree }: Sighting): PlacedFault {
  return faultOf(at, isFree ? 'hashtag-unknown' : 'hashtag-glued', name)
}

function faultOf(at: number, fault: TemplateFault, name: string): PlacedFault {
  return { at, fault, found: `#${name}` }
}

function isWords({ kind }: Hashtag): boolean {
  return kind === 'text' || kind === 'amounts' || kind === 'host-text'
}

function isAddress({ kind }: Hashtag): boolean {
  return kind === 'link' || kind === 'button' || kind === 'image'
}
