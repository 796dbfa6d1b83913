import type * as z from 'zod'

import { bounds } from '../../src/kernel/schemas.ts'

interface Part {
  readonly path: string
  readonly schema: z.core.$ZodType
  readonly above: readonly z.core.$ZodType[]
}

const BOUNDED_BY_NATURE = new Set([
  'number',
  'boolean',
  'null',
  'undefined',
  'literal',
  'enum',
  'date',
  'void',
  'never',
])
const WRAPPERS = new Set(['optional', 'nullable', 'default', 'prefault', 'readonly', 'nonoptional', 'catch'])

/**
 * The paths of all parts of a schema that hostile input could make as large as it likes (SZ7): texts, lists and maps
 * without a maximum, free keys, anything goes, schemas that contain themselves. Empty for a bounded schema.
 */
export function unboundedParts(schema: z.core.$ZodType): string[] {
  const found: string[] = []
  const waiting: Part[] = [{ path: '$', schema, above: [] }]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const { path, schema: current, above } = part
    if (above.includes(current)) {
      found.push(`${path} (contains itself)`)
      continue
    }
    for (const inner of partsOf(current, path, found)) waiting.push({ ...inner, above: [...above, current] })
  }
  return found.sort()
}

type Inner = Pick<Part, 'path' | 'schema'>

function partsOf(schema: z.core.$ZodType, path: string, found: string[]): Inner[] {
  const registered = bounds.get(schema as z.ZodType)
  if (registered !== undefined) {
    return registered.inner === null
      ? []
      : [{ path: `${path}.*`, schema: registered.inner as z.core.$ZodType }]
  }
  const def = (schema as z.core.$ZodTypes)._zod.def
  if (BOUNDED_BY_NATURE.has(def.type)) return []
  if (WRAPPERS.has(def.type)) return [{ path, schema: (def as z.core.$ZodOptionalDef).innerType }]
  switch (def.type) {
    case 'string':
      if (!hasMaximum(schema)) found.push(`${path} (text)`)
      return []
    case 'array':
      if (!hasMaximum(schema)) found.push(`${path} (list)`)
      return [{ path: `${path}[]`, schema: def.element }]
    case 'set':
      if (!hasMaximum(schema)) found.push(`${path} (set)`)
      return [{ path: `${path}[]`, schema: def.valueType }]
    case 'map':
      if (!hasMaximum(schema)) found.push(`${path} (map)`)
      return [
        { path: `${path}.key`, schema: def.keyType },
        { path: `${path}.*`, schema: def.valueType },
      ]
    case 'object':
      if (def.catchall !== undefined && def.catchall._zod.def.type !== 'never')
        found.push(`${path} (free keys)`)
      return Object.entries(def.shape).map(([key, inner]) => ({ path: `${path}.${key}`, schema: inner }))
    case 'record':
      if (def.keyType._zod.values === undefined) found.push(`${path} (free keys)`)
      return [{ path: `${path}.*`, schema: def.valueType }]
    case 'tuple':
      if (def.rest !== null) found.push(`${path} (open end)`)
      return def.items.map((inner, at) => ({ path: `${path}[${String(at)}]`, schema: inner }))
    case 'union':
      return def.options.map((option, at) => ({ path: `${path}|${String(at)}`, schema: option }))
    case 'intersection':
      return [
        { path, schema: def.left },
        { path, schema: def.right },
      ]
    case 'pipe':
      return [{ path, schema: def.in }]
    case 'lazy':
      return [{ path, schema: def.getter() }]
    default:
      found.push(`${path} (${def.type})`)
      return []
  }
}

/** Checks that bound a size are named by zod: a maximum length, an exact length, a maximum size. */
function hasMaximum(schema: z.core.$ZodType): boolean {
  const names = (schema._zod.def.checks ?? []).map((check) => check._zod.def.check)
  return names.some((name) => ['max_length', 'length_equals', 'max_size', 'size_equals'].includes(name))
}
