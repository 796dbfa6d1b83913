import type * as z from 'zod'

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
 * What would be allowed where a schema found a fault, in words. A schema says it in its own `error`; this is for the
 * rest. What was given is never part of it.
 */
export function expectedOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? `a value of type ${issue.expected}`
    case 'invalid_value':
      return `one of ${listed(issue.values.map((value) => JSON.stringify(value)))}`
    case 'too_big':
      return `at most ${issue.maximum}${unitOf(issue.origin)}`
    case 'too_small':
      return `at least ${issue.minimum}${unitOf(issue.origin)}`
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`
    case 'unrecognized_keys':
      return `no key ${listed(issue.keys.slice(0, MOST_SHOWN).map(shownKey))}`
    case 'invalid_union':
      return 'one of the allowed shapes'
    case 'invalid_key':
      return 'an allowed key'
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

function shownKey(key: string): string {
  return PLAIN_KEY.test(key) ? `'${key}'` : '(not a plain name)'
}

function listed(shown: readonly string[]): string {
  return shown.length <= MOST_SHOWN ? shown.join(', ') : `${shown.slice(0, MOST_SHOWN).join(', ')}, …`
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters'
  return origin === 'array' || origin === 'set' || origin === 'map' ? ' elements' : ''
}
