import type { HtmlFault, ReadHtml, Region } from './regions.ts'
import { readTag } from './read-tag.ts'

const STYLE_END = /<\/style(?=[\t\n\f\r />])/gi
const COMMENT = /^<!--(?!-?>)/

/**
 * Cuts HTML into regions, in one pass. It reads only what every parser reads alike and calls the rest malformed, so that
 * no value can begin or end an element or an attribute (TM5, TM9).
 */
export function readHtml(html: string): ReadHtml {
  const regions: Region[] = []
  const faults: HtmlFault[] = []
  let at = 0
  while (at < html.length) {
    const open = indexOrEnd(html, '<', at)
    if (open > at) regions.push({ kind: 'text', from: at, to: open })
    if (open === html.length) break
    const end = html.startsWith('<!', open) ? endOfComment(html, open) : readTag(html, open, regions, faults)
    if (end === null) {
      faults.push({ at: open, fault: 'html-malformed', found: null })
      regions.push({ kind: 'closed', from: open, to: html.length })
      break
    }
    if (html.startsWith('<!', open)) regions.push({ kind: 'closed', from: open, to: end })
    at = end
    if (isStyle(html, open)) {
      const close = endOfStyle(html, at)
      if (close === null) faults.push({ at: open, fault: 'html-malformed', found: null })
      regions.push({ kind: 'closed', from: at, to: close ?? html.length })
      at = close ?? html.length
    }
  }
  return { regions, faults }
}

/** Where a comment ends; `null` for one that parsers end in different places, and for any other declaration. */
function endOfComment(html: string, open: number): number | null {
  if (!COMMENT.test(html.slice(open, open + 6))) return null
  const end = html.indexOf('-->', open + 4)
  if (end === -1) return null
  const inside = html.slice(open + 4, end)
  return inside.includes('--!') || inside.includes('<!--') || inside.endsWith('<!-') ? null : end + 3
}

function isStyle(html: string, open: number): boolean {
  return /^<style[\t\n\f\r />]/i.test(html.slice(open, open + 7))
}

function endOfStyle(html: string, from: number): number | null {
  STYLE_END.lastIndex = from
  return STYLE_END.exec(html)?.index ?? null
}

function indexOrEnd(html: string, text: string, from: number): number {
  const at = html.indexOf(text, from)
  return at === -1 ? html.length : at
}
