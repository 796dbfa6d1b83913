import { RedressError } from '../kernel/errors/redress-error.ts'
import { parseId } from '../kernel/ids.ts'
import { utf8Length } from '../kernel/text/limits.ts'
import type { DocumentKeys, DocumentRef } from '../ports/documents.ts'
import type { Commit, StoreLimits, Write } from '../ports/store.ts'

/**
 * Refuses a commit that no store may take, before anything is written, and answers the JSON text of each write, in their
 * order: what is stored is the text, so that a document comes back as it was and shares nothing with the caller's.
 *
 * @throws {RedressError} `id-invalid` when the id of the commit or of a document is none; `gesture-too-large` beyond the
 * limits; `document-twice` when a document is named twice; `document-invalid` when one is no JSON, or holds half of a
 * surrogate pair.
 * @example
 * ```ts
 * const commit: Commit = {
 *   id: 'c-1',
 *   fingerprint: 'f-1',
 *   expect: [],
 *   writes: [{ kind: 'note', id: 'N-1', from: 0, document: { text: 'Wet boxes.' }, keys: {} }],
 * }
 * checkCommit(commit, { maxWrites: 25, maxDocumentBytes: 65_536 }) // ['{"text":"Wet boxes."}']
 * ```
 */
export function checkCommit(commit: Commit, limits: StoreLimits): readonly string[] {
  const { id, expect, writes } = commit
  parseId(id)
  if (writes.length > limits.maxWrites) throw tooLarge(writes.length, limits, null, null)
  checkNames(expect, writes)
  return writes.map((write) => textOf(write, writes.length, limits))
}

function checkNames(expect: readonly DocumentRef[], writes: readonly DocumentRef[]): void {
  const seen = new Map<string, Set<string>>()
  for (const refs of [expect, writes]) {
    for (const { kind, id } of refs) {
      let ids = seen.get(kind)
      if (ids === undefined) seen.set(kind, (ids = new Set()))
      if (ids.has(id)) throw twice(kind, id)
      ids.add(parseId(id))
    }
  }
}

function textOf(write: Write, writes: number, limits: StoreLimits): string {
  const json = stringify(write)
  if (hasLoneSurrogate(json) || hasMalformedKey(write.keys)) throw invalid(write, 'lone-surrogate')
  // A UTF-16 unit takes at most three bytes: small documents need no counting.
  const bytes = json.length * 3 > limits.maxDocumentBytes ? utf8Length(json) : 0
  if (bytes > limits.maxDocumentBytes) throw tooLarge(writes, limits, bytes, write)
  return json
}

function stringify(write: Write): string {
  let json: unknown
  try {
    json = JSON.stringify(write.document)
  } catch {
    // A cycle or a bigint.
  }
  if (typeof json !== 'string') throw invalid(write, 'not-json')
  return json
}

/** `JSON.stringify` writes half a pair as an escape, which is otherwise only found behind an escaped backslash. */
function hasLoneSurrogate(json: string): boolean {
  return json.includes('\\ud') && loneSurrogate.test(json.replaceAll('\\\\', ''))
}

const loneSurrogate = /\\ud[89a-f]/

function hasMalformedKey(keys: DocumentKeys): boolean {
  return Object.values(keys).some((value) =>
    Array.isArray(value)
      ? value.some(([subject]: readonly [string]) => !subject.isWellFormed())
      : typeof value === 'string' && !value.isWellFormed(),
  )
}

const twice = (kind: string, id: string): RedressError =>
  new RedressError('document-twice', `The ${kind} ${id} is named twice in one commit.`, { kind, id })

const invalid = ({ kind, id }: DocumentRef, reason: 'not-json' | 'lone-surrogate'): RedressError =>
  new RedressError('document-invalid', `The ${kind} ${id} cannot be stored (${reason}).`, {
    kind,
    id,
    reason,
  })

function tooLarge(
  writes: number,
  { maxWrites, maxDocumentBytes }: StoreLimits,
  bytes: number | null,
  ref: DocumentRef | null,
): RedressError {
  const what = ref === null ? `has ${writes} writes` : `has a ${ref.kind} of ${bytes ?? 0} bytes`
  const allowed = ref === null ? `${maxWrites} writes` : `${maxDocumentBytes} bytes a document`
  const document = ref === null ? null : { kind: ref.kind, id: ref.id }
  return new RedressError('gesture-too-large', `The commit ${what}; the store takes ${allowed}.`, {
    writes,
    maxWrites,
    bytes,
    maxDocumentBytes,
    document,
  })
}
