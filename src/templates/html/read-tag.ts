import type { HtmlFault, Region } from './regions.ts'
import { isAttribute, isElement, roomIn } from './vocabulary.ts'

// Sticky, so that each reads on where the one before it ended and none looks twice at a place.
// Spaces are those of HTML: what `\s` takes beyond them is part of a name there.
const TAG_NAME = /<\/?([A-Za-z][A-Za-z0-9:-]*)(?=[\t\n\f\r />])/y
const BETWEEN = /[\t\n\f\r /]*/y
const ATTRIBUTE_NAME = /[A-Za-z][\w:.-]*/y
const EQUALS = /[\t\n\f\r ]*=[\t\n\f\r ]*/y
const BARE_VALUE = /[^\t\n\f\r "'<>=`]+/y
const ADDRESS = /^(?:https:|mailto:|tel:|cid:|#)/i
const IMAGE_ADDRESS = /^(?:https:|cid:)/i

/**
 * Reads a tag from its `<`, and says where it ends; `null` when that is not certain. Values of attributes become regions of
 * their own, all else of the tag is closed to hashtags.
 */
export function readTag(html: string, open: number, regions: Region[], faults: HtmlFault[]): number | null {
  const name = match(TAG_NAME, html, open)
  if (name === null) return null
  const element = (name[1] ?? '').toLowerCase()
  if (!isElement(element)) faults.push({ at: open, fault: 'element-refused', found: element.slice(0, 40) })
  let closedFrom = open
  let at = open + name[0].length
  for (;;) {
    at += lengthOf(match(BETWEEN, html, at))
    if (html[at] === '>') {
      regions.push({ kind: 'closed', from: closedFrom, to: at + 1 })
      return at + 1
    }
    const attribute = readAttribute(html, at)
    if (attribute === null) return null
    checkAttribute(html, at, attribute, faults)
    const { value, end } = attribute
    if (value?.isQuoted === true) {
      regions.push({ kind: 'closed', from: closedFrom, to: value.from })
      regions.push({ kind: roomIn(attribute.name), from: value.from, to: value.to })
      closedFrom = value.to
    }
    at = end
  }
}

type Attribute = {
  readonly name: string
  readonly value: { readonly from: number; readonly to: number; readonly isQuoted: boolean } | null
  readonly end: number
}

function readAttribute(html: string, at: number): Attribute | null {
  const name = match(ATTRIBUTE_NAME, html, at)?.[0].toLowerCase()
  if (name === undefined) return null
  const afterName = at + name.length
  const equals = match(EQUALS, html, afterName)
  if (equals === null) return { name, value: null, end: afterName }
  const from = afterName + equals[0].length
  const quote = html[from]
  if (quote === '"' || quote === "'") {
    const to = html.indexOf(quote, from + 1)
    return to === -1 ? null : { name, value: { from: from + 1, to, isQuoted: true }, end: to + 1 }
  }
  const bare = match(BARE_VALUE, html, from)
  if (bare === null) return null
  const to = from + bare[0].length
  return { name, value: { from, to, isQuoted: false }, end: to }
}

function checkAttribute(html: string, at: number, { name, value }: Attribute, faults: HtmlFault[]): void {
  if (!isAttribute(name)) {
    faults.push({ at, fault: 'attribute-refused', found: name.slice(0, 40) })
  } else if (roomIn(name) === 'address') {
    const allowed = name === 'src' ? IMAGE_ADDRESS : ADDRESS
    const address = value === null ? '' : html.slice(value.from, value.to)
    const isHashtag = value?.isQuoted === true && address.startsWith('#')
    if (!isHashtag && !allowed.test(address)) faults.push({ at, fault: 'address-refused', found: name })
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function lengthOf(found: RegExpExecArray | null): number {
  return found === null ? 0 : found[0].length
}
