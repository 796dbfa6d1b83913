import { RedressError } from '../kernel/errors/redress-error.ts'
import { isId } from '../kernel/ids.ts'
import type { Entry } from './entry.ts'
import { keyValue, type ListPlan } from './lists.ts'
import { firstAfter, orderKey, type KeyValue } from './order-key.ts'

/** The cursor of the page that comes after an entry: the entry's own place, so that it need not stay in the list. */
export function cursorAfter(plan: ListPlan, { keys, row }: Entry): string {
  const values = plan.sort.map((key) => keyValue(keys, key))
  return encodeURIComponent(JSON.stringify([plan.name, row.kind, ...values, row.id]))
}

/**
 * The order key from which a page starts.
 *
 * @throws {RedressError} `cursor-invalid` when the text is no cursor of this list.
 */
export function startAfter(plan: ListPlan, kind: string, cursor: string): string {
  const parts = decode(cursor)
  if (parts === null) throw invalid(plan)
  const [name, givenKind, ...place] = parts
  const values = place.slice(0, -1)
  const id = place.at(-1)
  const isOfThisList = name === plan.name && givenKind === kind && values.length === plan.sort.length
  if (!isOfThisList || !isId(id) || !values.every(isKeyValue)) throw invalid(plan)
  return firstAfter(orderKey(values, id as string))
}

function decode(cursor: unknown): readonly unknown[] | null {
  if (typeof cursor !== 'string') return null
  try {
    const parts: unknown = JSON.parse(decodeURIComponent(cursor))
    return Array.isArray(parts) ? parts : null
  } catch {
    return null
  }
}

const isKeyValue = (value: unknown): value is KeyValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const invalid = ({ name }: ListPlan): RedressError =>
  new RedressError('cursor-invalid', `The cursor is none of the list ${name}; pass the \`next\` of a page.`, {
    list: name,
  })
