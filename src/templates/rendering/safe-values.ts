import { characterFault } from '../../kernel/text/code-points.ts'
import { LIMITS } from '../../kernel/text/limits.ts'
import { NOTHING } from '../formats/formats.ts'

const ORDINARY = /^[\n -~\u00A1-\u02FF]*$/
const PRINTABLE = /^[!-~](?: ?[!-~\u00A1-\u00AC\u00AE-\u02FF])*$/
const MARK = /^\p{M}$/u
const LINE_END = /\r\n?|[\x85\u2028\u2029]/g
const CONTROL = /(?![\t\n])\p{Cc}/gu
const SPACES = /[\t\n ]+/g
const SPECIAL = /[&<>"']/
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A value as a text can hold it: lines end with a line feed, no other controls, no half characters; never blank. */
export function cleanValue(value: string | null): string {
  if (value === null) return NOTHING
  const clean = ORDINARY.test(value)
    ? value
    : value.replace(LINE_END, '\n').replace(CONTROL, '').toWellFormed()
  return clean.trim() === '' ? NOTHING : clean
}

/** A value on one line: line breaks are spaces. */
export function cleanLine(value: string | null): string {
  const clean = cleanValue(value)
  return clean.includes('\n') || clean.includes('\t') ? clean.replace(SPACES, ' ').trim() : clean
}

/** A value or attribute in HTML. */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '') : text
}

/**
 * A whole subject as a header can carry it (M-4): on one line, without what is invisible or reorders its neighbours, and
 * no longer than a subject may be.
 */
export function cleanSubject(subject: string): string {
  if (subject.length <= LIMITS.shortText && PRINTABLE.test(subject)) return subject
  let clean = ''
  let marks = 0
  for (const character of subject.toWellFormed()) {
    const fault = characterFault(character.codePointAt(0) as number)
    if (fault === 'control-character') clean += ' '
    if (fault !== null) continue
    marks = MARK.test(character) ? marks + 1 : 0
    if (marks <= LIMITS.markRun) clean += character
  }
  const spaced = clean.replace(/ {2,}/g, ' ').trim()
  if (spaced === '') return NOTHING
  return spaced.length <= LIMITS.shortText ? spaced : shorten(spaced, LIMITS.shortText)
}

function shorten(text: string, max: number): string {
  return `${text
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`
}
