import type { ErrorDetails } from '../kernel/errors/error-details.ts'

/** A fault of a set of templates: whose, where and what. */
export type FaultAt = ErrorDetails['templates-invalid']['faults'][number]

/** A fault that is about no place in a content. */
export function faultOfSet(
  fault: FaultAt['fault'],
  about: Partial<Pick<FaultAt, 'template' | 'language' | 'found'>>,
): FaultAt {
  const nowhere = { part: null, line: null, column: null, nearest: null }
  return { template: null, language: null, found: null, ...about, ...nowhere, fault }
}

/** Line and column of a place in a text, from 1; lines end with a line feed. */
export function lineAndColumn(text: string, at: number): { readonly line: number; readonly column: number } {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', start)) {
    line += 1
    start = end + 1
  }
  return { line, column: at - start + 1 }
}
