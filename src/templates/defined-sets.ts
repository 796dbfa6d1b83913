import { deepFreeze } from '../kernel/freeze.ts'
import type { TemplateSet } from './template.ts'

/** Sets that were checked and frozen: handed in again, they are what they were. */
const defined = new WeakSet<object>()

/** Freezes a set of which it is known that it breaks no rule, and remembers it. */
export function rememberDefined(set: TemplateSet): TemplateSet {
  defined.add(set)
  return deepFreeze(set)
}

/** Whether data are a set that was checked before. */
export function isDefined(data: unknown): data is TemplateSet {
  return typeof data === 'object' && data !== null && defined.has(data)
}
