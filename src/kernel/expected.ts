/** An issue of zod as it is raised, before a message is written for it; named here, because zod is parse's business. */
export interface RawIssue {
  readonly code: string
  readonly message?: string | undefined
  readonly inst?: { readonly _zod: { readonly def: { readonly error?: unknown } } } | undefined
  readonly expected?: unknown
  readonly values?: unknown
  readonly maximum?: unknown
  readonly minimum?: unknown
  readonly divisor?: unknown
  readonly origin?: unknown
  readonly keys?: unknown
}

type ErrorMap = (issue: RawIssue) => string | { readonly message: string } | null | undefined

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  bigint: 'a bigint',
  boolean: 'true or false',
  int: 'a whole number',
  map: 'a map',
  nonoptional: 'a value',
  null: 'null',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  set: 'a set',
  string: 'a text',
  undefined: 'nothing',
}
const PLAIN_KEY = /^[A-Za-z_$][\w$-]{0,39}$/
const MOST_SHOWN = 12

/**
 * What would be allowed where a schema found a fault, in words: those of the schema when it has some (`error`), else
 * ours for its kind. What was given is never part of it.
 */
export function expectedOf(issue: RawIssue): string {
  return issue.message ?? wordsOfSchema(issue) ?? wordsOfKind(issue)
}

function wordsOfSchema(issue: RawIssue): string | null {
  const words = (issue.inst?._zod.def.error as ErrorMap | undefined)?.(issue)
  return typeof words === 'object' ? (words?.message ?? null) : (words ?? null)
}

function wordsOfKind(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[String(issue.expected)] ?? `a value of type ${String(issue.expected)}`
    case 'invalid_value':
      return `one of ${listed(issue.values, (value) => JSON.stringify(value))}`
    case 'too_big':
      return `at most ${String(issue.maximum)}${unitOf(issue.origin)}`
    case 'too_small':
      return `at least ${String(issue.minimum)}${unitOf(issue.origin)}`
    case 'not_multiple_of':
      return `a multiple of ${String(issue.divisor)}`
    case 'unrecognized_keys':
      return `without the keys ${listed(issue.keys, shownKey)}`
    case 'invalid_union':
      return 'one of the allowed shapes'
    case 'invalid_key':
      return 'an object with allowed keys'
    case 'invalid_format':
      return 'a text of the allowed format'
    default:
      return 'an allowed value'
  }
}

/** The place of a fault, such as `items[0].disputed`; keys that are not plain names are not shown. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (typeof step === 'string' && PLAIN_KEY.test(step)) text += text === '' ? step : `.${step}`
    else text += '[…]'
  }
  return text
}

function shownKey(key: unknown): string {
  return typeof key === 'string' && PLAIN_KEY.test(key) ? `'${key}'` : '(not a plain name)'
}

function listed(values: unknown, show: (value: unknown) => string): string {
  const all: readonly unknown[] = Array.isArray(values) ? values : []
  const shown = all.slice(0, MOST_SHOWN).map(show).join(', ')
  return all.length <= MOST_SHOWN ? shown : `${shown}, …`
}

function unitOf(origin: unknown): string {
  if (origin === 'string') return ' characters'
  return origin === 'array' || origin === 'set' || origin === 'map' ? ' elements' : ''
}
